// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/formula.h"

#include <gtest/gtest.h>

#include "world.h"

namespace kinerja::kpi::test {
namespace {

Figures someFigures()
{
    Figures figures;
    figures.values.resize(kKpiCount);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        figures.values[at].unit = definition(static_cast<KpiId>(at)).unit;
    }
    const auto set = [&](KpiId id, Int128 exact, double real, std::int64_t n) {
        figures[id] = {definition(id).unit, true, Reason::None, exact, real, n};
    };
    set(KpiId::Revenue, major(1000), 0, 7);
    set(KpiId::GrossSales, major(1200), 0, 6);
    set(KpiId::Orders, 3, 0, 3);
    set(KpiId::NewCustomers, 2, 0, 2);
    set(KpiId::Volume, major(40), 0, 7);
    set(KpiId::SalesCycle, 0, 12.5, 4);
    set(KpiId::WinRate, 0, 0.25, 8);
    set(KpiId::Leads, 0, 0, 0);
    figures.lines = 7;
    return figures;
}

Figure value(std::string_view text, const Figures& figures = someFigures())
{
    const auto formula = Formula::parse(text);
    EXPECT_TRUE(formula.has_value()) << text;
    return formula ? formula->evaluate(figures) : Figure{};
}

std::string exactText(const Figure& figure)
{
    return figure.hasValue ? toPlainString(figure.exact) : std::string{reasonId(figure.reason)};
}

TEST(Formula, dividesExactlyAndRoundsOnce)
{
    EXPECT_EQ(exactText(value("revenue / orders")), "333.3333");
    EXPECT_EQ(exactText(value("revenue ÷ orders × orders")), "1000.00") << "no rounding on the way";
    EXPECT_EQ(exactText(value("revenue / (orders + new_customers)")), "200.00");
    EXPECT_EQ(exactText(value("-revenue + 2 * gross_sales")), "1400.00");
    EXPECT_EQ(exactText(value("revenue − gross_sales")), "-200.00");
    EXPECT_EQ(exactText(value("revenue / volume")), "25.00") << "a price";
    EXPECT_EQ(exactText(value("revenue * 0.1")), "100.00");
    EXPECT_EQ(exactText(value("revenue / sales_cycle")), "80.00") << "per day";
    EXPECT_DOUBLE_EQ(value("(gross_sales - revenue) / gross_sales").real, 1.0 / 6.0);
    EXPECT_DOUBLE_EQ(value("1 - win_rate").real, 0.75);
    EXPECT_DOUBLE_EQ(value("orders / new_customers").real, 1.5);
    EXPECT_TRUE(value("orders + lines").exact == 10);
    EXPECT_EQ(value("revenue / orders").n, 3) << "the smallest of what is behind it";
}

struct UnitCase {
    const char* text;
    Unit unit;
    bool isSum;
};
void PrintTo(const UnitCase& one, std::ostream* out) { *out << one.text; }

class FormulaUnits : public ::testing::TestWithParam<UnitCase> {};

TEST_P(FormulaUnits, followFromItsParts)
{
    const auto formula = Formula::parse(GetParam().text);
    ASSERT_TRUE(formula.has_value());
    EXPECT_EQ(unitId(formula->unit()), unitId(GetParam().unit));
    EXPECT_EQ(formula->isSum(), GetParam().isSum);
}

INSTANTIATE_TEST_SUITE_P(Cases, FormulaUnits,
                         ::testing::Values(UnitCase{"revenue / orders", Unit::Money, false}, UnitCase{"revenue", Unit::Money, true},
                                           UnitCase{"revenue - gross_profit", Unit::Money, true}, UnitCase{"revenue * 0.11", Unit::Money, true},
                                           UnitCase{"revenue / 12", Unit::Money, true}, UnitCase{"revenue * win_rate", Unit::Money, false},
                                           UnitCase{"revenue / volume", Unit::Money, false}, UnitCase{"revenue / sales_cycle", Unit::PerDay, false},
                                           UnitCase{"revenue / gross_sales", Unit::Fraction, false}, UnitCase{"orders / leads", Unit::Factor, false},
                                           UnitCase{"orders + leads", Unit::Count, true}, UnitCase{"orders * 2", Unit::Count, true},
                                           UnitCase{"orders / 2", Unit::Factor, true}, UnitCase{"volume / orders", Unit::Units, false},
                                           UnitCase{"1 - return_rate", Unit::Fraction, false}, UnitCase{"aov", Unit::Money, false},
                                           UnitCase{"nps - 10 * nps / 10", Unit::Points, false}, UnitCase{"sales_cycle", Unit::Days, false},
                                           UnitCase{"revenue / orders / sales_cycle", Unit::PerDay, false},
                                           UnitCase{"1 / orders * revenue", Unit::Money, false}, UnitCase{"aov * orders", Unit::Money, false},
                                           UnitCase{"velocity * sales_cycle", Unit::Money, false}, UnitCase{"aov - average_deal", Unit::Money, false},
                                           UnitCase{"orders * orders / leads", Unit::Factor, false}, UnitCase{"margin * 2", Unit::Fraction, false},
                                           UnitCase{"nps / nps", Unit::Fraction, false}, UnitCase{"win_rate * conversion", Unit::Fraction, false},
                                           UnitCase{"aov / aov_net", Unit::Fraction, false}));

struct FaultCase {
    const char* text;
    FormulaError error;
};
void PrintTo(const FaultCase& one, std::ostream* out) { *out << one.text; }

class FormulaFaults : public ::testing::TestWithParam<FaultCase> {};

TEST_P(FormulaFaults, sayWhereAndWhy)
{
    const auto formula = Formula::parse(GetParam().text);
    ASSERT_FALSE(formula.has_value());
    const FormulaError& found = formula.error();
    EXPECT_EQ(found, GetParam().error) << "fault " << static_cast<int>(found.fault) << ", column " << found.column << ", " << found.text;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FormulaFaults,
    ::testing::Values(FaultCase{"", {FormulaFault::Empty, 1, ""}}, FaultCase{"   ", {FormulaFault::Empty, 4, ""}},
                      FaultCase{"revenue + orders", {FormulaFault::DifferentUnits, 9, "money and count"}},
                      FaultCase{"orders + 1", {FormulaFault::DifferentUnits, 8, "count and number"}},
                      FaultCase{"revenue * gross_sales", {FormulaFault::NoUnit, 9, "money × money"}},
                      FaultCase{"orders / revenue", {FormulaFault::NoUnit, 8, "count ÷ money"}},
                      FaultCase{"orders * orders", {FormulaFault::NoUnit, 8, "count × count"}}, FaultCase{"1 / orders", {FormulaFault::NoUnit, 3, "number ÷ count"}},
                      FaultCase{"revenue / orders / orders", {FormulaFault::NoUnit, 18, "money/count ÷ count"}},
                      FaultCase{"aov / orders", {FormulaFault::NoUnit, 5, "money/count ÷ count"}},
                      FaultCase{"revenue * orders", {FormulaFault::NoUnit, 9, "money × count"}}, FaultCase{"nps / orders", {FormulaFault::NoUnit, 5, "points of promoters ÷ count"}},
                      FaultCase{"revenue / volume / volume", {FormulaFault::NoUnit, 18, "money/units ÷ units"}},
                      FaultCase{"(1 / orders + 1 / orders) * win_rate", {FormulaFault::NoUnit, 27, "1/count × fraction"}},
                      FaultCase{"nps + csat_mean", {FormulaFault::DifferentUnits, 5, "points of promoters and points of scores"}},
                      FaultCase{"revenue + aov", {FormulaFault::DifferentUnits, 9, "money and money/count"}},
                      FaultCase{"1 / orders + win_rate", {FormulaFault::DifferentUnits, 12, "1/count and fraction"}},
                      FaultCase{"revenues / orders", {FormulaFault::UnknownMeasure, 1, "revenues"}},
                      FaultCase{"revenue / Orders", {FormulaFault::UnknownMeasure, 11, "Orders"}},
                      FaultCase{"revenue /", {FormulaFault::NoOperand, 10, ""}}, FaultCase{"revenue / * orders", {FormulaFault::NoOperand, 11, "*"}},
                      FaultCase{"revenue orders", {FormulaFault::NoOperator, 9, "o"}}, FaultCase{"(revenue", {FormulaFault::OpenBracket, 1, "("}},
                      FaultCase{"revenue)", {FormulaFault::NoOperator, 8, ")"}}, FaultCase{"revenue ÷ ordérs", {FormulaFault::UnknownMeasure, 11, "ord"}},
                      FaultCase{"revenue ^ 2", {FormulaFault::BadCharacter, 9, "^"}}, FaultCase{"revenue * 1.00001", {FormulaFault::BadNumber, 11, "1.00001"}},
                      FaultCase{"1 + 2", {FormulaFault::OnlyNumbers, 1, ""}}, FaultCase{"()", {FormulaFault::NoOperand, 2, ")"}}));

TEST(Formula, oneThatIsTooDeepIsRefused)
{
    EXPECT_EQ(Formula::parse(std::string(60, '(') + "revenue" + std::string(60, ')')).error().fault, FormulaFault::TooLong);
    EXPECT_EQ(Formula::parse(std::string(401, ' ')).error().fault, FormulaFault::TooLong);
}

TEST(Formula, thatAVersionBeforeAcceptedStillCounts)
{
    const auto squared = Formula::parse("orders * orders", Formula::Units::Stored);
    ASSERT_TRUE(squared.has_value());
    EXPECT_EQ(squared->unit(), Unit::Factor);
    EXPECT_DOUBLE_EQ(squared->evaluate(someFigures()).real, 9.0);
    EXPECT_TRUE(registerOwn({0, "test_squared", "Squared", "Kuadrat", "orders * orders", Direction::UpIsGood, 1}).has_value());
    EXPECT_FALSE(Formula::parse("orders *", Formula::Units::Stored).has_value());
}

TEST(Formula, hasNoValueWhereAPartHasNone)
{
    EXPECT_EQ(exactText(value("revenue / leads")), "no-denominator");
    EXPECT_EQ(exactText(value("revenue / (orders - 3 * orders / 3)")), "no-denominator");
    EXPECT_EQ(exactText(value("gross_profit / orders")), "no-source");
    Figures figures = someFigures();
    figures[KpiId::Revenue].exact = static_cast<Int128>(1) << 120;
    figures[KpiId::GrossSales].exact = (static_cast<Int128>(1) << 120) - 1;
    EXPECT_EQ(exactText(value("revenue * 9999 + gross_sales", figures)), "too-few") << "wider than 128 bits: no answer rather than a wrong one";
}

TEST(OwnKpis, areFiguresLikeAllOthers)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-01-06", 2, 50);
    world.sell("2026-02-05", 3, 30);
    const auto id = registerOwn({0, "test_per_order", "Per order", "Per pesanan", "revenue / orders", Direction::UpIsGood, 1});
    ASSERT_TRUE(id.has_value());
    EXPECT_EQ(parseKpi("test_per_order"), *id);
    EXPECT_EQ(definition(*id).key, "test_per_order");
    EXPECT_EQ(definition(*id).formulaId, "revenue / orders");
    EXPECT_EQ(*registerOwn({9, "test_per_order", "Per order", "Per pesanan", "revenue / orders", Direction::UpIsGood, 1}), *id) << "the same in another store";
    const auto facts = toFacts(world)->withOwn({*id});
    Query query;
    query.period = *parsePeriod("2026-Q1");
    query.asOf = day("2026-03-31");
    query.series = TimeGrain::Month;
    query.groups = {domain::Dimension::Rep};
    const auto answer = evaluate(*facts, query);
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(exactText(answer->current[*id]), "60.00");
    EXPECT_EQ(exactText(answer->series[0].figures[*id]), "75.00");
    EXPECT_EQ(exactText(answer->series[2].figures[*id]), "no-denominator");
    EXPECT_EQ(exactText(answer->groups[0].second.front().current[*id]), "60.00");
    const Answer without = evaluate(*toFacts(world), query).value();
    EXPECT_FALSE(without.current[*id].hasValue) << "columns without it have no value of it";
}

TEST(OwnKpis, haveKeysThatNameNothingElse)
{
    EXPECT_TRUE(isOwnKey("margin_2"));
    for (const char* key : {"", "revenue", "lines", "Margin", "2x", "a b", "ü", "abcdefghijabcdefghijabcdefghijabcdefghijk"}) {
        EXPECT_FALSE(isOwnKey(key)) << key;
    }
}

}  // namespace
}  // namespace kinerja::kpi::test
