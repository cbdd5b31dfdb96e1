// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using std::chrono::days;

void expectSame(const Figures& figures, const NaiveFigures& expected)
{
    for (const auto& [id, naive] : expected.values) {
        const Figure& figure = figures[id];
        SCOPED_TRACE(definition(id).key);
        ASSERT_EQ(figure.hasValue, naive.hasValue);
        EXPECT_EQ(figure.reason, naive.reason);
        EXPECT_TRUE(figure.exact == naive.exact)
            << toPlainString(figure.exact) << " instead of " << toPlainString(naive.exact);
        EXPECT_DOUBLE_EQ(figure.real, naive.real);
        EXPECT_EQ(figure.n, naive.n);
    }
    EXPECT_EQ(figures.lines, expected.lines);
    EXPECT_EQ(figures.unknownCustomerOrders, expected.unknownCustomerOrders);
    EXPECT_EQ(figures.otherCurrencyLines, expected.otherCurrencyLines);
    EXPECT_EQ(figures.leadsOpen, expected.leadsOpen);
    EXPECT_EQ(figures.badCycles, expected.badCycles);
    EXPECT_EQ(figures.leadsWithoutCreation, expected.leadsWithoutCreation);
}

/// Checks one answer against the naive figures of every window and group in it.
class Judge {
public:
    Judge(const World& world, const Query& query, const Answer& answer)
        : m_world(world), m_query(query), m_answer(answer)
    {}

    void judge()
    {
        const Window& window = m_answer.window;
        expectSame(m_answer.current, naive(m_query.filters, window.used, m_query.asOf));
        ASSERT_EQ(m_answer.comparedWindow.has_value(), hasComparison());
        if (hasComparison()) {
            expectSame(m_answer.compared, naiveCompared(m_query.filters));
        }
        for (const auto* points : {&m_answer.series, &m_answer.trailing, &m_answer.trailingLastYear}) {
            for (const SeriesPoint& point : *points) {
                SCOPED_TRACE(periodId(point.period));
                expectSame(point.figures, naive(m_query.filters, point.used, m_query.asOf));
            }
        }
        for (const auto& [dimension, groups] : m_answer.groups) {
            SCOPED_TRACE(domain::dimensionId(dimension));
            judgeGroups(dimension, groups);
        }
    }

private:
    [[nodiscard]] bool hasComparison() const
    {
        return m_query.compare != Compare::None && m_query.period.kind != PeriodKind::All;
    }
    /// Up to when sales (0), leads (1) and answers (2) are known. Behind all records the as-of day is taken at its word.
    [[nodiscard]] Date knownTo(int kind) const
    {
        std::vector<Date> last(3, Date::min());
        for (const Line& line : m_world.lines) {
            last[0] = std::max(last[0], line.day);
        }
        for (const Lead& lead : m_world.leads) {
            last[1] = std::max({last[1], lead.created.value_or(Date::min()), lead.closed.value_or(Date::min())});
        }
        for (const Answer5& answer : m_world.answers) {
            last[2] = std::max(last[2], answer.day);
        }
        last[0] = m_world.lines.empty() ? last[1] : last[0];
        const bool isWithin = m_query.asOf <= std::max({last[0], last[1], last[2]});
        const Date known = last[static_cast<std::size_t>(kind)];
        return isWithin && known != Date::min() ? std::min(known, m_query.asOf) : m_query.asOf;
    }
    [[nodiscard]] World only(int kind) const
    {
        World world = m_world;
        world.lines = kind == 0 ? world.lines : std::vector<Line>{};
        world.leads = kind == 1 ? world.leads : std::vector<Lead>{};
        world.answers = kind == 2 ? world.answers : std::vector<Answer5>{};
        return world;
    }
    static int kindOf(KpiId id)
    {
        switch (id) {
        case KpiId::WonValue: case KpiId::AverageDeal: case KpiId::Leads: case KpiId::Conversion: case KpiId::ConversionPeriod:
        case KpiId::WinRate: case KpiId::WinRateValue: case KpiId::SalesCycle: case KpiId::PipelineCoverage: case KpiId::Velocity:
            return 1;
        case KpiId::Csat: case KpiId::CsatMean: case KpiId::Nps:
            return 2;
        default:
            return 0;
        }
    }
    /// Each kind beside as many days as are known of it.
    [[nodiscard]] NaiveFigures naiveCompared(const std::vector<Filter>& filters) const
    {
        const Window& whole = *m_answer.comparedWindow;
        if (whole.used.days() <= 0) {
            return naive(filters, whole.used, m_query.asOf);
        }
        std::vector<NaiveFigures> kinds;
        for (int kind = 0; kind < 3; ++kind) {
            Period now = m_answer.window.used;
            now.end = std::max(now.first, std::min(now.end, knownTo(kind) + days{1}));
            const Period used = now.days() <= 0 ? Period{whole.used.kind, whole.used.first, whole.used.first}
                                : m_query.compare == Compare::LastYear ? lastYearWindow(m_answer.window.whole, now)
                                                                       : comparableWindow(m_answer.window.whole, now, whole.whole);
            const Date sameAge = knownTo(kind) - (m_answer.window.used.first - used.first);
            const Date cohortAsOf = std::min(knownTo(kind), std::max(sameAge, used.end - days{1}));
            kinds.push_back(naive(filters, used, cohortAsOf));
            kinds.back().anyRecord = naiveFigures(only(kind), filters, used, m_query.asOf, cohortAsOf).anyRecord;
        }
        NaiveFigures figures = kinds[0];
        for (auto& [id, figure] : figures.values) {
            figure = kinds[static_cast<std::size_t>(kindOf(id))].values[id];
            figure.reason = figure.reason == Reason::NotStarted ? Reason::NoSource : figure.reason;
        }
        figures.anyRecord = kinds[0].anyRecord || kinds[1].anyRecord || kinds[2].anyRecord;
        figures.leadsOpen = kinds[1].leadsOpen;
        figures.badCycles = kinds[1].badCycles;
        figures.leadsWithoutCreation = kinds[1].leadsWithoutCreation;
        return figures;
    }
    [[nodiscard]] NaiveFigures naive(const std::vector<Filter>& filters, const Period& used, Date cohortAsOf) const
    {
        return naiveFigures(m_world, filters, used, m_query.asOf, cohortAsOf);
    }

    void judgeGroups(Dimension dimension, const std::vector<Group>& groups)
    {
        std::vector<std::string> expectedKeys;
        std::vector<std::string> keys;
        for (const Group& group : groups) {
            keys.push_back(group.key);
        }
        std::set<std::string> all = naiveKeys(m_world, dimension);
        std::vector<std::string> ordered(++all.begin(), all.end());
        ordered.emplace_back();  // "" comes last
        for (const std::string& key : ordered) {
            auto filters = m_query.filters;
            filters.push_back({dimension, {key}});
            const auto current = naive(filters, m_answer.window.used, m_query.asOf);
            NaiveFigures compared;
            if (hasComparison()) {
                compared = naiveCompared(filters);
            }
            if (!current.anyRecord && !compared.anyRecord) {
                continue;
            }
            expectedKeys.push_back(key);
            const auto at = std::find(keys.begin(), keys.end(), key);
            ASSERT_NE(at, keys.end()) << "no group " << key;
            SCOPED_TRACE("group " + key);
            const Group& group = groups[static_cast<std::size_t>(at - keys.begin())];
            EXPECT_EQ(group.label, key.empty() ? "" : "Label of " + key);
            expectSame(group.current, current);
            if (hasComparison()) {
                expectSame(group.compared, compared);
            }
        }
        EXPECT_EQ(keys, expectedKeys);
    }

    const World& m_world;
    const Query& m_query;
    const Answer& m_answer;
};

}  // namespace

void expectNaive(const World& world, const Query& query, const Answer& answer) { Judge(world, query, answer).judge(); }

}  // namespace kinerja::kpi::test
