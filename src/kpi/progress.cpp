// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "kinerja/kpi/known_days.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi {
namespace {

constexpr double kVerdictFrom = 0.10;   ///< of the period: before, one order decides everything
constexpr double kOpenShareMost = 0.20; ///< of a cohort's leads: above, the rate still moves

bool isExact(Unit unit) noexcept
{
    return unit == Unit::Money || unit == Unit::Count || unit == Unit::Units || unit == Unit::PerDay;
}

/// The value as a double in ten-thousandths, without the rounding of raw().
double precise(const Figure& figure) noexcept
{
    return isExact(figure.unit) ? static_cast<double>(figure.raw()) : figure.real * static_cast<double>(kRawOne);
}

/// actual ÷ wanted; for "down is good" the other way round. Both on the same scale.
std::optional<double> ratio(double actual, double wanted, Direction direction) noexcept
{
    if (wanted <= 0.0) {
        return std::nullopt;
    }
    if (direction == Direction::UpIsGood) {
        return actual / wanted;
    }
    return actual > 0.0 ? std::optional<double>(wanted / actual) : std::nullopt;
}

struct Elapsed {
    std::int64_t part = 0;
    std::int64_t whole = 0;
    bool isCalendar = false;
};

/// Working days up to the window's end; calendar days where the period has no working day at all.
Elapsed elapsedOf(const Window& window, const WorkCalendar& work) noexcept
{
    Elapsed elapsed{work.workingDays(window.used.first, window.used.end),
                    work.workingDays(window.whole.first, window.whole.end), false};
    if (elapsed.whole == 0) {
        elapsed = {window.used.days(), window.whole.days(), true};
    }
    return elapsed;
}

const LearnedShare* learnedOf(KpiId kpi, const Window& window, const PaceSettings& settings) noexcept
{
    const auto& of = settings.learnedFor;
    if (!of || *of != window) {
        return nullptr;
    }
    for (const auto& [id, share] : settings.learned) {
        if (id == kpi) {
            return &share;
        }
    }
    return nullptr;
}

Raw4 partOf(Raw4 target, std::int64_t part, std::int64_t whole) noexcept
{
    return static_cast<Raw4>(divideRounded(static_cast<Int128>(target) * part, whole));
}

/// Formula: docs/kpi.md#pace
void expect(Progress& progress, Raw4 target, bool isSum, const Window& window, const Elapsed& elapsed, const LearnedShare* learned)
{
    progress.expected = target;
    progress.expectedFrom = ExpectedFrom::Target;
    if (!isSum || window.used.end >= window.whole.end) {
        return;
    }
    if (learned != nullptr) {
        progress.expected = meanShareOf(target, learned->years);
        progress.expectedLow = partOf(target, learned->low, kWholeShare);
        progress.expectedHigh = partOf(target, learned->high, kWholeShare);
        progress.learnedPeriods = static_cast<int>(learned->years.size());
        progress.expectedFrom = ExpectedFrom::Curve;
        return;
    }
    progress.expected = partOf(target, elapsed.part, elapsed.whole);
    progress.expectedFrom = elapsed.isCalendar ? ExpectedFrom::CalendarDays : ExpectedFrom::WorkingDays;
}

/// Formula: docs/kpi.md#required_rate
std::optional<Int128> requiredRate(Int128 missing, bool isSum, const Window& window, const WorkCalendar& work) noexcept
{
    if (!isSum) {
        return std::nullopt;
    }
    if (missing <= 0) {
        return Int128{0};
    }
    const int left = work.workingDays(window.used.end, window.whole.end);
    return left > 0 ? std::optional{divideRounded(missing, left)} : std::nullopt;
}

/// Ratios are compared as the nearest double of both, so that 57 of 100 is 57 %.
bool reaches(const Figure& figure, Raw4 wanted, Direction direction) noexcept
{
    const auto reach = [direction](const auto& actual, const auto& level) {
        return direction == Direction::UpIsGood ? actual >= level : actual <= level;
    };
    return isExact(figure.unit) ? reach(figure.raw(), Int128{wanted})
                                : reach(figure.real, static_cast<double>(wanted) / static_cast<double>(kRawOne));
}

Verdict verdictOf(double pace, const PaceSettings& settings) noexcept
{
    if (pace >= settings.onTrack) {
        return Verdict::OnTrack;
    }
    return pace >= settings.atRisk ? Verdict::Behind : Verdict::AtRisk;
}

}  // namespace

std::string_view expectedFromId(ExpectedFrom from) noexcept
{
    switch (from) {
    case ExpectedFrom::Curve:
        return "curve";
    case ExpectedFrom::WorkingDays:
        return "working-days";
    case ExpectedFrom::CalendarDays:
        return "calendar-days";
    case ExpectedFrom::Target:
        return "target";
    case ExpectedFrom::Nothing:
        break;
    }
    return {};
}

bool isYoungCohort(KpiId kpi, const Figures& actual) noexcept
{
    if (kpi != KpiId::Conversion) {
        return false;
    }
    const auto created = static_cast<double>(actual[KpiId::Leads].exact);
    return static_cast<double>(actual.leadsOpen) > kOpenShareMost * created;
}

bool canBeTarget(KpiId kpi, Raw4 value) noexcept
{
    const Definition& row = definition(kpi);
    if (row.needs == "own") {
        return true;
    }
    if (value < domain::leastTarget(row.key)) {
        return false;
    }
    switch (row.unit) {
    case Unit::Count: return value % kRawOne == 0;
    case Unit::Fraction: return value <= domain::mostShare(row.key);
    case Unit::Points: return value <= domain::kMostPoints;
    default: return true;
    }
}

Progress progressOf(KpiId kpi, const Figures& actual, std::optional<TargetValue> target, const Window& window,
                    const PaceSettings& settings)
{
    const Window known{window.whole, knownDays(window, kpi)};
    Progress progress;
    progress.target = target;
    if (!target || actual.values.empty() || !actual[kpi].hasValue) {
        return progress;
    }
    const Definition& row = definition(kpi);
    const Figure& figure = actual[kpi];
    const Elapsed elapsed = elapsedOf(known, settings.work);
    progress.gap = figure.raw() - target->value;
    progress.attainment = ratio(precise(figure), static_cast<double>(target->value), row.direction);
    if (elapsed.whole == 0) {
        return progress;
    }
    progress.requiredRate = requiredRate(-*progress.gap, row.isSum, window, settings.work);
    if (known.used.end <= known.used.first) {
        progress.gapToExpected = progress.gap;  // nothing is known yet: the target is open, and nothing was to be expected
        return progress;
    }
    expect(progress, target->value, row.isSum, known, elapsed, learnedOf(kpi, window, settings));
    progress.isUnlike = !isKnownAlike(window, kpi, settings.work);
    if (progress.isUnlike) {
        return progress;  // what one kind of records has since the last day of the other is ahead of nothing
    }
    const Raw4 expected = *progress.expected;
    progress.gapToExpected = figure.raw() - expected;
    if (expected > 0) {
        progress.gapToExpectedShare
            = (precise(figure) - static_cast<double>(expected)) / static_cast<double>(expected);
    }
    progress.pace = ratio(precise(figure), static_cast<double>(expected), row.direction);
    const bool tooEarly = static_cast<double>(elapsed.part) < kVerdictFrom * static_cast<double>(elapsed.whole);
    if (progress.pace && !tooEarly && !isYoungCohort(kpi, actual)) {
        progress.verdict = verdictOf(*progress.pace, settings);
    }
    return progress;
}

Progress progressOf(KpiId kpi, const Figures& actual, const LevelTargets& targets, const Window& window, const PaceSettings& settings)
{
    Progress progress = progressOf(kpi, actual, targets[domain::TargetLevel::Target], window, settings);
    progress.levels = targets;
    const Figure& figure = actual[kpi];
    for (std::size_t level = 0; figure.hasValue && level < targets.values.size(); ++level) {
        const auto& wanted = targets.values[level];
        if (wanted && reaches(figure, wanted->value, definition(kpi).direction)) {
            progress.reached = static_cast<domain::TargetLevel>(level);
        }
    }
    return progress;
}

Change changeOf(const Figure& current, const Figure& compared)
{
    Change change;
    if (!current.hasValue || !compared.hasValue || current.unit != compared.unit) {
        return change;
    }
    if (!isExact(current.unit)) {
        change.difference = current.real - compared.real;
        return change;
    }
    change.absolute = current.exact - compared.exact;
    change.isNew = compared.exact == 0 && current.exact != 0;
    if (compared.exact > 0) {
        change.share = static_cast<double>(*change.absolute) / static_cast<double>(compared.exact);
    }
    return change;
}

}  // namespace kinerja::kpi
