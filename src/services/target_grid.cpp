// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/target_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "plan_access.h"
#include "scope.h"
#include "target_figures.h"

namespace kinerja::services {

struct TargetPast {
    std::shared_ptr<const kpi::Facts> facts;  ///< what they were computed from
    Date asOf{};
    TargetGridChoice choice;
    std::shared_ptr<const TargetPastRow> team;
    std::shared_ptr<const TargetPastRow> none;  ///< of values without any record
    std::unordered_map<std::string, std::shared_ptr<const TargetPastRow>> rows;
};

namespace {

using Labels = std::map<std::string, std::string>;

/// Twelve months a year before, then that year.
std::vector<Period> pastPeriods(const Period& year)
{
    const Period before = lastYearPeriod(year);
    std::vector<Period> periods = monthsOf(before);
    periods.push_back(before);
    return periods;
}

void put(TargetPastRow& row, const kpi::Figures& figures, kpi::KpiId kpi, bool isYear)
{
    const Int128 weight = kpi::definition(kpi).isSum ? Int128{0} : weightOf(figures, kpi);
    if (isYear) {
        row.whole = figures[kpi];
        row.weight = weight;
    } else {
        row.months.push_back(figures[kpi]);
        row.weights.push_back(weight);
    }
}

Result<kpi::Figures> teamFigures(const kpi::Facts& facts, const Period& period, Date asOf)
{
    return figuresIn(facts, {}, period, asOf);
}

/// One period after the other: the groups of all of them would be all KPIs of everybody thirteen times.
Status addGroups(const TargetGridChoice& choice, const kpi::Facts& facts, const Period& period, std::size_t at, Date asOf,
                 const TargetPastRow& none, std::unordered_map<std::string, TargetPastRow>& rows)
{
    const auto groups = groupsOver(facts, {period}, asOf, {}, *choice.dimension);
    if (!groups) {
        return pass(groups.error());
    }
    for (const kpi::Group& group : groups->front()) {
        TargetPastRow& row = rows.try_emplace(group.key, none).first->second;
        if (at == kGridMonths) {
            row.whole = group.current[choice.kpi];
        } else {
            row.months[at] = group.current[choice.kpi];
        }
        if (!kpi::definition(choice.kpi).isSum) {
            (at == kGridMonths ? row.weight : row.weights[at]) = weightOf(group.current, choice.kpi);
        }
    }
    return {};
}

/// Of a scope that no record of the whole year names: nothing is known, and that is not 0.
TargetPastRow withoutValues(TargetPastRow row)
{
    const auto forget = [](kpi::Figure& figure) {
        if (figure.hasValue) {
            figure.hasValue = false;
            figure.reason = kpi::Reason::NoDenominator;
        }
    };
    std::for_each(row.months.begin(), row.months.end(), forget);
    forget(row.whole);
    return row;
}

/// Whether any record says something of this period: also between two years with records there may be one without.
bool hasRecords(const kpi::Figures& figures)
{
    using enum kpi::KpiId;
    const bool hasAnswers = figures[Csat].hasValue || figures[CsatMean].hasValue || figures[Nps].hasValue;
    return hasAnswers || figures.lines > 0 || figures.otherCurrencyLines > 0 || figures[Leads].exact > 0 || figures.leadsWon > 0
        || figures.leadsLost > 0 || figures.pipelineLeads > 0;
}

Result<std::shared_ptr<const TargetPast>> pastOf(std::shared_ptr<const kpi::Facts> facts, const TargetGridChoice& choice, Date asOf)
{
    auto past = std::make_shared<TargetPast>();
    past->facts = facts;
    past->asOf = asOf;
    past->choice = choice;
    TargetPastRow team;
    TargetPastRow none;
    bool isKnown = false;
    const auto periods = pastPeriods(choice.year);
    for (std::size_t at = 0; at < periods.size(); ++at) {
        const auto figures = teamFigures(*facts, periods[at], asOf);
        if (!figures) {
            return pass(figures.error());
        }
        put(team, *figures, choice.kpi, at == kGridMonths);
        isKnown = isKnown || hasRecords(*figures);
        put(none, withoutRecords(*figures), choice.kpi, at == kGridMonths);
    }
    std::unordered_map<std::string, TargetPastRow> rows;
    for (std::size_t at = 0; choice.dimension && at < periods.size(); ++at) {
        if (auto added = addGroups(choice, *facts, periods[at], at, asOf, none, rows); !added) {
            return pass(added.error());
        }
    }
    past->team = std::make_shared<const TargetPastRow>(isKnown ? std::move(team) : withoutValues(std::move(team)));
    past->none = std::make_shared<const TargetPastRow>(withoutValues(std::move(none)));
    for (auto& [key, row] : rows) {
        past->rows.emplace(key, std::make_shared<const TargetPastRow>(std::move(row)));
    }
    return past;
}

bool isSame(const TargetPast& known, const std::shared_ptr<const kpi::Facts>& facts, const TargetGridChoice& choice, Date asOf)
{
    return known.facts == facts && known.asOf == asOf && known.choice.kpi == choice.kpi && known.choice.year == choice.year
        && known.choice.dimension == choice.dimension;
}

/// Of the targets of this KPI, level and year.
bool isShown(const domain::Target& target, const TargetGridChoice& choice)
{
    // A pair is no cell of its person's row.
    return !target.scope || (target.scope == choice.dimension && target.pairCategory.empty());
}

/// Keys and labels of the grid's rows, without the team's. `targets`: those that are shown.
Result<std::vector<std::pair<std::string, std::string>>> rowKeys(Workspace& workspace, const std::vector<PlannedTarget>& targets,
                                                                 const TargetGridChoice& choice)
{
    Labels labels;
    Labels others;  ///< shown only where they have a target, so that sums are whole
    if (choice.dimension == domain::Dimension::Rep) {
        auto people = storedPeople(workspace);
        if (!people) {
            return pass(people.error());
        }
        for (const domain::Person& person : *people) {
            (person.membership == domain::Membership::Mine ? labels : others).emplace(person.key, person.name);
        }
    } else {
        for (auto& [key, label] : workspace.facts()->valuesOf(*choice.dimension)) {
            if (!key.empty()) {
                labels.emplace(key, label);
            }
        }
    }
    for (const PlannedTarget& planned : targets) {
        const domain::Target& target = planned.target;
        if (target.scope) {
            const auto other = others.find(target.scopeValue);
            labels.emplace(target.scopeValue, other == others.end() ? target.scopeValue : other->second);
        }
    }
    std::vector<std::pair<std::string, std::string>> rows{labels.begin(), labels.end()};
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return rows;
}

TargetGridCell cellOf(const PlannedTarget& planned)
{
    TargetGridCell cell{planned.target.value, planned.isApproved(), {}, {}};
    if (planned.isApproved()) {
        const auto baseline = parsePlainDecimal(planned.agreements.back().baseline);
        cell.baseline = baseline ? std::optional{baseline->raw} : std::nullopt;
    }
    return cell;
}

/// Where merged names have several, none counts until one value is set.
void putCell(const PlannedTarget& planned, TargetGridCell& cell)
{
    if (!planned.isInConflict) {
        cell = cellOf(planned);
        return;
    }
    cell.several.push_back(planned.target.value);
    cell.isApproved = cell.isApproved || planned.isApproved();
}

void fillCells(const std::vector<PlannedTarget>& targets, TargetGrid& grid)
{
    std::unordered_map<std::string, TargetGridRow*> rows;
    for (TargetGridRow& row : grid.rows) {
        row.months.resize(kGridMonths);
        rows.emplace(row.key, &row);
    }
    const auto months = monthsOf(grid.choice.year);
    for (const PlannedTarget& planned : targets) {
        TargetGridRow& row = *rows.at(planned.target.scopeValue);
        const Period& period = planned.target.period;
        const auto month = std::find_if(months.begin(), months.end(),
                                        [&](const Period& one) { return one.first == period.first && one.end == period.end; });
        if (month != months.end()) {
            putCell(planned, row.months[static_cast<std::size_t>(month - months.begin())]);
        } else if (period.first == grid.choice.year.first && period.end == grid.choice.year.end) {
            putCell(planned, row.year);
        } else {
            ++row.otherPeriods;
        }
    }
}

/// value × (1 + percent/100), the percentage taken to a hundredth, in whole major units.
Int128 grownUnits(Int128 raw, double percent)
{
    const auto factor = 10'000 + static_cast<Int128>(std::llround(percent * 100.0));
    return divideRounded(raw * factor, static_cast<Int128>(kRawOne) * 10'000);
}

void addCell(const TargetGrid& grid, const TargetGridRow& row, std::size_t month, Raw4 value, std::vector<domain::Target>& out)
{
    out.push_back(targetAt(grid.choice, row.key, month));
    out.back().value = value;
}

void proposeSums(const TargetGrid& grid, const TargetGridRow& row, double percent, std::vector<domain::Target>& out)
{
    Int128 sum = 0;
    std::vector<std::int64_t> weights;
    for (const kpi::Figure& month : row.past->months) {
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
            addCell(grid, row, month, parts[month] * kRawOne, out);
        }
    }
}

/// A ratio's target is the same value in each month (docs/kpi.md "Targets"): last year's ratio, never a mean of months.
void proposeRatio(const TargetGrid& grid, const TargetGridRow& row, double percent, std::vector<domain::Target>& out)
{
    const auto raw = rawOf(row.past->whole);
    if (!raw || *raw <= 0) {
        return;
    }
    const bool isMoney = row.past->whole.unit == kpi::Unit::Money;
    const auto factor = 10'000 + static_cast<Int128>(std::llround(percent * 100.0));
    const Int128 value = isMoney ? grownUnits(*raw, percent) * kRawOne : divideRounded(*raw * factor, 10'000);
    for (std::size_t month = 0; month < kGridMonths; ++month) {
        addCell(grid, row, month, static_cast<Raw4>(value), out);
    }
}

}  // namespace

Result<TargetGrid> targetGrid(Workspace& workspace, const TargetGridChoice& choice, std::shared_ptr<const TargetPast> known)
{
    if (choice.year.kind != PeriodKind::Year || monthsOf(choice.year).size() != kGridMonths) {
        return fail(Errc::InvalidInput, "the grid shows a year");
    }
    auto targets = listPlannedTargets(workspace, {choice.year, std::string{kpi::definition(choice.kpi).key}});
    if (!targets) {
        return pass(targets.error());
    }
    const auto elsewhere = std::erase_if(*targets, [&](const PlannedTarget& planned) { return planned.target.level != choice.level || !isShown(planned.target, choice); });
    const auto facts = workspace.facts();
    TargetGrid grid;
    grid.choice = choice;
    grid.elsewhere = static_cast<int>(elsewhere);
    // Without data nothing of last year has started; then the as-of day does not matter.
    grid.asOf = workspace.defaultAsOf(facts->lastDay().value_or(choice.year.first));
    auto past = known && isSame(*known, facts, choice, grid.asOf) ? Result<std::shared_ptr<const TargetPast>>{std::move(known)}
                                                                  : pastOf(facts, choice, grid.asOf);
    if (!past) {
        return pass(past.error());
    }
    grid.past = std::move(*past);
    grid.rows.push_back({{}, {}, {}, {}, 0, grid.past->team});
    if (choice.dimension) {
        auto keys = rowKeys(workspace, *targets, choice);
        if (!keys) {
            return pass(keys.error());
        }
        for (auto& [key, label] : *keys) {
            const auto row = grid.past->rows.find(key);
            grid.rows.push_back({key, label, {}, {}, 0, row == grid.past->rows.end() ? grid.past->none : row->second});
        }
    }
    fillCells(*targets, grid);
    return grid;
}

domain::Target targetAt(const TargetGridChoice& choice, const std::string& key, std::optional<std::size_t> month)
{
    domain::Target target;
    target.kpi = kpi::definition(choice.kpi).key;
    target.level = choice.level;
    if (!key.empty()) {
        target.scope = choice.dimension;
        target.scopeValue = key;
    }
    target.period = choice.year;
    if (month) {
        target.period = periodOf(PeriodKind::Month, addMonths(choice.year.first, static_cast<int>(*month)));
    }
    return target;
}

std::vector<domain::Target> proposeFromLastYear(const TargetGrid& grid, double percent)
{
    std::vector<domain::Target> proposed;
    for (const TargetGridRow& row : grid.rows) {
        if (kpi::definition(grid.choice.kpi).isSum) {
            proposeSums(grid, row, percent, proposed);
        } else {
            proposeRatio(grid, row, percent, proposed);
        }
    }
    return proposed;
}

}  // namespace kinerja::services
