// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/kpi_table.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "baseline.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/own_kpis.h"
#include "pace.h"
#include "plan_access.h"
#include "records_begin.h"
#include "scope.h"
#include "target_groups.h"

namespace kinerja::services {
namespace {

/// What every row of a table shares.
struct RowMaker {
    std::vector<kpi::KpiId> kpis;
    kpi::TargetIndex targets;  ///< also for figures that are made of a target
    kpi::PaceSettings pace;
    bool comparesTarget = true;

    /// `by`: the row is of a group of this dimension.
    [[nodiscard]] KpiRow row(kpi::KpiId id, const kpi::Figures& current, const kpi::Figures& compared, const kpi::Window& window,
                             const std::vector<kpi::Filter>& scope, std::optional<domain::Dimension> by) const
    {
        KpiRow made;
        made.kpi = id;
        made.current = current[id];
        made.isYoung = kpi::isYoungCohort(id, current);
        if (!compared.values.empty()) {
            made.compared = compared[id];
            made.change = kpi::changeOf(made.current, made.compared);
        }
        if (comparesTarget) {
            const auto target = by ? kpi::findGroupTargets(targets, id, window.whole, scope, *by)
                                   : kpi::findTargets(targets, id, window.whole, scope);
            made.progress = kpi::progressOf(id, current, target, window, pace);
        }
        return made;
    }

    [[nodiscard]] std::vector<KpiRow> rows(const kpi::Figures& current, const kpi::Figures& compared,
                                           const kpi::Window& window, const std::vector<kpi::Filter>& scope,
                                           std::optional<domain::Dimension> by = {}) const
    {
        std::vector<KpiRow> made;
        made.reserve(kpis.size());
        for (const kpi::KpiId id : kpis) {
            made.push_back(row(id, current, compared, window, scope, by));
        }
        return made;
    }
};

Result<RowMaker> makeRowMaker(Workspace& workspace, const KpiTableRequest& request)
{
    RowMaker maker;
    maker.pace = workspace.paceSettings();
    maker.kpis = request.kpis;
    if (maker.kpis.empty()) {
        maker.kpis = allKpis(workspace);
    }
    auto targets = targetIndex(workspace, request.view.asOf);
    if (!targets) {
        return pass(targets.error());
    }
    maker.targets = std::move(*targets);
    maker.comparesTarget = request.compareTarget;
    return maker;
}

std::string grainId(kpi::TimeGrain grain)
{
    switch (grain) {
    case kpi::TimeGrain::Week:
        return "week";
    case kpi::TimeGrain::Month:
        return "month";
    case kpi::TimeGrain::Quarter:
        return "quarter";
    }
    return {};
}

/// A month that the period cuts is a range of days: the whole month's target is not its own.
Period cutTo(const Period& part, const Period& period)
{
    if (period.first <= part.first && part.end <= period.end) {
        return part;
    }
    return {PeriodKind::Range, std::max(part.first, period.first), std::min(part.end, period.end)};
}

/// A week that the period cuts stands beside the same weekdays of the other week; as a range of days it would beside the same dates.
void compareWeekdays(kpi::Query& part, const Period& week)
{
    const bool isCut = week.kind == PeriodKind::Week && part.period.kind == PeriodKind::Range;
    if (!isCut || (part.compare != kpi::Compare::LastYear && part.compare != kpi::Compare::Previous)) {
        return;
    }
    const Period other = part.compare == kpi::Compare::LastYear ? lastYearPeriod(week) : previousPeriod(week);
    part.compare = kpi::Compare::Shifted;
    part.shiftDays = static_cast<int>((week.first - other.first).count());
}

/// The part beside what it is compared with by itself: the month before, the same one a year before, its own baseline.
/// `uncut`: the calendar part that the window is of.
Result<KpiGroup> comparedPart(Workspace& workspace, const kpi::Query& query, const Period& uncut, const kpi::Window& window,
                              const kpi::Figures& figures, const RowMaker& maker, bool isWithBaseline)
{
    kpi::Query part = query;
    part.period = window.whole;
    part.series.reset();
    compareWeekdays(part, uncut);
    auto answer = kpi::evaluate(*workspace.facts(), part);
    if (!answer) {
        return pass(answer.error());
    }
    if (!isWithBaseline) {
        leaveOutUnrecorded(*workspace.facts(), maker.pace.work, *answer);
    }
    addTargetFigures(*answer, maker.targets, query.filters, maker.pace);
    KpiGroup group{{}, {}, maker.rows(figures, answer->compared, window, query.filters), answer->comparedWindow, window};
    if (isWithBaseline) {
        if (auto done = putBaselines(workspace, part, answer->window, group); !done) {
            return pass(done.error());
        }
    }
    return group;
}

Result<std::vector<KpiGroup>> timeGroups(Workspace& workspace, const kpi::Answer& answer, RowMaker maker, const kpi::Query& query,
                                        bool isWithBaseline)
{
    std::vector<KpiGroup> groups;
    for (const kpi::SeriesPoint& at : answer.series) {
        const kpi::Window window{cutTo(at.period, query.period), at.used, answer.window.knownEnd};
        auto pace = paceFor(workspace, window);
        if (!pace) {
            return pass(pace.error());
        }
        maker.pace = std::move(*pace);
        const std::string key = isOnlyFiscal(query.period) ? fiscalPeriodId(at.period, query.calendar) : periodId(at.period);
        const bool hasBegun = at.used.first < at.used.end;
        auto group = answer.comparedWindow && hasBegun ? comparedPart(workspace, query, at.period, window, at.figures, maker, isWithBaseline)
                                                       : Result<KpiGroup>{KpiGroup{{}, {}, maker.rows(at.figures, {}, window, query.filters), std::nullopt, window}};
        if (!group) {
            return pass(group.error());
        }
        group->key = group->label = key;
        groups.push_back(*std::move(group));
    }
    return groups;
}

/// What the dimension calls a value that only a target names.
std::string labelOf(const Workspace& workspace, domain::Dimension dimension, const std::string& key)
{
    const auto values = filterValues(workspace, dimension);
    const auto found = std::find_if(values.begin(), values.end(), [&key](const auto& value) { return value.first == key; });
    return found == values.end() ? key : found->second;
}

/// Who has a target and no record has a row, too: nothing sold still has a gap.
std::vector<KpiGroup> valueGroups(const Workspace& workspace, const kpi::Answer& answer, domain::Dimension dimension, const RowMaker& maker,
                                  const std::vector<kpi::Filter>& filters)
{
    std::vector<KpiGroup> groups;
    const auto* recorded = groupsOf(answer, dimension);
    const std::size_t withRecords = recorded == nullptr ? 0 : recorded->size();
    const auto counts = [&](const std::string& kpi) {
        const auto id = findKpi(workspace, kpi);
        return maker.comparesTarget && id && std::find(maker.kpis.begin(), maker.kpis.end(), *id) != maker.kpis.end();
    };
    for (const kpi::Group& group : groupsWithTargets(answer, maker.targets, filters, dimension, counts)) {
        const auto scope = narrowed(filters, dimension, group.key);
        KpiGroup made{group.key, group.label, maker.rows(group.current, group.compared, answer.window, scope, dimension), answer.comparedWindow, std::nullopt};
        const bool hasRecords = groups.size() < withRecords;
        const bool hasTarget = std::any_of(made.values.begin(), made.values.end(), [](const KpiRow& row) { return row.progress.target.has_value(); });
        if (!hasRecords) {
            made.label = labelOf(workspace, dimension, group.key);
        }
        if (hasRecords || hasTarget) {
            groups.push_back(std::move(made));
        }
    }
    std::sort(groups.begin(), groups.end(), [](const KpiGroup& a, const KpiGroup& b) {
        if (a.key.empty() != b.key.empty()) {
            return b.key.empty();
        }
        const kpi::Figure& left = a.values.front().current;
        const kpi::Figure& right = b.values.front().current;
        if (isLarger(left, right) || isLarger(right, left)) {
            return isLarger(left, right);
        }
        return a.key < b.key;
    });
    return groups;
}

/// Whole weeks before (negative) or after the event's first day; week 0 begins with it.
int weekOf(Date day, Date event)
{
    const auto apart = (day - event).count();
    return static_cast<int>(apart >= 0 ? apart / 7 : -((6 - apart) / 7));
}

/// Each week beside the same week of the event before.
Result<std::vector<KpiGroup>> eventWeekGroups(const kpi::Facts& facts, const kpi::Query& query, const EventPair& event,
                                              const RowMaker& maker)
{
    std::vector<KpiGroup> groups;
    for (int week = weekOf(query.period.first, event.now.first);; ++week) {
        const Date first = event.now.first + std::chrono::days{7 * week};
        if (first >= query.period.end) {
            return groups;
        }
        kpi::Query part = query;
        part.period = cutTo({PeriodKind::Range, first, first + std::chrono::days{7}}, query.period);
        part.compare = kpi::Compare::Shifted;
        part.shiftDays = event.daysBetween();
        auto answer = kpi::evaluate(facts, part);
        if (!answer) {
            return pass(answer.error());
        }
        leaveOutUnrecorded(facts, maker.pace.work, *answer);
        addTargetFigures(*answer, maker.targets, query.filters, maker.pace);
        const std::string key = std::to_string(week);
        groups.push_back({key, key, maker.rows(answer->current, answer->compared, answer->window, query.filters),
                          answer->comparedWindow, answer->window});
    }
}

Status checkRequest(const KpiTableRequest& request)
{
    if ((request.byDimension ? 1 : 0) + (request.byTime ? 1 : 0) + (request.byEventWeek ? 1 : 0) > 1) {
        return fail(Errc::Usage, "one grouping at a time");
    }
    if (request.byEventWeek && !request.event) {
        return fail(Errc::Usage, "weeks to an event need an event");
    }
    if (request.byEventWeek && request.view.compare == kpi::Compare::Baseline) {
        return fail(Errc::Usage, "weeks to an event stand beside the event before, not beside a baseline");
    }
    if (request.view.period.kind != PeriodKind::All && request.view.period.days() <= 0) {
        return fail(Errc::Usage, "the period has no day");
    }
    return {};
}

kpi::Query queryOf(const kpi::Facts& facts, const KpiTableRequest& request)
{
    kpi::Query query = queryOf(facts, request.view);
    if (request.byDimension) {
        query.groups = {*request.byDimension};
    }
    query.series = request.byTime;
    return query;
}

}  // namespace

std::string_view baselineFromId(BaselineFrom from) noexcept
{
    switch (from) {
    case BaselineFrom::YearBefore:
        return "year-before";
    case BaselineFrom::MeanOfFour:
        return "mean-of-four";
    case BaselineFrom::Frozen:
        return "frozen";
    case BaselineFrom::Nothing:
        break;
    }
    return {};
}

Result<KpiTable> kpiTable(Workspace& workspace, const KpiTableRequest& request)
{
    if (auto status = checkRequest(request); !status) {
        return pass(status.error());
    }
    auto maker = makeRowMaker(workspace, request);
    if (!maker) {
        return pass(maker.error());
    }
    const auto facts = workspace.facts();
    kpi::Query query = queryOf(*facts, request);
    query.calendar = workspace.settings().calendar;
    const auto began = std::chrono::steady_clock::now();
    auto answer = kpi::evaluate(*facts, query);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    if (!answer) {
        return pass(answer.error());
    }
    const bool isWithBaseline = request.view.compare == kpi::Compare::Baseline && answer->comparedWindow.has_value();
    if (!isWithBaseline) {
        leaveOutUnrecorded(*facts, maker->pace.work, *answer);
    } else if (const auto added = addBaselineGroups(workspace, query, maker->kpis, *answer); !added) {
        return pass(added.error());
    }
    addTargetFigures(*answer, maker->targets, query.filters, maker->pace);
    KpiTable table;
    table.window = answer->window;
    table.id = periodId(answer->window.whole);
    table.comparedWindow = answer->comparedWindow;
    table.asOf = query.asOf;
    table.currency = answer->currency;
    table.event = request.event;
    table.counts = answer->current;
    table.revenueFromLeads = answer->revenueFromLeads;
    table.convertedLines = answer->current.convertedLines;
    table.convertedLeads = answer->current.convertedLeads;
    table.marketSource = answer->current.marketSource;
    table.loadMs = workspace.loadMs();
    table.evaluateMs = took.count();
    auto pace = paceFor(workspace, answer->window);
    if (!pace) {
        return pass(pace.error());
    }
    maker->pace = std::move(*pace);
    table.values = maker->rows(answer->current, answer->compared, answer->window, query.filters);
    if (request.byDimension) {
        table.by = domain::dimensionId(*request.byDimension);
        table.groups = valueGroups(workspace, *answer, *request.byDimension, *maker, query.filters);
    } else if (request.byTime) {
        table.by = grainId(*request.byTime);
        auto groups = timeGroups(workspace, *answer, *maker, query, isWithBaseline);
        if (!groups) {
            return pass(groups.error());
        }
        table.groups = std::move(*groups);
    } else if (request.byEventWeek) {
        auto groups = eventWeekGroups(*facts, query, *request.event, *maker);
        if (!groups) {
            return pass(groups.error());
        }
        table.by = "event-week";
        table.groups = std::move(*groups);
    }
    if (isWithBaseline) {
        if (auto done = putBaselines(workspace, query, table); !done) {
            return pass(done.error());
        }
    }
    return table;
}

}  // namespace kinerja::services
