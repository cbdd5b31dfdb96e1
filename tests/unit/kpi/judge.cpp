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
            expectSame(m_answer.compared, naive(m_query.filters, m_answer.comparedWindow->used, comparedAsOf()));
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
    [[nodiscard]] Date comparedAsOf() const
    {
        const Period& used = m_answer.comparedWindow->used;
        const Date sameAge = m_query.asOf - (m_answer.window.used.first - used.first);
        return std::min(m_query.asOf, std::max(sameAge, used.end - days{1}));
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
                compared = naive(filters, m_answer.comparedWindow->used, comparedAsOf());
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
