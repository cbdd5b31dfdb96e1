// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// Number, Date or Clock for what is one by itself; Text for everything else, blank cells too.
[[nodiscard]] ColumnShape shapeOf(std::string_view cell) noexcept;

/// A value by itself, or nothing.
[[nodiscard]] bool isTyped(std::string_view cell) noexcept;

/// Whether every typed column holds its type or nothing. `typed`: how many columns do hold their type.
[[nodiscard]] bool fitsShapes(std::span<const std::string_view> cells, std::span<const ColumnShape> shapes,
                              std::size_t& typed) noexcept;

/// Names over columns: short texts, none of them a value, at least half of the cells filled.
[[nodiscard]] bool couldBeHeader(std::span<const std::string_view> cells) noexcept;

[[nodiscard]] std::size_t filledCells(std::span<const std::string_view> cells) noexcept;

/// "<<<<<<< …", ">>>>>>> …" or "=======": a file that two people changed at once and nobody mended.
[[nodiscard]] bool isConflictMark(std::string_view firstCell) noexcept;

}  // namespace kinerja::ingest
