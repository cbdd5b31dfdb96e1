// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/language.h"

#include <QRegularExpression>
#include <QTranslator>

#include "grouping.h"

namespace kinerja::present {

QString languageId(Language language)
{
    return language == Language::Indonesian ? QStringLiteral("id") : QStringLiteral("en");
}

std::optional<Language> parseLanguage(const QString& id)
{
    const QString language = id.section(QRegularExpression(QStringLiteral("[-_.]")), 0, 0).toLower();
    if (language == QLatin1String("id") || language == QLatin1String("in")) {  // "in": the code before 1989
        return Language::Indonesian;
    }
    if (language == QLatin1String("en")) {
        return Language::English;
    }
    return std::nullopt;
}

Words::Words(Language language) : m_language(language)
{
    auto translator = std::make_shared<QTranslator>();
    const QString file = QStringLiteral(":/i18n/kinerja_%1.qm").arg(languageId(language));
    [[maybe_unused]] const bool loaded = translator->load(file);
    Q_ASSERT(loaded);  // compiled in: its absence is a fault of the build
    m_translator = std::move(translator);
}

Words::Words(Language language, std::shared_ptr<QTranslator> translator)
    : m_language(language), m_translator(std::move(translator))
{
}

Words::~Words() = default;
Words::Words(const Words&) = default;
Words& Words::operator=(const Words&) = default;

QString Words::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    QString text = m_translator->translate(context, source, disambiguation, n);
    if (text.isEmpty()) {
        text = QString::fromUtf8(source);
    }
    if (n >= 0) {
        text.replace(QLatin1String("%n"), grouped(QString::number(n), thousandsMark(m_language)));
    }
    return text;
}

}  // namespace kinerja::present
