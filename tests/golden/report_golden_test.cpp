// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "golden.h"
#include "kinerja/present/convert.h"
#include "kinerja/report/report.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/report_figures.h"
#include "kinerja/services/sample.h"

namespace kinerja::report {
namespace {

/// The sample company's report, its text as pdftotext reads it.
class ReportGolden : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(test::isPinned());
        ASSERT_FALSE(QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) << "poppler-utils is not installed";
        const std::string path = present::toStdString(m_folder.filePath(QStringLiteral("sample.db")));
        ASSERT_TRUE(services::makeSample(path));
        auto workspace = services::Workspace::open({path, true, false});
        ASSERT_TRUE(workspace);
        auto figures = services::reportFigures(**workspace, services::openingView(**workspace, m_today), m_today);
        ASSERT_TRUE(figures);
        m_figures = std::move(*figures);
    }

    /// Spaces are spaces: whether they may break is no matter of what is read.
    static QString plain(QString text) { return text.replace(QChar{0x00A0}, QLatin1Char(' ')); }

    std::string textOf(const std::string& pdf) const
    {
        const QString file = m_folder.filePath(QStringLiteral("report.pdf"));
        QFile out{file};
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(pdf.data(), static_cast<qint64>(pdf.size()));
        out.close();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        EXPECT_TRUE(reader.waitForFinished());
        return present::toStdString(plain(QString::fromUtf8(reader.readAllStandardOutput())));
    }

    void expectText(present::Language language, const QString& name)
    {
        const present::Format format{present::Words{language}, QStringLiteral("IDR")};
        const auto pdf = makeReport(m_figures, format, {});
        ASSERT_TRUE(pdf) << pdf.error().detail;
        const std::string text = textOf(*pdf);
        // First the data: the figures that the engine gave stand in the text.
        for (const auto& panel : m_figures.dashboard.cards) {
            if (panel.current.hasValue) {
                const std::string figure = present::toStdString(plain(format.figureExact(panel.current)));
                EXPECT_NE(text.find(figure), std::string::npos) << figure;
            }
        }
        EXPECT_TRUE(test::readsLike(text, name));
    }

    QTemporaryDir m_folder;
    Date m_today = makeDate(2026, 10, 1);
    services::ReportFigures m_figures;
};

TEST_F(ReportGolden, TextInIndonesian)
{
    expectText(present::Language::Indonesian, QStringLiteral("report-id"));
}

TEST_F(ReportGolden, TextInEnglish)
{
    expectText(present::Language::English, QStringLiteral("report-en"));
}

}  // namespace
}  // namespace kinerja::report
