// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_names.h"

#include <algorithm>

#include "kinerja/ingest/sheets.h"
#include "period_columns.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string withoutDigits(std::string_view name)
{
    std::string rest = plainWords(name);
    std::erase_if(rest, [](char c) { return isDigit(c) || c == ' '; });
    return rest;
}

/// "Jan (2)": what a spreadsheet calls a copy.
bool isNamedCopy(std::string_view name) noexcept
{
    const auto open = name.rfind(" (");
    if (open == std::string_view::npos || !name.ends_with(')')) {
        return false;
    }
    const auto inside = name.substr(open + 2, name.size() - open - 3);
    return !inside.empty() && std::all_of(inside.begin(), inside.end(), isDigit);
}

}  // namespace

std::vector<std::string> splitSheets(std::string_view names)
{
    std::vector<std::string> all;
    while (true) {
        const auto end = names.find(kBetweenSheets);
        all.emplace_back(names.substr(0, end));
        if (end == std::string_view::npos) {
            return all;
        }
        names.remove_prefix(end + 1);
    }
}

std::string joinedSheets(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names) {
        all += (all.empty() ? "" : std::string{kBetweenSheets}) + name;
    }
    return all;
}

std::optional<SheetWish> sheetWish(std::string_view sheet, const std::vector<SheetInfo>& sheets)
{
    const bool isOne = std::any_of(sheets.begin(), sheets.end(), [sheet](const auto& one) { return one.name == sheet; });
    auto names = splitSheets(sheet);
    if (isOne || (names.size() == 1 && names.front() != kAllSheets)) {
        return std::nullopt;
    }
    if (names.front() != kAllSheets) {
        return SheetWish{false, std::move(names)};
    }
    names.erase(names.begin());
    return SheetWish{true, std::move(names)};
}

bool isSeries(const std::vector<std::string>& names, const FiscalCalendar& calendar)
{
    const bool areNumbered = std::all_of(names.begin(), names.end(), [&](const auto& name) {
        return withoutDigits(name) == withoutDigits(names.front()) && std::any_of(name.begin(), name.end(), isDigit);
    });
    return areNumbered || std::all_of(names.begin(), names.end(), [&](const auto& name) { return periodColumn(name, 0, calendar).has_value(); });
}

bool saysOtherRows(std::string_view name) { return isNamedCopy(name) || Synonyms::instance().hasWordOf(name, "sheet of its own"); }

}  // namespace kinerja::ingest
