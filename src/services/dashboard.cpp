// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/dashboard.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "baseline.h"
#include "dashboard_findings.h"
#include "kinerja/services/events.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/store/actions.h"
#include "pace.h"
#include "plan_access.h"
#include "scope.h"
#include "target_groups.h"

namespace kinerja::services {
namespace {

constexpr int kTrailMonths = 13;
constexpr std::array kFirstCards{kpi::KpiId::Revenue, kpi::KpiId::NewCustomers, kpi::KpiId::Conversion, kpi::KpiId::Aov,
                                 kpi::KpiId::Csat};

/// What the parts of one dashboard share.
struct Context {
    const kpi::Answer& answer;
    const std::vector<kpi::Filter>& filters;
    kpi::TargetIndex targets;
    std::vector<domain::Person> people;
    kpi::PaceSettings pace;
    Date asOf;
    std::vector<kpi::KpiId> kpis;  ///< in the order of the cards
    kpi::PaceSettings monthPace{};  ///< of the running month
};

/// Those that somebody chose, the usual ones for what is missing of five, then all others.
std::vector<kpi::KpiId> cardOrder(const Workspace& workspace)
{
    std::vector<kpi::KpiId> order;
    const auto add = [&order](kpi::KpiId id) {
        if (std::find(order.begin(), order.end(), id) == order.end()) {
            order.push_back(id);
        }
    };
    for (const std::string& key : workspace.settings().cards) {
        if (const auto id = findKpi(workspace, key); id && order.size() < kFirstCards.size()) {
            add(*id);
        }
    }
    for (const kpi::KpiId id : kFirstCards) {
        if (order.size() < kFirstCards.size()) {
            add(id);
        }
    }
    for (const kpi::KpiId id : allKpis(workspace)) {
        add(id);
    }
    return order;
}

KpiPanel panelOf(const Context& context, kpi::KpiId id)
{
    const kpi::Answer& answer = context.answer;
    KpiPanel panel;
    panel.kpi = id;
    panel.current = answer.current[id];
    if (!answer.compared.values.empty()) {
        panel.compared = answer.compared[id];
        panel.change = kpi::changeOf(panel.current, panel.compared);
    }
    const auto target = kpi::findTargets(context.targets, id, answer.window.whole, context.filters);
    panel.progress = kpi::progressOf(id, answer.current, target, answer.window, context.pace);
    panel.trail = trailOf(answer.trailing, id);
    panel.immatureCohort = kpi::isYoungCohort(id, answer.current);
    return panel;
}

std::vector<KpiPanel> cardsOf(const Context& context)
{
    std::vector<KpiPanel> cards;
    for (const kpi::KpiId id : context.kpis) {
        cards.push_back(panelOf(context, id));
    }
    return cards;
}

MonthFigures monthOf(const Context& context, const kpi::SeriesPoint& at, const kpi::SeriesPoint* lastYear)
{
    MonthFigures month;
    month.month = at.period;
    month.actual = at.figures[kpi::KpiId::Revenue];
    if (lastYear != nullptr) {
        month.lastYear = lastYear->figures[kpi::KpiId::Revenue];
    }
    month.target = kpi::findTarget(context.targets, kpi::KpiId::Revenue, at.period, context.filters);
    const kpi::Window window{at.period, at.used, context.answer.window.knownEnd};
    month.running = at.period.first <= context.asOf && kpi::knownDays(window, kpi::KpiId::Revenue).end < at.period.end;
    const auto progress = kpi::progressOf(kpi::KpiId::Revenue, at.figures, month.target, window, context.monthPace);
    month.gap = month.running ? progress.gapToExpected : progress.gap;
    month.newCustomers = at.figures[kpi::KpiId::NewCustomers];
    month.returningCustomers = at.figures[kpi::KpiId::ReturningCustomers];
    month.csat = at.figures[kpi::KpiId::Csat];
    return month;
}

std::vector<MonthFigures> monthsOf(const Context& context)
{
    std::vector<MonthFigures> months;
    const auto& lastYear = context.answer.trailingLastYear;
    for (std::size_t at = 0; at < context.answer.trailing.size(); ++at) {
        months.push_back(monthOf(context, context.answer.trailing[at], at < lastYear.size() ? &lastYear[at] : nullptr));
    }
    return months;
}

MemberFigures memberOf(const Context& context, domain::Dimension dimension, kpi::Group group)
{
    MemberFigures member;
    const auto scope = narrowed(context.filters, dimension, group.key);
    const auto target = kpi::findGroupTargets(context.targets, kpi::KpiId::Revenue, context.answer.window.whole, scope, dimension);
    member.revenue = kpi::progressOf(kpi::KpiId::Revenue, group.current, target, context.answer.window, context.pace);
    if (!group.compared.values.empty()) {
        member.revenueChange = kpi::changeOf(group.current[kpi::KpiId::Revenue], group.compared[kpi::KpiId::Revenue]);
    }
    member.key = std::move(group.key);
    member.label = std::move(group.label);
    member.current = std::move(group.current);
    member.compared = std::move(group.compared);
    return member;
}

std::vector<kpi::Group> groupsWithTargets(const Context& context, domain::Dimension dimension)
{
    return services::groupsWithTargets(context.answer, context.targets, context.filters, dimension, [](const std::string& kpi) { return kpi == "revenue"; });
}

void sortByRevenue(std::vector<MemberFigures>& members)
{
    std::stable_sort(members.begin(), members.end(), [](const MemberFigures& a, const MemberFigures& b) {
        if (a.key.empty() != b.key.empty()) {
            return b.key.empty();
        }
        return isLarger(a.current[kpi::KpiId::Revenue], b.current[kpi::KpiId::Revenue]);
    });
}

std::vector<MemberFigures> membersByRevenue(const Context& context, domain::Dimension dimension)
{
    std::vector<MemberFigures> members;
    for (kpi::Group& group : groupsWithTargets(context, dimension)) {
        members.push_back(memberOf(context, dimension, std::move(group)));
    }
    sortByRevenue(members);
    return members;
}

void sortByName(std::vector<MemberFigures>& members)
{
    std::sort(members.begin(), members.end(), [](const MemberFigures& a, const MemberFigures& b) {
        return std::tie(a.label, a.key) < std::tie(b.label, b.key);
    });
}

void addPeople(const Context& context, DashboardFigures& figures)
{
    std::vector<kpi::Group> groups = groupsWithTargets(context, domain::Dimension::Rep);
    std::set<std::string> present;
    for (const kpi::Group& group : groups) {
        present.insert(group.key);
    }
    for (const domain::Person& person : context.people) {
        if (person.membership == domain::Membership::Mine && !present.contains(person.key)
            && isVisible(context.filters, domain::Dimension::Rep, person.key)) {
            groups.push_back(groupWithoutRecords(context.answer, person.key, person.name));
        }
    }
    for (kpi::Group& group : groups) {
        MemberFigures member = memberOf(context, domain::Dimension::Rep, std::move(group));
        const auto person = std::find_if(context.people.begin(), context.people.end(),
                                         [&](const domain::Person& one) { return one.key == member.key; });
        member.membership = domain::Membership::NotAPerson;
        if (person != context.people.end()) {
            member.membership = person->membership;
            member.label = person->name;
        }
        auto& list = member.membership == domain::Membership::Mine ? figures.people : figures.others;
        list.push_back(std::move(member));
    }
    sortByName(figures.people);
    sortByName(figures.others);
}

Result<std::vector<domain::Action>> startedIn(Workspace& workspace, const std::vector<MonthFigures>& months)
{
    auto actions = store::listActions(workspace.connection());
    if (actions) {
        std::erase_if(*actions, [&](const domain::Action& action) {
            return months.empty() || action.start < months.front().month.first || action.start >= months.back().month.end
                   || action.status == domain::ActionStatus::Dropped;
        });
        std::stable_sort(actions->begin(), actions->end(),
                         [](const domain::Action& a, const domain::Action& b) { return a.start < b.start; });
    }
    return actions;
}

/// Those of `all` that the filters hide, marked, into `shown`.
void takeOutside(std::vector<MemberFigures>& shown, std::vector<MemberFigures> all, domain::Dimension dimension,
                 const std::vector<kpi::Filter>& filters)
{
    for (MemberFigures& member : all) {
        if (!isVisible(filters, dimension, member.key)) {
            member.outside = true;
            shown.push_back(std::move(member));
        }
    }
}

}  // namespace

StoreStatus storeStatus(const Workspace& workspace)
{
    const auto facts = workspace.facts();
    StoreStatus status;
    status.lines = facts->lineCount();
    status.leads = facts->leadCount();
    status.answers = facts->surveyCount();
    status.records = status.lines + status.leads + status.answers;
    status.firstDay = facts->firstDay();
    status.lastDay = facts->lastDay();
    status.firstSalesDay = facts->firstDayOf(kpi::SourceKind::Sales);
    status.currency = facts->currency();
    status.company = workspace.settings().company;
    status.isSample = workspace.settings().isSample;
    status.isReadOnly = workspace.isReadOnly();
    return status;
}

Result<DashboardFigures> dashboard(Workspace& workspace, const ViewState& view)
{
    const auto facts = workspace.facts();
    kpi::Query query = queryOf(*facts, view);
    query.groups = {domain::Dimension::Rep, domain::Dimension::Region, domain::Dimension::Product,
                    domain::Dimension::Channel};
    query.trailingMonths = kTrailMonths;
    auto answer = kpi::evaluate(*facts, query);
    if (!answer) {
        return pass(answer.error());
    }
    auto targets = targetIndex(workspace, query.asOf);
    if (!targets) {
        return pass(targets.error());
    }
    auto people = storedPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    addTargetFigures(*answer, *targets, query.filters, workspace.paceSettings());
    auto baselines = putComparison(workspace, view, query, *answer);
    if (!baselines) {
        return pass(baselines.error());
    }
    DashboardFigures figures;
    figures.view = view;
    figures.answer = std::move(*answer);
    figures.status = storeStatus(workspace);
    // Without a target nothing is expected.
    auto pace = targets->empty() ? Result<kpi::PaceSettings>{workspace.paceSettings()} : paceFor(workspace, figures.answer.window);
    auto monthPace = targets->empty() || figures.answer.trailing.empty()
        ? Result<kpi::PaceSettings>{workspace.paceSettings()}
        : paceFor(workspace, {figures.answer.trailing.back().period, figures.answer.trailing.back().used, figures.answer.window.knownEnd});
    if (!pace || !monthPace) {
        return pass(pace ? monthPace.error() : pace.error());
    }
    const Context context{figures.answer,     query.filters, std::move(*targets), std::move(*people),
                          std::move(*pace), query.asOf, cardOrder(workspace), std::move(*monthPace)};
    figures.cards = cardsOf(context);
    for (KpiPanel& card : figures.cards) {
        card.baseline = baselines->empty() ? std::nullopt : std::optional{(*baselines)[static_cast<std::size_t>(card.kpi)]};
    }
    figures.months = monthsOf(context);
    if (!figures.months.empty()) {
        figures.events = eventsIn(workspace, {PeriodKind::Range, figures.months.front().month.first, figures.months.back().month.end});
    }
    auto started = startedIn(workspace, figures.months);
    if (!started) {
        return pass(started.error());
    }
    figures.started = std::move(*started);
    addPeople(context, figures);
    figures.regions = membersByRevenue(context, domain::Dimension::Region);
    figures.products = membersByRevenue(context, domain::Dimension::Product);
    figures.channels = membersByRevenue(context, domain::Dimension::Channel);
    addFindings(figures, query.filters, context.targets, context.pace);
    return figures;
}

Status addOutside(Workspace& workspace, DashboardFigures& figures)
{
    for (const auto dimension : {domain::Dimension::Rep, domain::Dimension::Region, domain::Dimension::Product}) {
        ViewState wider = figures.view;
        std::erase_if(wider.filters, [dimension](const kpi::Filter& filter) { return filter.dimension == dimension; });
        if (wider.filters.size() == figures.view.filters.size()) {
            continue;
        }
        auto all = dashboard(workspace, wider);
        if (!all) {
            return pass(all.error());
        }
        if (dimension == domain::Dimension::Rep) {
            takeOutside(figures.people, std::move(all->people), dimension, figures.view.filters);
            sortByName(figures.people);
        } else {
            const bool isRegion = dimension == domain::Dimension::Region;
            auto& shown = isRegion ? figures.regions : figures.products;
            takeOutside(shown, std::move(isRegion ? all->regions : all->products), dimension, figures.view.filters);
            sortByRevenue(shown);
        }
    }
    return {};
}

ViewState openingView(const Workspace& workspace, Date today)
{
    ViewState view;
    view.asOf = workspace.defaultAsOf(today);
    view.period = periodOf(PeriodKind::Quarter, view.asOf);
    view.compare = kpi::Compare::LastYear;
    return view;
}

std::vector<std::pair<std::string, std::string>> filterValues(const Workspace& workspace, domain::Dimension dimension)
{
    const auto facts = workspace.facts();
    auto values = facts->valuesOf(dimension);
    if (dimension == domain::Dimension::Category) {
        for (const std::string& parent : facts->parentCategories()) {
            values.emplace_back(parent, parent);
        }
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
    }
    return values;
}

}  // namespace kinerja::services
