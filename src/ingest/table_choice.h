// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/options.h"
#include "table_text.h"

namespace kinerja::ingest {

/// How well a table's header and first rows map to the records of a kind; the higher the better.
[[nodiscard]] double tableScore(const std::vector<HeadRow>& head, const Dialect& dialect, const ImportOptions& options);

/// "Jan, Feb, Mar", and few enough to be read; but the one at `without`.
[[nodiscard]] std::string shownNames(const std::vector<SheetInfo>& sheets, std::size_t without = std::string::npos);

/// The table of that name: letter for letter, else without case.
/// Errors: Usage, naming those there are.
[[nodiscard]] Result<std::size_t> tableNamed(const std::vector<SheetInfo>& sheets, std::string_view name);

/// "sheet-chosen", with the names of the others.
[[nodiscard]] Note choiceNote(const std::vector<SheetInfo>& sheets, std::size_t chosen);

}  // namespace kinerja::ingest
