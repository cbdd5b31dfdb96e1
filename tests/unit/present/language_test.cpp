// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>

#include <gtest/gtest.h>

#include "kinerja/present/convert.h"
#include "kinerja/present/language.h"
#include "kinerja/present/pages.h"
#include "project_folders.h"

using namespace kinerja::present;

namespace {

QString readText(const char* path)
{
    QFile file{QString::fromStdString(kinerja::support::sourceFolder()) + QLatin1String(path)};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

TEST(LanguageTest, IsReadFromIds)
{
    EXPECT_EQ(parseLanguage(QStringLiteral("id")), Language::Indonesian);
    EXPECT_EQ(parseLanguage(QStringLiteral("id_ID.UTF-8")), Language::Indonesian);
    EXPECT_EQ(parseLanguage(QStringLiteral("en-US")), Language::English);
    EXPECT_EQ(parseLanguage(QStringLiteral("de")), std::nullopt);
    EXPECT_EQ(languageId(Language::Indonesian).toStdString(), "id");
}

TEST(LanguageTest, TwoLanguagesSpeakAtTheSameTime)
{
    const Words id{Language::Indonesian};
    const Words en{Language::English};
    EXPECT_EQ(pageName(id, Page::Dashboard).toStdString(), "Dasbor");
    EXPECT_EQ(pageName(id, Page::Actions).toStdString(), "Tindakan");
    EXPECT_EQ(pageName(id, Page::Review).toStdString(), "Tinjauan");
    EXPECT_EQ(pageName(en, Page::Actions).toStdString(), "Actions");
    EXPECT_EQ(id.translate("Vocabulary", "Behind").toStdString(), "Tertinggal");
    EXPECT_EQ(en.translate("Vocabulary", "Behind").toStdString(), "Behind");
}

TEST(LanguageTest, MissingTextsStayEnglish)
{
    const Words id{Language::Indonesian};
    EXPECT_EQ(id.translate("Nowhere", "not in the file").toStdString(), "not in the file");
}

TEST(LanguageTest, EveryMessageIsFinished)
{
    for (const char* path : {"/resources/i18n/kinerja_id.ts", "/resources/i18n/kinerja_en.ts"}) {
        const QString text = readText(path);
        ASSERT_FALSE(text.isEmpty()) << path;
        static const QRegularExpression kUnfinished{
            QStringLiteral("<source>([^<]*)</source>\\s*(?:<(?:comment|extracomment|translatorcomment)>[^<]*</[a-z]+>\\s*)*"
                           "<translation type=\"unfinished\"")};
        QString missing;
        for (auto match = kUnfinished.globalMatch(text); match.hasNext();) {
            missing += match.next().captured(1) + QLatin1Char('\n');
        }
        EXPECT_EQ(missing.toStdString(), "") << path;
        EXPECT_FALSE(text.contains(QLatin1String("<translation></translation>"))) << path;
    }
}

TEST(LanguageTest, QtsOwnButtonsSpeakIndonesian)
{
    QTranslator qt;
    ASSERT_TRUE(qt.load(QStringLiteral(":/i18n/qtbase_id.qm")));
    EXPECT_EQ(qt.translate("QPlatformTheme", "Cancel").toStdString(), "Batal");
    EXPECT_EQ(qt.translate("QPlatformTheme", "Save").toStdString(), "Simpan");
    EXPECT_EQ(qt.translate("QPlatformTheme", "&Yes").toStdString(), "&Ya");
    EXPECT_EQ(qt.translate("QPlatformTheme", "OK").toStdString(), "OK");
}

TEST(ConvertTest, TextFromFilesStaysText)
{
    const std::string name = "<img src=\"file:///etc/hostname\"> & Łódź 東京";
    EXPECT_EQ(toStdString(toQString(name)), name);
    EXPECT_EQ(escaped(toQString(name)).toStdString(),
              "&lt;img src=&quot;file:///etc/hostname&quot;&gt; &amp; Łódź 東京");
}

}  // namespace
