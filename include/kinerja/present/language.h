// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QString>

class QTranslator;

namespace kinerja::present {

/// The two languages a person can read Kinerja in.
enum class Language { Indonesian, English };

/// "id", "en".
[[nodiscard]] QString languageId(Language language);
/// Reads "id", "en", "id_ID", "en-US"; nullopt for any other language.
[[nodiscard]] std::optional<Language> parseLanguage(const QString& id);

/// The words of one language, independent of the window's: a PDF can be made in English from an Indonesian window.
///
/// Source texts are English. lupdate finds the calls by their name, so context, source and disambiguation
/// must be literals: words.translate("Dashboard", "%n order(s)", nullptr, count).
/// Threads: any number at once may call translate().
class Words {
public:
    explicit Words(Language language);
    /// Other words in that language's numbers and dates: longer ones show whether everything still fits.
    Words(Language language, std::shared_ptr<QTranslator> translator);
    ~Words();
    Words(const Words&);
    Words& operator=(const Words&);

    [[nodiscard]] Language language() const noexcept { return m_language; }

    /// The text of this language; with n >= 0 its plural form, %n replaced by n with thousands marks.
    /// Returns: the source text where a translation is missing.
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                                    int n = -1) const;

    /// What QCoreApplication::installTranslator() takes, so that widgets speak the same words.
    [[nodiscard]] const std::shared_ptr<QTranslator>& translator() const noexcept { return m_translator; }

private:
    Language m_language;
    std::shared_ptr<QTranslator> m_translator;
};

}  // namespace kinerja::present
