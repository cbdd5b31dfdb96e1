// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/ingest/table.h"

namespace kinerja::ingest {

/// "Jan/Feb" → "Jan", "Feb".
[[nodiscard]] std::vector<std::string> splitSheets(std::string_view names);
[[nodiscard]] std::string joinedSheets(const std::vector<std::string>& names);

/// Which sheets are to be read as one, as `--sheet` says it.
struct SheetWish {
    bool isAll = false;                ///< those that are alike, but `names`; else just `names`
    std::vector<std::string> names;
};
/// Returns: nullopt where it says nothing, or the name of one sheet.
[[nodiscard]] std::optional<SheetWish> sheetWish(std::string_view sheet, const std::vector<SheetInfo>& sheets);

/// The names go on from sheet to sheet: months, quarters or years, or numbers behind the same word ("Sheet1", "Sheet2").
[[nodiscard]] bool isSeries(const std::vector<std::string>& names, const FiscalCalendar& calendar);

/// Not the sales of its own part: a sum, a copy, or something else than the others ("Rekap", "Jan (2)", "Retur").
[[nodiscard]] bool saysOtherRows(std::string_view name);

}  // namespace kinerja::ingest
