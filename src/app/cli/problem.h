// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <QtGlobal>  // QT_TRANSLATE_NOOP marks the source texts of context "Cli" for lupdate
#include <tl/expected.hpp>

#include "kinerja/base/result.h"
#include "kinerja/domain/undo.h"
#include "kinerja/present/language.h"

namespace kinerja::cli {

/// One sentence: an English source text and what stands in it for %1, %2 …
struct Sentence {
    const char* source = "";
    std::vector<std::string> parts;
};

/// Why a command came to nothing: what happened and what to do about it.
struct Problem {
    Errc code = Errc::Internal;
    Sentence happened;
    Sentence advice;
    std::string detail;  ///< English addition from below, "" = none
    std::vector<domain::InTheWay> inTheWay = {};  ///< what must be taken back first
};

template <typename T> using Outcome = tl::expected<T, Problem>;

/// The exit codes of docs/cli.md.
enum ExitCode : int {
    kExitOk = 0,
    kExitInternal = 1,
    kExitUsage = 2,
    kExitInput = 3,
    kExitStorage = 4,
    kExitLocked = 5,
    kExitDatabase = 6,
    kExitEnvironment = 7,
};
[[nodiscard]] ExitCode exitCodeOf(Errc code) noexcept;

/// "usage", "locked" …: the stable ids of `error.code` in JSON.
[[nodiscard]] std::string_view errorId(Errc code) noexcept;

/// What the words say in a language; the parts are put in in one go, so that a part may hold "%1" itself.
[[nodiscard]] std::string sentenceText(const present::Words& words, const Sentence& sentence);
/// The same in English, for `detail` in JSON.
[[nodiscard]] std::string sourceText(const Sentence& sentence);

[[nodiscard]] tl::unexpected<Problem> usageProblem(const char* happened, std::vector<std::string> parts,
                                                   const char* advice, std::vector<std::string> adviceParts = {});

/// An error from below, about `subject` (a file, the database, a name).
[[nodiscard]] tl::unexpected<Problem> problemWith(const std::string& subject, const Error& error);

/// An error of a change of the database that is about `subject`: where storage, lock or database are at fault, the
/// sentence names the database.
[[nodiscard]] tl::unexpected<Problem> problemChanging(const std::string& database, const std::string& subject,
                                                      const Error& error);

/// An error of writing `path`. A folder that does not exist is a fault of the storage, not of the input.
[[nodiscard]] tl::unexpected<Problem> problemWriting(const std::string& path, const Error& error);

}  // namespace kinerja::cli
