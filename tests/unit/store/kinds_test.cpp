// SPDX-License-Identifier: GPL-3.0-or-later
// Headers and lines apart, lists, rates and the switch for orders on hold: what they do to the figures' columns,
// and that undo takes all of it back.
#include "column_reading.h"
#include "kinerja/store/audit.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/pending.h"
#include "kinerja/store/settings.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::RecordKind;
using domain::SalesColumn;

domain::ExchangeRate rate(std::string_view day, std::string currency, std::int64_t units)
{
    return {0, support::day(day), std::move(currency), units * domain::kRateOne};
}

domain::OrderHeader header(std::string order, std::string_view day)
{
    domain::OrderHeader made;
    made.order = std::move(order);
    made.day = support::day(day);
    return made;
}

Result<domain::Batch> importLines(Connection& connection, const std::vector<Sale>& lines)
{
    Result<ImportSession> session = ImportSession::begin(connection, {RecordKind::Lines, "lines.csv", "hash", "", {}});
    if (!session) {
        return pass(session.error());
    }
    if (const Status applied = session->apply(blockOf(lines)); !applied) {
        return pass(applied.error());
    }
    return session->finish();
}

TEST(Rates, TurnAmountsIntoTheBaseCurrencyByTheRateOfTheDayOrTheLatestBefore)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").on("2026-01-09").of(1), aSale("B").on("2026-01-10").of(10).less(1).currency("USD").costing(4),
                                         aSale("C").on("2026-01-15").of(10).currency("USD"), aSale("D").on("2026-01-20").of(10).currency("USD"),
                                         aSale("E").on("2026-01-20").of(5).currency("EUR")}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Flags), (Numbers{0, 4, 4, 4, 4}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Rates, std::vector{rate("2026-01-12", "USD", 15'000), rate("2026-01-16", "USD", 16'000)}));
    // The 10th is before the first rate; the 15th has that of the 12th, the 20th that of the 16th; euros have none.
    EXPECT_EQ(columnOf(connection, SalesColumn::Flags), (Numbers{0, 4, 8, 8, 4}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross),
              (Numbers{1 * kRawOne, 10 * kRawOne, 150'000 * kRawOne, 160'000 * kRawOne, 5 * kRawOne}));
    const std::vector<MissingRate> missing = missingRates(connection).value();
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_EQ(missing[0], (MissingRate{"EUR", 1, 0, support::day("2026-01-20"), support::day("2026-01-20")}));
    EXPECT_EQ(missing[1], (MissingRate{"USD", 1, 0, support::day("2026-01-10"), support::day("2026-01-10")}));
    EXPECT_EQ(countConverted(connection).value().lines, 2);
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines"), 36 * kRawOne) << "rows keep what the file said";
    EXPECT_EQ(findings(connection), "");
}

TEST(Rates, RoundHalfAwayFromZeroToFourDecimals)
{
    Connection connection = emptyStore();
    // 1.0005 × 0.5 = 0.50025 → 0.5003; −1.0005 × 0.5 → −0.5003
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).currency("USD"), aSale("B").of(-1, 1).currency("USD")}));
    ASSERT_TRUE(connection.run("UPDATE order_lines SET gross = 10005 WHERE gross > 0; UPDATE order_lines SET gross = -10005 WHERE gross < 0"));
    domain::ExchangeRate half = rate("2026-01-01", "USD", 1);
    half.rate /= 2;
    ASSERT_TRUE(importRecords(connection, RecordKind::Rates, std::vector{half}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross), (Numbers{5003, -5003}));
}

TEST(Rates, ThatChangeBuildTheirMonthsAnewAndUndoBringsTheOldOnesBack)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").on("2026-01-10").of(1).currency("USD"), aSale("B").on("2026-03-10").of(1).currency("USD"),
                                         aSale("C").on("2026-05-10").of(1)}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Rates, std::vector{rate("2026-01-01", "USD", 10), rate("2026-02-01", "USD", 20)}));
    const std::string before = recordsAsText(connection);
    const std::int64_t version = connection.dataVersion().value();
    const domain::Batch batch = importRecords(connection, RecordKind::Rates, std::vector{rate("2026-02-01", "USD", 21)}).value();
    EXPECT_EQ(batch.counts, (domain::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(monthsChangedSince(connection, version).value(), (std::vector<std::int32_t>{202603}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross), (Numbers{10 * kRawOne, 21 * kRawOne, kRawOne}));
    ASSERT_TRUE(undoBatch(connection, batch.id));
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
}

TEST(Rates, ALeadsValueIsWorthWhatItWasWhenItClosed)
{
    Connection connection = emptyStore();
    domain::Lead won = aLead("L1").worth(3).createdOn("2026-01-05").wonOn("2026-02-05").lead();
    won.currency = "USD";
    domain::Lead open = aLead("L2").worth(3).createdOn("2025-01-05").lead();
    open.currency = "USD";
    ASSERT_TRUE(importRecords(connection, RecordKind::Leads, std::vector{won, open}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Rates, std::vector{rate("2026-01-01", "USD", 10), rate("2026-02-01", "USD", 20)}));
    const domain::FactSource facts = loadFacts(connection).value();
    ASSERT_EQ(facts.leads.size(), 2U);
    EXPECT_EQ(facts.leads[0].value, 60 * kRawOne);
    EXPECT_FALSE(facts.leads[0].otherCurrency);
    EXPECT_TRUE(facts.leads[1].otherCurrency) << "no rate that early";
}

/// Both orders of arrival, headers in one and lines in another file.
class OrderParts : public ::testing::TestWithParam<bool> {};

TEST_P(OrderParts, AreJoinedWhicheverComesFirst)
{
    Connection connection = emptyStore();
    domain::OrderHeader first = header("A", "2026-03-01");
    first.customer = "Budi";
    first.rep = "Ani";
    first.region = "Bali";
    domain::OrderHeader second = header("B", "2026-03-02");
    second.status = domain::OrderStatus::Cancelled;
    const std::vector headers{first, second, header("C", "2026-03-03")};
    const std::vector lines{aSale("A").of(2, 50).product("P"), aSale("A").of(1, 30).product("Q").in("Jawa"), aSale("B").of(7), aSale("Z").of(9)};
    const bool headersFirst = GetParam();
    if (headersFirst) {
        ASSERT_TRUE(importRecords(connection, RecordKind::Orders, headers));
        EXPECT_EQ(countWaiting(connection).value(), (WaitingCounts{3, 0, 0}));
    }
    ASSERT_TRUE(importLines(connection, lines));
    if (!headersFirst) {
        EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 0) << "lines without a header wait";
        EXPECT_EQ(countWaiting(connection).value(), (WaitingCounts{0, 4, 0}));
        ASSERT_TRUE(importRecords(connection, RecordKind::Orders, headers));
    }
    EXPECT_EQ(text(connection, "SELECT group_concat(order_number || ' ' || day || ' ' || coalesce(customer, '-') || ' ' || coalesce(rep, '-') || ' ' ||"
                               " coalesce(region, '-') || ' ' || status || ' ' || net, '; ') FROM (SELECT * FROM sales ORDER BY 1, net DESC)"),
              "A 20260301 Budi Ani Bali  100.0; A 20260301 Budi Ani Jawa  30.0; B 20260302 - - - cancelled 7.0");
    const std::vector<WaitingOrder> waiting = waitingOrders(connection).value();
    ASSERT_EQ(waiting.size(), 2U);
    for (const WaitingOrder& order : waiting) {
        EXPECT_EQ(order.waitsFor, order.number == "C" ? WaitsFor::Lines : WaitsFor::Header) << order.number;
    }
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross), (Numbers{100 * kRawOne, 30 * kRawOne, 7 * kRawOne}));
    EXPECT_EQ(findings(connection), "");
}

TEST_P(OrderParts, TheSameFilesAgainAddNothingAndUndoTakesEachBack)
{
    Connection connection = emptyStore();
    const std::vector headers{header("A", "2026-03-01")};
    const std::vector lines{aSale("A").of(2, 50).product("P"), aSale("A").of(2, 60).product("P"), aSale("A").of(1, 30)};
    const auto take = [&](bool isHeaders) {
        return isHeaders ? importRecords(connection, RecordKind::Orders, headers).value() : importLines(connection, lines).value();
    };
    const std::string empty = recordsAsText(connection);
    const domain::Batch one = take(GetParam());
    const std::string waiting = recordsAsText(connection);
    const domain::Batch two = take(!GetParam());
    const std::string whole = recordsAsText(connection);
    EXPECT_EQ(take(true).counts, (domain::RowCounts{1, 0, 0, 1, 0}));
    EXPECT_EQ(take(false).counts, (domain::RowCounts{3, 0, 0, 3, 0}));
    EXPECT_EQ(recordsAsText(connection), whole);
    ASSERT_TRUE(undoBatch(connection, two.id));
    EXPECT_EQ(recordsAsText(connection), waiting);
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(undoBatch(connection, one.id));
    EXPECT_EQ(recordsAsText(connection), empty);
}

INSTANTIATE_TEST_SUITE_P(HeadersAndLines, OrderParts, ::testing::Bool(),
                         [](const auto& tested) { return std::string{tested.param ? "HeadersFirst" : "LinesFirst"}; });

TEST(Headers, TakeTheirDiscountOffTheLinesToTheLastUnit)
{
    Connection connection = emptyStore();
    domain::OrderHeader amount = header("A", "2026-03-01");
    amount.discount = 10 * kRawOne;
    domain::OrderHeader share = header("B", "2026-03-01");
    share.discountRate = 75'000'000;  // 7.5 %
    domain::OrderHeader credit = header("C", "2026-03-01");
    credit.isCreditDocument = true;
    ASSERT_TRUE(importRecords(connection, RecordKind::Orders, std::vector{amount, share, credit}));
    ASSERT_TRUE(importLines(connection, {aSale("A").of(10).product("P"), aSale("A").of(10).product("Q"), aSale("A").of(10).product("R"),
                                         aSale("B").of(200), aSale("C").of(40)}));
    // 10 in three equal parts: 3.3334 + 3.3333 + 3.3333
    EXPECT_EQ(text(connection, "SELECT group_concat(discount, ' ') FROM (SELECT discount FROM order_lines ORDER BY id)"), "33334 33333 33333 150000 0");
    EXPECT_EQ(number(connection, "SELECT gross FROM order_lines WHERE returned = 2"), -40 * kRawOne);
    EXPECT_EQ(findings(connection), "");
}

TEST(Headers, ThatChangeChangeTheirLines)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importLines(connection, {aSale("A").of(10).product("P")}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Orders, std::vector{header("A", "2026-03-01")}));
    const std::string before = recordsAsText(connection);
    const domain::Batch moved = importRecords(connection, RecordKind::Orders, std::vector{header("A", "2026-04-02")}).value();
    EXPECT_EQ(moved.counts, (domain::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(number(connection, "SELECT day FROM order_lines"), 20260402);
    ASSERT_TRUE(undoBatch(connection, moved.id));
    EXPECT_EQ(number(connection, "SELECT day FROM order_lines"), 20260301);
    EXPECT_EQ(columnOf(connection, SalesColumn::Day), (Numbers{1}));
    EXPECT_EQ(findings(connection), "");
}

TEST(Headers, OfOrdersThatAFlatFileBroughtAddNothing)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(10).product("P")}));
    ASSERT_TRUE(importLines(connection, {aSale("A").of(10).product("P")}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Orders, std::vector{header("A", "2026-03-01")}));
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines"), 10 * kRawOne) << "never twice";
    const std::vector<WaitingOrder> waiting = waitingOrders(connection).value();
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].waitsFor, WaitsFor::Nothing);
    ASSERT_TRUE(undoBatch(connection, 1));
    EXPECT_EQ(findings(connection), "");
}

/// A flat file that brings an order again is the one that counts: rows that are the same, that differ, and that its parts
/// do not have; what it lacks is gone. 3 × 100 + 2 × 20 + 5 are 345; the flat file says 3 × 100 + 2 × 25 + 7 = 357.
TEST_P(OrderParts, GiveWayToAFlatFileWhicheverComesFirst)
{
    Connection connection = emptyStore();
    const auto parts = [&] {
        ASSERT_TRUE(importRecords(connection, RecordKind::Orders, std::vector{header("A", "2026-03-01"), header("B", "2026-04-01")}));
        ASSERT_TRUE(importLines(connection, {aSale("A").of(3, 100).product("P"), aSale("A").of(2, 20).product("Q"), aSale("A").of(5).product("R"),
                                             aSale("B").of(9).product("P")}));
    };
    const auto flat = [&] {
        return importSales(connection, {aSale("A").on("2026-03-01").of(3, 100).product("P"), aSale("A").on("2026-03-01").of(2, 25).product("Q"),
                                        aSale("A").on("2026-03-01").of(7).product("Tea")}).value();
    };
    const auto sum = [&] { return number(connection, "SELECT sum(gross - discount) FROM order_lines"); };
    domain::Batch whole;
    std::string before;
    if (GetParam()) {
        parts();
        EXPECT_EQ(sum(), (345 + 9) * kRawOne);
        before = recordsAsText(connection);
        whole = flat();
        EXPECT_EQ(whole.counts, (domain::RowCounts{3, 1, 1, 1, 0}));
    } else {
        whole = flat();
        parts();
    }
    EXPECT_EQ(sum(), (357 + 9) * kRawOne);
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross), (Numbers{300 * kRawOne, 50 * kRawOne, 7 * kRawOne, 9 * kRawOne}));
    EXPECT_EQ(waitingOrders(connection).value(), (std::vector{WaitingOrder{"A", WaitsFor::Nothing, 3, whole.id}}));
    EXPECT_EQ(findings(connection), "");
    EXPECT_EQ(flat().counts, (domain::RowCounts{3, 0, 0, 3, 0})) << "the same file again";
    EXPECT_EQ(sum(), (357 + 9) * kRawOne);
    ASSERT_TRUE(undoBatch(connection, whole.id));
    EXPECT_EQ(sum(), (345 + 9) * kRawOne) << "the parts are joined again";
    EXPECT_EQ(columnOf(connection, SalesColumn::Gross), (Numbers{300 * kRawOne, 40 * kRawOne, 5 * kRawOne, 9 * kRawOne}));
    if (GetParam()) {
        EXPECT_EQ(recordsAsText(connection), before);
    }
    EXPECT_EQ(findings(connection), "");
}

TEST(Lists, SayWhatLinesLeaveOpenAndUndoTakesItBack)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3, 100).product("GTX Pro").to("C1").by("7"), aSale("B").of(1, 100).product("P1").category("Own").costing(1).in("Bali").inTeam("Own team"),
                                         aSale("C").of(1, 100).product("other")}));
    const std::string before = recordsAsText(connection);
    domain::ProductEntry product{0, "P1", "GTX Pro", "Series", std::nullopt, 40 * kRawOne, ""};
    domain::CustomerEntry customer{0, "C1", "Budi", "Jawa", "Gold"};
    domain::PersonEntry person{0, "7", "Ani", "East", "Boss", "Timur"};
    const domain::Batch products = importRecords(connection, RecordKind::Products, std::vector{product}).value();
    ASSERT_TRUE(importRecords(connection, RecordKind::Customers, std::vector{customer}));
    ASSERT_TRUE(importRecords(connection, RecordKind::People, std::vector{person}));
    const auto term = [&](const char* sql) { return number(connection, sql); };
    const std::int64_t series = term("SELECT id FROM terms WHERE kind = 3 AND text = 'Series'");
    const std::int64_t own = term("SELECT id FROM terms WHERE kind = 3 AND text = 'Own'");
    EXPECT_EQ(columnOf(connection, SalesColumn::Category), (Numbers{series, own, 0})) << "a name of the list is its product";
    EXPECT_EQ(columnOf(connection, SalesColumn::Cost), (Numbers{120 * kRawOne, 1 * kRawOne, domain::kUnknownCost}));
    const std::int64_t p1 = term("SELECT id FROM products WHERE key = 'P1'");
    EXPECT_EQ(columnOf(connection, SalesColumn::Product), (Numbers{p1, p1, term("SELECT id FROM products WHERE key = 'other'")}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Region),
              (Numbers{term("SELECT id FROM terms WHERE kind = 0 AND text = 'Jawa'"), term("SELECT id FROM terms WHERE kind = 0 AND text = 'Bali'"), 0}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Team),
              (Numbers{term("SELECT id FROM terms WHERE kind = 2 AND text = 'East'"), term("SELECT id FROM terms WHERE kind = 2 AND text = 'Own team'"), 0}));
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(undoBatch(connection, 4));
    ASSERT_TRUE(undoBatch(connection, 3));
    ASSERT_TRUE(undoBatch(connection, products.id));
    EXPECT_EQ(columnOf(connection, SalesColumn::Category), (Numbers{0, own, 0}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Cost), (Numbers{domain::kUnknownCost, 1 * kRawOne, domain::kUnknownCost}));
    EXPECT_EQ(findings(connection), "");
}

TEST(Lists, AreUpdatedByTheirKey)
{
    Connection connection = emptyStore();
    const auto import = [&](Raw4 price, std::string name) {
        return importRecords(connection, RecordKind::Products, std::vector{domain::ProductEntry{0, "P1", std::move(name), "", price, std::nullopt, "USD"}})->counts;
    };
    EXPECT_EQ(import(5, "Tea"), (domain::RowCounts{1, 1, 0, 0, 0}));
    EXPECT_EQ(import(5, "Tea"), (domain::RowCounts{1, 0, 0, 1, 0}));
    EXPECT_EQ(import(6, "Tea"), (domain::RowCounts{1, 0, 1, 0, 0}));
    const std::vector<PriceEntry> prices = listPrices(connection).value();
    ASSERT_EQ(prices.size(), 1U);
    EXPECT_EQ(prices[0].price, 6);
    EXPECT_EQ(prices[0].currency, "USD");
    EXPECT_EQ(findings(connection), "");
}

TEST(OtherKinds, AreKeptComparedAndTakenBack)
{
    Connection connection = emptyStore();
    const std::string empty = recordsAsText(connection);
    const domain::MarketSize market{0, periodOf(PeriodKind::Year, support::day("2026-01-01")), 5 * kRawOne, "IDR", "BPS"};
    const domain::CalendarEvent event{0, support::day("2026-03-20"), support::day("2026-03-22"), "holiday", "Lebaran"};
    const domain::LeadStep step{0, "L1", support::day("2026-03-20"), "Proposal", domain::LeadStatus::Open};
    for (int round = 0; round < 2; ++round) {
        const domain::RowCounts wanted{1, round == 0 ? 1 : 0, 0, round, 0};
        EXPECT_EQ(importRecords(connection, RecordKind::Market, std::vector{market})->counts, wanted);
        EXPECT_EQ(importRecords(connection, RecordKind::Events, std::vector{event})->counts, wanted);
        EXPECT_EQ(importRecords(connection, RecordKind::Stages, std::vector{step})->counts, wanted);
    }
    EXPECT_EQ(findings(connection), "");
    for (std::int64_t batch = 6; batch >= 1; --batch) {
        ASSERT_TRUE(undoBatch(connection, batch)) << batch;
    }
    EXPECT_EQ(recordsAsText(connection), empty);
    EXPECT_EQ(findings(connection), "");
}

TEST(OnHold, OrdersCountUntilTheSwitchSaysNot)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").on("2026-01-01").of(1), aSale("B").on("2026-02-01").of(2).onHold().to("Budi")}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Flags), (Numbers{0, domain::kOnHold}));
    const std::int64_t version = connection.dataVersion().value();
    const Edit edit = saveSetting(connection, kOnHoldSetting, "0").value();
    EXPECT_EQ(columnOf(connection, SalesColumn::Flags), (Numbers{0, domain::kOnHold | domain::kCancelled}));
    EXPECT_EQ(monthsChangedSince(connection, version).value(), (std::vector<std::int32_t>{202602}));
    EXPECT_EQ(heldLines(connection).value(), (std::vector{HeldLine{"B", support::day("2026-02-01"), "Budi", "", 2 * kRawOne}}));
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(applyInverse(connection, edit.auditId));
    EXPECT_EQ(columnOf(connection, SalesColumn::Flags), (Numbers{0, domain::kOnHold}));
    EXPECT_EQ(findings(connection), "");
}

TEST(Surveys, KeepTheirTopics)
{
    Connection connection = emptyStore();
    domain::SurveyAnswer answer;
    answer.id = "R1";
    answer.day = support::day("2026-03-01");
    answer.score = 4;
    answer.topics = "delivery; price";
    ASSERT_TRUE(importRecords(connection, RecordKind::Surveys, std::vector{answer}));
    EXPECT_EQ(text(connection, "SELECT topics FROM survey_answers"), "delivery; price");
    answer.topics = "price";
    const domain::Batch changed = importRecords(connection, RecordKind::Surveys, std::vector{answer}).value();
    EXPECT_EQ(changed.counts.changed, 1);
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(undoBatch(connection, changed.id));
    EXPECT_EQ(text(connection, "SELECT topics FROM survey_answers"), "delivery; price");
    EXPECT_EQ(findings(connection), "");
}

TEST(BaseCurrency, IsFixedByRatesAndOpenOrdersToo)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importRecords(connection, RecordKind::Rates, std::vector{rate("2026-01-01", "USD", 15'000)}));
    EXPECT_EQ(saveSetting(connection, kCurrencySetting, "USD").error().code, Errc::Conflict);
}

}  // namespace
}  // namespace kinerja::store
