// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "known_ends.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;
using std::chrono::days;

PeriodKind kindOf(TimeGrain grain) noexcept
{
    switch (grain) {
    case TimeGrain::Week:
        return PeriodKind::Week;
    case TimeGrain::Month:
        return PeriodKind::Month;
    case TimeGrain::Quarter:
        break;
    }
    return PeriodKind::Quarter;
}

/// `all` spans the first record to the as-of day.
Period wholeOf(const Facts::Columns& columns, const Query& query)
{
    if (query.period.kind != PeriodKind::All) {
        return query.period;
    }
    const Date first = columns.firstDay ? fromDayNumber(*columns.firstDay) : query.asOf;
    return {PeriodKind::All, first, std::max(first, query.asOf + days{1})};
}

Period cut(const Period& part, const Period& to) noexcept
{
    const Date first = std::max(part.first, to.first);
    return {part.kind, first, std::max(first, std::min(part.end, to.end))};
}

class Windows {
public:
    Windows(const Facts::Columns& columns, Plan& plan) : m_plan(plan), m_asOf(plan.query.asOf)
    {
        const Period whole = wholeOf(columns, plan.query);
        plan.query.period = whole;
        add(whole, toDate(whole, m_asOf));
        plan.knownEnd = knownEnds(columns, m_asOf);
        addCompared();
        addSeries();
        addTrailing();
    }

private:
    void add(const Period& whole, const Period& used, Date cohortAsOf)
    {
        WindowSpan span;
        span.whole = whole;
        span.used = used;
        span.cohortAsOf = toDayNumber(cohortAsOf);
        m_plan.windows.push_back(span);
    }
    void add(const Period& whole, const Period& used) { add(whole, used, m_asOf); }

    [[nodiscard]] Period otherOf(const Period& whole) const
    {
        if (m_plan.query.compare == Compare::Shifted) {
            const days shift{m_plan.query.shiftDays};
            return {PeriodKind::Range, whole.first - shift, whole.end - shift};
        }
        return m_plan.query.compare == Compare::Previous ? previousPeriod(whole) : lastYearPeriod(whole);
    }

    void addCompared()
    {
        if (m_plan.query.compare == Compare::None || m_plan.windows.front().whole.kind == PeriodKind::All) {
            return;
        }
        const Period current = m_plan.windows.front().used;
        m_plan.compared = m_plan.windows.size();
        m_plan.comparedOf.fill(*m_plan.compared);
        addCompared(current, m_asOf);
        for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
            const auto& end = m_plan.knownEnd[kind];
            // Leads are looked at as they were when as old as these are known to be, also where the window's days are all known.
            if (end && (*end < current.end || kind == static_cast<std::size_t>(SourceKind::Leads))) {
                const Period known{current.kind, current.first, std::clamp(*end, current.first, std::max(current.first, current.end))};
                m_plan.comparedOf[kind] = m_plan.windows.size();
                addCompared(known, std::min(m_asOf, *end - days{1}));
            }
        }
    }

    /// Beside these days of the current window, of which nothing is known behind `knownTo`.
    void addCompared(const Period& now, Date knownTo)
    {
        const Period whole = m_plan.windows.front().whole;
        const Period other = otherOf(whole);
        Period used = m_plan.query.compare == Compare::LastYear ? lastYearWindow(whole, now) : comparableWindow(whole, now, other);
        if (now.end <= now.first) {
            used = {other.kind, other.first, other.first};
        }
        // A young cohort is held against one of the same age, but no younger than its own window's end.
        const Date sameAge = knownTo - (now.first - used.first);
        add(other, used, std::min(knownTo, std::max(sameAge, used.end - days{1})));
    }

    void addSeries()
    {
        m_plan.seriesFirst = m_plan.windows.size();
        if (!m_plan.query.series) {
            return;
        }
        const Period used = m_plan.windows.front().used;
        for (const Period& part : partsOf(m_plan.windows.front().whole, kindOf(*m_plan.query.series), m_plan.query.calendar)) {
            add(part, cut(part, used));
        }
    }

    void addTrailing()
    {
        m_plan.trailingFirst = m_plan.windows.size();
        const WindowSpan current = m_plan.windows.front();
        const Date last = current.isStarted() ? current.used.end - days{1} : m_asOf;
        const Period month = periodOf(PeriodKind::Month, last);
        const int count = std::max(0, m_plan.query.trailingMonths);
        for (int back = count; back-- > 0;) {
            const Period part = periodOf(PeriodKind::Month, addMonths(month.first, -back));
            add(part, toDate(part, m_asOf));
        }
        m_plan.trailingLastYearFirst = m_plan.windows.size();
        for (int back = count; back-- > 0;) {
            const Period part = periodOf(PeriodKind::Month, addMonths(month.first, -back - 12));
            add(part, toDate(part, m_asOf));
        }
    }

    Plan& m_plan;
    Date m_asOf;
};

void cutAtoms(const Facts::Columns& columns, Plan& plan)
{
    std::set<DayNumber> cuts;
    for (const WindowSpan& window : plan.windows) {
        if (window.isStarted()) {
            cuts.insert(toDayNumber(window.used.first));
            cuts.insert(toDayNumber(window.used.end));
        }
    }
    const std::vector<DayNumber> edges(cuts.begin(), cuts.end());
    std::vector<int> change(edges.size() + 1, 0);
    const auto edgeOf = [&](Date day) {
        return static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), toDayNumber(day)) - edges.begin());
    };
    for (const WindowSpan& window : plan.windows) {
        if (window.isStarted()) {
            ++change[edgeOf(window.used.first)];
            --change[edgeOf(window.used.end)];
        }
    }
    std::vector<std::size_t> atomAt(edges.size() + 1, 0);
    int covered = 0;
    for (std::size_t at = 0; at + 1 < edges.size(); ++at) {
        covered += change[at];
        atomAt[at] = plan.atoms.size();
        if (covered > 0) {
            Atom atom;
            atom.first = edges[at];
            atom.end = edges[at + 1];
            atom.lineFirst = columns.lineAt(atom.first);
            atom.lineEnd = columns.lineAt(atom.end);
            plan.atoms.push_back(atom);
        }
    }
    if (!edges.empty()) {
        atomAt[edges.size() - 1] = plan.atoms.size();
    }
    for (WindowSpan& window : plan.windows) {
        if (window.isStarted()) {
            window.atomFirst = atomAt[edgeOf(window.used.first)];
            window.atomEnd = atomAt[edgeOf(window.used.end)];
        }
    }
}

void markGrouped(Plan& plan)
{
    if (plan.query.groups.empty()) {
        return;
    }
    const auto mark = [&](const WindowSpan& window, std::size_t role) {
        for (std::size_t at = window.atomFirst; at < window.atomEnd; ++at) {
            plan.atoms[at].grouped[role] = true;
        }
    };
    mark(plan.windows.front(), 0);
    if (plan.compared) {
        mark(plan.windows[plan.comparedFor(SourceKind::Sales)], 1);
    }
}

/// By code: whether its key is asked for. Code 0 has the key "".
std::vector<std::uint8_t> allowedCodes(const Dictionary& dictionary, const std::vector<std::string>& keys)
{
    const std::set<std::string_view> asked(keys.begin(), keys.end());
    std::vector<std::uint8_t> allowed(dictionary.codeEnd(), 0);
    allowed[0] = asked.contains("") ? 1 : 0;
    for (std::uint32_t code = 1; code < dictionary.codeEnd(); ++code) {
        const domain::DictionaryEntry* entry = dictionary.find(code);
        allowed[code] = entry != nullptr && asked.contains(entry->key) ? 1 : 0;
    }
    return allowed;
}

void allow(const Facts::Columns& columns, const Filter& filter, Plan& plan)
{
    auto allowed = allowedCodes(columns.dictionaryOf(filter.dimension), keysUnder(columns.categoryParents, filter));
    if (filter.dimension != Dimension::Rep) {
        plan.filters.push_back({filter.dimension, std::move(allowed)});
        return;
    }
    plan.allowsNobody = (plan.allowedPeople.empty() || plan.allowsNobody) && allowed[0] != 0;
    if (plan.allowedPeople.empty()) {
        plan.allowedPeople = std::move(allowed);
        return;
    }
    for (std::size_t person = 0; person < allowed.size(); ++person) {
        plan.allowedPeople[person] = plan.allowedPeople[person] != 0 && allowed[person] != 0 ? 1 : 0;
    }
}

template <typename Takes>
CreditFilter creditFilter(const ShareTable& shares, bool takesNobody, Takes takes)
{
    CreditFilter filter;
    std::transform(shares.parts.begin(), shares.parts.end(), std::back_inserter(filter.parts), [&](const SharePart& part) { return takes(part) ? 1 : 0; });
    for (std::uint32_t share = 0; share < shares.codeEnd(); ++share) {
        const auto first = filter.parts.begin() + shares.starts[share];
        const auto matching = static_cast<std::size_t>(std::count(first, first + (shares.starts[share + 1] - shares.starts[share]), 1));
        const std::size_t all = shares.of(share).size();
        const bool isWhole = all == 0 ? takesNobody : matching == all;
        filter.match.push_back(isWhole ? ShareMatch::Whole : matching > 0 ? ShareMatch::Part : ShareMatch::None);
    }
    return filter;
}

void matchShares(const ShareTable& shares, Plan& plan)
{
    const bool asksPeople = !plan.allowedPeople.empty();
    const auto isAsked = [&](const SharePart& part) { return !asksPeople || plan.allowedPeople[part.person] != 0; };
    plan.cutsTeams
        = shares.anyTeams && std::any_of(plan.filters.begin(), plan.filters.end(), [](const auto& filter) { return filter.dimension == Dimension::Team; });
    if (asksPeople) {
        plan.people = creditFilter(shares, plan.allowsNobody, isAsked);
    }
    if (asksPeople || plan.cutsTeams) {
        plan.peopleOfTeams = creditFilter(shares, !asksPeople || plan.allowsNobody,
                                          [&](const SharePart& part) { return isAsked(part) && plan.takesTeam(part.team); });
    }
    for (const CreditFilter* filter : {&plan.people, &plan.peopleOfTeams}) {
        plan.cutsShares = plan.cutsShares || std::find(filter->match.begin(), filter->match.end(), ShareMatch::Part) != filter->match.end();
    }
}

ColumnFilter columnFilter(Facts::Columns::Slot slot, std::vector<std::uint8_t> allowed)
{
    ColumnFilter filter{slot, std::move(allowed), {}};
    const auto one = std::find(filter.allowed.begin(), filter.allowed.end(), 1);
    if (one != filter.allowed.end() && std::find(one + 1, filter.allowed.end(), 1) == filter.allowed.end()) {
        filter.only = static_cast<std::uint32_t>(one - filter.allowed.begin());
    }
    return filter;
}

/// Filters by people read the column of share sets, those by segment the column of customers.
void filterColumns(const Facts::Columns& columns, Plan& plan)
{
    for (const CompiledFilter& filter : plan.filters) {
        if (filter.dimension == Dimension::Team && plan.cutsTeams) {
            continue;
        }
        std::vector<std::uint8_t> allowed = filter.allowed;
        if (filter.dimension == Dimension::Segment) {
            allowed.resize(columns.segmentOfCustomer.size());
            std::transform(columns.segmentOfCustomer.begin(), columns.segmentOfCustomer.end(), allowed.begin(),
                           [&](std::uint32_t segment) { return filter.allowed[segment]; });
        }
        plan.columnFilters.push_back(columnFilter(slotOf(filter.dimension), std::move(allowed)));
    }
    if (!plan.people.match.empty() && !plan.cutsTeams) {
        std::vector<std::uint8_t> allowed;
        for (const ShareMatch match : plan.people.match) {
            allowed.push_back(match != ShareMatch::None ? 1 : 0);
        }
        plan.columnFilters.push_back(columnFilter(Facts::Columns::kShare, std::move(allowed)));
    }
}

void compileFilters(const Facts::Columns& columns, Plan& plan)
{
    for (const Filter& filter : plan.query.filters) {
        allow(columns, filter, plan);
        plan.filtersWholeOrders
            = plan.filtersWholeOrders && columns.isSameInOrder(filter.dimension);
        plan.salesMatch = plan.salesMatch && salesHave(columns, filter.dimension);
        plan.leadsMatch = plan.leadsMatch && leadsHave(filter.dimension);
        plan.surveysMatch = plan.surveysMatch && surveysHave(filter.dimension);
    }
    matchShares(columns.shares, plan);
    filterColumns(columns, plan);
}

}  // namespace

bool Plan::takesTeam(std::uint32_t team) const noexcept
{
    return std::all_of(filters.begin(), filters.end(),
                       [team](const CompiledFilter& filter) { return filter.dimension != Dimension::Team || filter.allowed[team] != 0; });
}

Raw4 Plan::creditedPart(const ShareTable& shares, std::uint32_t share, bool splitsTeams, Raw4 whole) const noexcept
{
    const CreditFilter& filter = creditOf(splitsTeams);
    if (filter.of(share) != ShareMatch::Part) {
        return filter.of(share) == ShareMatch::Whole ? whole : 0;
    }
    const auto parts = shares.of(share);
    std::array<Raw4, kMostShareParts> amounts;
    splitByShares(whole, parts, amounts.data());
    Raw4 credited = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        credited += filter.takes(shares.starts[share] + at) ? amounts[at] : 0;
    }
    return credited;
}

std::optional<std::size_t> Plan::atomOf(DayNumber day) const noexcept
{
    const auto after = std::upper_bound(atoms.begin(), atoms.end(), day,
                                        [](DayNumber value, const Atom& atom) { return value < atom.first; });
    if (after == atoms.begin() || day >= std::prev(after)->end) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(std::prev(after) - atoms.begin());
}

Plan makePlan(const Facts::Columns& columns, const Query& query)
{
    Plan plan;
    plan.query = query;
    const Windows windows(columns, plan);
    cutAtoms(columns, plan);
    markGrouped(plan);
    compileFilters(columns, plan);
    return plan;
}

}  // namespace kinerja::kpi
