// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/base/mean_share.h"
#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"
#include "kinerja/kpi/target_index.h"
#include "kinerja/kpi/target_records.h"

namespace kinerja::kpi {

/// The target of a KPI for a window, put together from the stored targets.
struct TargetValue {
    Raw4 value = 0;      ///< ten-thousandths of the KPI's unit
    bool summed = false; ///< Σ of child targets that partition the scope
};

/// The target that counts for this KPI, period and filter (docs/kpi.md "Targets"): exactly that scope; else the
/// sum of child targets that partition it; else none. Periods: the target of exactly that period, else the sum
/// of the parts that cover it exactly (sums), else the equal value of its parts (ratios). A larger scope's target
/// is never scaled down; a larger period's target is never split silently. A person and a product category filtered by:
/// the pair's target; a person's or category's without one of its own: the sum of its pairs. Among the parts of a sum
/// drafts count only while none of these parts is approved. Where the index knows the records (TargetIndex::comparedWith()), parts are
/// added up only if nobody without a target has records in the window, too.
/// Returns: nullopt without a target.
[[nodiscard]] std::optional<TargetValue> findTarget(const TargetIndex& targets, KpiId kpi,
                                                    const Period& period, const std::vector<Filter>& filters,
                                                    domain::TargetLevel level = domain::TargetLevel::Target);

/// Why targets that there are do not count: a figure is compared with a target of the same records alone.
struct NoTarget {
    /// Partial: of those who have records in the window only some have a target. Children: it counts what belongs to the category,
    /// which the group of the category does not. NotCovered: of the window's months only some have one. Differs: each month of a ratio
    /// has another one. Conflict: since names were merged, one scope has several for the same days, and nobody says which one is meant.
    enum class Why : std::uint8_t { Partial, Children, NotCovered, Differs, Conflict };
    Why why = Why::Partial;
    domain::Dimension dimension = domain::Dimension::Rep;  ///< of Partial, Children and Conflict
    int with = 0;              ///< values, or months, with a target
    int without = 0;           ///< values with records and none, or months
    bool hasNameless = false;  ///< there are records without a value in the dimension, too
    std::string key{};         ///< of Conflict: whose targets
    std::vector<Raw4> values{};///< of Conflict: what they are
};

/// "partial", "children", "not-covered", "differs", "conflict".
[[nodiscard]] std::string_view whyId(NoTarget::Why why) noexcept;
/// What is counted: "month", or a dimension.
[[nodiscard]] std::string_view countedBy(const NoTarget& why) noexcept;

/// The targets of all levels of one window and filter, by domain::TargetLevel; each is found for itself.
struct LevelTargets {
    std::array<std::optional<TargetValue>, domain::kTargetLevelCount> values{};
    std::array<std::optional<NoTarget>, domain::kTargetLevelCount> why{};  ///< where there is none and others' would have been added up

    [[nodiscard]] const std::optional<TargetValue>& operator[](domain::TargetLevel level) const noexcept
    {
        return values[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] bool hasAny() const noexcept { return values[0] || values[1] || values[2]; }
};
[[nodiscard]] LevelTargets findTargets(const TargetIndex& targets, KpiId kpi, const Period& period,
                                       const std::vector<Filter>& filters);
/// The same for a group of an answer: `scope` is the filters narrowed to its value. The records of a category's group are its own
/// alone: the target of one to which others with records belong is not theirs.
[[nodiscard]] LevelTargets findGroupTargets(const TargetIndex& targets, KpiId kpi, const Period& period, const std::vector<Filter>& scope,
                                            domain::Dimension dimension);

/// What share of a period's total was reached at the same point of earlier ones, with a band of 80 %.
/// Unit: billionths; exact is the mean of `years`.
struct LearnedShare {
    std::int64_t share = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::vector<PartOfTotal> years{};  ///< of each period what was reached, and its total

    friend bool operator==(const LearnedShare&, const LearnedShare&) = default;
};
inline constexpr std::int64_t kWholeShare = 1'000'000'000;

/// What was to be expected by now comes from; Target: the whole of it (ratios, and periods that are over).
enum class ExpectedFrom : std::uint8_t { Nothing, Curve, WorkingDays, CalendarDays, Target };
/// "curve", "working-days", "calendar-days", "target"; "" for nothing.
[[nodiscard]] std::string_view expectedFromId(ExpectedFrom from) noexcept;

enum class Verdict : std::uint8_t { None, OnTrack, Behind, AtRisk };

/// Actual against target and against what was to be expected by now.
struct Progress {
    std::optional<TargetValue> target;
    std::optional<Int128> gap;             ///< actual − target, ten-thousandths of the unit
    std::optional<double> attainment;      ///< actual ÷ target; DownIsGood: target ÷ actual. Never capped
    std::optional<Raw4> expected;          ///< target × learned share, else × working days elapsed ÷ working days; ratios: the target
    ExpectedFrom expectedFrom = ExpectedFrom::Nothing;
    std::optional<Raw4> expectedLow;       ///< the band of the learned share
    std::optional<Raw4> expectedHigh;
    int learnedPeriods = 0;
    std::optional<Int128> requiredRate;    ///< sums: (target − actual) ÷ working days left, per day; 0 when reached
    std::optional<Int128> gapToExpected;   ///< actual − expected
    std::optional<double> gapToExpectedShare;  ///< ÷ expected; nullopt when expected <= 0
    std::optional<double> pace;            ///< actual ÷ expected
    Verdict verdict = Verdict::None;       ///< none before 10 % of the period, for young cohorts, and where isUnlike
    bool isUnlike = false;                 ///< the kinds of records that the figure is made of are known of different days: no gap to the expected, no pace
    LevelTargets levels{};                 ///< minimum, target (the same as `target`) and stretch of the scope
    std::optional<domain::TargetLevel> reached{};  ///< the highest level whose whole target the actual value has reached
};

/// Settings of the pace (docs/kpi.md#pace).
struct PaceSettings {
    WorkCalendar work;
    double onTrack = 0.99;
    double atRisk = 0.81;
    std::optional<Window> learnedFor{};    ///< the shares are of this window alone
    std::vector<std::pair<KpiId, LearnedShare>> learned{};
};

/// Formula: docs/kpi.md#pace, #gap, #attainment. Elapsed counts up to the last day known of the KPI's records (knownDays()).
/// In a window that nothing of it is known of, nothing is expected: no pace, and the gap is the one to the whole target.
[[nodiscard]] Progress progressOf(KpiId kpi, const Figures& actual, std::optional<TargetValue> target,
                                  const Window& window, const PaceSettings& settings);
/// The same against the level Target, with the other levels beside it: `levels` and `reached` are filled in.
[[nodiscard]] Progress progressOf(KpiId kpi, const Figures& actual, const LevelTargets& targets, const Window& window,
                                  const PaceSettings& settings);

/// Whether the KPI is a cohort's (conversion) and more than 20 % of its leads are still open: its value still moves.
/// Source: docs/kpi.md#conversion
[[nodiscard]] bool isYoungCohort(KpiId kpi, const Figures& actual) noexcept;

/// Whether it can be a target: counts are whole, shares lie from 0 to domain::mostShare() (1800 = 18 %), NPS from -100 to 100, mean scores from 0 to 100; the
/// others are not below 0. What a company's own formula can be is not known: any value.
[[nodiscard]] bool canBeTarget(KpiId kpi, Raw4 value) noexcept;

/// Fills in what needs the revenue's target: required_rate and pipeline_coverage. evaluate() leaves them without one.
/// Formula: docs/kpi.md#required_rate, #pipeline_coverage. `revenue`: progressOf() the revenue of the same figures.
void addTargetFigures(Figures& figures, const Progress& revenue);

/// Change against the compared window.
struct Change {
    bool isNew = false;                 ///< from nothing to something
    std::optional<Int128> absolute;     ///< exact units: ten-thousandths (money, units) or whole (count)
    std::optional<double> difference;   ///< fractions, days, points: current − compared (fractions: ×100 = points)
    std::optional<double> share;        ///< absolute ÷ base; nullopt when base <= 0 and for ratios
};
[[nodiscard]] Change changeOf(const Figure& current, const Figure& compared);

}  // namespace kinerja::kpi
