// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include "kinerja/charts/theme.h"
#include "kinerja/present/format.h"
#include "kinerja/present/language.h"

class QTranslator;

namespace kinerja::ui {

enum class ThemeChoice { System, Light, Dark };

/// "system", "light", "dark", as the settings keep it; anything else is System.
[[nodiscard]] ThemeChoice parseThemeChoice(const QString& id);
[[nodiscard]] QString themeChoiceId(ThemeChoice choice);

/// Language and colours of the whole application, changed at run time. One per QApplication.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(present::Language language, ThemeChoice choice = ThemeChoice::System, QObject* parent = nullptr);
    explicit Appearance(present::Words words, ThemeChoice choice = ThemeChoice::System, QObject* parent = nullptr);
    ~Appearance() override;

    /// Installs the translators; every widget gets LanguageChange.
    void setLanguage(present::Language language);
    [[nodiscard]] present::Language language() const noexcept { return m_words.language(); }
    [[nodiscard]] const present::Words& words() const noexcept { return m_words; }
    /// Numbers and dates of this language; `currency` is the store's ("IDR").
    [[nodiscard]] present::Format format(const std::string& currency) const;

    void setThemeChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice themeChoice() const noexcept { return m_choice; }
    /// Presenting: the projector's colours, whatever the choice.
    void setProjector(bool on);
    /// The measures of windows of 1600 px or more.
    void setLarge(bool large);
    [[nodiscard]] bool isLarge() const noexcept { return m_large; }
    [[nodiscard]] charts::Metrics metrics() const { return charts::metrics(m_large); }
    [[nodiscard]] const charts::Theme& theme() const;

Q_SIGNALS:
    void languageChanged();
    void themeChanged();  ///< colours or measures: theme() and metrics() are new

private:
    void install();
    void apply();

    present::Words m_words;
    std::unique_ptr<QTranslator> m_qtTexts;
    ThemeChoice m_choice;
    bool m_projector = false;
    bool m_large = false;
    bool m_systemIsDark = false;
};

}  // namespace kinerja::ui
