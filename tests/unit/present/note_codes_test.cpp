// SPDX-License-Identifier: GPL-3.0-or-later
// Every note that an import can leave has words in both languages. The codes are read from the source that emits them.
#include <filesystem>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "kinerja/base/safe_file.h"
#include "kinerja/present/import_words.h"
#include "project_folders.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

namespace fs = std::filesystem;

/// How a note comes to its code. What stands in brackets is the code.
const std::regex kForms[] = {
    std::regex{R"rx(notes\.push_back\(\s*\{\s*"([a-z-]+)")rx"},                             // where it is made
    std::regex{R"rx(\bNote note\{"([a-z-]+)")rx"},                                          // to be completed
    std::regex{R"rx(\baddNote\([a-zA-Z_.]+, "([a-z-]+)"\))rx"},                             // of words counted by themselves
    std::regex{R"rx(\badd\("([a-z-]+)", \{)rx"},                                            // inspect.cpp's own
    std::regex{R"rx(return \{"([a-z-]+)", \{\{"sheet")rx"},                                 // choiceNote
    std::regex{R"rx((?:notes\.push_back\(|\bNote note)\{[a-zA-Z.]+ \? "([a-z-]+)")rx"},    // one of two
    std::regex{R"rx((?:notes\.push_back\(|\bNote note)\{[a-zA-Z.]+ \? "[a-z-]+"\s*:\s*"([a-z-]+)")rx"},
    std::regex{R"rx(\{"([a-z-]+)", waiting->)rx"},                                          // of a list
};

std::string sourceOf(const fs::path& file) { return readFile(file.string()).value(); }

std::set<std::string> codesIn(const std::string& source)
{
    std::set<std::string> codes;
    for (const std::regex& form : kForms) {
        for (std::sregex_iterator at{source.begin(), source.end(), form}, end; at != end; ++at) {
            codes.insert((*at)[1]);
        }
    }
    return codes;
}

std::vector<fs::path> sources()
{
    std::vector<fs::path> files;
    for (const char* folder : {"ingest", "services"}) {
        for (const auto& entry : fs::directory_iterator{fs::path{support::sourceFolder()} / "src" / folder}) {
            files.push_back(entry.path());
        }
    }
    return files;
}

TEST(NoteCodes, EachOneHasWordsInBothLanguages)
{
    std::set<std::string> codes;
    for (const fs::path& file : sources()) {
        codes.merge(codesIn(sourceOf(file)));
    }
    EXPECT_GT(codes.size(), 45U) << "the search for notes finds no notes any more";
    const Words english{Language::English};
    const Words indonesian{Language::Indonesian};
    const Format inEnglish{english};
    const Format inIndonesian{indonesian};
    for (const std::string& code : codes) {
        const ingest::Note note{code, {}};
        const QString bare = QString::fromStdString(code) + QStringLiteral(": ");
        EXPECT_NE(noteText(inEnglish, note), bare) << code << " has no words";
        EXPECT_NE(noteText(inIndonesian, note), noteText(inEnglish, note)) << code << " is not translated";
    }
}

TEST(NoteCodes, NoneIsEmittedInAFormThatTheSearchDoesNotKnow)
{
    // Notes that come from elsewhere: made above in the same function, or read from the ledger.
    const std::set<std::string> passedOn{"std::move(note)", "choiceNote(m_found.sheets, *chosen)", "choiceNote(found.sheets, *chosen)",
                                         "{id, std::move(values)}", "{id, {{\"rows\", std::to_string(count)}}}"};
    const std::regex any{R"rx(notes\.push_back\(([^;]*)\);)rx"};
    for (const fs::path& file : sources()) {
        const std::string source = sourceOf(file);
        for (std::sregex_iterator at{source.begin(), source.end(), any}, end; at != end; ++at) {
            EXPECT_TRUE(!codesIn((*at)[0]).empty() || passedOn.contains((*at)[1])) << file.filename() << ": " << (*at)[0];
        }
    }
}

}  // namespace
}  // namespace kinerja::present
