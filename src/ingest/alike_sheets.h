// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table_text.h"

namespace kinerja::ingest {

/// The names of a table, without case and blanks around; a row of them, or several.
using SheetNames = std::vector<std::vector<std::string>>;

/// Of `count` rows from `first` on.
[[nodiscard]] SheetNames namesIn(const std::vector<HeadRow>& rows, std::size_t first, std::size_t count);

/// Whether tables with these names can be read as one: some are there, and no table stands beside another one.
[[nodiscard]] bool mayBeShared(const SheetNames& names);

/// Where a sheet has the names of another one.
struct NamesPlace {
    std::uint64_t lastLine = 0;      ///< row of the sheet
    std::size_t width = 0;           ///< columns that are named
    std::vector<std::size_t> order;  ///< where each of the other's columns stands here; empty: where it stands there
};
[[nodiscard]] std::optional<NamesPlace> findNames(const SheetNames& names, const std::vector<HeadRow>& rows);

/// Whether a sheet that has not these names has most of them all the same, or has none and is as wide; and has rows below them.
[[nodiscard]] bool hasMostNames(const SheetNames& names, const SheetNames& here, const std::vector<HeadRow>& rows);

}  // namespace kinerja::ingest
