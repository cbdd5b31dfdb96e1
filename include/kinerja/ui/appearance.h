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

/// Language and colours of the whole application, changed at run time.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);
    ~Appearance() override;

    /// Installs the translators; every widget gets LanguageChange.
    void setLanguage(present::Language language);
    [[nodiscard]] present::Language language() const noexcept { return m_words.language(); }
    [[nodiscard]] const present::Words& words() const noexcept { return m_words; }
    /// Numbers and dates of this language; `currency` is the store's.
    [[nodiscard]] present::Format format(const QString& currency) const { return present::Format{m_words, currency}; }

    void setTheme(ThemeChoice choice);
    [[nodiscard]] ThemeChoice themeChoice() const noexcept { return m_choice; }
    /// Presenting: the projector's colours, whatever the choice.
    void setProjector(bool on);
    [[nodiscard]] const charts::Theme& theme() const noexcept;

Q_SIGNALS:
    void languageChanged();
    void themeChanged();

private:
    void apply();

    present::Words m_words;
    std::unique_ptr<QTranslator> m_translator;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_projector = false;
    bool m_systemIsDark = false;
};

}  // namespace kinerja::ui
