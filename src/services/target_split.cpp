// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kinerja/kpi/known_days.h"
#include "kinerja/services/own_kpis.h"
#include "mean_of_four.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

/// What the parts are whole numbers of: pieces, major units, else ten-thousandths.
Result<Raw4> unitOfParts(const kpi::Definition& kpi, Raw4 value)
{
    if (value % kRawOne == 0) {
        return kRawOne;
    }
    if (kpi.unit == kpi::Unit::Count) {
        return fail(Errc::InvalidInput, "a count is split into whole pieces");
    }
    return Raw4{1};
}

Result<std::vector<std::int64_t>> lastYearsShape(const kpi::Facts& facts, const domain::Target& target, kpi::KpiId kpi,
                                                 const std::vector<Period>& months, Date asOf, Date today)
{
    constexpr std::chrono::days kLastDays{10};  // who closes between the years has no record of the last day
    const Date end = lastYearPeriod(target.period).end;
    const Date known = kpi::knownEndOf(facts, kpi, asOf);
    if (today + std::chrono::days{1} < end) {
        return fail(Errc::Conflict, "the period a year before is not over");
    }
    if (known <= end - kLastDays) {
        return fail(Errc::Conflict, "of the period a year before there are records up to " + toIso(known - std::chrono::days{1}) + " only");
    }
    if (!reachesBack(facts, kpi, lastYearPeriod(target.period))) {
        return fail(Errc::Conflict, "the records begin within the period a year before");
    }
    std::vector<std::int64_t> weights;
    for (const Period& month : months) {
        const auto figures = figuresIn(facts, target, lastYearPeriod(month), asOf);
        if (!figures) {
            return pass(figures.error());
        }
        weights.push_back(static_cast<std::int64_t>(std::max<Int128>(rawOf((*figures)[kpi]).value_or(0), 0)));
    }
    if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; })) {
        return fail(Errc::Conflict, "the period a year before has no positive month");
    }
    return weights;
}

}  // namespace

std::vector<kpi::Filter> filtersOf(const domain::Target& target)
{
    std::vector<kpi::Filter> filters;
    if (target.scope) {
        filters.push_back({*target.scope, {target.scopeValue}});
    }
    if (!target.pairCategory.empty()) {
        filters.push_back({domain::Dimension::Category, {target.pairCategory}});
    }
    return filters;
}

Result<kpi::Figures> figuresIn(const kpi::Facts& facts, const domain::Target& scope, const Period& period, Date asOf)
{
    kpi::Query query;
    query.period = period;
    query.asOf = asOf;
    query.filters = filtersOf(scope);
    return kpi::evaluate(facts, query).map([](kpi::Answer&& answer) { return std::move(answer.current); });
}

Result<std::vector<domain::Target>> splitTarget(Workspace& workspace, const domain::Target& target, SplitBy by, Date asOf, Date today)
{
    const auto kpi = findKpi(workspace, target.kpi);
    const PeriodKind kind = target.period.kind;
    if (!kpi || (kind != PeriodKind::Quarter && kind != PeriodKind::Semester && kind != PeriodKind::Year)) {
        return fail(Errc::InvalidInput, "only a quarter, half-year or year is split into months");
    }
    const kpi::Definition& definition = kpi::definition(*kpi);
    const std::vector<Period> months = monthsOf(target.period);
    std::vector<Raw4> values(months.size(), target.value);
    if (definition.isSum) {
        const auto unit = unitOfParts(definition, target.value);
        auto weights = by == SplitBy::Equal ? Result<std::vector<std::int64_t>>{std::vector<std::int64_t>(months.size(), 1)}
                                            : lastYearsShape(*workspace.facts(), target, *kpi, months, asOf, today);
        if (!unit || !weights) {
            return pass(unit ? weights.error() : unit.error());
        }
        values = splitExactly(target.value / *unit, *weights);
        std::for_each(values.begin(), values.end(), [&](Raw4& value) { value *= *unit; });
    }
    std::vector<domain::Target> parts;
    for (std::size_t at = 0; at < months.size(); ++at) {
        domain::Target part = target;
        part.id = 0;
        part.period = months[at];
        part.value = values[at];
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace kinerja::services
