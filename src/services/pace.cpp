// SPDX-License-Identifier: GPL-3.0-or-later
#include "pace.h"

#include <algorithm>

#include "kinerja/services/own_kpis.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr int kMostYears = 5;

bool hasCurve(const Period& whole, const Period& known) noexcept
{
    const PeriodKind kind = whole.kind;
    const bool isCalendar = kind != PeriodKind::Range && kind != PeriodKind::All && kind != PeriodKind::Week;
    return isCalendar && known.first < known.end && known.end < whole.end;
}

/// KPIs that are known up to the same day, and recorded from the same day on: their share is learned up to the same working day of the
/// same years.
struct KnownAlike {
    Period known;
    std::optional<Date> begins;
    std::vector<kpi::KpiId> kpis;
};

std::vector<KnownAlike> alikeIn(const kpi::Facts& facts, const kpi::Window& window, const std::vector<kpi::KpiId>& kpis)
{
    std::vector<KnownAlike> alike;
    for (const kpi::KpiId id : kpis) {
        const Period known = kpi::knownDays(window, id);
        if (!kpi::definition(id).isSum || !hasCurve(window.whole, known)) {
            continue;
        }
        const auto begins = facts.firstDayOf(id);
        auto at = std::find_if(alike.begin(), alike.end(), [&](const KnownAlike& one) { return one.known == known && one.begins == begins; });
        if (at == alike.end()) {
            at = alike.insert(at, {known, begins, {}});
        }
        at->kpis.push_back(id);
    }
    return alike;
}

/// The earlier years of the period that lie wholly in the records: the KPI's own begin before the first working day of each.
std::vector<Period> earlierYears(std::optional<Date> begins, const Period& whole, const WorkCalendar& work)
{
    std::vector<Period> years;
    Period past = lastYearPeriod(whole);
    while (years.size() < kMostYears && begins && work.workingDays(past.first, *begins) == 0) {
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

/// What part of each earlier year's total was reached by then.
Status learn(const kpi::Facts& facts, const KnownAlike& alike, const std::vector<Period>& years, const std::vector<kpi::Figures>& totals,
             kpi::PaceSettings& pace)
{
    const int worked = pace.work.workingDays(alike.known.first, alike.known.end);
    const bool endsFree = !pace.work.isWorkingDay(alike.known.end - std::chrono::days{1});
    std::vector<std::vector<std::pair<Int128, Int128>>> shares(alike.kpis.size());
    for (std::size_t year = 0; year < years.size(); ++year) {
        const auto part = figuresOf(facts, years[year].first, kpi::paceCut(years[year], worked, endsFree, pace.work));
        if (!part) {
            return pass(part.error());
        }
        for (std::size_t at = 0; at < alike.kpis.size(); ++at) {
            if (const auto total = rawOf(totals[year][alike.kpis[at]])) {
                shares[at].emplace_back(rawOf((*part)[alike.kpis[at]]).value_or(0), *total);
            }
        }
    }
    for (std::size_t at = 0; at < alike.kpis.size(); ++at) {
        if (const auto share = kpi::learnShare(shares[at])) {
            pace.learned.emplace_back(alike.kpis[at], *share);
        }
    }
    return {};
}

}  // namespace

Result<kpi::PaceSettings> paceFor(const Workspace& workspace, const kpi::Window& window)
{
    kpi::PaceSettings pace = workspace.paceSettings();
    const auto facts = workspace.facts();
    std::vector<kpi::Figures> totals;  // of the latest years first, as many as the longest history needs
    for (const KnownAlike& each : alikeIn(*facts, window, allKpis(workspace))) {
        const auto years = earlierYears(each.begins, window.whole, pace.work);
        if (years.size() < kpi::kFewestLearnedPeriods) {
            continue;
        }
        for (std::size_t at = totals.size(); at < years.size(); ++at) {
            auto whole = figuresOf(*facts, years[at].first, years[at].end);
            if (!whole) {
                return pass(whole.error());
            }
            totals.push_back(std::move(*whole));
        }
        pace.learnedFor = window;
        if (auto done = learn(*facts, each, years, totals, pace); !done) {
            return pass(done.error());
        }
    }
    return pace;
}

}  // namespace kinerja::services
