// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "figures.h"
#include "kinerja/kpi/facts.h"
#include "market.h"
#include "own_kpis.h"
#include "plan.h"
#include "scan.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;

Tally makeTally(const Facts::Columns& columns, const Plan& plan)
{
    Tally tally;
    tally.atoms.resize(plan.atoms.size());
    tally.customers.resize(plan.atoms.size());
    tally.leads.resize(plan.windows.size());
    tally.surveys.resize(plan.windows.size());
    for (const Dimension dimension : plan.query.groups) {
        tally.dimensions.emplace_back(columns.dictionaryOf(dimension).codeEnd(), columns.customers.codeEnd(),
                                      dimension == Dimension::Customer);
    }
    return tally;
}

/// Puts the scans' totals together into the answer.
class Composer {
public:
    Composer(const Facts::Columns& columns, const Plan& plan, Tally& tally)
        : m_columns(columns), m_plan(plan), m_tally(tally), m_sources{plan.salesMatch, plan.leadsMatch, plan.surveysMatch}
    {}

    [[nodiscard]] Answer compose()
    {
        Answer answer;
        answer.currency = m_columns.currency;
        answer.revenueFromLeads = m_columns.revenueFromLeads;
        answer.window = windowOf(0);
        answer.current = figuresWithConverted({});
        if (m_plan.compared) {
            answer.comparedWindow = comparedWindow();
            answer.compared = figuresWithConverted(m_plan.comparedOf);
        }
        answer.series = points(m_plan.seriesFirst, m_plan.trailingFirst);
        answer.trailing = points(m_plan.trailingFirst, m_plan.trailingLastYearFirst);
        answer.trailingLastYear = points(m_plan.trailingLastYearFirst, m_plan.windows.size());
        for (std::size_t at = 0; at < m_plan.query.groups.size(); ++at) {
            answer.groups.emplace_back(m_plan.query.groups[at], groupsOf(at));
        }
        return answer;
    }

private:
    [[nodiscard]] Window windowOf(std::size_t window) const
    {
        return {m_plan.windows[window].whole, m_plan.windows[window].used, m_plan.knownEnd};
    }
    /// Each kind is compared as far as it is known.
    [[nodiscard]] Window comparedWindow() const
    {
        Window window{m_plan.windows[*m_plan.compared].whole, m_plan.windows[*m_plan.compared].used};
        for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
            if (m_plan.comparedOf[kind] != *m_plan.compared) {
                window.knownEnd[kind] = m_plan.windows[m_plan.comparedOf[kind]].used.end;
            }
        }
        return window;
    }

    /// Each kind's window.
    using WindowOf = std::array<std::size_t, kSourceKindCount>;
    static WindowOf allIn(std::size_t window) noexcept { return {window, window, window}; }
    [[nodiscard]] bool isStarted(const WindowOf& windows, SourceKind kind) const noexcept
    {
        return m_plan.windows[windows[static_cast<std::size_t>(kind)]].isStarted();
    }
    /// Of a kind that nothing is known of in these days, there is no figure.
    [[nodiscard]] Sources sourcesIn(const WindowOf& windows, Sources sources) const noexcept
    {
        sources.sales = sources.sales && isStarted(windows, SourceKind::Sales);
        sources.leads = sources.leads && isStarted(windows, SourceKind::Leads);
        sources.surveys = sources.surveys && isStarted(windows, SourceKind::Surveys);
        return sources;
    }
    [[nodiscard]] Period longest(const WindowOf& windows) const noexcept
    {
        Period used = m_plan.windows[windows.front()].used;
        for (const std::size_t window : windows) {
            used.end = std::max(used.end, m_plan.windows[window].used.end);
        }
        return used;
    }

    [[nodiscard]] Figures figuresOf(const WindowOf& windows) const
    {
        const WindowSpan& span = m_plan.windows[windows[static_cast<std::size_t>(SourceKind::Sales)]];
        SalesTotals sales;
        CustomerBits customers;
        for (std::size_t atom = span.atomFirst; atom < span.atomEnd; ++atom) {
            sales.add(m_tally.atoms[atom]);
            customers.merge(m_tally.customers[atom]);
        }
        const DayNumber first = toDayNumber(span.used.first);
        sales.returning = m_plan.isFiltered()
            ? customers.countUpTo(m_columns.customersBefore(first))
            : m_columns.history.returningCustomers(first, toDayNumber(span.used.end));
        Figures figures = makeFigures(m_columns, sourcesIn(windows, m_sources), longest(windows), sales,
                                      m_tally.leads[windows[static_cast<std::size_t>(SourceKind::Leads)]],
                                      m_tally.surveys[windows[static_cast<std::size_t>(SourceKind::Surveys)]]);
        setMarketShare(m_columns, m_plan, span, figures);
        return figures;
    }
    /// For the windows that people ask about: it looks at lines one by one.
    [[nodiscard]] Figures figuresWithConverted(const WindowOf& windows) const
    {
        Figures figures = figuresOf(windows);
        figures.convertedLines
            = countConverted(m_columns, m_plan, m_plan.windows[windows[static_cast<std::size_t>(SourceKind::Sales)]]);
        return figures;
    }

    [[nodiscard]] std::vector<SeriesPoint> points(std::size_t first, std::size_t end) const
    {
        std::vector<SeriesPoint> points;
        for (std::size_t window = first; window < end; ++window) {
            points.push_back({m_plan.windows[window].whole, m_plan.windows[window].used, figuresOf(allIn(window))});
        }
        return points;
    }

    [[nodiscard]] std::vector<Group> groupsOf(std::size_t at)
    {
        const Dimension dimension = m_plan.query.groups[at];
        const Sources sources{m_sources.sales && salesHave(m_columns, dimension), m_sources.leads && leadsHave(dimension),
                              m_sources.surveys && surveysHave(dimension)};
        GroupIndex& index = m_tally.dimensions[at];
        const std::array<std::vector<std::int64_t>, 2> returning{index.returning[0].counts(),
                                                                 index.returning[1].counts()};
        std::vector<Group> groups;
        groups.reserve(index.groups().size());
        for (GroupTotals* totals : sorted(index.groups(), dimension)) {
            Group& group = groups.emplace_back();
            if (const auto* entry = m_columns.dictionaryOf(dimension).find(totals->code)) {
                group.key = entry->key;
                group.label = entry->label;
            }
            totals->sales[0].returning = returning[0][totals->code];
            group.current = figuresOf(*totals, sources, 0, {});
            if (m_plan.compared) {
                totals->sales[1].returning = returning[1][totals->code];
                group.compared = figuresOf(*totals, sources, 1, m_plan.comparedOf);
            }
        }
        return groups;
    }

    /// By key, records without a value last.
    [[nodiscard]] std::vector<GroupTotals*> sorted(std::vector<GroupTotals>& groups, Dimension dimension) const
    {
        std::vector<std::pair<std::string_view, GroupTotals*>> keyed;
        for (GroupTotals& totals : groups) {
            const auto* entry = m_columns.dictionaryOf(dimension).find(totals.code);
            keyed.emplace_back(entry == nullptr ? std::string_view() : entry->key, &totals);
        }
        std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
            return a.first.empty() != b.first.empty() ? b.first.empty() : a.first < b.first;
        });
        std::vector<GroupTotals*> sorted;
        for (const auto& [key, totals] : keyed) {
            sorted.push_back(totals);
        }
        return sorted;
    }

    [[nodiscard]] Figures figuresOf(const GroupTotals& totals, const Sources& sources, std::size_t role,
                                    const WindowOf& windows) const
    {
        Figures figures = makeFigures(m_columns, sourcesIn(windows, sources), longest(windows), totals.sales[role],
                                      totals.leads[role], totals.surveys[role]);
        refuseMarketShare(m_columns, figures);
        return figures;
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    Tally& m_tally;
    Sources m_sources;
};

}  // namespace

Result<Answer> evaluate(const Facts& facts, const Query& query, unsigned threads)
{
    if (query.period.end < query.period.first && query.period.kind != PeriodKind::All) {
        return fail(Errc::Usage, "the period ends before it begins");
    }
    const Facts::Columns& columns = facts.columns();
    const Plan plan = makePlan(columns, query);
    if (!columns.keepsLines && (plan.isFiltered() || !query.groups.empty())) {
        return fail(Errc::Internal, "filters and groups need lines, and these were read for their sums only");
    }
    Tally tally = makeTally(columns, plan);
    scanSales(columns, plan, threads, tally);
    scanLeads(columns, plan, tally);
    scanSurveys(columns, plan, tally);
    scanPipeline(columns, plan, tally);
    Answer answer = Composer(columns, plan, tally).compose();
    addOwnFigures(facts.own(), answer);
    return answer;
}

}  // namespace kinerja::kpi
