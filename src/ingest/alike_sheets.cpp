// SPDX-License-Identifier: GPL-3.0-or-later
#include "alike_sheets.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isSpace(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Runs of blanks are one, those around it none.
std::string nameOf(std::string_view cell)
{
    std::string name;
    for (const char c : cell) {
        if (!isSpace(c)) {
            name += lower(c);
        } else if (!name.empty() && name.back() != ' ') {
            name += ' ';
        }
    }
    return name.ends_with(' ') ? name.substr(0, name.size() - 1) : name;
}

std::vector<std::string> namesOf(const HeadRow& row)
{
    std::vector<std::string> names;
    std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(names), nameOf);
    while (!names.empty() && names.back().empty()) {
        names.pop_back();
    }
    return names;
}

std::vector<std::string> inOrder(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    return names;
}

bool areEachOnce(const std::vector<std::string>& names)
{
    const auto sorted = inOrder(names);
    return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

std::vector<std::size_t> orderOf(const std::vector<std::string>& names, const std::vector<std::string>& here)
{
    std::vector<std::size_t> order;
    for (const std::string& name : names) {
        order.push_back(static_cast<std::size_t>(std::find(here.begin(), here.end(), name) - here.begin()));
    }
    return order;
}

std::size_t widthOf(const SheetNames& names)
{
    std::size_t width = 0;
    for (const auto& row : names) {
        width = std::max(width, row.size());
    }
    return width;
}

}  // namespace

SheetNames namesIn(const std::vector<HeadRow>& rows, std::size_t first, std::size_t count)
{
    SheetNames names;
    for (auto at = first; at < std::min(rows.size(), first + count); ++at) {
        names.push_back(namesOf(rows[at]));
    }
    return names;
}

bool mayBeShared(const SheetNames& names)
{
    if (names.empty() || widthOf(names) < 2) {
        return false;
    }
    const auto& row = names.front();
    const bool hasGap = std::find(row.begin(), row.end(), std::string{}) != row.end();
    return names.size() > 1 || !hasGap || areEachOnce(row);
}

std::optional<NamesPlace> findNames(const SheetNames& names, const std::vector<HeadRow>& rows)
{
    for (std::size_t at = 0; at + names.size() <= rows.size(); ++at) {
        const auto here = namesIn(rows, at, names.size());
        const auto lastLine = rows[at + names.size() - 1].line;
        if (here == names) {
            return NamesPlace{lastLine, widthOf(names), {}};
        }
        const bool isMixed = names.size() == 1 && areEachOnce(names.front()) && inOrder(here.front()) == inOrder(names.front());
        if (isMixed) {
            return NamesPlace{lastLine, widthOf(names), orderOf(names.front(), here.front())};
        }
    }
    return std::nullopt;
}

bool hasMostNames(const SheetNames& names, const SheetNames& here, const std::vector<HeadRow>& rows)
{
    if (here.empty()) {
        return rows.size() > 1 && widthOf(namesIn(rows, 0, rows.size())) == widthOf(names);
    }
    const auto all = [](const SheetNames& some) {
        std::vector<std::string> each;
        for (const auto& row : some) {
            std::copy_if(row.begin(), row.end(), std::back_inserter(each), [](const auto& name) { return !name.empty(); });
        }
        return each;
    };
    const auto wanted = all(names);
    const auto found = all(here);
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](const auto& name) { return std::find(found.begin(), found.end(), name) != found.end(); });
    const auto top = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return namesOf(row) == here.front(); });
    const bool hasRows = static_cast<std::size_t>(rows.end() - top) > here.size();
    return hasRows && shared > 1 && static_cast<std::size_t>(shared) * 2 > wanted.size();
}

}  // namespace kinerja::ingest
