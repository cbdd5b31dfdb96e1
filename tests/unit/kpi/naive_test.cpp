// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "judge.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;
using std::chrono::days;

/// Small random companies and questions about them.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_random(seed) {}

    int upTo(int most) { return static_cast<int>(m_random() % (static_cast<std::uint32_t>(most) + 1)); }
    bool chance(int percent) { return upTo(99) < percent; }
    std::string name(const char* stem, int most)
    {
        const int number = upTo(most);
        return number == 0 ? std::string() : stem + std::to_string(number);
    }
    Date day() { return makeDate(2025, 10, 20) + days{upTo(m_span)}; }
    Credits credits()
    {
        static const std::vector<Credits> kAll{{},
                                               {{"R1", 10'000}},
                                               {{"R2", 10'000}},
                                               {{"R1", 5'000}, {"R2", 5'000}},
                                               {{"R3", 3'333}, {"R1", 3'333}, {"R2", 3'334}},
                                               {{"R2", 1'000}, {"R3", 9'000}}};
        return kAll[static_cast<std::size_t>(upTo(static_cast<int>(kAll.size()) - 1))];
    }

    /// Of the people; mostly none. They come from the list for one world, from files for another, and of both in a third.
    CreditTeams creditTeams(const Credits& credits)
    {
        CreditTeams teams;
        if (credits.size() < 2 || m_listedTeams == Teams::None || chance(30)) {
            return teams;
        }
        teams.isListed = m_listedTeams == Teams::Listed || (m_listedTeams == Teams::Both && chance(50));
        for (std::size_t at = 0; at < credits.size(); ++at) {
            teams.of.push_back(name("T", 2));
        }
        const bool anyTeam = std::any_of(teams.of.begin(), teams.of.end(), [](const std::string& team) { return !team.empty(); });
        return anyTeam ? teams : CreditTeams{};
    }

    World world()
    {
        World world;
        m_listedTeams = static_cast<Teams>(upTo(3));
        m_span = chance(50) ? 150 : 20;
        for (int customer = 1; customer <= 3; ++customer) {
            world.segmentOf["C" + std::to_string(customer)] = name("S", 2);
        }
        for (int product = 1; product <= 3; ++product) {
            world.categoryOf["P" + std::to_string(product)] = name("K", 2);
        }
        if (!chance(15)) {
            addOrders(world);
        }
        addLeads(world);
        addAnswers(world);
        return world;
    }

    Query query()
    {
        static const std::vector<const char*> kPeriods{"2025-Q4", "2026-Q1",  "2025-11", "2026-01", "2025",
                                                       "2026-H1", "2025-W48", "all",     "2025-12-05..2026-01-14",
                                                       "2024-11-01..2026-02-28"};
        Query query;
        query.period = *parsePeriod(kPeriods[static_cast<std::size_t>(upTo(static_cast<int>(kPeriods.size()) - 1))]);
        query.asOf = makeDate(2025, 11, 1) + days{upTo(140)};
        query.compare = static_cast<Compare>(upTo(2));
        for (int filters = chance(40) ? 0 : upTo(3); filters > 0; --filters) {
            const auto dimension = static_cast<Dimension>(upTo(static_cast<int>(domain::kDimensionCount) - 1));
            query.filters.push_back({dimension, keysOf(dimension)});
        }
        for (int groups = upTo(3); groups > 0; --groups) {
            query.groups.push_back(static_cast<Dimension>(upTo(static_cast<int>(domain::kDimensionCount) - 1)));
        }
        if (chance(40)) {
            query.series = static_cast<TimeGrain>(upTo(2));
        }
        query.trailingMonths = chance(50) ? upTo(5) : 0;
        return query;
    }

private:
    std::vector<std::string> keysOf(Dimension dimension)
    {
        static const std::map<Dimension, const char*> kStems{
            {Dimension::Rep, "R"},     {Dimension::Team, "T"},     {Dimension::Region, "W"},
            {Dimension::Product, "P"}, {Dimension::Category, "K"}, {Dimension::Channel, "N"},
            {Dimension::Segment, "S"}, {Dimension::Customer, "C"}, {Dimension::Source, "Q"}};
        std::vector<std::string> keys;
        for (int count = upTo(3); count > 0; --count) {
            keys.push_back(name(kStems.at(dimension), 4));
        }
        return keys;
    }

    Raw4 amount() { return chance(3) ? m_huge : static_cast<Raw4>(m_random() % 50'000'000); }

    void addOrders(World& world)
    {
        m_huge = chance(15) ? Raw4{1} << 60 : 987'654'321'012;
        const bool tidy = chance(40);     // every line of an order has the order's rep, team, region, channel
        const bool spreads = chance(40);  // some orders lie on several days
        const bool severalUnits = chance(30);
        const int orders = upTo(14);
        for (int order = 1; order <= orders; ++order) {
            Line head = newLine(order);
            head.isCancelled = chance(10);
            for (int lines = upTo(4); lines > 0; --lines) {
                Line line = newLine(order);
                if (tidy) {
                    line.credits = head.credits;
                    line.creditTeams = head.creditTeams;
                    line.team = head.team;
                    line.region = head.region;
                    line.channel = head.channel;
                }
                line.customer = head.customer;
                line.isCancelled = head.isCancelled;
                line.day = spreads && chance(30) ? day() : head.day;
                line.unit = severalUnits ? name("U", 2) : "U1";
                world.lines.push_back(line);
            }
        }
    }

    Line newLine(int order)
    {
        Line line;
        line.day = day();
        line.order = static_cast<std::uint32_t>(order);
        line.customer = name("C", 4);
        line.credits = credits();
        line.creditTeams = creditTeams(line.credits);
        line.team = name("T", 2);
        line.region = name("W", 3);
        line.product = name("P", 3);
        line.category = name("K", 2);
        line.channel = name("N", 2);
        line.isReturn = chance(15);
        line.isOtherCurrency = chance(8);
        const Raw4 sign = line.isReturn ? -1 : 1;
        line.quantity = sign * upTo(9) * kRawOne;
        line.gross = sign * amount();
        line.discount = chance(40) ? sign * static_cast<Raw4>(m_random() % 1'000'000) : 0;
        if (chance(60)) {
            line.cost = sign * static_cast<Raw4>(m_random() % 40'000'000);
        }
        return line;
    }

    void addLeads(World& world)
    {
        for (int leads = chance(20) ? 0 : upTo(12); leads > 0; --leads) {
            Lead lead;
            if (!chance(10)) {
                lead.created = day();
            }
            lead.status = static_cast<LeadStatus>(upTo(2));
            if (lead.status != LeadStatus::Open && !chance(8)) {
                lead.closed = chance(85) && lead.created ? *lead.created + days{upTo(40)} : day();
            }
            lead.credits = credits();
            lead.creditTeams = creditTeams(lead.credits);
            lead.team = name("T", 2);
            lead.region = name("W", 3);
            lead.customer = name("C", 4);
            lead.product = name("P", 3);
            lead.source = name("Q", 2);
            if (chance(70)) {
                lead.value = amount();
            }
            lead.isOtherCurrency = chance(10);
            world.leads.push_back(lead);
        }
    }

    void addAnswers(World& world)
    {
        const int scales = upTo(2);
        for (int answers = chance(30) ? 0 : upTo(12); answers > 0; --answers) {
            Answer5 answer;
            answer.day = day();
            answer.customer = name("C", 4);
            answer.credits = credits();
            answer.creditTeams = creditTeams(answer.credits);
            answer.product = name("P", 3);
            const int scale = scales == 2 ? upTo(2) : scales;
            answer.scaleMin = scale == 1 ? 0 : 1;
            answer.scaleMax = scale == 0 ? 5 : 10;
            answer.score = answer.scaleMin + upTo(answer.scaleMax - answer.scaleMin);
            world.answers.push_back(answer);
        }
    }

    enum class Teams : std::uint8_t { None, Listed, Named, Both };

    std::mt19937 m_random;
    int m_span = 150;
    Teams m_listedTeams = Teams::None;
    Raw4 m_huge = 987'654'321'012;
};

bool sameAnswer(const Answer& a, const Answer& b)
{
    const auto same = [](const Figures& x, const Figures& y) { return x.values == y.values && x.lines == y.lines; };
    const auto samePoints = [&](const std::vector<SeriesPoint>& x, const std::vector<SeriesPoint>& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                          [&](const auto& l, const auto& r) { return same(l.figures, r.figures); });
    };
    bool equal = same(a.current, b.current) && same(a.compared, b.compared) && samePoints(a.series, b.series)
        && samePoints(a.trailing, b.trailing) && samePoints(a.trailingLastYear, b.trailingLastYear)
        && a.groups.size() == b.groups.size();
    for (std::size_t at = 0; equal && at < a.groups.size(); ++at) {
        const auto& x = a.groups[at].second;
        const auto& y = b.groups[at].second;
        equal = std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](const Group& l, const Group& r) {
            return l.key == r.key && same(l.current, r.current) && same(l.compared, r.compared);
        });
    }
    return equal;
}

class Naive : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Naive, agreesWithTheEngineOnRandomCompanies)
{
    constexpr std::uint32_t kCompanies = 250;
    for (std::uint32_t at = 0; at < kCompanies && !testing::Test::HasFailure(); ++at) {
        const std::uint32_t seed = GetParam() * kCompanies + at;
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        const World world = dice.world();
        const auto facts = toFacts(world);
        for (int queries = 0; queries < 4 && !testing::Test::HasFailure(); ++queries) {
            const Query query = dice.query();
            SCOPED_TRACE(toJson(query));
            const auto answer = evaluate(*facts, query, 1);
            ASSERT_TRUE(answer.has_value());
            expectNaive(world, query, *answer);
        }
    }
}

/// Lines that are read month by month and forgotten answer what needs no line, and refuse the rest.
TEST_P(Naive, agreesWithMonthsThatWereForgotten)
{
    constexpr std::uint32_t kCompanies = 40;
    for (std::uint32_t at = 0; at < kCompanies && !testing::Test::HasFailure(); ++at) {
        const std::uint32_t seed = 100'000 + GetParam() * kCompanies + at;
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        const World world = dice.world();
        const auto whole = toFacts(world);
        const auto facts = buildByMonth(toParts(world)).value();
        EXPECT_EQ(facts->keepsLines(), whole->lineCount() == 0);
        for (std::size_t dimension = 0; dimension < domain::kDimensionCount; ++dimension) {
            const auto values = facts->valuesOf(static_cast<Dimension>(dimension));
            const auto wanted = whole->valuesOf(static_cast<Dimension>(dimension));
            if (static_cast<Dimension>(dimension) == Dimension::Team) {
                EXPECT_TRUE(std::includes(values.begin(), values.end(), wanted.begin(), wanted.end())) << "whose lines are of their people's teams instead is not known";
            } else {
                EXPECT_EQ(values, wanted);
            }
        }
        EXPECT_EQ(std::pair(facts->firstDay(), facts->lastDay()), std::pair(whole->firstDay(), whole->lastDay()));
        EXPECT_EQ(facts->lineCount(), whole->lineCount());
        for (int queries = 0; queries < 4 && !testing::Test::HasFailure(); ++queries) {
            Query query = dice.query();
            SCOPED_TRACE(toJson(query));
            if (!facts->keepsLines() && !(query.filters.empty() && query.groups.empty())) {
                const auto refused = evaluate(*facts, query, 1);
                EXPECT_FALSE(refused.has_value());
                query.filters.clear();
                query.groups.clear();
            }
            const auto answer = evaluate(*facts, query, 1);
            ASSERT_TRUE(answer.has_value());
            expectNaive(world, query, *answer);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Naive, testing::Range(0U, 16U));

/// Orders of thousands of lines, so that blocks begin and end inside them, and filters that leave few lines of each.
World longOrders()
{
    World world;
    std::mt19937 random(11);
    const auto upTo = [&random](std::uint32_t most) { return static_cast<std::uint32_t>(random() % (most + 1)); };
    std::uint32_t order = 0;
    for (const std::uint32_t length : {900U, 3'000U, 1U, 2'500U, 40U, 1'024U, 2U, 1'023U, 700U, 1U, 1U, 1'500U}) {
        ++order;
        for (std::uint32_t line = 0; line < length; ++line) {
            Line& sold = world.sell(upTo(99) == 0 ? "2026-01-20" : order % 3 == 0 ? "2026-01-05" : "2025-12-30", order,
                                    std::int64_t{1} + upTo(900));
            sold.customer = "C" + std::to_string(order % 4);
            sold.product = "P" + std::to_string(1 + upTo(30));
            sold.channel = "N" + std::to_string(upTo(1));
            sold.region = "W" + std::to_string(order % 2);
            sold.isReturn = upTo(20) == 0;
            sold.credits = upTo(15) == 0 ? Credits{{"Sari", 5'000}, {"Budi", 5'000}} : Credits{{"Sari", 10'000}};
            sold.cost = upTo(9) == 0 ? std::nullopt : std::optional<Raw4>{upTo(5'000'000)};
        }
    }
    return world;
}

TEST(LongOrders, haveTheNaiveFiguresThoughBlocksCutThem)
{
    const World world = longOrders();
    const auto facts = toFacts(world);
    const std::vector<std::vector<Filter>> filters{{},
                                                   {{Dimension::Product, {"P7"}}},
                                                   {{Dimension::Product, {"P1", "P2", "P30"}}},
                                                   {{Dimension::Channel, {"N1"}}, {Dimension::Region, {"W0"}}},
                                                   {{Dimension::Rep, {"Budi"}}},
                                                   {{Dimension::Customer, {"C1", "C2"}}}};
    for (const auto& filter : filters) {
        Query query;
        query.period = *parsePeriod("2026-01");
        query.asOf = day("2026-01-31");
        query.compare = Compare::Previous;
        query.trailingMonths = 2;
        query.filters = filter;
        query.groups = {Dimension::Rep, Dimension::Channel, Dimension::Region, Dimension::Product};
        SCOPED_TRACE(toJson(query));
        for (const unsigned threads : {1U, 3U}) {
            expectNaive(world, query, evaluate(*facts, query, threads).value());
        }
    }
}

/// Many lines, so that each thread gets several chunks and orders are cut by none.
TEST(Threads, anyNumberGivesTheSameAnswer)
{
    World world;
    std::mt19937 random(7);
    for (std::uint32_t order = 1; order <= 30'000; ++order) {
        const Date day = makeDate(2024, 1, 1) + days{static_cast<int>(order / 42)};
        const std::string customer = "C" + std::to_string(random() % 900);
        for (std::uint32_t line = 0; line <= random() % 4; ++line) {
            Line sold;
            sold.day = random() % 50 == 0 ? day + days{1} : day;
            sold.order = order;
            sold.customer = customer;
            sold.product = "P" + std::to_string(random() % 300);
            sold.region = "W" + std::to_string(random() % 5);
            sold.credits = random() % 9 == 0 ? Credits{{"R1", 6'000}, {"R2", 4'000}}
                                             : Credits{{"R" + std::to_string(random() % 12), 10'000}};
            sold.gross = static_cast<Raw4>(random());
            sold.isReturn = random() % 40 == 0;
            sold.isCancelled = random() % 50 == 0;
            world.lines.push_back(sold);
        }
    }
    const auto facts = toFacts(world);
    Query query;
    query.period = *parsePeriod("2025-H1");
    query.asOf = day("2025-06-20");
    query.compare = Compare::LastYear;
    query.groups = {Dimension::Rep, Dimension::Region, Dimension::Product, Dimension::Customer};
    query.series = TimeGrain::Week;
    query.trailingMonths = 13;
    for (const bool filtered : {false, true}) {
        if (filtered) {
            query.filters = {{Dimension::Rep, {"R1", "R3"}}, {Dimension::Product, {"P1", "P2", "P3", "P77"}}};
        }
        const auto one = evaluate(*facts, query, 1);
        ASSERT_TRUE(one.has_value());
        EXPECT_GT(one->current[KpiId::Orders].exact, 10);
        for (unsigned threads = 2; threads <= 8; ++threads) {
            EXPECT_TRUE(sameAnswer(*one, evaluate(*facts, query, threads).value())) << threads << " threads";
        }
        EXPECT_TRUE(sameAnswer(*one, evaluate(*facts, query).value())) << "as many threads as pay";
    }
}

}  // namespace
}  // namespace kinerja::kpi::test
