// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/options.h"

/// Answers that are kept for the next file of the same shape.
namespace kinerja::ingest {

/// The column of saved rejected rows that says which of its key's lines a row is: the field `nth`.
inline constexpr std::string_view kNthColumn = "kinerja_nth";
/// The last one: why a row was not taken, for people. It is no column of the table when the file is read again.
inline constexpr std::string_view kReasonColumn = "kinerja_reason";

/// SHA-256 over the header, the same whatever the encoding, the case and the blanks of its cells: their ASCII letters
/// and digits in their order. Returns: "" for a file without a header.
[[nodiscard]] std::string shapeOf(const Inspection& inspection);

/// What a person said, as options that applyAnswer() takes: "--kind sales", "--map date=#3", "--set dates=dmy",
/// "--sheet Jan". On-error and what the store knows is not among them.
[[nodiscard]] std::vector<std::string> answersOf(const ImportOptions& options);

/// Each option as `over` says, where it says nothing as `answers` say, and as the file says where `over` wants that. Maps: both, those
/// of `over` win.
[[nodiscard]] ImportOptions merged(const ImportOptions& answers, const ImportOptions& over);

}  // namespace kinerja::ingest
