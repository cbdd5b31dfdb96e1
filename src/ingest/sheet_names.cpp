// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_names.h"

#include <algorithm>
#include <iterator>

#include "kinerja/ingest/sheets.h"
#include "period_columns.h"
#include "synonyms.h"
#include "table_choice.h"

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

std::string_view withoutBlanksAround(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> wordsOf(const std::string& name)
{
    const std::string plain = plainWords(name);
    std::vector<std::string> words;
    for (std::size_t at = plain.find_first_not_of(' '); at != std::string::npos;) {
        const auto end = std::min(plain.find(' ', at), plain.size());
        words.push_back(plain.substr(at, end - at));
        at = plain.find_first_not_of(' ', end);
    }
    return words;
}

/// "Penjualan Jan", "Penjualan Feb": what is left of each where all begin with the same words.
std::vector<std::string> withoutSameWords(const std::vector<std::string>& names)
{
    std::vector<std::vector<std::string>> all;
    std::transform(names.begin(), names.end(), std::back_inserter(all), wordsOf);
    std::size_t same = 0;
    while (std::all_of(all.begin(), all.end(), [&](const auto& words) { return words.size() > same + 1 && words[same] == all.front()[same]; })) {
        ++same;
    }
    std::vector<std::string> rest;
    for (const auto& words : all) {
        std::string left;
        for (auto at = same; at < words.size(); ++at) {
            left += (left.empty() ? "" : " ") + words[at];
        }
        rest.push_back(std::move(left));
    }
    return rest;
}

bool arePeriods(const std::vector<std::string>& names, const FiscalCalendar& calendar)
{
    return std::all_of(names.begin(), names.end(), [&](const auto& name) { return periodColumn(name, 0, calendar).has_value(); });
}

/// As the workbook writes it: blanks around it and capitals do not count.
std::string nameIn(const std::vector<SheetInfo>& sheets, const std::string& name)
{
    std::string plain{withoutBlanksAround(name)};
    auto found = tableNamed(sheets, name);
    found = found ? found : tableNamed(sheets, plain);
    return found ? sheets[*found].name : plain;
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
    std::transform(names.begin(), names.end(), names.begin(), [&sheets](const auto& name) { return nameIn(sheets, name); });
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
    return areNumbered || arePeriods(names, calendar) || arePeriods(withoutSameWords(names), calendar);
}

bool saysOtherRows(std::string_view name) { return isNamedCopy(name) || Synonyms::instance().hasWordOf(name, "sheet of its own"); }

}  // namespace kinerja::ingest
