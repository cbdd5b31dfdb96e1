// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/facts.h"

#include <array>
#include <cstring>
#include <filesystem>
#include <limits>
#include <random>

#include "column_values.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/check.h"
#include "kinerja/store/people.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

using domain::SalesColumn;
using domain::Segment;
using support::TempFolder;

std::vector<std::int64_t> values(const domain::FactSource& facts, std::int32_t month, SalesColumn wanted)
{
    std::vector<std::int64_t> all;
    std::size_t first = 0;
    for (const auto& [number, lines] : facts.sales.months) {
        for (std::size_t line = first; number == month && line < first + lines; ++line) {
            all.push_back(valueAt(facts.sales[wanted], domain::isAmount(wanted), line));
        }
        first += lines;
    }
    return all;
}

std::string bytesOf(const domain::SalesColumns& sales, std::size_t column)
{
    const auto& [width, zeros, bytes] = sales.columns[column];
    return {reinterpret_cast<const char*>(bytes.get()), sales.lines * width};
}

/// The stored column of a month.
Segment column(Connection& connection, std::int32_t month, SalesColumn wanted)
{
    return loadMonths(connection, std::array{month}).value().at(static_cast<std::size_t>(wanted));
}

using Numbers = std::vector<std::int64_t>;

TEST(LoadFacts, AnEmptyStoreHasNothingButItsCurrency)
{
    Connection connection = emptyStore();
    const domain::FactSource facts = loadFacts(connection).value();
    EXPECT_EQ(facts.sales.lines, 0U);
    EXPECT_TRUE(facts.people.empty());
    EXPECT_EQ(facts.currency, "IDR");
    EXPECT_EQ(facts.dataVersion, 0);
}

TEST(LoadFacts, LinesAreSortedByDayOrderAndProduct)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").on("2026-03-05").product("P").of(1), aSale("B").on("2026-03-02").product("Q").of(2),
                                         aSale("B").on("2026-03-02").product("P").of(3), aSale("C").on("2026-02-28").product("P").of(4)}));
    const domain::FactSource facts = loadFacts(connection).value();
    ASSERT_EQ(facts.sales.months.size(), 2U);
    EXPECT_EQ(facts.sales.months.front().month, 202602) << "months ascending";
    EXPECT_EQ(values(facts, 202603, SalesColumn::Day), (Numbers{2, 2, 5}));
    EXPECT_EQ(values(facts, 202603, SalesColumn::Order), (Numbers{2, 2, 1}));
    EXPECT_EQ(values(facts, 202603, SalesColumn::Product), (Numbers{1, 2, 1})) << "P is product 1";
    EXPECT_EQ(values(facts, 202603, SalesColumn::Gross), (Numbers{3 * kRawOne, 2 * kRawOne, kRawOne}));
    EXPECT_EQ(values(facts, 202602, SalesColumn::Gross), (Numbers{4 * kRawOne}));
}

TEST(LoadFacts, FlagsAndUnknownCost)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).costing(1), aSale("B").of(1).cancelled(), aSale("C").of(-1, 1),
                                         aSale("D").of(1).currency("USD"), aSale("E").of(1).asCreditDocument(), aSale("F").of(1).onHold()}));
    const domain::FactSource facts = loadFacts(connection).value();
    EXPECT_EQ(values(facts, 202601, SalesColumn::Flags),
              (Numbers{0, domain::kCancelled, domain::kReturnLine, domain::kOtherCurrency, domain::kReturnLine, domain::kOnHold}));
    EXPECT_EQ(values(facts, 202601, SalesColumn::Cost),
              (Numbers{kRawOne, domain::kUnknownCost, domain::kUnknownCost, domain::kUnknownCost, domain::kUnknownCost,
                       domain::kUnknownCost}));
}

TEST(LoadFacts, WidthsAreTheNarrowestThatFit)
{
    Connection connection = emptyStore();
    std::vector<Sale> sales;
    for (int i = 0; i < 300; ++i) {
        sales.push_back(aSale(std::to_string(i)).to("C" + std::to_string(i)).of(i));
    }
    sales.push_back(aSale("big").of(2'147'483'647));  // whole units: the ten-thousandths are not stored
    ASSERT_TRUE(importSales(connection, sales));
    EXPECT_EQ(column(connection, 202601, SalesColumn::Gross).width, 4);
    EXPECT_EQ(column(connection, 202601, SalesColumn::Gross).zeros, 4);
    EXPECT_EQ(column(connection, 202601, SalesColumn::Quantity).width, 1);
    EXPECT_EQ(column(connection, 202601, SalesColumn::Day).width, 1);
    EXPECT_EQ(column(connection, 202601, SalesColumn::Customer).width, 2);
    EXPECT_EQ(column(connection, 202601, SalesColumn::Region).width, 1);
    ASSERT_TRUE(importSales(connection, {aSale("bigger").of(2'147'483'648)}));
    EXPECT_EQ(column(connection, 202601, SalesColumn::Gross).width, 8);
    EXPECT_EQ(values(loadFacts(connection).value(), 202601, SalesColumn::Gross).back(), 2'147'483'648 * kRawOne);
}

TEST(LoadFacts, MonthsOfDifferentShapesBecomeOneColumn)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").on("2026-01-05").of(7).costing(3), aSale("B").on("2026-02-05").of(9'000'000)}));
    ASSERT_EQ(column(connection, 202601, SalesColumn::Gross).width, 1);
    ASSERT_EQ(column(connection, 202602, SalesColumn::Gross).width, 4);
    const domain::FactSource facts = loadFacts(connection).value();
    EXPECT_EQ(values(facts, 202601, SalesColumn::Gross), (Numbers{7 * kRawOne}));
    EXPECT_EQ(values(facts, 202602, SalesColumn::Gross), (Numbers{9'000'000 * kRawOne}));
    EXPECT_EQ(values(facts, 202601, SalesColumn::Cost), (Numbers{3 * kRawOne}));
    EXPECT_EQ(values(facts, 202602, SalesColumn::Cost), (Numbers{domain::kUnknownCost}));
}

TEST(LoadFacts, DictionariesSharesLeadsAndAnswers)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).by("Ani").inTeam("North").to("Budi").segment("Retail").product("P").category("Food")}));
    ASSERT_TRUE(importRecords(connection, domain::RecordKind::Leads,
                              std::vector{support::aLead("L1").wonOn("2026-02-01").worth(5).by("Ani").in("Bali").from("Web").lead(),
                                          support::aLead("L2").lead()}));
    domain::SurveyAnswer answer;
    answer.day = support::day("2026-03-01");
    answer.customer = "Budi";
    answer.score = 4;
    ASSERT_TRUE(importRecords(connection, domain::RecordKind::Surveys, std::vector{answer}));
    const domain::FactSource facts = loadFacts(connection).value();
    const auto term = [&facts](std::int64_t id) {
        for (const auto& entry : facts.terms) {
            if (entry.id == id) {
                return entry.key;
            }
        }
        return std::string{};
    };
    ASSERT_EQ(facts.people.size(), 1U);
    EXPECT_EQ(facts.people[0].key, "Ani");
    EXPECT_EQ(term(facts.people[0].parent), "North");
    EXPECT_EQ(term(facts.customers.at(0).parent), "Retail");
    EXPECT_EQ(term(facts.products.at(0).parent), "Food");
    ASSERT_EQ(facts.shares.size(), 1U);
    EXPECT_EQ(facts.shares[0].parts.at(0).person, facts.people[0].id);
    EXPECT_EQ(facts.shares[0].parts.at(0).share, 10'000);
    ASSERT_EQ(facts.leads.size(), 2U);
    EXPECT_EQ(facts.leads[0].closed, toDayNumber(support::day("2026-02-01")));
    EXPECT_TRUE(facts.leads[0].hasValue);
    EXPECT_EQ(facts.leads[0].value, 5 * kRawOne);
    EXPECT_EQ(facts.leads[0].share, facts.shares[0].id);
    EXPECT_EQ(term(facts.leads[0].source), "Web");
    EXPECT_EQ(facts.leads[1].closed, INT32_MIN);
    EXPECT_FALSE(facts.leads[1].hasValue);
    ASSERT_EQ(facts.surveys.size(), 1U);
    EXPECT_EQ(facts.surveys[0].customer, facts.customers[0].id);
    EXPECT_EQ(facts.surveys[0].day, toDayNumber(support::day("2026-03-01")));
    EXPECT_EQ(facts.dataVersion, connection.dataVersion().value());
}

std::vector<Sale> randomSales(std::mt19937& random, int count)
{
    std::vector<Sale> sales;
    for (int i = 0; i < count; ++i) {
        const auto pick = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
        Sale sale = aSale("O" + std::to_string(pick(40)))
                        .on("2026-0" + std::to_string(1 + pick(5)) + "-1" + std::to_string(pick(10)))
                        .product("P" + std::to_string(pick(6)))
                        .of(pick(9) - 2, pick(1000))
                        .by("R" + std::to_string(pick(3)));
        sales.push_back(pick(7) == 0 ? sale.cancelled() : sale);
    }
    return sales;
}

TEST(Segments, EqualTheRowsAfterAnySequenceOfWrites)
{
    std::mt19937 random{20260923};
    Connection connection = emptyStore();
    for (int round = 0; round < 30; ++round) {
        const domain::Batch batch = importSales(connection, randomSales(random, 60)).value();
        if (round % 4 == 3) {
            ASSERT_TRUE(undoBatch(connection, batch.id));
        }
        const domain::FactSource stored = loadFacts(connection).value();
        ASSERT_TRUE(rebuildSegments(connection));
        const domain::FactSource rebuilt = loadFacts(connection).value();
        ASSERT_EQ(stored.sales.lines, rebuilt.sales.lines);
        for (std::size_t i = 0; i < domain::kSalesColumnCount; ++i) {
            ASSERT_EQ(bytesOf(stored.sales, i), bytesOf(rebuilt.sales, i)) << "round " << round << " column " << i;
            ASSERT_EQ(stored.sales.columns[i].width, rebuilt.sales.columns[i].width);
            ASSERT_EQ(stored.sales.columns[i].zeros, rebuilt.sales.columns[i].zeros);
        }
        ASSERT_TRUE(deepCheck(connection)->isSound()) << deepCheck(connection)->findings.front();
    }
}

TEST(Segments, AreBuiltAgainWhenTheyAreMissingStaleOrSpoiled)
{
    for (const char* spoil :
         {"DELETE FROM segments", "DELETE FROM segments WHERE column_no = 3", "DELETE FROM segment_months",
          "UPDATE segments SET format = 99", "UPDATE segments SET format = 1", "UPDATE segments SET data_version = data_version - 1",
          "UPDATE segments SET bytes = zeroblob(length(bytes)) WHERE column_no = 12", "UPDATE segments SET checksum = checksum + 1",
          "DELETE FROM segment_months WHERE month = 202601"}) {
        Connection connection = emptyStore();
        ASSERT_TRUE(importSales(connection, {aSale("A").of(3).on("2026-01-05"), aSale("B").of(4).on("2026-02-05")}));
        const domain::FactSource before = loadFacts(connection).value();
        ASSERT_TRUE(connection.run(spoil)) << spoil;
        const domain::FactSource after = loadFacts(connection).value();
        ASSERT_EQ(after.sales.lines, before.sales.lines) << spoil;
        for (std::size_t i = 0; i < domain::kSalesColumnCount; ++i) {
            EXPECT_EQ(bytesOf(after.sales, i), bytesOf(before.sales, i)) << spoil;
        }
        EXPECT_EQ(number(connection, "SELECT count(*) FROM segments"), 30) << spoil << ": stored again";
        EXPECT_TRUE(deepCheck(connection)->isSound()) << spoil;
    }
}

TEST(Segments, AReadOnlyStoreBuildsThemInMemoryOnly)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        Connection connection = emptyStore(path);
        ASSERT_TRUE(importSales(connection, {aSale("A").of(3)}));
        ASSERT_TRUE(connection.run("DELETE FROM segments"));
    }
    Connection connection = openStore(path, OpenMode::ReadOnly).value().connection;
    EXPECT_EQ(values(loadFacts(connection).value(), 202601, SalesColumn::Gross), (Numbers{3 * kRawOne}));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM segments"), 0);
}

/// What loadFactsByMonth() hands over: months with the number of their lines, and the gross of all lines.
struct Handed {
    std::vector<std::pair<std::int32_t, std::uint32_t>> months;
    Numbers gross;
};
Handed handedOver(Connection& connection)
{
    Handed handed;
    const auto records = loadFactsByMonth(connection, [&](domain::SalesColumns sales) {
        for (const auto& [month, lines] : sales.months) {
            handed.months.emplace_back(month, lines);
        }
        for (std::size_t line = 0; line < sales.lines; ++line) {
            handed.gross.push_back(valueAt(sales[SalesColumn::Gross], true, line));
        }
        return Status{};
    });
    EXPECT_TRUE(records && records->sales.lines == 0);
    return handed;
}

TEST(LoadFactsByMonth, HandsOverOneMonthAfterTheOther)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3).on("2026-03-05"), aSale("B").of(4).on("2026-01-05"),
                                         aSale("C").of(5).on("2026-01-04")}));
    const Handed handed = handedOver(connection);
    EXPECT_EQ(handed.months, (std::vector<std::pair<std::int32_t, std::uint32_t>>{{202601, 2}, {202603, 1}}));
    EXPECT_EQ(handed.gross, (Numbers{5 * kRawOne, 4 * kRawOne, 3 * kRawOne}));
}

TEST(LoadFactsByMonth, BuildsAndStoresWhatIsMissing)
{
    for (const char* spoil : {"DELETE FROM segments WHERE month = 202601", "UPDATE segments SET checksum = 0 WHERE month = 202601",
                              "DELETE FROM segments; DELETE FROM segment_months"}) {
        Connection connection = emptyStore();
        ASSERT_TRUE(importSales(connection, {aSale("A").of(3), aSale("B").of(4).on("2026-02-05")}));
        const std::string sound = text(connection, "SELECT group_concat(hex(bytes) || checksum) FROM segments");
        ASSERT_TRUE(connection.run(spoil)) << spoil;
        EXPECT_EQ(handedOver(connection).gross, (Numbers{3 * kRawOne, 4 * kRawOne})) << spoil;
        EXPECT_EQ(text(connection, "SELECT group_concat(hex(bytes) || checksum) FROM segments"), sound) << spoil;
        EXPECT_EQ(findings(connection), "") << spoil;
    }
}

TEST(LoadFactsByMonth, EndsWithTheErrorOfWhoeverTakes)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3), aSale("B").of(4).on("2026-02-05")}));
    int months = 0;
    const auto records = loadFactsByMonth(connection, [&](domain::SalesColumns) {
        ++months;
        return Status{fail(Errc::Damaged, "no")};
    });
    ASSERT_FALSE(records);
    EXPECT_EQ(records.error().code, Errc::Damaged);
    EXPECT_EQ(months, 1);
}

TEST(Segments, OnlyTheMonthsThatChangedAreNamedAndLoaded)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3).on("2026-01-05"), aSale("B").of(4).on("2026-02-05")}));
    const std::int64_t version = connection.dataVersion().value();
    ASSERT_TRUE(importSales(connection, {aSale("B").of(5).on("2026-03-05"), aSale("A").of(3).on("2026-01-05")}));
    const std::vector<std::int32_t> changed = monthsChangedSince(connection, version).value();
    EXPECT_EQ(changed, (std::vector<std::int32_t>{202602, 202603})) << "the line moved, January stayed as it was";
    const std::vector<Segment> months = loadMonths(connection, changed).value();
    ASSERT_EQ(months.size(), domain::kSalesColumnCount) << "February has no lines any more";
    EXPECT_EQ(months.front().month, 202603);
}

TEST(Segments, ADryRunsRowsAreSeenBeforeTheyAreDropped)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3)}));
    {
        ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
        ASSERT_TRUE(session.apply(blockOf({aSale("B").of(5)})));
        ASSERT_TRUE(session.preview());
        EXPECT_EQ(values(loadFacts(connection).value(), 202601, SalesColumn::Gross), (Numbers{3 * kRawOne, 5 * kRawOne}));
    }
    EXPECT_EQ(values(loadFacts(connection).value(), 202601, SalesColumn::Gross), (Numbers{3 * kRawOne}));
}

}  // namespace
}  // namespace kinerja::store
