// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/ingest/inspect.h"

/// Sheets of a workbook that are read as one table. The table's last column is the name of each row's sheet.
namespace kinerja::ingest {

/// As the name of a sheet: all visible ones with the same names in their headers. "*/Rekap": but that one; "Jan/Feb": these. No sheet's
/// own name may hold such characters.
inline constexpr std::string_view kAllSheets = "*";
inline constexpr char kBetweenSheets = '/';
inline constexpr std::string_view kSheetColumn = "Sheet";

/// Where a line of such a table is: which of the sheets, from 1, and its row there. 0: there is but one.
struct SheetRow {
    std::uint64_t sheet = 0;
    std::uint64_t row = 0;

    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};
[[nodiscard]] SheetRow sheetRowOf(std::uint64_t line) noexcept;
[[nodiscard]] std::uint64_t lineOf(const SheetRow& place) noexcept;

/// "17", "17 of sheet 2".
[[nodiscard]] std::string lineText(std::uint64_t line);

/// The sheets that are read as one, in their order; empty where it is one alone.
[[nodiscard]] std::vector<std::string> sheetsTogether(const Inspection& inspection);

/// The name of the sheet that a refused row is on, of a file of so many columns; "" where there is but one.
[[nodiscard]] std::string sheetOf(const domain::RowIssue& issue, std::size_t columns);
/// "17", "Feb: 17".
[[nodiscard]] std::string placeOf(const domain::RowIssue& issue, std::size_t columns);

}  // namespace kinerja::ingest
