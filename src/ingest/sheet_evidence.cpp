// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_evidence.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"
#include "row_ids.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;

bool holds(const std::vector<std::size_t>& list, std::size_t one) { return std::find(list.begin(), list.end(), one) != list.end(); }

}  // namespace

void SheetEvidence::add(std::span<const TableCell> cells)
{
    Sheet& sheet = m_sheets.back();
    sheet.sums.resize(std::max(sheet.sums.size(), cells.size()));
    m_texts.clear();
    std::transform(cells.begin(), cells.end(), std::back_inserter(m_texts), [](const TableCell& cell) { return cell.text; });
    // Who made and who signed a report stands below each of its sheets, and is no row of it.
    const auto filled = static_cast<std::size_t>(std::count_if(m_texts.begin(), m_texts.end(), [](std::string_view text) { return !text.empty(); }));
    if (filled * 2 >= sheet.sums.size()) {
        ++sheet.rows;
        m_rows.emplace_back(contentHash(m_texts), static_cast<std::uint32_t>(m_sheets.size() - 1));
    }
    sheet.sequences.resize(sheet.sums.size());
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const std::string_view text = cells[at].text;
        sheet.sequences[at] = text.empty() ? sheet.sequences[at] : contentHash(std::span{&text, 1}) ^ (sheet.sequences[at] * kSpread);
        // Numbers written with the other mark are read wrongly here, on every sheet alike: equal sums stay equal.
        const auto number = parseNumber(cells[at].text);
        const auto value = number ? valueOf(*number, DecimalMark::Point) : std::nullopt;
        sheet.sums[at] += value ? Int128{value->raw} : Int128{0};
    }
}

/// The sheet with most rows that stand on another one, too.
std::optional<std::size_t> SheetEvidence::mostRepeated(const std::vector<std::size_t>& without, std::uint64_t oneOf) const
{
    std::vector<std::uint64_t> repeated(m_sheets.size());
    for (auto from = m_rows.begin(); from != m_rows.end();) {
        const auto end = std::find_if(from, m_rows.end(), [from](const auto& row) { return row.first != from->first; });
        std::vector<std::size_t> owners;
        for (auto row = from; row != end; ++row) {
            if (!holds(without, row->second) && !holds(owners, row->second)) {
                owners.push_back(row->second);
            }
        }
        for (auto row = from; row != end && owners.size() > 1; ++row) {
            repeated[row->second] += holds(owners, row->second) ? 1U : 0U;
        }
        from = end;
    }
    std::optional<std::size_t> most;
    for (std::size_t at = 0; at < m_sheets.size(); ++at) {
        const bool isMany = repeated[at] * oneOf > m_sheets[at].rows;
        most = isMany && (!most || repeated[at] >= repeated[*most]) ? at : most;
    }
    return most;
}

/// Row numbers from 1 on, one piece in each row: such columns are the same on sheets of equal length, and no sum.
bool SheetEvidence::isRepeatedColumn(std::size_t sheet, std::size_t column) const
{
    return std::any_of(m_sheets.begin(), m_sheets.end(), [&](const Sheet& other) {
        return &other != &m_sheets[sheet] && column < other.sequences.size() && other.sequences[column] == m_sheets[sheet].sequences[column];
    });
}

/// A sheet where two columns of numbers (or the only one) add up to what they do on all the others together.
std::optional<std::size_t> SheetEvidence::sumOfOthers(const std::vector<std::size_t>& without) const
{
    std::vector<Int128> all;
    for (std::size_t at = 0; at < m_sheets.size(); ++at) {
        all.resize(std::max(all.size(), m_sheets[at].sums.size()));
        for (std::size_t column = 0; column < m_sheets[at].sums.size() && !holds(without, at); ++column) {
            all[column] += m_sheets[at].sums[column];
        }
    }
    const auto summed = std::count_if(all.begin(), all.end(), [](const auto& sum) { return sum != 0; });
    for (std::size_t at = m_sheets.size(); at-- > 0;) {
        std::ptrdiff_t equal = 0;
        for (std::size_t column = 0; column < m_sheets[at].sums.size(); ++column) {
            const bool isSum = all[column] != 0 && m_sheets[at].sums[column] * 2 == all[column];
            equal += isSum && !isRepeatedColumn(at, column) ? 1 : 0;
        }
        if (!holds(without, at) && equal > 0 && equal >= std::min<std::ptrdiff_t>(2, summed)) {
            return at;
        }
    }
    return std::nullopt;
}

std::vector<std::size_t> SheetEvidence::repeating(std::vector<std::size_t> without, std::uint64_t oneOf)
{
    std::sort(m_rows.begin(), m_rows.end());
    while (without.size() + 1 < m_sheets.size()) {
        auto next = mostRepeated(without, oneOf);
        next = next ? next : sumOfOthers(without);
        if (!next) {
            break;
        }
        without.push_back(*next);
    }
    std::sort(without.begin(), without.end());
    return without;
}

}  // namespace kinerja::ingest
