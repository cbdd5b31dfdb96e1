// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "baseline.h"
#include "edits.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/actions.h"
#include "kinerja/store/people.h"
#include "pace.h"
#include "plan_access.h"
#include "scope.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;

constexpr std::int64_t kEnoughRecords = 10;

/// Ratios by which people can be held against the team: sums depend on the size of a territory.
constexpr std::array kComparable{KpiId::Conversion, KpiId::WinRate,      KpiId::SalesCycle, KpiId::Aov,
                                 KpiId::AverageDeal, KpiId::Csat,        KpiId::Margin,     KpiId::DiscountRate,
                                 KpiId::ReturnRate};

constexpr std::array kPageKpis{KpiId::Revenue, KpiId::NewCustomers, KpiId::Conversion,   KpiId::Aov,
                               KpiId::Csat,    KpiId::Orders,       KpiId::Leads,        KpiId::WinRate,
                               KpiId::SalesCycle, KpiId::Margin,    KpiId::DiscountRate, KpiId::ReturnRate};

bool isMine(const domain::Person& person)
{
    return person.membership == domain::Membership::Mine;
}

bool isOpen(const domain::Action& action)
{
    return action.status == domain::ActionStatus::ToDo || action.status == domain::ActionStatus::Doing;
}

/// How much better than the team, as a share of the team's value; nullopt when it can't be said.
std::optional<double> advantage(KpiId id, const kpi::Figures& person, const kpi::Figures& whole)
{
    const kpi::Figure& own = person[id];
    const kpi::Figure& all = whole[id];
    if (!own.hasValue || !all.hasValue || own.n < kEnoughRecords || all.approximate() <= 0.0) {
        return std::nullopt;
    }
    const double share = (own.approximate() - all.approximate()) / all.approximate();
    return kpi::definition(id).direction == kpi::Direction::UpIsGood ? share : -share;
}

void findStrengths(const kpi::Figures& whole, TeamRow& row)
{
    double best = 0.0;
    double worst = 0.0;
    for (const KpiId id : kComparable) {
        const auto share = advantage(id, row.current, whole);
        if (share && *share > best) {
            best = *share;
            row.strongest = id;
        }
        if (share && *share < worst) {
            worst = *share;
            row.weakest = id;
        }
    }
}

/// Groups by their keys; they must stay where they are.
class GroupTable {
public:
    explicit GroupTable(const std::vector<kpi::Group>* groups)
    {
        for (std::size_t at = 0; groups != nullptr && at < groups->size(); ++at) {
            m_groups.emplace((*groups)[at].key, &(*groups)[at]);
        }
    }
    [[nodiscard]] const kpi::Group* find(const std::string& key) const
    {
        const auto found = m_groups.find(key);
        return found == m_groups.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string_view, const kpi::Group*> m_groups;
};

/// What the rows of the team page share.
struct TeamContext {
    kpi::Query query;
    kpi::Answer answer;
    std::vector<std::vector<kpi::Group>> months;  ///< of the sparklines
    kpi::TargetIndex targets;
    std::vector<domain::Action> actions;
    kpi::PaceSettings pace;
};

Result<TeamContext> teamContext(Workspace& workspace, const ViewState& view)
{
    const auto facts = workspace.facts();
    TeamContext context;
    context.query = queryOf(*facts, view);
    context.query.groups = {domain::Dimension::Rep};
    auto answer = kpi::evaluate(*facts, context.query);
    if (!answer) {
        return pass(answer.error());
    }
    context.answer = std::move(*answer);
    if (const auto done = putComparison(workspace, view, context.query, context.answer); !done) {
        return pass(done.error());
    }
    auto pace = paceFor(workspace, context.answer.window);
    if (!pace) {
        return pass(pace.error());
    }
    context.pace = std::move(*pace);
    auto months = groupsOver(*facts, trailMonths(context.query), view.asOf, view.filters, domain::Dimension::Rep);
    if (!months) {
        return pass(months.error());
    }
    context.months = std::move(*months);
    auto targets = targetIndex(workspace, context.query.asOf);
    if (!targets) {
        return pass(targets.error());
    }
    context.targets = std::move(*targets);
    auto actions = store::listActions(workspace.connection());
    if (!actions) {
        return pass(actions.error());
    }
    context.actions = std::move(*actions);
    return context;
}

void addActions(const std::vector<domain::Action>& actions, TeamRow& row)
{
    for (const domain::Action& action : actions) {
        if (isOpen(action) && (action.owner == row.person.key || action.person == row.person.key)) {
            ++row.openActions;
            row.nextStep = row.nextStep ? std::min(*row.nextStep, action.due) : action.due;
        }
    }
}

/// The groups of a context, found by person.
struct TeamTables {
    GroupTable window;
    std::vector<GroupTable> months;

    explicit TeamTables(const TeamContext& context) : window{groupsOf(context.answer, domain::Dimension::Rep)}
    {
        for (const auto& month : context.months) {
            months.emplace_back(&month);
        }
    }
};

TeamRow rowOf(const TeamContext& context, const TeamTables& tables, const domain::Person& person)
{
    TeamRow row;
    row.person = person;
    const bool isCompared = !context.answer.compared.values.empty();
    if (const kpi::Group* own = tables.window.find(person.key); own != nullptr) {
        row.current = own->current;
        row.compared = own->compared;
    } else {
        row.current = withoutRecords(context.answer.current);
        row.compared = isCompared ? withoutRecords(context.answer.compared) : kpi::Figures{};
    }
    const auto scope = narrowed(context.query.filters, domain::Dimension::Rep, person.key);
    const auto target = kpi::findTargets(context.targets, KpiId::Revenue, context.answer.window.whole, scope);
    row.revenue = kpi::progressOf(KpiId::Revenue, row.current, target, context.answer.window, context.pace);
    if (isCompared) {
        row.revenueChange = kpi::changeOf(row.current[KpiId::Revenue], row.compared[KpiId::Revenue]);
    }
    for (const GroupTable& month : tables.months) {
        const kpi::Group* own = month.find(person.key);
        row.trail.push_back(own == nullptr ? std::nullopt : point(own->current[KpiId::Revenue]));
    }
    findStrengths(context.answer.current, row);
    addActions(context.actions, row);
    return row;
}

/// Median over my team's people; of an even number the mean of the middle two, rounded to the figure's exact unit.
kpi::Figure medianOf(const std::vector<const kpi::Figures*>& people, KpiId id)
{
    std::vector<kpi::Figure> values;
    for (const kpi::Figures* person : people) {
        if ((*person)[id].hasValue) {
            values.push_back((*person)[id]);
        }
    }
    kpi::Figure median;
    median.unit = kpi::definition(id).unit;
    median.reason = kpi::Reason::NoDenominator;
    if (values.empty()) {
        return median;
    }
    std::sort(values.begin(), values.end(), [](const kpi::Figure& a, const kpi::Figure& b) { return isLarger(b, a); });
    const kpi::Figure& upper = values[values.size() / 2];
    const kpi::Figure& lower = values[(values.size() - 1) / 2];
    median.hasValue = true;
    median.reason = kpi::Reason::None;
    median.exact = divideRounded(lower.exact + upper.exact, 2);
    median.real = (lower.real + upper.real) / 2.0;
    median.n = static_cast<std::int64_t>(values.size());
    return median;
}

/// Figures of my team's people in the view's window.
struct TeamFigures {
    kpi::Answer answer;
    std::map<std::string, kpi::Figures> mine;
};

Result<TeamFigures> teamFigures(Workspace& workspace, kpi::Query query, const std::vector<domain::Person>& people)
{
    query.groups = {domain::Dimension::Rep};
    query.compare = kpi::Compare::None;
    auto answer = kpi::evaluate(*workspace.facts(), query);
    if (!answer) {
        return pass(answer.error());
    }
    TeamFigures team;
    team.answer = std::move(*answer);
    const GroupTable groups{groupsOf(team.answer, domain::Dimension::Rep)};
    for (const domain::Person& person : people) {
        if (isMine(person)) {
            const kpi::Group* own = groups.find(person.key);
            team.mine[person.key] = own == nullptr ? withoutRecords(team.answer.current) : own->current;
        }
    }
    return team;
}

Status addFigures(Workspace& workspace, const ViewState& view, const std::vector<domain::Person>& people,
                  PersonPage& page)
{
    kpi::Query query = queryOf(*workspace.facts(), view);
    const auto team = teamFigures(workspace, query, people);
    if (!team) {
        return pass(team.error());
    }
    query.filters = narrowed(query.filters, domain::Dimension::Rep, page.person.key);
    query.trailingMonths = static_cast<int>(trailMonths(query).size());
    auto own = kpi::evaluate(*workspace.facts(), query);
    if (!own) {
        return pass(own.error());
    }
    if (const auto done = putComparison(workspace, view, query, *own); !done) {
        return pass(done.error());
    }
    const auto targets = targetIndex(workspace, query.asOf);
    if (!targets) {
        return pass(targets.error());
    }
    std::vector<const kpi::Figures*> mine;
    for (const auto& [key, figures] : team->mine) {
        // Filtered to a region, those who do not work there are no part of its median.
        const bool hasRecords = figures.lines > 0 || figures[KpiId::Leads].exact > 0;
        if (view.filters.empty() || hasRecords) {
            mine.push_back(&figures);
        }
    }
    const auto pace = paceFor(workspace, own->window);
    if (!pace) {
        return pass(pace.error());
    }
    for (std::size_t at = 0; at < kPageKpis.size(); ++at) {
        const KpiId id = kPageKpis[at];
        // The first five are every page's; the others only where the company has such records.
        if (at >= 5 && !team->answer.current[id].hasValue) {
            continue;
        }
        page.kpis.push_back(id);
        page.current.push_back(own->current[id]);
        page.teamMedian.push_back(medianOf(mine, id));
        page.compared.push_back(own->compared.values.empty() ? kpi::Figure{} : own->compared[id]);
        const auto target = kpi::findTargets(*targets, id, own->window.whole, query.filters);
        page.progress.push_back(kpi::progressOf(id, own->current, target, own->window, *pace));
        page.trails.push_back(trailOf(own->trailing, id));
    }
    return {};
}

}  // namespace

Result<std::vector<domain::Person>> listPeople(Workspace& workspace)
{
    return storedPeople(workspace);
}

Result<EditReceipt> savePerson(Workspace& workspace, const domain::Person& person)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    auto receipt = receiptOf(store::savePerson(workspace.connection(), person));
    if (receipt) {
        // Name and team are labels of the columns in memory.
        if (auto loaded = workspace.reloadFacts(); !loaded) {
            return pass(loaded.error());
        }
    }
    return receipt;
}

Result<std::vector<TeamRow>> team(Workspace& workspace, const ViewState& view)
{
    auto people = storedPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    const auto context = teamContext(workspace, view);
    if (!context) {
        return pass(context.error());
    }
    std::sort(people->begin(), people->end(), [](const domain::Person& a, const domain::Person& b) {
        return std::tie(a.membership, a.name, a.key) < std::tie(b.membership, b.name, b.key);
    });
    const TeamTables tables{*context};
    std::vector<TeamRow> rows;
    for (const domain::Person& person : *people) {
        rows.push_back(rowOf(*context, tables, person));
    }
    return rows;
}

Result<PersonPage> personPage(Workspace& workspace, const ViewState& view, const std::string& personKey)
{
    const auto people = storedPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    const auto person = std::find_if(people->begin(), people->end(),
                                     [&](const domain::Person& one) { return one.key == personKey; });
    if (person == people->end()) {
        return fail(Errc::NotFound, "no such person");
    }
    PersonPage page;
    page.person = *person;
    if (auto added = addFigures(workspace, view, *people, page); !added) {
        return pass(added.error());
    }
    auto feedback = listFeedback(workspace);
    if (!feedback) {
        return pass(feedback.error());
    }
    for (domain::Feedback& one : *feedback) {
        if (one.person == personKey) {
            page.feedback.push_back(std::move(one));
        }
    }
    auto actions = store::listActions(workspace.connection());
    if (!actions) {
        return pass(actions.error());
    }
    for (domain::Action& one : *actions) {
        if (one.person == personKey || one.owner == personKey) {
            page.actions.push_back(std::move(one));
        }
    }
    return page;
}

}  // namespace kinerja::services
