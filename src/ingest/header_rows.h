// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kinerja::ingest {

using HeaderCells = std::span<const std::string_view>;
using HeaderRowList = std::vector<std::vector<std::string_view>>;

/// Whether the filled cells are names and no values, and there are some.
[[nodiscard]] bool areNames(HeaderCells cells) noexcept;

/// Whether `below` names the columns that `top` leaves open, and those under its groups ("Sales" over "Qty", "Price"), and
/// nothing else; at least one column has its name in `top` alone. `isValue`: the columns that hold values.
[[nodiscard]] bool completesHeader(HeaderCells top, HeaderCells below, const std::vector<bool>& isValue);

/// Whether `top` is a label over the header `below` ("PT", "Maju", "Jaya" over "Order", "Product", "Total"): both are full, `below`
/// names fields, and `top` names none that `below` leaves open. Groups ("Sales" over several names) repeat their name and are none.
[[nodiscard]] bool isLabelAbove(HeaderCells top, HeaderCells below);

/// Whether all cells are names, and at least three of them, and half, are names of fields: no record looks so.
[[nodiscard]] bool areFieldNames(HeaderCells cells);

/// The columns where nine of ten cells from the row `from` on are values, and half of the rows have one.
[[nodiscard]] std::vector<bool> valueColumns(const HeaderRowList& rows, std::size_t from, std::size_t width);

/// The row of names with a table beneath, where none of the rows from `top` down to it is like a row of that table: labels
/// with a day or a page number ("Printed;01/02/2025") stand above many tables. nullopt where there is none.
[[nodiscard]] std::optional<std::size_t> headerBelow(const HeaderRowList& rows, std::size_t top, std::size_t width);

}  // namespace kinerja::ingest
