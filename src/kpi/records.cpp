// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "kinerja/domain/lead.h"
#include "scan.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;
using domain::LeadStatus;

/// Which windows a day lies in.
class WindowsOfDay {
public:
    WindowsOfDay(const Plan& plan, SourceKind kind) : m_plan(plan), m_kind(kind), m_windowsOf(plan.atoms.size())
    {
        for (std::size_t window = 0; window < plan.windows.size(); ++window) {
            for (std::size_t atom = plan.windows[window].atomFirst; atom < plan.windows[window].atomEnd; ++atom) {
                m_windowsOf[atom].push_back(window);
            }
        }
    }
    [[nodiscard]] const std::vector<std::size_t>& of(DayNumber day) const
    {
        const auto atom = m_plan.atomOf(day);
        return atom ? m_windowsOf[*atom] : m_none;
    }
    /// 0: the current window, 1: the compared one; nullopt for the others.
    [[nodiscard]] std::optional<std::size_t> roleOf(std::size_t window) const noexcept
    {
        if (window == 0) {
            return 0;
        }
        return m_plan.compared && window == m_plan.comparedFor(m_kind) ? std::optional<std::size_t>(1) : std::nullopt;
    }

private:
    const Plan& m_plan;
    SourceKind m_kind;
    std::vector<std::vector<std::size_t>> m_windowsOf;
    std::vector<std::size_t> m_none;
};

bool splitsTeams(const Facts::Columns& columns, const LeadFact& lead) noexcept { return columns.shares.splitsTeams(lead.share, lead.team); }
/// Answers have no teams.
bool splitsTeams(const Facts::Columns&, const SurveyFact&) noexcept { return false; }

template <typename Record>
bool matches(const Facts::Columns& columns, const Plan& plan, const Record& record)
{
    const bool splits = splitsTeams(columns, record);
    const bool inFilters = std::all_of(plan.filters.begin(), plan.filters.end(), [&](const auto& filter) {
        return (splits && filter.dimension == Dimension::Team) || filter.allowed[codeOf(columns, record, filter.dimension)] != 0;
    });
    return inFilters && plan.creditOf(splits).of(record.share) != ShareMatch::None;
}

/// Calls use(code, value) for each value of the dimension that a record counts under, with what of `whole` is that one's.
template <typename Record, typename Use>
void forEachGroup(const Facts::Columns& columns, const Plan& plan, const Record& record, Dimension dimension, Raw4 whole, Use use)
{
    const bool splits = splitsTeams(columns, record);
    const auto parts = columns.shares.of(record.share);
    if (dimension == Dimension::Rep ? parts.empty() : dimension != Dimension::Team || !splits) {
        use(dimension == Dimension::Rep ? 0U : codeOf(columns, record, dimension), plan.creditedPart(columns.shares, record.share, splits, whole));
        return;
    }
    if (parts.size() == 1) {  // that matches
        use(dimension == Dimension::Rep ? parts.front().person : parts.front().team, whole);
        return;
    }
    std::array<Raw4, kMostShareParts> amounts;
    splitByShares(whole, parts, amounts.data());
    std::map<std::uint32_t, Raw4> values;  // a team has those of its people together
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (plan.creditOf(splits).takes(columns.shares.starts[record.share] + part)) {
            values[dimension == Dimension::Rep ? parts[part].person : parts[part].team] += amounts[part];
        }
    }
    for (const auto& [code, value] : values) {
        use(code, value);
    }
}

bool isClosedBy(const LeadFact& lead, LeadStatus status, DayNumber asOf) noexcept
{
    return lead.status == static_cast<std::uint8_t>(status) && (lead.closed == INT32_MIN || lead.closed <= asOf);
}

void addCreated(LeadTotals& totals, const LeadFact& lead, DayNumber asOf)
{
    const bool won = isClosedBy(lead, LeadStatus::Won, asOf);
    ++totals.created;
    totals.wonOfCreated += won ? 1 : 0;
    totals.openOfCreated += won || isClosedBy(lead, LeadStatus::Lost, asOf) ? 0 : 1;
}

void addCycle(LeadTotals& totals, const LeadFact& lead)
{
    if (lead.created == INT32_MIN) {
        return;
    }
    if (lead.closed < lead.created) {
        ++totals.badCycles;
        return;
    }
    totals.cycles.push_back(lead.closed - lead.created);
}

void addClosed(LeadTotals& totals, const LeadFact& lead, Raw4 value)
{
    const bool won = lead.status == static_cast<std::uint8_t>(LeadStatus::Won);
    ++(won ? totals.won : totals.lost);
    totals.withoutCreation += lead.created == INT32_MIN ? 1 : 0;
    totals.otherCurrency += lead.hasValue && lead.otherCurrency ? 1 : 0;
    totals.converted += lead.hasValue && lead.converted ? 1 : 0;
    if (lead.hasValue && !lead.otherCurrency) {
        totals.wonWithValue += won ? 1 : 0;
        ++totals.closedWithValue;
        (won ? totals.wonValue : totals.lostValue) += value;
    }
    if (won) {
        addCycle(totals, lead);
    }
}

class LeadScan {
public:
    LeadScan(const Facts::Columns& columns, const Plan& plan, Tally& tally)
        : m_columns(columns), m_plan(plan), m_tally(tally), m_windows(plan, SourceKind::Leads)
    {}

    void add(const LeadFact& lead)
    {
        const Raw4 value = m_plan.creditedPart(m_columns.shares, lead.share, splitsTeams(m_columns, lead), lead.value);
        for (const std::size_t window : m_windows.of(lead.created)) {
            const DayNumber asOf = m_plan.windows[window].cohortAsOf;
            addCreated(m_tally.leads[window], lead, asOf);
            forEachTotals(lead, window, [&](LeadTotals& totals, Raw4) { addCreated(totals, lead, asOf); });
        }
        if (lead.status == static_cast<std::uint8_t>(LeadStatus::Open)) {
            return;
        }
        for (const std::size_t window : m_windows.of(lead.closed)) {
            addClosed(m_tally.leads[window], lead, value);
            forEachTotals(lead, window, [&](LeadTotals& totals, Raw4 part) { addClosed(totals, lead, part); });
        }
    }

private:
    template <typename Use>
    void forEachTotals(const LeadFact& lead, std::size_t window, Use use)
    {
        const auto role = m_windows.roleOf(window);
        for (std::size_t at = 0; role && at < m_plan.query.groups.size(); ++at) {
            const Dimension dimension = m_plan.query.groups[at];
            if (!leadsHave(dimension)) {
                continue;
            }
            forEachGroup(m_columns, m_plan, lead, dimension, lead.value,
                         [&](std::uint32_t code, Raw4 value) { use(m_tally.dimensions[at].at(code).leads[*role], value); });
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    Tally& m_tally;
    WindowsOfDay m_windows;
};

/// Started windows by their last day, so that those in which a lead was open are neighbours.
std::vector<std::pair<DayNumber, std::size_t>> windowsByLastDay(const Plan& plan)
{
    std::vector<std::pair<DayNumber, std::size_t>> windows;
    for (std::size_t window = 0; window < plan.windows.size(); ++window) {
        if (plan.windows[window].isStarted()) {
            windows.emplace_back(toDayNumber(plan.windows[window].used.end) - 1, window);
        }
    }
    std::sort(windows.begin(), windows.end());
    return windows;
}

/// The first day on which the lead is no longer open; INT32_MIN if nobody knows.
DayNumber endOfOpen(const LeadFact& lead) noexcept
{
    return lead.status == static_cast<std::uint8_t>(LeadStatus::Open) ? INT32_MAX : lead.closed;
}

/// What is open on each window's last day. Source: docs/kpi.md#velocity
class PipelineScan {
public:
    PipelineScan(const Facts::Columns& columns, const Plan& plan, Tally& tally)
        : m_columns(columns), m_plan(plan), m_tally(tally), m_windows(plan, SourceKind::Leads), m_byLastDay(windowsByLastDay(plan))
    {}

    void add(const LeadFact& lead)
    {
        if (lead.created == INT32_MIN) {
            return;
        }
        const DayNumber end = endOfOpen(lead);
        auto at = std::lower_bound(m_byLastDay.begin(), m_byLastDay.end(), std::pair{lead.created, std::size_t{0}});
        for (; at != m_byLastDay.end() && at->first < end; ++at) {
            addTo(lead, at->second);
        }
    }

private:
    void addTo(const LeadFact& lead, std::size_t window)
    {
        const Period& whole = m_plan.windows[window].whole;
        const bool isToClose = lead.closed >= toDayNumber(whole.first) && lead.closed < toDayNumber(whole.end);
        const bool counts = isToClose && lead.hasValue && !lead.otherCurrency;
        const auto use = [counts](LeadTotals& totals, Raw4 value) {
            ++totals.pipeline;
            totals.pipelineValue += counts ? value : 0;
        };
        use(m_tally.leads[window], m_plan.creditedPart(m_columns.shares, lead.share, splitsTeams(m_columns, lead), lead.value));
        const auto role = m_windows.roleOf(window);
        for (std::size_t at = 0; role && at < m_plan.query.groups.size(); ++at) {
            if (leadsHave(m_plan.query.groups[at])) {
                addToGroups(lead, at, *role, use);
            }
        }
    }

    template <typename Use>
    void addToGroups(const LeadFact& lead, std::size_t at, std::size_t role, Use use)
    {
        forEachGroup(m_columns, m_plan, lead, m_plan.query.groups[at], lead.value, [&](std::uint32_t code, Raw4 value) {
            if (GroupTotals* totals = m_tally.dimensions[at].find(code); totals != nullptr) {
                use(totals->leads[role], value);
            }
        });
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    Tally& m_tally;
    WindowsOfDay m_windows;
    std::vector<std::pair<DayNumber, std::size_t>> m_byLastDay;
};

/// The best two scores of a scale; of two or three the best one; of more than twenty those from four fifths up.
/// Source: docs/kpi.md#csat
std::int32_t leastOfSatisfied(std::int32_t least, std::int32_t most) noexcept
{
    constexpr std::int32_t kFewSteps = 3;
    constexpr std::int32_t kManySteps = 20;
    const std::int32_t steps = most - least + 1;
    if (steps > kManySteps) {
        return least + (4 * (most - least) + 4) / 5;
    }
    return steps <= kFewSteps ? most : most - 1;
}

void addAnswer(SurveyTotals& totals, const SurveyFact& answer)
{
    if (answer.scaleMin == 0 && answer.scaleMax == 10) {
        ++totals.npsAnswers;
        totals.promoters += answer.score >= 9 ? 1 : 0;
        totals.detractors += answer.score <= 6 ? 1 : 0;
        return;
    }
    if (totals.rated == 0) {
        totals.scaleMin = answer.scaleMin;
        totals.scaleMax = answer.scaleMax;
    }
    totals.severalScales = totals.severalScales || totals.scaleMin != answer.scaleMin || totals.scaleMax != answer.scaleMax;
    ++totals.rated;
    totals.satisfied += answer.score >= leastOfSatisfied(answer.scaleMin, answer.scaleMax) ? 1 : 0;
    totals.scoreSum += answer.score;
}

}  // namespace

void scanLeads(const Facts::Columns& columns, const Plan& plan, Tally& tally)
{
    if (!plan.leadsMatch) {
        return;
    }
    LeadScan scan(columns, plan, tally);
    for (const LeadFact& lead : columns.leads) {
        if (matches(columns, plan, lead)) {
            scan.add(lead);
        }
    }
}

void scanPipeline(const Facts::Columns& columns, const Plan& plan, Tally& tally)
{
    if (!plan.leadsMatch) {
        return;
    }
    PipelineScan scan(columns, plan, tally);
    for (const LeadFact& lead : columns.leads) {
        if (matches(columns, plan, lead)) {
            scan.add(lead);
        }
    }
}

void scanSurveys(const Facts::Columns& columns, const Plan& plan, Tally& tally)
{
    if (!plan.surveysMatch) {
        return;
    }
    const WindowsOfDay windows(plan, SourceKind::Surveys);
    for (const SurveyFact& answer : columns.surveys) {
        if (!matches(columns, plan, answer)) {
            continue;
        }
        for (const std::size_t window : windows.of(answer.day)) {
            addAnswer(tally.surveys[window], answer);
            const auto role = windows.roleOf(window);
            for (std::size_t at = 0; role && at < plan.query.groups.size(); ++at) {
                const Dimension dimension = plan.query.groups[at];
                if (surveysHave(dimension)) {
                    forEachGroup(columns, plan, answer, dimension, 0, [&](std::uint32_t code, Raw4) {
                        addAnswer(tally.dimensions[at].at(code).surveys[*role], answer);
                    });
                }
            }
        }
    }
}

}  // namespace kinerja::kpi
