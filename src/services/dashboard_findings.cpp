// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard_findings.h"

#include <algorithm>
#include <array>

#include "scope.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;

/// What is worth a sentence: not every figure that moves with these.
constexpr std::array kCompanyKpis{KpiId::Revenue, KpiId::NewCustomers, KpiId::Conversion, KpiId::Aov,
                                  KpiId::Csat,    KpiId::WinRate,      KpiId::Margin};
constexpr std::array kPersonKpis{KpiId::Revenue, KpiId::NewCustomers, KpiId::Conversion, KpiId::Aov, KpiId::Csat};
constexpr std::array kRegionKpis{KpiId::Revenue, KpiId::Conversion};

/// What the candidates of one dashboard share.
struct Context {
    const DashboardFigures& figures;
    const std::vector<kpi::Filter>& filters;
    const kpi::TargetIndex& targets;
    const kpi::PaceSettings& pace;
};

/// Complete months before the window's, for a dashboard of one month; other periods have no such row of their own.
std::vector<kpi::Figure> historyOf(const Context& context, KpiId kpi)
{
    std::vector<kpi::Figure> history;
    const kpi::Answer& answer = context.figures.answer;
    if (answer.window.whole.kind != PeriodKind::Month) {
        return history;
    }
    for (const kpi::SeriesPoint& month : answer.trailing) {
        if (month.period.end <= answer.window.whole.first) {
            history.push_back(month.figures[kpi]);
        }
    }
    // Before its first record there is nothing, and that is no 0.
    const auto begins = std::find_if(history.begin(), history.end(), [](const kpi::Figure& month) { return month.hasValue && month.n > 0; });
    history.erase(history.begin(), begins);
    return history;
}

bool maySpeak(KpiId kpi, const kpi::Figures& figures)
{
    return figures[kpi].hasValue && !kpi::isYoungCohort(kpi, figures);
}

std::vector<insight::Candidate> ofCompany(const Context& context)
{
    std::vector<insight::Candidate> candidates;
    for (const KpiPanel& card : context.figures.cards) {
        const bool isWanted = std::find(kCompanyKpis.begin(), kCompanyKpis.end(), card.kpi) != kCompanyKpis.end();
        if (!isWanted || !maySpeak(card.kpi, context.figures.answer.current)) {
            continue;
        }
        insight::Candidate candidate;
        candidate.kpi = card.kpi;
        candidate.current = card.current;
        candidate.compared = card.compared;
        candidate.progress = card.progress;
        candidate.history = historyOf(context, card.kpi);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

template <std::size_t N>
void addMembers(const Context& context, domain::Dimension dimension, const std::vector<MemberFigures>& members,
                const std::array<KpiId, N>& kpis, std::vector<insight::Candidate>& out)
{
    const kpi::Window& window = context.figures.answer.window;
    for (const MemberFigures& member : members) {
        if (member.key.empty()) {
            continue;
        }
        const auto scope = narrowed(context.filters, dimension, member.key);
        for (const KpiId id : kpis) {
            if (!maySpeak(id, member.current)) {
                continue;
            }
            insight::Candidate candidate;
            candidate.kpi = id;
            candidate.dimension = dimension;
            candidate.key = member.key;
            candidate.label = member.label;
            candidate.current = member.current[id];
            if (!member.compared.values.empty()) {
                candidate.compared = member.compared[id];
            }
            const auto target = kpi::findGroupTargets(context.targets, id, window.whole, scope, dimension);
            candidate.progress = kpi::progressOf(id, member.current, target, window, context.pace);
            out.push_back(std::move(candidate));
        }
    }
}

/// Against what was expected of each, if each has a target; against the comparison only while there is no target
/// at all: two different yardsticks do not add up to one gap.
std::optional<insight::ContributionTable> tableOf(const Context& context, domain::Dimension dimension,
                                                  const std::vector<MemberFigures>& members)
{
    const auto& company = context.figures.cards.front();
    if (!company.progress.target) {
        const auto* groups = groupsOf(context.figures.answer, dimension);
        return groups == nullptr ? std::nullopt : insight::contributionToChange(*groups, KpiId::Revenue);
    }
    std::vector<insight::Expectation> rows;
    for (const MemberFigures& member : members) {
        const kpi::Figure& revenue = member.current[KpiId::Revenue];
        if (!member.revenue.expected && revenue.hasValue && revenue.exact != 0) {
            return std::nullopt;
        }
        if (member.revenue.expected) {
            rows.push_back({member.key, member.label, revenue.exact, *member.revenue.expected});
        }
    }
    return rows.empty() ? std::nullopt : std::optional{insight::contributionTable(rows)};
}

std::vector<insight::Breakdown> breakdownsOf(const Context& context)
{
    std::vector<insight::Breakdown> breakdowns;
    if (auto regions = tableOf(context, domain::Dimension::Region, context.figures.regions)) {
        breakdowns.push_back({KpiId::Revenue, domain::Dimension::Region, std::move(*regions)});
    }
    std::vector<MemberFigures> everybody = context.figures.people;
    everybody.insert(everybody.end(), context.figures.others.begin(), context.figures.others.end());
    if (auto people = tableOf(context, domain::Dimension::Rep, everybody)) {
        breakdowns.push_back({KpiId::Revenue, domain::Dimension::Rep, std::move(*people)});
    }
    return breakdowns;
}

}  // namespace

void addFindings(DashboardFigures& figures, const std::vector<kpi::Filter>& filters,
                 const kpi::TargetIndex& targets, const kpi::PaceSettings& pace)
{
    const Context context{figures, filters, targets, pace};
    std::vector<insight::Candidate> candidates = ofCompany(context);
    addMembers(context, domain::Dimension::Rep, figures.people, kPersonKpis, candidates);
    figures.praise = insight::worthPraising(candidates);
    addMembers(context, domain::Dimension::Region, figures.regions, kRegionKpis, candidates);
    figures.attention = insight::needsAttention(candidates, breakdownsOf(context));
}

}  // namespace kinerja::services
