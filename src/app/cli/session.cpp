// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "json_output.h"
#include "kinerja/base/platform.h"
#include "kinerja/base/threads.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/refusal_words.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

/// Indonesian for people whose computer speaks it, English for all others.
present::Language environmentLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return present::parseLanguage(QString::fromUtf8(value)).value_or(present::Language::English);
        }
    }
    return present::Language::English;
}

bool existsAt(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

}  // namespace

Outcome<Session> Session::make(const Arguments& globals, std::vector<std::string> line)
{
    auto language = environmentLanguage();
    if (const auto asked = globals.value("--lang")) {
        if (*asked != "id" && *asked != "en") {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no language “%1”."), {*asked},
                                QT_TRANSLATE_NOOP("Cli", "Write --lang id or --lang en."));
        }
        language = *asked == "id" ? present::Language::Indonesian : present::Language::English;
    }
    Session session{language};
    session.m_line = std::move(line);
    session.m_languageChosen = globals.has("--lang");
    session.m_json = globals.has("--json");
    session.m_readOnly = globals.has("--read-only");
    session.m_database = globals.has("--db") ? globals.valueOr("--db", "") : platform::defaultDatabasePath();
    if (const auto day = globals.value("--as-of")) {
        session.m_asOf = parseIso(*day);
        if (!session.m_asOf) {
            return usageProblem(
                QT_TRANSLATE_NOOP("Cli", "“%1” is not a day."), {*day},
                QT_TRANSLATE_NOOP("Cli", "Write the day as YYYY-MM-DD, for example --as-of 2026-09-30."));
        }
    }
    if (const auto most = globals.value("--threads")) {
        const auto count = wholeNumber(*most, 1U, kMostThreads);
        if (!count) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a number of threads."), {*most},
                                QT_TRANSLATE_NOOP("Cli", "Write a whole number from 1 to 64, for example --threads 2."));
        }
        limitThreads(*count);
    }
    return session;
}

Session Session::fallback(const std::vector<std::string>& words)
{
    Session session{environmentLanguage()};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& value = at + 1 < words.size() ? words[at + 1] : words[at];
        if (words[at] == "--lang=id" || (words[at] == "--lang" && value == "id")) {
            session.m_words = present::Words{present::Language::Indonesian};
        } else if (words[at] == "--lang=en" || (words[at] == "--lang" && value == "en")) {
            session.m_words = present::Words{present::Language::English};
        }
        session.m_json = session.m_json || words[at] == "--json";
    }
    return session;
}

Outcome<std::unique_ptr<services::Workspace>> Session::openStore(Missing missing, Ask ask) const
{
    if (m_database.empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "No database is named, and this account has no home folder."), {},
                            QT_TRANSLATE_NOOP("Cli", "Name a database with --db FILE."));
    }
    const bool mayCreate = missing != Missing::Refuse && !m_readOnly;
    if (!mayCreate && !existsAt(m_database)) {
        return tl::unexpected(
            Problem{Errc::NotFound,
                    {QT_TRANSLATE_NOOP("Cli", "There is no database %1."), {m_database}},
                    {QT_TRANSLATE_NOOP("Cli", "Import a file first, or name another database with --db FILE."), {}},
                    {}});
    }
    auto workspace = services::Workspace::open(
        {m_database, m_readOnly, mayCreate, ask == Ask::Anything, missing == Missing::MakeBeside});
    if (!workspace) {
        return problemWith(m_database, workspace.error());
    }
    return std::move(*workspace);
}

Date Session::asOf(const services::Workspace& workspace) const
{
    return m_asOf ? *m_asOf : workspace.defaultAsOf(platform::localToday());
}

Date Session::today(const services::Workspace& workspace) const
{
    return m_asOf ? *m_asOf : workspace.settings().fixedToday.value_or(platform::localToday());
}

std::string Session::text(const char* source, std::vector<std::string> parts) const
{
    return sentenceText(m_words, {source, std::move(parts)});
}

void Session::report(const Problem& problem) const
{
    std::string happened = sentenceText(m_words, problem.happened);
    if (!problem.detail.empty()) {
        happened += " (" + present::refusalText(m_words, problem.detail).toStdString() + ")";
    }
    printNotice(happened);
    printNotice(sentenceText(m_words, problem.advice));
    if (m_json) {
        printLine(errorJson(problem));
    }
}

void print(std::string_view text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stdout));
}

void printLine(std::string_view text)
{
    print(text);
    print("\n");
}

void printNotice(std::string_view text)
{
    std::string line{text};
    // Names come from files: no line break, no control sequence of the terminal.
    std::replace_if(
        line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, ' ');
    line += '\n';
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

bool outputArrived()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace kinerja::cli
