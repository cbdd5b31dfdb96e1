// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kinerja/base/sha256.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/settings.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::RowCounts;

constexpr const char* kGross = "SELECT sum(gross) FROM order_lines";

RowCounts counts(std::int64_t added, std::int64_t changed, std::int64_t same, std::int64_t rejected = 0)
{
    return {added + changed + same + rejected, added, changed, same, rejected};
}

TEST(ImportSales, FillsOrdersLinesDictionariesAndLedger)
{
    Connection connection = emptyStore();
    const domain::Batch batch = importSales(connection, {aSale("A").of(2, 100).to("Budi").by("Ani").product("P1").category("C"),
                                                         aSale("A").of(1, 50).to("Budi").by("Ani").product("P2").less(5),
                                                         aSale("B").of(-1, 100).to("Citra").by("Ani").product("P1")})
                                    .value();
    EXPECT_EQ(batch.id, 1);
    EXPECT_EQ(batch.counts, counts(3, 0, 0));
    EXPECT_EQ(batch.sum, Int128{(200 + 45 - 100) * kRawOne});
    EXPECT_EQ(batch.who, "tester");
    EXPECT_EQ(batch.when, "2026-09-23T08:26:00Z");
    EXPECT_EQ(batch.fileName, "sales.csv");
    EXPECT_EQ(batch.rowsHash.size(), 64U);
    EXPECT_FALSE(batch.undone);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 2);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM customers"), 2);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM products"), 2);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM credits WHERE share = 10000"), 1);
    EXPECT_EQ(number(connection, "SELECT sum(returned) FROM order_lines"), 1);
    EXPECT_EQ(number(connection, "SELECT category_id FROM products WHERE key = 'P1'"),
              number(connection, "SELECT id FROM terms WHERE kind = 3 AND text = 'C'"));
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, TheSameFileTwiceAddsNothing)
{
    Connection connection = emptyStore();
    const std::vector<Sale> file{aSale("A").of(1).product("P"), aSale("A").of(1).product("P"), aSale("A").of(2).product("Q"),
                                 aSale("B").number("1").of(3), aSale("B").number("2").of(3)};
    ASSERT_EQ(importSales(connection, file)->counts, counts(5, 0, 0));
    const std::string before = recordsAsText(connection);
    const domain::Batch again = importSales(connection, file).value();
    EXPECT_EQ(again.counts, counts(0, 0, 5));
    EXPECT_EQ(again.sum, 0);
    EXPECT_EQ(recordsAsText(connection), before);
}

TEST(ImportSales, IdenticalRowsOfOneFileAreDifferentLines)
{
    Connection connection = emptyStore();
    ASSERT_EQ(importSales(connection, {aSale("A").of(7), aSale("A").of(7), aSale("A").number("1").of(7), aSale("A").number("1").of(7)})->counts,
              counts(4, 0, 0));
    EXPECT_EQ(number(connection, kGross), 28 * kRawOne);
    EXPECT_EQ(text(connection, "SELECT group_concat(nth) FROM (SELECT nth FROM order_lines ORDER BY id)"), "1,2,1,2");
}

TEST(ImportSales, ALineWithAKnownKeyIsReplaced)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").product("P").of(10), aSale("A").product("Q").of(20)}));
    const domain::Batch batch = importSales(connection, {aSale("A").product("P").of(10), aSale("A").product("Q").of(25)}).value();
    EXPECT_EQ(batch.counts, counts(0, 1, 1));
    EXPECT_EQ(batch.sum, Int128{25 * kRawOne});
    EXPECT_EQ(number(connection, kGross), 35 * kRawOne);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM batch_changes"), 1);
    const std::vector<domain::Batch> ledger = listBatches(connection).value();
    EXPECT_EQ(ledger.back().sum, Int128{10 * kRawOne}) << "the first batch holds one row still";
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, AnyDifferenceIsAChange)
{
    const std::vector<Sale> variants{aSale("A").product("P").of(1).on("2026-01-02"), aSale("A").product("P").of(1).to("Budi"),
                                     aSale("A").product("P").of(1).by("Ani"), aSale("A").product("P").of(1).in("Bali"),
                                     aSale("A").product("P").of(1).inTeam("T"), aSale("A").product("P").of(1).channel("Web"),
                                     aSale("A").product("P").of(1).category("C"), aSale("A").product("P").of(1).unit("kg"),
                                     aSale("A").product("P").of(1).currency("USD"), aSale("A").product("P").of(1).cancelled(),
                                     aSale("A").product("P").of(1).onHold(), aSale("A").product("P").of(1).asCreditDocument(),
                                     aSale("A").product("P").of(1).costing(0), aSale("A").product("P").of(1).withTax(1),
                                     aSale("A").product("P").of(1).less(1), aSale("A").product("P").of(2)};
    for (std::size_t i = 0; i < variants.size(); ++i) {
        Connection connection = emptyStore();
        ASSERT_TRUE(importSales(connection, {aSale("A").product("P").of(1)}));
        EXPECT_EQ(importSales(connection, {variants[i]})->counts, counts(0, 1, 0)) << "variant " << i;
        EXPECT_EQ(importSales(connection, {variants[i]})->counts, counts(0, 0, 1)) << "variant " << i;
        EXPECT_EQ(findings(connection), "") << "variant " << i;
    }
}

TEST(ImportSales, OverlappingFilesMeetInTheMiddleOfAnOrder)
{
    Connection connection = emptyStore();
    const std::vector<Sale> whole{aSale("A").product("P").of(1), aSale("A").product("Q").of(2), aSale("B").product("P").of(3),
                                  aSale("B").product("P").of(4), aSale("C").product("R").of(5)};
    ASSERT_TRUE(importSales(connection, {whole.begin(), whole.begin() + 3}));
    // The second file begins inside order A: its n must not be the position in the order.
    ASSERT_EQ(importSales(connection, {whole.begin() + 1, whole.end()})->counts, counts(2, 0, 2));
    EXPECT_EQ(number(connection, kGross), 15 * kRawOne);
}

TEST(ImportSales, AnOrderThatComesAgainLaterInTheFileIsTheSameOrder)
{
    Connection connection = emptyStore();
    std::vector<Sale> file;
    for (int round = 0; round < 3; ++round) {
        for (const char* order : {"A", "B", "C"}) {
            file.push_back(aSale(order).product("P").of(1 + round));
        }
    }
    ASSERT_EQ(importSales(connection, file)->counts, counts(9, 0, 0));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 3);
    EXPECT_EQ(number(connection, "SELECT max(nth) FROM order_lines"), 3);
    EXPECT_EQ(importSales(connection, file)->counts, counts(0, 0, 9));
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, OrdersWithManyLinesAreMatchedLikeShortOnes)
{
    Connection connection = emptyStore();
    std::vector<Sale> file;
    for (int i = 0; i < 300; ++i) {
        // Two orders in turns, three products, a few numbered lines: more than the walk, the table and the 64 bits.
        Sale sale = aSale(i % 2 == 0 ? "cash" : "card").product("P" + std::to_string(i % 3)).of(i);
        file.push_back(i % 10 == 0 ? sale.number(std::to_string(i / 100)) : sale);
    }
    ASSERT_EQ(importSales(connection, file)->counts, counts(300, 0, 0));
    EXPECT_EQ(importSales(connection, file)->counts, counts(0, 0, 300));
    for (Sale& sale : file) {
        sale.less(1);
    }
    EXPECT_EQ(importSales(connection, file)->counts, counts(0, 300, 0));
    EXPECT_EQ(number(connection, "SELECT sum(discount) FROM order_lines"), 300 * kRawOne);
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, AppendAlwaysAdds)
{
    Connection connection = emptyStore();
    const std::vector<Sale> file{aSale("A").product("P").of(1), aSale("A").product("P").of(2)};
    ASSERT_TRUE(importSales(connection, file));
    EXPECT_EQ(importSales(connection, file, ImportMode::Append)->counts, counts(2, 0, 0));
    EXPECT_EQ(text(connection, "SELECT group_concat(nth) FROM (SELECT nth FROM order_lines ORDER BY id)"), "1,2,3,4");
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, RejectedRowsAreKeptWithLineAndReason)
{
    Connection connection = emptyStore();
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "f.csv", "h", "", {}}).value();
    ASSERT_TRUE(session.apply(blockOf({aSale("A").of(1)})));
    const domain::RowIssue issue{3, "qty", "ten", "not-a-number", "A,P,ten"};
    ASSERT_TRUE(session.reject(issue));
    const domain::Batch batch = session.finish(R"([{"id":"currency"}])").value();
    EXPECT_EQ(batch.counts, counts(1, 0, 0, 1));
    EXPECT_EQ(batch.notes, R"([{"id":"currency"}])");
    EXPECT_EQ(batchRejects(connection, batch.id).value(), std::vector{issue});
    EXPECT_EQ(batchRejects(connection, 9).error().code, Errc::NotFound);
}

TEST(ImportSales, WithoutFinishNothingStays)
{
    Connection connection = emptyStore();
    const std::string before = recordsAsText(connection);
    {
        ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "f.csv", "h", "USD", {}}).value();
        ASSERT_TRUE(session.apply(blockOf({aSale("A").of(1).to("Budi").by("Ani")})));
        ASSERT_TRUE(session.reject({2, "", "", "missing", ""}));
    }
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM import_batches"), 0);
    EXPECT_EQ(connection.dataVersion().value(), 0);
    EXPECT_EQ(text(connection, "PRAGMA foreign_keys"), "1");
    EXPECT_TRUE(importSales(connection, {aSale("A").of(1)})) << "the connection is free again";
}

TEST(ImportSales, ARowOfAnotherKindIsRefused)
{
    Connection connection = emptyStore();
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Leads, "f.csv", "h", "", {}}).value();
    EXPECT_EQ(session.apply(blockOf({aSale("A").of(1)})).error().code, Errc::InvalidInput);
}

TEST(ImportSales, AnEmptyStoreTakesTheFilesCurrencyAFilledOneDoesNot)
{
    Connection connection = emptyStore();
    ImportSession first = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "EUR", {}}).value();
    ASSERT_TRUE(first.apply(blockOf({aSale("A").of(1), aSale("B").of(2).currency("USD"), aSale("C").of(4).currency("EUR")})));
    ASSERT_TRUE(first.finish());
    EXPECT_EQ(setting(connection, "currency").value(), "EUR");

    ImportSession second = ImportSession::begin(connection, {domain::RecordKind::Sales, "b", "h", "USD", {}}).value();
    ASSERT_TRUE(second.apply(blockOf({aSale("D").of(8)})));
    ASSERT_TRUE(second.finish());
    EXPECT_EQ(setting(connection, "currency").value(), "EUR");
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines WHERE currency_id IS NOT NULL"), 10 * kRawOne);
    EXPECT_EQ(saveSetting(connection, "currency", "USD").error().code, Errc::Conflict);
}

TEST(ImportSales, ARefusedRowKeepsItsPlaceAmongTheLinesOfItsKey)
{
    Connection connection = emptyStore();
    ImportSession first = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
    domain::SaleBlock block = blockOf({aSale("A").product("P").of(1), aSale("A").product("P").of(3)});
    block.refused.push_back({1, 3, "A", "", "P", 0});
    block.refused.push_back({2, 5, "B", "", "P", 0});
    ASSERT_TRUE(first.apply(block));
    EXPECT_EQ(first.takePlace(3), 2U);
    EXPECT_EQ(first.takePlace(3), 0U) << "given once";
    EXPECT_EQ(first.takePlace(5), 1U);
    EXPECT_EQ(first.takePlace(4), 0U);
    ASSERT_TRUE(first.finish());
    constexpr const char* kLines = "SELECT group_concat(nth || ':' || (gross / 10000)) FROM (SELECT nth, gross FROM order_lines ORDER BY nth)";
    EXPECT_EQ(text(connection, kLines), "1:1,3:3");
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 1) << "a refused row makes no order";

    domain::SaleBlock mended = blockOf({aSale("A").product("P").of(2)});
    mended.lines[0].nth = 2;
    for (const RowCounts& expected : {counts(1, 0, 0), counts(0, 0, 1)}) {
        ImportSession second = ImportSession::begin(connection, {domain::RecordKind::Sales, "b", "h", "", {}}).value();
        ASSERT_TRUE(second.apply(mended));
        EXPECT_EQ(second.finish()->counts, expected);
        EXPECT_EQ(text(connection, kLines), "1:1,2:2,3:3");
    }
    EXPECT_EQ(importSales(connection, {aSale("A").product("P").of(1), aSale("A").product("P").of(2), aSale("A").product("P").of(3)})->counts,
              counts(0, 0, 3));
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, OrdersOfAnotherCustomerOnAnotherDayAreToldApart)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").to("Ani").of(1), aSale("B").to("Budi").of(1), aSale("C").to("Citra").of(1), aSale("D").of(1)}));
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "b", "h", "", {}}).value();
    ASSERT_TRUE(session.apply(blockOf({aSale("A").to("Dodi").on("2026-02-01").of(9), aSale("A").to("Dodi").on("2026-02-01").product("Q").of(9),
                                       aSale("B").to("Dodi").of(9), aSale("C").to("Citra").on("2026-02-01").of(9),
                                       aSale("D").to("Dodi").on("2026-02-01").of(9), aSale("E").to("Dodi").of(9)})));
    EXPECT_EQ(session.knownOrders().met, 4);
    EXPECT_EQ(session.knownOrders().others, 1) << "an order whose customer or day was corrected is the same one";
    ASSERT_EQ(session.knownOrders().examples.size(), 1U);
    EXPECT_EQ(session.knownOrders().examples[0].known, "Ani");
    EXPECT_EQ(session.knownOrders().examples[0].ofFile, "Dodi");
    EXPECT_EQ(session.knownOrders().moved, 2) << "C, and D whose customer nobody named";
    EXPECT_EQ(session.knownOrders().renamed, 1) << "B";
}

TEST(ImportSales, OtherGoodsOfTheSameDayAreTold)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").to("Ani").product("P").of(1), aSale("A").to("Ani").product("Q").of(2), aSale("B").product("P").of(3),
                                         aSale("C").product("P").of(4), aSale("D").to("Ani").product("P").of(5), aSale("E").to("Ani").product("P").of(6)}));
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "b", "h", "", {}}).value();
    // A: the known line Q comes behind the new R, and only P is lacking; B: a new line beside the known one; C: another product for
    // another amount; D: another product for the same amount; E: another customer for another amount.
    ASSERT_TRUE(session.apply(blockOf({aSale("A").to("Ani").product("R").of(7), aSale("A").to("Ani").product("Q").of(2), aSale("B").product("R").of(8),
                                       aSale("B").product("P").of(3), aSale("C").product("Q").of(9), aSale("D").to("Ani").product("Q").of(5),
                                       aSale("E").to("Budi").product("P").of(10)})));
    const KnownOrders& known = session.knownOrders();
    EXPECT_EQ(known.met, 5);
    EXPECT_EQ(known.swapped, 2) << "A and C";
    EXPECT_EQ(known.swappedOfCustomer, 1) << "A";
    EXPECT_EQ(known.customersOfSwapped, 1);
    EXPECT_EQ(known.renamed, 1) << "E";
    EXPECT_EQ(known.otherwise, 1) << "E";
    EXPECT_FALSE(known.goodsTell) << "one row tells nothing";
    EXPECT_EQ(known.moved + known.others, 0);
}

TEST(ImportSales, TextOfTheFileIsStoredLetterForLetter)
{
    Connection connection = emptyStore();
    const std::string name = "Robert'); DROP TABLE orders;-- <img src=x> %1 \xE2\x80\xAE \xF0\x9F\x98\x80";
    ASSERT_TRUE(importSales(connection, {aSale(name).to(name).product(name).by(name).in(name).of(1)}));
    for (const char* sql : {"SELECT number FROM orders", "SELECT key FROM customers", "SELECT name FROM products",
                            "SELECT key FROM people", "SELECT text FROM terms"}) {
        EXPECT_EQ(text(connection, sql), name) << sql;
    }
}

TEST(ImportSales, LargestAmountsFit)
{
    Connection connection = emptyStore();
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
    domain::SaleBlock block = blockOf({aSale("A").product("P"), aSale("A").product("P"), aSale("A").product("P")});
    for (domain::SaleLine& line : block.lines) {
        line.gross = INT64_MAX;
        line.discount = 0;
    }
    ASSERT_TRUE(session.apply(block));
    EXPECT_EQ(session.finish()->sum, Int128{INT64_MAX} * 3) << "more than 64 bits hold";
}

TEST(ImportSales, TheHashIsOverTheRowsNotOverTheirOrderInTheFile)
{
    Connection grouped = emptyStore();
    Connection mixed = emptyStore();
    // Both files make the same orders in the same order of appearance; only the lines come in turns.
    const domain::Batch a = importSales(grouped, {aSale("A").product("P").of(1), aSale("A").product("Q").of(2),
                                                  aSale("B").product("P").of(3), aSale("B").product("Q").of(4)}).value();
    const domain::Batch b = importSales(mixed, {aSale("A").product("P").of(1), aSale("B").product("P").of(3),
                                                aSale("A").product("Q").of(2), aSale("B").product("Q").of(4)}).value();
    EXPECT_EQ(a.rowsHash, b.rowsHash);
    const domain::Batch other = importSales(mixed, {aSale("C").of(1)}).value();
    EXPECT_NE(other.rowsHash, b.rowsHash);
}

TEST(ImportSales, NamesAreTheLatestButAPersonsOwnNameStays)
{
    Connection connection = emptyStore();
    domain::SaleBlock block = blockOf({aSale("A").to("C1").by("R1").product("P1").of(1)});
    block.lines[0].customerName = "Budi";
    block.lines[0].repName = "Ani";
    block.lines[0].productName = "Kopi";
    ImportSession first = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
    ASSERT_TRUE(first.apply(block));
    ASSERT_TRUE(first.finish());
    block.lines[0].customerName = "Budi Santoso";
    block.lines[0].repName = "Ani Lestari";
    block.lines[0].productName = "Kopi 1 kg";
    ImportSession second = ImportSession::begin(connection, {domain::RecordKind::Sales, "b", "h", "", {}}).value();
    ASSERT_TRUE(second.apply(block));
    ASSERT_TRUE(second.finish());
    EXPECT_EQ(text(connection, "SELECT name FROM customers"), "Budi Santoso");
    EXPECT_EQ(text(connection, "SELECT name FROM products"), "Kopi 1 kg");
    EXPECT_EQ(text(connection, "SELECT name FROM people"), "Ani");
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportSales, ADryRunShowsTheBatchAndLeavesNothing)
{
    Connection connection = emptyStore();
    {
        ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
        ASSERT_TRUE(session.apply(blockOf({aSale("A").of(1)})));
        EXPECT_EQ(session.preview()->counts, counts(1, 0, 0));
        EXPECT_EQ(session.apply(blockOf({aSale("B").of(1)})).error().code, Errc::InvalidInput) << "it is sealed";
    }
    EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 0);
}

TEST(ImportSales, AFileThatChangesNothingStillHasABatch)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}));
    EXPECT_FALSE(fileWasImported(connection, "hash of other.csv").value());
    ASSERT_EQ(importSales(connection, {aSale("A").of(1)}, ImportMode::Upsert, "other.csv")->id, 2);
    EXPECT_TRUE(fileWasImported(connection, "hash of other.csv").value());
}

}  // namespace
}  // namespace kinerja::store
