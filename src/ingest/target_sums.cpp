// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_sums.h"

#include <algorithm>
#include <array>

#include "sum_rows.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestParts = 2;  ///< of a sum that says it with other words beside

bool isWithin(const Period& part, const Period& whole) noexcept { return whole.first <= part.first && part.end <= whole.end; }

}  // namespace

bool addsUp(std::string_view kpi) noexcept
{
    static constexpr std::array<std::string_view, 8> kSums{"revenue", "gross_sales", "won_value", "orders", "volume", "new_customers", "leads", "gross_profit"};
    return std::find(kSums.begin(), kSums.end(), kpi) != kSums.end();
}

bool TargetSums::saysSum(const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [](const auto& name) { return !name.empty() && Synonyms::instance().isValue(name, "footer"); });
}

bool TargetSums::maySaySum(const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [](const auto& name) { return !sumWordOf(name).empty(); });
}

void TargetSums::know(const TargetRow& row)
{
    for (const TargetCell& cell : row.cells) {
        m_known.push_back({m_names.size(), cell.target.kpi, cell.target.level, cell.target.period, cell.target.value});
    }
    m_names.push_back(row.names);
}

/// A sum of Jabar ("Jabar | Total") has the rows of Jabar.
bool TargetSums::covers(const TargetRow& row, const Known& known) const
{
    const auto& names = m_names[known.at];
    return std::equal(names.begin(), names.end(), row.names.begin(), [](const auto& name, const auto& said) {
        return said.empty() || said == name || !sumWordOf(said).empty();
    });
}

/// Of the rows `from` … `to` those of its own period, or those of the parts of it.
bool TargetSums::isSum(const TargetRow& row, const TargetCell& cell, std::size_t from, std::size_t to) const
{
    struct Parts {
        Int128 sum = 0;
        std::size_t rows = 0;
    };
    Parts same;
    Parts within;
    for (const Known& known : m_known) {
        const bool isPart = known.at >= from && known.at < to && known.kpi == cell.target.kpi && known.level == cell.target.level && covers(row, known);
        const bool isSame = row.hasPeriod && known.period == cell.target.period;
        if (isPart && (isSame || !row.hasPeriod || isWithin(known.period, cell.target.period))) {
            Parts& parts = isSame ? same : within;
            parts.sum += known.value;
            ++parts.rows;
        }
    }
    const std::size_t fewest = saysSum(row.names) ? 1 : kFewestParts;
    const auto isIt = [&](const Parts& parts) { return parts.rows >= fewest && parts.sum == cell.target.value; };
    return isIt(same) || isIt(within);
}

/// Of the whole list, of the rows above it, or of those since the sum above it.
bool TargetSums::isSum(const TargetRow& row, std::size_t place) const
{
    std::size_t since = 0;
    for (const auto& [known, waiting] : m_waiting) {
        since = known < place ? std::max(since, known) : since;
    }
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const TargetCell& cell) {
        const auto& synonyms = Synonyms::instance();
        const bool mayAddUp = addsUp(cell.target.kpi) || !synonyms.kpi(cell.target.kpi);
        return mayAddUp && (isSum(row, cell, 0, m_names.size()) || isSum(row, cell, 0, place) || isSum(row, cell, since, place));
    });
}

TargetSums::Outcome TargetSums::settle()
{
    Outcome outcome;
    for (auto& [place, row] : m_waiting) {
        const bool isIt = isSum(row, place);
        outcome.sums += isIt ? 1U : 0U;
        outcome.sumCells += isIt ? row.cells.size() : 0;
        if (!isIt) {
            auto& into = saysSum(row.names) ? outcome.refused : outcome.targets;
            into.push_back(std::move(row));
        }
    }
    m_waiting.clear();
    return outcome;
}

}  // namespace kinerja::ingest
