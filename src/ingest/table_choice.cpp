// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_choice.h"

#include <algorithm>

#include "column_facts.h"
#include "mapper.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostNames = 20;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool sameLetters(std::string_view a, std::string_view b) noexcept
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string shownNames(const std::vector<SheetInfo>& sheets, std::size_t without)
{
    std::string names;
    std::size_t shown = 0;
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        if (at == without) {
            continue;
        }
        if (shown++ == kMostNames) {
            return names + ", …";
        }
        names += (names.empty() ? "" : ", ") + sheets[at].name;
    }
    return names;
}

double tableScore(const std::vector<HeadRow>& head, const Dialect& dialect, const ImportOptions& options)
{
    std::vector<ColumnCounter> counters(dialect.header.size());
    for (std::size_t row = dialect.preambleRows + (dialect.hasHeader ? 1U : 0U); row < head.size(); ++row) {
        for (std::size_t at = 0; at < std::min(counters.size(), head[row].cells.size()); ++at) {
            const auto& exact = head[row].exact;
            counters[at].add(head[row].cells[at], std::find(exact.begin(), exact.end(), at) != exact.end());
        }
    }
    std::vector<ColumnFacts> facts;
    for (const auto& counter : counters) {
        facts.push_back(counter.facts());
    }
    const auto mappings = mapColumns(dialect, facts, options);
    return mappings ? mappings->front().score : 0;
}

Result<std::size_t> tableNamed(const std::vector<SheetInfo>& sheets, std::string_view name)
{
    auto found = std::find_if(sheets.begin(), sheets.end(), [name](const auto& sheet) { return sheet.name == name; });
    if (found == sheets.end()) {
        found = std::find_if(sheets.begin(), sheets.end(), [name](const auto& sheet) { return sameLetters(sheet.name, name); });
    }
    if (found == sheets.end()) {
        return fail(Errc::Usage, "no such sheet: " + std::string{name} + "; there are: " + shownNames(sheets));
    }
    return static_cast<std::size_t>(found - sheets.begin());
}

Note choiceNote(const std::vector<SheetInfo>& sheets, std::size_t chosen)
{
    return {"sheet-chosen", {{"sheet", sheets[chosen].name}, {"others", shownNames(sheets, chosen)}}};
}

}  // namespace kinerja::ingest
