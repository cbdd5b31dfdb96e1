// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "kinerja/base/date.h"
#include "kinerja/present/language.h"
#include "kinerja/services/workspace.h"
#include "problem.h"

namespace kinerja::cli {

/// Whether a command may make a database that is not there yet, and if so, whether beside its place until putInPlace().
enum class Missing { Refuse, Create, MakeBeside };

/// What a command asks of the figures: anything, or only what all records of a period add up to.
enum class Ask { Anything, Sums };

/// What the global options say, and where output goes.
class Session {
public:
    /// `line` are all words of the command line, as given.
    /// Errors: Usage (a language or day that does not exist).
    [[nodiscard]] static Outcome<Session> make(const Arguments& globals, std::vector<std::string> line);
    /// In the language of the options or the environment, before anything is known to be valid.
    [[nodiscard]] static Session fallback(const std::vector<std::string>& words);

    [[nodiscard]] bool isJson() const noexcept { return m_json; }
    [[nodiscard]] bool isReadOnly() const noexcept { return m_readOnly; }
    [[nodiscard]] const present::Words& words() const noexcept { return m_words; }
    /// Set when --lang was given; else texts follow the environment and documents follow the store's settings.
    [[nodiscard]] bool hasChosenLanguage() const noexcept { return m_languageChosen; }
    [[nodiscard]] const std::vector<std::string>& line() const noexcept { return m_line; }
    [[nodiscard]] const std::string& database() const noexcept { return m_database; }

    /// Errors: Usage (no database named and no home), NotFound (Missing::Refuse), whatever Workspace::open says.
    [[nodiscard]] Outcome<std::unique_ptr<services::Workspace>> openStore(Missing missing, Ask ask = Ask::Anything) const;

    /// The as-of day of figures: --as-of, else rule 10 of docs/kpi.md.
    [[nodiscard]] Date asOf(const services::Workspace& workspace) const;
    /// The day of due dates and notes: --as-of, else the sample's own today, else the computer's.
    [[nodiscard]] Date today(const services::Workspace& workspace) const;

    [[nodiscard]] std::string text(const char* source, std::vector<std::string> parts = {}) const;

    /// Tells a person on stderr, and with --json a program on stdout.
    void report(const Problem& problem) const;

private:
    explicit Session(present::Language language)
        : m_words(language)
    {
    }

    std::vector<std::string> m_line;
    std::string m_database;
    bool m_json = false;
    bool m_readOnly = false;
    bool m_languageChosen = false;
    std::optional<Date> m_asOf;
    present::Words m_words;
};

/// Writes to stdout; what did not arrive is seen by outputArrived().
void print(std::string_view text);
void printLine(std::string_view text);
/// One line on stderr; line breaks and control characters in it become spaces.
void printNotice(std::string_view text);
/// Flushes stdout. Returns: false when something could not be written, now or before.
[[nodiscard]] bool outputArrived();

}  // namespace kinerja::cli
