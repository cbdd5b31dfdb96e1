// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/kpi/query.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/view_state.h"

namespace kinerja::services {

/// The view as a query: `all` is filled with the span from the first record to the as-of day, and has no comparison.
[[nodiscard]] kpi::Query queryOf(const kpi::Facts& facts, const ViewState& view);

/// `filters` narrowed to one value of a dimension: the scope of a group.
[[nodiscard]] std::vector<kpi::Filter> narrowed(const std::vector<kpi::Filter>& filters, domain::Dimension dimension,
                                                const std::string& key);

/// Figures of a value without any record in a window whose whole has these figures: sums are 0, ratios have no
/// denominator; what the whole has no source for, its parts have none either.
[[nodiscard]] kpi::Figures withoutRecords(const kpi::Figures& whole);

/// Whether `a` stands before `b` when the larger value comes first; without a value last.
[[nodiscard]] bool isLarger(const kpi::Figure& a, const kpi::Figure& b) noexcept;

/// A value for a sparkline; nullopt without one.
[[nodiscard]] std::optional<double> point(const kpi::Figure& figure) noexcept;
[[nodiscard]] std::vector<std::optional<double>> trailOf(const std::vector<kpi::SeriesPoint>& points, kpi::KpiId kpi);

/// A value as exact plain text ("1265793.0395", "120", "0.1052"), "" without one. The same in every locale.
[[nodiscard]] std::string plainText(const kpi::Figure& figure);

/// Figures of every value of a dimension for each of some periods, oldest first.
/// Returns: period by period, the groups of that period's window up to the as-of day.
[[nodiscard]] Result<std::vector<std::vector<kpi::Group>>> groupsOver(const kpi::Facts& facts,
                                                                      const std::vector<Period>& periods, Date asOf,
                                                                      const std::vector<kpi::Filter>& filters,
                                                                      domain::Dimension dimension);

/// The calendar months that a sparkline shows, oldest first: 13 up to the one with the window's last day.
[[nodiscard]] std::vector<Period> trailMonths(const kpi::Query& query);

/// Fills in what needs targets, in every window and group of the answer.
void addTargetFigures(kpi::Answer& answer, const kpi::TargetIndex& targets, const std::vector<kpi::Filter>& filters,
                      const kpi::PaceSettings& pace);

/// Groups of one dimension of an answer; nullptr if it was not asked for.
[[nodiscard]] const std::vector<kpi::Group>* groupsOf(const kpi::Answer& answer, domain::Dimension dimension) noexcept;

}  // namespace kinerja::services
