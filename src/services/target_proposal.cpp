// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "kinerja/base/calendar.h"
#include "kinerja/services/own_kpis.h"
#include "mean_of_four.h"
#include "scope.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

constexpr std::size_t kFewestPeriods = 3;
constexpr int kMostSeasonYears = 3;
/// What is freed of the season of its own single year is the same in every part of it.
constexpr int kFewestSeasonYears = 2;

int comparablePeriods(PeriodKind kind) noexcept
{
    switch (kind) {
    case PeriodKind::Month:
        return 12;
    case PeriodKind::Quarter:
        return 8;
    case PeriodKind::Semester:
        return 6;
    case PeriodKind::Year:
        return 5;
    default:
        return 0;
    }
}

/// R's type 7: linear between the order statistics. `sorted` is not empty.
double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Values of one KPI and scope, period by period, as they were known before the target's period began; years are cut as the target's period is: as the calendar's, or only as fiscal.
class History {
public:
    History(const kpi::Facts& facts, const domain::Target& target, kpi::KpiId kpi, const FiscalCalendar& calendar, const WorkCalendar& work, Date today)
        : m_facts(facts), m_target(target), m_kpi(kpi), m_calendar(isOnlyFiscal(target.period) ? calendar : FiscalCalendar{}), m_work(work), m_today(today),
          m_asOf(std::min(today, target.period.first - std::chrono::days{1}))
    {}

    /// The last complete one of the target's kind before it.
    [[nodiscard]] Period last() const { return lastComplete(fiscalPeriodOf(m_target.period.kind, m_asOf, m_calendar)); }

    /// The period's place among the parts of its year.
    [[nodiscard]] std::size_t placeInYear(const Period& period) const
    {
        const auto parts = partsOf(yearOf(period.first), period.kind, m_calendar);
        return static_cast<std::size_t>(std::find(parts.begin(), parts.end(), period) - parts.begin());
    }

    /// Whether it lies wholly in the records and was over before the target's period.
    [[nodiscard]] bool isComplete(const Period& period) const
    {
        return period.end <= m_target.period.first && services::isComplete(m_facts, m_kpi, period, m_today, m_work);
    }

    [[nodiscard]] Result<kpi::Figure> of(const Period& period) const
    {
        return figuresIn(m_facts, m_target, period, m_asOf).map([&](const kpi::Figures& figures) { return figures[m_kpi]; });
    }

    /// Whether the scope has records of the KPI up to its end: who joined later is no zero before.
    [[nodiscard]] Result<bool> hasBegun(const Period& period) const
    {
        const Date first = std::min(m_facts.firstDayOf(m_kpi).value_or(period.first), period.first);
        return of({PeriodKind::Range, first, period.end}).map([](const kpi::Figure& figure) { return figure.n > 0; });
    }

    /// Each part of a year against the average one, over the last complete years before the target's, at most three; `years`: how many.
    /// Returns: empty where there are fewer than two, or a part that has no positive sum.
    [[nodiscard]] Result<std::vector<double>> seasons(std::optional<int>& years) const
    {
        std::vector<double> sums;
        years = 0;
        Period year = lastComplete(previousPeriod(yearOf(m_target.period.first)));
        for (; *years < kMostSeasonYears && isComplete(year); year = previousPeriod(year), ++*years) {
            const auto parts = partsOf(year, m_target.period.kind, m_calendar);
            sums.resize(parts.size());
            for (std::size_t at = 0; at < parts.size(); ++at) {
                const auto figure = of(parts[at]);
                if (!figure) {
                    return pass(figure.error());
                }
                sums[at] += figure->approximate();
            }
        }
        if (*years < kFewestSeasonYears || std::any_of(sums.begin(), sums.end(), [](double sum) { return sum <= 0.0; })) {
            return std::vector<double>{};
        }
        const double average = std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(sums.size());
        std::for_each(sums.begin(), sums.end(), [average](double& sum) { sum /= average; });
        return sums;
    }

private:
    /// The period, or the next one before it that is complete; one that the records don't reach back to where there is none.
    [[nodiscard]] Period lastComplete(Period period) const
    {
        while (!isComplete(period) && reachesBack(m_facts, m_kpi, period)) {
            period = previousPeriod(period);
        }
        return period;
    }
    [[nodiscard]] Period yearOf(Date day) const { return fiscalPeriodOf(PeriodKind::Year, day, m_calendar); }

    const kpi::Facts& m_facts;
    const domain::Target& m_target;
    kpi::KpiId m_kpi;
    FiscalCalendar m_calendar;
    WorkCalendar m_work;
    Date m_today;  ///< the as-of day: up to when records are known
    Date m_asOf;   ///< no later than the day before the target's period
};

Raw4 roundedFor(kpi::Unit unit, double value) noexcept
{
    const bool isWhole = unit == kpi::Unit::Money || unit == kpi::Unit::Count;
    return isWhole ? std::llround(value) * kRawOne : std::llround(value * static_cast<double>(kRawOne));
}

}  // namespace

Result<TargetProposal> proposeTarget(Workspace& workspace, const domain::Target& target, Date asOf)
{
    const auto kpi = findKpi(workspace, target.kpi);
    const int most = comparablePeriods(target.period.kind);
    if (!kpi || most == 0) {
        return fail(Errc::InvalidInput, "a proposal needs a month, quarter, half-year or year");
    }
    const kpi::Definition& definition = kpi::definition(*kpi);
    const auto facts = workspace.facts();
    const History history{*facts, target, *kpi, workspace.settings().calendar, workspace.paceSettings().work, asOf};
    TargetProposal proposal;
    std::vector<Period> periods;
    for (Period period = history.last(); static_cast<int>(periods.size()) < most && history.isComplete(period); period = previousPeriod(period)) {
        periods.insert(periods.begin(), period);
    }
    const bool hasSeason = definition.isSum && target.period.kind != PeriodKind::Year;
    const auto seasons = hasSeason ? history.seasons(proposal.seasonYears) : Result<std::vector<double>>{std::vector<double>{}};
    if (!seasons) {
        return pass(seasons.error());
    }
    if (!seasons->empty()) {
        proposal.season = (*seasons)[history.placeInYear(target.period)];
    }
    std::vector<double> values;
    for (const Period& one : periods) {
        const auto figure = history.of(one);
        if (!figure) {
            return pass(figure.error());
        }
        const auto hasBegun = values.empty() && figure->n == 0 ? history.hasBegun(one) : Result<bool>{true};
        if (!hasBegun) {
            return pass(hasBegun.error());
        }
        if (figure->hasValue && *hasBegun) {
            proposal.history.emplace_back(one, *figure);
            values.push_back(figure->approximate() / (proposal.season ? (*seasons)[history.placeInYear(one)] : 1.0));
        }
    }
    if (values.size() < kFewestPeriods) {
        return proposal;
    }
    std::sort(values.begin(), values.end());
    if (definition.direction == kpi::Direction::DownIsGood) {
        std::reverse(values.begin(), values.end());
    }
    const auto level = [&](double share) { return roundedFor(definition.unit, quantile(values, share) * proposal.season.value_or(1.0)); };
    proposal.minimum = level(0.5);
    proposal.target = level(0.75);
    proposal.stretch = level(0.9);
    return proposal;
}

}  // namespace kinerja::services
