// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/contribution.h"

#include <algorithm>

namespace kinerja::insight {
namespace {

int signOf(Int128 value) noexcept { return value > 0 ? 1 : value < 0 ? -1 : 0; }

}  // namespace

ContributionTable contributionTable(std::span<const Expectation> rows)
{
    ContributionTable table;
    for (const Expectation& row : rows) {
        const Int128 difference = row.actual - row.base;
        table.total += difference;
        table.rows.push_back({row.key, row.label, row.actual, row.base, difference, std::nullopt});
    }
    const int direction = table.total < 0 ? -1 : 1;
    std::sort(table.rows.begin(), table.rows.end(), [direction](const Contribution& a, const Contribution& b) {
        const Int128 left = a.difference * direction;
        const Int128 right = b.difference * direction;
        return left != right ? left > right : a.key < b.key;
    });
    table.sameSign = table.total != 0 && std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
        return row.difference == 0 || signOf(row.difference) == signOf(table.total);
    });
    if (table.sameSign) {
        for (Contribution& row : table.rows) {
            row.shareOfTotal = static_cast<double>(row.difference) / static_cast<double>(table.total);
        }
    }
    return table;
}

std::optional<ContributionTable> contributionToChange(std::span<const kpi::Group> groups, kpi::KpiId kpi)
{
    if (!kpi::definition(kpi).isSum) {
        return std::nullopt;
    }
    std::vector<Expectation> rows;
    for (const kpi::Group& group : groups) {
        if (group.current.values.empty() || group.compared.values.empty()) {
            return std::nullopt;
        }
        const kpi::Figure& now = group.current[kpi];
        const kpi::Figure& then = group.compared[kpi];
        if (!now.hasValue && !then.hasValue) {
            continue;
        }
        if (!then.hasValue) {
            return std::nullopt;  // nothing to compare with is no 0
        }
        rows.push_back({group.key, group.label, now.hasValue ? now.exact : 0, then.exact});
    }
    return contributionTable(rows);
}

}  // namespace kinerja::insight
