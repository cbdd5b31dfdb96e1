// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "edits.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/targets.h"
#include "plan_access.h"
#include "restating.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr int kMonths = 12;

Status checkTarget(const Workspace& workspace, const domain::Target& target)
{
    if (!findKpi(workspace, target.kpi)) {
        return fail(Errc::InvalidInput, "unknown KPI: " + target.kpi);
    }
    if (target.period.days() <= 0 || target.period.kind == PeriodKind::All || target.period.kind == PeriodKind::Week) {
        return fail(Errc::InvalidInput, "a target needs a month, quarter, semester, year or range of days");
    }
    if (target.scope && target.scopeValue.empty()) {
        return fail(Errc::InvalidInput, "a target's scope needs a value");
    }
    return {};
}

std::vector<Period> monthsOfYear(int year)
{
    std::vector<Period> months;
    for (unsigned month = 1; month <= kMonths; ++month) {
        months.push_back(periodOf(PeriodKind::Month, makeDate(year, month, 1)));
    }
    return months;
}

/// Keys and labels of the grid's rows, without the team's.
Result<std::vector<std::pair<std::string, std::string>>> rowKeys(Workspace& workspace,
                                                                 const std::vector<domain::Target>& targets,
                                                                 kpi::KpiId kpi, int year, domain::Dimension dimension)
{
    std::map<std::string, std::string> labels;
    std::map<std::string, std::string> others;  ///< shown only where they have a target, so that sums are whole
    if (dimension == domain::Dimension::Rep) {
        auto people = storedPeople(workspace);
        if (!people) {
            return pass(people.error());
        }
        for (const domain::Person& person : *people) {
            if (person.membership == domain::Membership::Mine) {
                labels.emplace(person.key, person.name);
            } else {
                others.emplace(person.key, person.name);
            }
        }
    } else {
        for (auto& [key, label] : workspace.facts()->valuesOf(dimension)) {
            if (!key.empty()) {
                labels.emplace(key, label);
            }
        }
    }
    const Period whole = periodOf(PeriodKind::Year, makeDate(year, 1, 1));
    for (const domain::Target& target : targets) {
        const bool inYear = target.period.first < whole.end && whole.first < target.period.end;
        if (target.scope == dimension && inYear && target.kpi == kpi::definition(kpi).key) {
            const auto other = others.find(target.scopeValue);
            labels.emplace(target.scopeValue, other == others.end() ? target.scopeValue : other->second);
        }
    }
    std::vector<std::pair<std::string, std::string>> rows{labels.begin(), labels.end()};
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return rows;
}

/// The target typed for exactly this month and scope: a sum of others is no cell of its own.
std::vector<std::optional<Raw4>> monthTargets(const std::vector<domain::Target>& targets, kpi::KpiId kpi, int year,
                                              std::optional<domain::Dimension> dimension, const std::string& key)
{
    std::vector<std::optional<Raw4>> months(kMonths);
    const auto periods = monthsOfYear(year);
    for (const domain::Target& target : targets) {
        const auto month = std::find(periods.begin(), periods.end(), target.period);
        if (month != periods.end() && target.kpi == kpi::definition(kpi).key && target.scope == dimension
            && target.scopeValue == key && target.level == domain::TargetLevel::Target) {
            months[static_cast<std::size_t>(month - periods.begin())] = target.value;
        }
    }
    return months;
}

/// The team's last year, month by month and as a whole.
struct TeamPast {
    std::vector<kpi::Figures> months;
    kpi::Figures whole;
};

Result<TeamPast> teamPast(const kpi::Facts& facts, int year, Date asOf)
{
    kpi::Query query;
    query.period = periodOf(PeriodKind::Year, makeDate(year, 1, 1));
    query.asOf = asOf;
    query.series = kpi::TimeGrain::Month;
    auto answer = kpi::evaluate(facts, query);
    if (!answer) {
        return pass(answer.error());
    }
    TeamPast past;
    for (kpi::SeriesPoint& at : answer->series) {
        past.months.push_back(std::move(at.figures));
    }
    past.whole = std::move(answer->current);
    return past;
}

kpi::Figure figureOf(const std::vector<kpi::Group>& groups, const std::string& key, const kpi::Figures& whole,
                     kpi::KpiId kpi)
{
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const kpi::Group& one) { return one.key == key; });
    return group == groups.end() ? withoutRecords(whole)[kpi] : group->current[kpi];
}

TargetGridRow teamRow(const TeamPast& past, const std::vector<domain::Target>& targets, kpi::KpiId kpi, int year)
{
    TargetGridRow row;
    row.months = monthTargets(targets, kpi, year, std::nullopt, {});
    for (const kpi::Figures& month : past.months) {
        row.lastYear.push_back(month[kpi]);
    }
    row.lastYearWhole = past.whole[kpi];
    return row;
}

Status addRows(Workspace& workspace, const std::vector<domain::Target>& targets, const TeamPast& past, Date asOf,
               TargetGrid& grid)
{
    const domain::Dimension dimension = *grid.dimension;
    auto keys = rowKeys(workspace, targets, grid.kpi, grid.year, dimension);
    if (!keys) {
        return pass(keys.error());
    }
    auto periods = monthsOfYear(grid.year - 1);
    periods.push_back(periodOf(PeriodKind::Year, periods.front().first));
    const auto groups = groupsOver(*workspace.facts(), periods, asOf, {}, dimension);
    if (!groups) {
        return pass(groups.error());
    }
    for (auto& [key, label] : *keys) {
        TargetGridRow row;
        row.key = key;
        row.label = label;
        row.months = monthTargets(targets, grid.kpi, grid.year, dimension, key);
        for (std::size_t month = 0; month < kMonths; ++month) {
            row.lastYear.push_back(figureOf((*groups)[month], key, past.months[month], grid.kpi));
        }
        row.lastYearWhole = figureOf(groups->back(), key, past.whole, grid.kpi);
        grid.rows.push_back(std::move(row));
    }
    return {};
}

domain::Target cell(const TargetGrid& grid, const TargetGridRow& row, std::size_t month, Raw4 value)
{
    domain::Target target;
    target.kpi = kpi::definition(grid.kpi).key;
    if (!row.key.empty()) {
        target.scope = grid.dimension;
        target.scopeValue = row.key;
    }
    target.period = periodOf(PeriodKind::Month, makeDate(grid.year, static_cast<unsigned>(month) + 1, 1));
    target.value = value;
    return target;
}

/// value × (1 + percent/100), the percentage taken to a hundredth, in whole major units.
Int128 grownUnits(Int128 raw, double percent)
{
    const auto factor = 10'000 + static_cast<Int128>(std::llround(percent * 100.0));
    return divideRounded(raw * factor, static_cast<Int128>(kRawOne) * 10'000);
}

void proposeSums(const TargetGrid& grid, const TargetGridRow& row, double percent, std::vector<domain::Target>& out)
{
    Int128 sum = 0;
    std::vector<std::int64_t> weights;
    for (const kpi::Figure& month : row.lastYear) {
        const Int128 raw = std::max<Int128>(rawOf(month).value_or(0), 0);
        sum += raw;
        weights.push_back(static_cast<std::int64_t>(raw));
    }
    const Int128 units = grownUnits(sum, percent);
    if (sum == 0 || units <= 0) {
        return;
    }
    const std::vector<Raw4> parts = splitExactly(static_cast<Raw4>(units), weights);
    for (std::size_t month = 0; month < parts.size(); ++month) {
        if (weights[month] > 0) {
            out.push_back(cell(grid, row, month, parts[month] * kRawOne));
        }
    }
}

/// A ratio's target is the same value in each month (docs/kpi.md "Targets"): last year's ratio, never a mean of months.
void proposeRatio(const TargetGrid& grid, const TargetGridRow& row, double percent, std::vector<domain::Target>& out)
{
    const auto raw = rawOf(row.lastYearWhole);
    if (!raw || *raw <= 0) {
        return;
    }
    const bool isMoney = row.lastYearWhole.unit == kpi::Unit::Money;
    const auto factor = 10'000 + static_cast<Int128>(std::llround(percent * 100.0));
    const Int128 value = isMoney ? grownUnits(*raw, percent) * kRawOne : divideRounded(*raw * factor, 10'000);
    for (std::size_t month = 0; month < row.lastYear.size(); ++month) {
        out.push_back(cell(grid, row, month, static_cast<Raw4>(value)));
    }
}

}  // namespace

Result<std::vector<domain::Target>> listTargets(Workspace& workspace)
{
    return storedTargets(workspace);
}

Result<EditReceipt> setTarget(Workspace& workspace, const domain::Target& target)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (auto good = checkTarget(workspace, target); !good) {
        return pass(good.error());
    }
    return restatingEdit(workspace, [&] { return receiptOf(store::saveTarget(workspace.connection(), target)); });
}

Result<std::vector<EditReceipt>> setTargets(Workspace& workspace, const std::vector<domain::Target>& targets)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    for (const domain::Target& target : targets) {
        if (auto good = checkTarget(workspace, target); !good) {
            return pass(good.error());
        }
    }
    return restatingEdit(workspace, [&] { return receiptsOf(store::saveTargets(workspace.connection(), targets)); });
}

Result<EditReceipt> removeTarget(Workspace& workspace, std::int64_t id)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return restatingEdit(workspace, [&] { return receiptOf(store::removeTarget(workspace.connection(), id)); });
}

Result<TargetGrid> targetGrid(Workspace& workspace, kpi::KpiId kpi, int year,
                              std::optional<domain::Dimension> dimension)
{
    const auto targets = storedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    TargetGrid grid;
    grid.kpi = kpi;
    grid.year = year;
    grid.dimension = dimension;
    const auto facts = workspace.facts();
    // Without data nothing of last year has started; then the as-of day does not matter.
    const Date asOf = workspace.defaultAsOf(facts->lastDay().value_or(makeDate(year, 1, 1)));
    const auto past = teamPast(*facts, year - 1, asOf);
    if (!past) {
        return pass(past.error());
    }
    grid.rows.push_back(teamRow(*past, *targets, kpi, year));
    if (dimension) {
        if (auto added = addRows(workspace, *targets, *past, asOf, grid); !added) {
            return pass(added.error());
        }
    }
    return grid;
}

std::vector<domain::Target> proposeFromLastYear(const TargetGrid& grid, double percent)
{
    std::vector<domain::Target> proposed;
    for (const TargetGridRow& row : grid.rows) {
        if (kpi::definition(grid.kpi).isSum) {
            proposeSums(grid, row, percent, proposed);
        } else {
            proposeRatio(grid, row, percent, proposed);
        }
    }
    return proposed;
}

}  // namespace kinerja::services
