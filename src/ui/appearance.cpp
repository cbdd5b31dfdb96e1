// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/appearance.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QStyleFactory>
#include <QTranslator>
#include <QWidget>

#include "kinerja/present/convert.h"

namespace kinerja::ui {
namespace {

/// Qt 6.4 does not tell the system's scheme: a dark window colour of the platform's own palette does, as long as
/// it is not ours yet.
bool systemIsDark()
{
    static const bool kIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return kIsDark;
}

}  // namespace

ThemeChoice parseThemeChoice(const QString& id)
{
    return id == QLatin1String("light")  ? ThemeChoice::Light
           : id == QLatin1String("dark") ? ThemeChoice::Dark
                                         : ThemeChoice::System;
}

QString themeChoiceId(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::System: break;
    }
    return QStringLiteral("system");
}

Appearance::Appearance(present::Language language, ThemeChoice choice, QObject* parent)
    : Appearance{present::Words{language}, choice, parent}
{
}

Appearance::Appearance(present::Words words, ThemeChoice choice, QObject* parent)
    : QObject{parent}
    , m_words{std::move(words)}
    , m_choice{choice}
    , m_systemIsDark{systemIsDark()}
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    install();
    apply();
}

Appearance::~Appearance()
{
    QApplication::removeTranslator(m_words.translator().get());
}

void Appearance::setLanguage(present::Language language)
{
    if (language == m_words.language()) {
        return;
    }
    QApplication::removeTranslator(m_words.translator().get());
    m_words = present::Words{language};
    install();
    Q_EMIT languageChanged();
}

present::Format Appearance::format(const std::string& currency) const
{
    return present::Format{m_words, present::toQString(currency)};
}

void Appearance::install()
{
    m_qtTexts = std::make_unique<QTranslator>();
    const QString id = present::languageId(m_words.language());
    // Both are compiled in. Qt itself has no Indonesian for its dialogs, and needs none for English.
    QApplication::installTranslator(m_words.translator().get());
    if (m_qtTexts->load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(id))) {
        QApplication::installTranslator(m_qtTexts.get());
    }
    // English with Indonesia's calendar and separators of the language: QLocale("en_ID") would write dollars.
    QLocale::setDefault(m_words.language() == present::Language::Indonesian
                            ? QLocale{QLocale::Indonesian, QLocale::Indonesia}
                            : QLocale{QLocale::English, QLocale::UnitedStates});
    // Fields for numbers and days keep the notation they were made with, unless they are told.
    for (QWidget* window : QApplication::topLevelWidgets()) {
        window->setLocale(QLocale{});
    }
}

void Appearance::setThemeChoice(ThemeChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Appearance::setProjector(bool on)
{
    if (on != m_projector) {
        m_projector = on;
        apply();
    }
}

void Appearance::setLarge(bool large)
{
    if (large != m_large) {
        m_large = large;
        apply();
    }
}

const charts::Theme& Appearance::theme() const
{
    if (m_projector) {
        return charts::projectorTheme();
    }
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    return dark ? charts::darkTheme() : charts::lightTheme();
}

void Appearance::apply()
{
    QApplication::setFont(charts::font(charts::TextRole::Body, m_large));
    QApplication::setPalette(charts::palette(theme()));
    qApp->setStyleSheet(charts::styleSheet(theme(), m_large));
    Q_EMIT themeChanged();
}

}  // namespace kinerja::ui
