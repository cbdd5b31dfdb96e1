// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/query.h"

#include <gtest/gtest.h>

#include "world.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;

Query fullQuery()
{
    Query query;
    query.period = *parsePeriod("2026-Q3");
    query.asOf = day("2026-09-23");
    query.compare = Compare::LastYear;
    query.filters = {{Dimension::Region, {"Jawa \"Barat\"", ""}}, {Dimension::Rep, {"Ayu\n", "日本"}}};
    query.groups = {Dimension::Product, Dimension::Channel};
    query.series = TimeGrain::Month;
    query.trailingMonths = 13;
    return query;
}

TEST(QueryJson, isOneCanonicalText)
{
    EXPECT_EQ(toJson(fullQuery()),
              R"({"period":{"id":"2026-Q3","from":"2026-07-01","end":"2026-10-01"},"asOf":"2026-09-23",)"
              R"("compare":"last-year","filters":[{"by":"region","keys":["Jawa \"Barat\"",""]},)"
              R"({"by":"rep","keys":["Ayu\n","日本"]}],"groups":["product","channel"],"series":"month","trailing":13})");
}

TEST(QueryJson, comesBackAsItWas)
{
    std::vector<Query> queries{fullQuery()};
    for (const char* period : {"2026", "2026-H1", "2026-09", "2026-W36", "2026-07-01..2026-09-30"}) {
        Query query;
        query.period = *parsePeriod(period);
        query.asOf = day("2026-02-28");
        queries.push_back(query);
    }
    Query everything = fullQuery();
    everything.period = {PeriodKind::All, day("1996-07-04"), day("1998-05-07")};
    everything.series = TimeGrain::Week;
    everything.compare = Compare::Previous;
    queries.push_back(everything);
    for (const Query& query : queries) {
        const auto back = queryFromJson(toJson(query));
        ASSERT_TRUE(back.has_value()) << back.error().detail;
        EXPECT_EQ(*back, query) << toJson(query);
        EXPECT_EQ(toJson(*back), toJson(query));
    }
}

TEST(QueryJson, refusesWhatIsNoQuery)
{
    const std::string good = toJson(fullQuery());
    const auto changed = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    const std::vector<std::string> bad{"",
                                       "{}",
                                       "[1]",
                                       good.substr(0, good.size() - 1),
                                       changed("2026-Q3", "2026-Q5"),
                                       changed("2026-10-01", "2026-09-01"),
                                       changed("2026-09-23", "2026-09-31"),
                                       changed("last-year", "tomorrow"),
                                       changed("\"region\"", "\"planet\""),
                                       changed("\"month\"", "\"hour\""),
                                       changed("\"month\"", "7"),
                                       changed(":13}", ":-1}"),
                                       changed(":13}", ":99999999}")};
    for (const std::string& text : bad) {
        const auto query = queryFromJson(text);
        ASSERT_FALSE(query.has_value()) << text;
        EXPECT_EQ(query.error().code, Errc::InvalidInput) << text;
    }
}

TEST(Evaluate, refusesAPeriodThatEndsBeforeItBegins)
{
    World world;
    world.sell("2026-01-05", 1, 1);
    Query query;
    query.period = {PeriodKind::Range, day("2026-02-01"), day("2026-01-01")};
    query.asOf = day("2026-12-31");
    const auto answer = evaluate(*toFacts(world), query);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().code, Errc::Usage);
}

TEST(Figures, AreTenThousandthsOfTheirUnitWhereTargetsAre)
{
    EXPECT_TRUE(rawOf(Figure{Unit::Money, true, Reason::None, 12'345, 0, 1}) == Int128{12'345}) << "1.2345";
    EXPECT_TRUE(rawOf(Figure{Unit::Count, true, Reason::None, 7, 0, 7}) == Int128{70'000});
    EXPECT_TRUE(rawOf(Figure{Unit::Fraction, true, Reason::None, 0, 0.123'46, 9}) == Int128{1'235});
    EXPECT_TRUE(rawOf(Figure{Unit::Points, true, Reason::None, 0, -12.5, 9}) == Int128{-125'000});
    EXPECT_TRUE(rawOf(Figure{Unit::Days, true, Reason::None, 0, -0.000'05, 9}) == Int128{-1}) << "half away from zero";
    EXPECT_FALSE(rawOf(Figure{}).has_value());
}

}  // namespace
}  // namespace kinerja::kpi::test
