// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include "kinerja/services/own_kpis.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr int kMostYears = 5;

bool hasCurve(const kpi::Window& window) noexcept
{
    const PeriodKind kind = window.whole.kind;
    const bool isCalendar = kind != PeriodKind::Range && kind != PeriodKind::All && kind != PeriodKind::Week;
    return isCalendar && window.used.first < window.used.end && window.used.end < window.whole.end;
}

/// The earlier years of the period that lie wholly in the records: none has begun before the first of them.
std::vector<Period> earlierYears(const kpi::Facts& facts, const Period& whole, const WorkCalendar& work)
{
    std::vector<Period> years;
    Period past = lastYearPeriod(whole);
    while (years.size() < kMostYears && facts.firstDay() && work.workingDays(past.first, *facts.firstDay()) == 0) {
        years.push_back(past);
        past = lastYearPeriod(past);
    }
    return years;
}

Result<kpi::Figures> figuresOf(const kpi::Facts& facts, Date first, Date end)
{
    kpi::Query query;
    query.period = {PeriodKind::Range, first, end};
    query.asOf = end - std::chrono::days{1};
    return kpi::evaluate(facts, query).map([](kpi::Answer&& answer) { return std::move(answer.current); });
}

}  // namespace

Result<kpi::PaceSettings> paceFor(const Workspace& workspace, const kpi::Window& window)
{
    kpi::PaceSettings pace = workspace.paceSettings();
    if (!hasCurve(window)) {
        return pace;
    }
    const auto facts = workspace.facts();
    const auto kpis = allKpis(workspace);
    const int worked = pace.work.workingDays(window.used.first, window.used.end);
    const bool endsFree = !pace.work.isWorkingDay(window.used.end - std::chrono::days{1});
    std::vector<std::vector<std::pair<Int128, Int128>>> shares(kpis.size());
    const auto years = earlierYears(*facts, window.whole, pace.work);
    if (years.size() < kpi::kFewestLearnedPeriods) {
        return pace;
    }
    for (const Period& past : years) {
        const Date cut = kpi::paceCut(past, worked, endsFree, pace.work);
        const auto part = figuresOf(*facts, past.first, cut);
        const auto whole = figuresOf(*facts, past.first, past.end);
        if (!part || !whole) {
            return pass(part ? whole.error() : part.error());
        }
        for (std::size_t at = 0; at < kpis.size(); ++at) {
            const auto total = rawOf((*whole)[kpis[at]]);
            if (kpi::definition(kpis[at]).isSum && total) {
                shares[at].emplace_back(rawOf((*part)[kpis[at]]).value_or(0), *total);
            }
        }
    }
    pace.learnedFor = window;
    for (std::size_t at = 0; at < kpis.size(); ++at) {
        if (const auto share = kpi::learnShare(shares[at])) {
            pace.learned.emplace_back(kpis[at], *share);
        }
    }
    return pace;
}

}  // namespace kinerja::services
