// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinerja/base/decimal.h"
#include "kinerja/kpi/answer.h"

namespace kinerja::insight {

/// One value of a dimension and what it adds to a difference.
struct Contribution {
    std::string key;    ///< "" = records without a value
    std::string label;
    Int128 actual = 0;      ///< exact units of the KPI (ten-thousandths, counts whole)
    Int128 base = 0;        ///< compared window's value, or the target
    Int128 difference = 0;  ///< actual − base
    std::optional<double> shareOfTotal;  ///< difference ÷ total, only if all differences have the total's sign

    friend bool operator==(const Contribution&, const Contribution&) = default;
};

struct ContributionTable {
    Int128 total = 0;                ///< sum of the differences
    std::vector<Contribution> rows;  ///< those pulling in the total's direction first, the largest first; then the rest
    bool sameSign = false;           ///< no row pulls the other way: shares are given
};

/// A value of a dimension against what it should be.
struct Expectation {
    std::string key;
    std::string label;
    Int128 actual = 0;
    Int128 base = 0;
};

/// Formula: difference = actual − base; shareOfTotal = difference ÷ Σ differences.
/// Returns: an empty table for no rows. Shares only when every non-zero difference has the total's sign:
///          "contributes 120 % of the gap" is no sentence for people.
/// Source:  docs/kpi.md#contribution
[[nodiscard]] ContributionTable contributionTable(std::span<const Expectation> rows);

/// Current against compared window, value by value. Only for KPIs that are sums (definition().isSum):
/// parts of a ratio don't add up. A value missing on one side counts as nothing sold there.
/// Returns: nullopt for ratios, and when the answer has no comparison.
[[nodiscard]] std::optional<ContributionTable> contributionToChange(std::span<const kpi::Group> groups,
                                                                    kpi::KpiId kpi);

}  // namespace kinerja::insight
