// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/sheets.h"

#include <algorithm>

#include "kinerja/ingest/preview.h"
#include "sheet_names.h"

namespace kinerja::ingest {
namespace {

/// Beyond any row of a sheet and any line of a text, and readable as it is.
constexpr std::uint64_t kStep = 1'000'000'000'000;

}  // namespace

SheetRow sheetRowOf(std::uint64_t line) noexcept { return {line / kStep, line % kStep}; }

std::uint64_t lineOf(const SheetRow& place) noexcept { return place.sheet * kStep + place.row; }

std::string lineText(std::uint64_t line)
{
    const SheetRow place = sheetRowOf(line);
    return std::to_string(place.row) + (place.sheet > 0 ? " of sheet " + std::to_string(place.sheet) : std::string{});
}

std::vector<std::string> sheetsTogether(const Inspection& inspection)
{
    const auto& sheets = inspection.sheets;
    const bool isOne = std::any_of(sheets.begin(), sheets.end(), [&](const auto& sheet) { return sheet.name == inspection.sheet; });
    const bool mayBeSeveral = inspection.format == FileFormat::Workbook && inspection.sheet.find(kBetweenSheets) != std::string::npos;
    return isOne || !mayBeSeveral ? std::vector<std::string>{} : splitSheets(inspection.sheet);
}

std::string sheetOf(const domain::RowIssue& issue, std::size_t columns)
{
    if (sheetRowOf(issue.line).sheet == 0 || columns == 0) {
        return {};
    }
    const auto cells = cellsOf(issue);
    return cells && columns <= cells->size() ? (*cells)[columns - 1] : std::string{};
}

std::string placeOf(const domain::RowIssue& issue, std::size_t columns)
{
    const std::string sheet = sheetOf(issue, columns);
    return (sheet.empty() ? sheet : sheet + ": ") + std::to_string(sheetRowOf(issue.line).row);
}

}  // namespace kinerja::ingest
