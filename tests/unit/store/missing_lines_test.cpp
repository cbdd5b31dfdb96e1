// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/batches.h"
#include "kinerja/store/profiles.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

struct Taken {
    domain::Batch batch;
    domain::MissingRows missing;
    std::vector<domain::MissingRow> rows;  ///< the first ones
};

Taken take(Connection& connection, const std::vector<Sale>& sales, ImportMode mode, const std::string& profile = {},
           const std::string& shape = "shape")
{
    BatchInfo info;
    info.fileName = "sales.csv";
    info.fileHash = "hash";
    info.mode = mode;
    info.profile = profile;
    info.shape = shape;
    ImportSession session = ImportSession::begin(connection, info).value();
    EXPECT_TRUE(session.apply(blockOf(sales)).has_value());
    const domain::MissingRows missing = session.settleMissing().value();
    const std::vector<domain::MissingRow> rows = session.missingRows();
    return {session.finish().value(), missing, rows};
}

/// Three orders of March and one of April; 100, 200, 300 and 400.
std::vector<Sale> fourOrders()
{
    return {aSale("A1").on("2026-03-02").product("P").of(100), aSale("A2").on("2026-03-10").product("P").of(200),
            aSale("A3").on("2026-03-31").product("P").of(300), aSale("A4").on("2026-04-01").product("P").of(400)};
}
std::vector<Sale> withoutA2()
{
    return {aSale("A1").on("2026-03-02").product("P").of(100), aSale("A3").on("2026-03-31").product("P").of(300)};
}

constexpr const char* kOrders = "SELECT group_concat(number, ' ') FROM (SELECT o.number FROM order_lines l"
                                " JOIN orders o ON o.id = l.id >> 24 ORDER BY l.id)";

TEST(MissingLines, AreCountedAndKept)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    const Taken second = take(store, withoutA2(), ImportMode::Upsert);
    // A4 lies behind the last day of the file.
    EXPECT_EQ(second.missing, (domain::MissingRows{1, 200 * kRawOne, false}));
    EXPECT_EQ(text(store, kOrders), "A1 A2 A3 A4");
    EXPECT_EQ(findings(store), "");
}

TEST(MissingLines, AreToldByWhatTheyHoldBeforeTheyGo)
{
    Connection store = emptyStore();
    std::vector<Sale> four = fourOrders();
    four[1] = aSale("A2").on("2026-03-10").to("Toko Dua").product("P").by("Sari").of(200);
    take(store, four, ImportMode::Upsert);
    using Fields = std::vector<std::pair<std::string, domain::FieldValue>>;
    const domain::MissingRow second{{"A2", "P"},
                                    Fields{{"date", makeDate(2026, 3, 10)}, {"customer", std::string{"Toko Dua"}}, {"rep", std::string{"Sari"}},
                                           {"quantity", Raw4{kRawOne}}, {"total", Raw4{200 * kRawOne}}}};
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Upsert).rows, std::vector{second});
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Replace).rows, std::vector{second}) << "taken out";
    EXPECT_TRUE(take(store, withoutA2(), ImportMode::Upsert).rows.empty());
}

TEST(MissingLines, OnlyTheFirstAreTold)
{
    Connection store = emptyStore();
    std::vector<Sale> many{aSale("A1").on("2026-03-02").product("P").of(100)};
    for (int at = 0; at < 60; ++at) {
        many.push_back(aSale("B" + std::to_string(at)).on("2026-03-10").product("P").of(1));
    }
    many.push_back(aSale("A3").on("2026-03-31").product("P").of(300));
    take(store, many, ImportMode::Upsert);
    const Taken second = take(store, withoutA2(), ImportMode::Upsert);
    EXPECT_EQ(second.missing.rows, 60);
    ASSERT_EQ(second.rows.size(), 50U);
    EXPECT_EQ(second.rows.back().name.front(), "B49");
}

TEST(MissingLines, NothingIsMissingWhenAllRowsComeAgain)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    EXPECT_EQ(take(store, fourOrders(), ImportMode::Upsert).missing.rows, 0);
    std::vector<Sale> changed = fourOrders();
    changed[1] = aSale("A2").on("2026-03-10").product("P").of(250);
    EXPECT_EQ(take(store, changed, ImportMode::Upsert).missing.rows, 0);
}

TEST(MissingLines, OfAnotherProfileOrShapeOrKeptApartAreNone)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert, "shop");
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Upsert).missing.rows, 0);
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Replace, "branch").missing.rows, 0);
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Upsert, "", "other").missing.rows, 0);
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Upsert, "shop").missing.rows, 1);
    // What came without a profile from a file of the same shape counts as the profile's.
    Connection other = emptyStore();
    take(other, fourOrders(), ImportMode::Upsert);
    EXPECT_EQ(take(other, withoutA2(), ImportMode::Upsert, "shop").missing.rows, 1);
    EXPECT_EQ(take(store, withoutA2(), ImportMode::Append, "shop").missing.rows, 0);
}

TEST(MissingLines, AreRemovedOnRequestAndUndoPutsThemBack)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    const std::string before = recordsAsText(store);
    const Taken second = take(store, withoutA2(), ImportMode::Replace);
    EXPECT_EQ(second.missing, (domain::MissingRows{1, 200 * kRawOne, true}));
    EXPECT_EQ(second.batch.counts, (domain::RowCounts{2, 0, 0, 2, 0}));
    EXPECT_EQ(text(store, kOrders), "A1 A3 A4");
    EXPECT_EQ(number(store, "SELECT sales_lines FROM store_state"), 3);
    EXPECT_EQ(findings(store), "");
    ASSERT_TRUE(undoBatch(store, second.batch.id).has_value());
    EXPECT_EQ(recordsAsText(store), before);
    EXPECT_EQ(findings(store), "");
    EXPECT_EQ(number(store, "SELECT count(*) FROM batch_removals"), 0);
}

TEST(MissingLines, AWholeMonthMayGoAndComeBack)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    const std::string before = recordsAsText(store);
    // The days of the file reach from February to April, its only rows lie at both ends.
    const Taken second = take(store, {aSale("B1").on("2026-02-01").product("P").of(5), fourOrders()[3]}, ImportMode::Replace);
    EXPECT_EQ(second.missing.rows, 3);
    EXPECT_EQ(text(store, kOrders), "A4 B1");
    EXPECT_EQ(findings(store), "");
    ASSERT_TRUE(undoBatch(store, second.batch.id).has_value());
    EXPECT_EQ(recordsAsText(store), before);
}

TEST(MissingLines, WhoRemovedStandsInTheWayOfWhoBrought)
{
    Connection store = emptyStore();
    const Taken first = take(store, fourOrders(), ImportMode::Upsert);
    const Taken second = take(store, withoutA2(), ImportMode::Replace);
    const auto found = inTheWayOf(store, first.batch.id).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].batch, second.batch.id);
    EXPECT_EQ(found[0].rows, 1);
    EXPECT_EQ(found[0].row, "A2");
    EXPECT_EQ(undoBatch(store, first.batch.id).error().code, Errc::Conflict);
}

TEST(MissingLines, LinesThatCameBackStandInTheWayOfPuttingBack)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    const Taken second = take(store, withoutA2(), ImportMode::Replace);
    const Taken third = take(store, {fourOrders()[1]}, ImportMode::Upsert);
    EXPECT_EQ(third.batch.counts.added, 1);
    const auto found = inTheWayOf(store, second.batch.id).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].batch, third.batch.id);
    ASSERT_TRUE(undoBatch(store, third.batch.id).has_value());
    ASSERT_TRUE(undoBatch(store, second.batch.id).has_value());
    EXPECT_EQ(text(store, kOrders), "A1 A2 A3 A4");
    EXPECT_EQ(findings(store), "");
}

TEST(MissingLines, UndoOfAnotherBatchKeepsAnEmptiedOrder)
{
    Connection store = emptyStore();
    take(store, fourOrders(), ImportMode::Upsert);
    const Taken second = take(store, withoutA2(), ImportMode::Replace);
    const Taken third = take(store, {aSale("C1").on("2026-05-01").product("P").of(7)}, ImportMode::Upsert);
    ASSERT_TRUE(undoBatch(store, third.batch.id).has_value());
    ASSERT_TRUE(undoBatch(store, second.batch.id).has_value());
    EXPECT_EQ(text(store, kOrders), "A1 A2 A3 A4");
    EXPECT_EQ(findings(store), "");
}

TEST(ProvenSame, HoldsUntilSomethingChanges)
{
    Connection store = emptyStore();
    BatchInfo info;
    info.fileHash = "bytes";
    info.reading = "how";
    const auto import = [&](const std::vector<Sale>& sales) {
        ImportSession session = ImportSession::begin(store, info).value();
        EXPECT_TRUE(session.apply(blockOf(sales)).has_value());
        session.keepReport(R"({"kept":1})");
        return session.finish().value();
    };
    const auto found = [&](const char* bytes, const char* reading) {
        const auto proven = provenSame(store, bytes, reading).value();
        return proven ? proven->id : 0;
    };
    EXPECT_EQ(found("bytes", "how"), 0);
    const std::int64_t first = import(fourOrders()).id;
    EXPECT_EQ(found("bytes", "how"), first);
    EXPECT_EQ(provenSame(store, "bytes", "how").value()->report, R"({"kept":1})");
    EXPECT_EQ(found("bytes", "otherwise"), 0);
    EXPECT_EQ(found("other bytes", "how"), 0);
    EXPECT_EQ(found("bytes", ""), 0);
    // The same rows again change nothing; a word that another file changes does.
    const std::int64_t second = import(fourOrders()).id;
    EXPECT_EQ(found("bytes", "how"), second);
    info.fileHash = "others";
    const std::int64_t third = import({aSale("A9").on("2026-06-01").product("P").of(1)}).id;
    EXPECT_EQ(found("bytes", "how"), 0);
    ASSERT_TRUE(undoBatch(store, third).has_value());
    EXPECT_EQ(found("bytes", "how"), 0);  // what an undo leaves behind is not looked at closely
}

TEST(ProvenSame, CountsAndRejectsAreTheEarlierBatchs)
{
    Connection store = emptyStore();
    BatchInfo info;
    info.fileHash = "bytes";
    info.reading = "how";
    {
        ImportSession session = ImportSession::begin(store, info).value();
        ASSERT_TRUE(session.apply(blockOf(fourOrders())).has_value());
        ASSERT_TRUE(session.reject({7, "date", "x", "not-a-date", "x,1"}).has_value());
        ASSERT_TRUE(session.finish().has_value());
    }
    const std::string before = recordsAsText(store);
    const ProvenBatch proven = provenSame(store, "bytes", "how").value().value();
    info.sameAs = proven.id;
    ImportSession session = ImportSession::begin(store, info).value();
    ASSERT_TRUE(session.applySame(proven).has_value());
    const domain::Batch batch = session.finish().value();
    EXPECT_EQ(batch.counts, (domain::RowCounts{5, 0, 0, 4, 1}));
    EXPECT_EQ(batchRejects(store, batch.id).value(), batchRejects(store, proven.id).value());
    EXPECT_EQ(recordsAsText(store), before);
    EXPECT_EQ(findings(store), "");
    EXPECT_EQ(provenSame(store, "bytes", "how").value()->id, batch.id);
    ASSERT_TRUE(undoBatch(store, batch.id).has_value());
    EXPECT_EQ(recordsAsText(store), before);
}

TEST(Profiles, AreKeptReplacedAndRemoved)
{
    Connection store = emptyStore();
    const ImportProfile shop{"Toko “A” & B", "s1", {"--set dates=dmy", "--map rep=Sales \"Name\""}};
    ASSERT_TRUE(saveProfile(store, shop).has_value());
    EXPECT_EQ(findProfile(store, shop.name).value(), shop);
    ImportProfile changed = shop;
    changed.answers = {"--set dates=mdy"};
    ASSERT_TRUE(saveProfile(store, changed).has_value());
    EXPECT_EQ(listProfiles(store).value(), std::vector{changed});
    EXPECT_EQ(saveProfile(store, {"", "s", {}}).error().code, Errc::InvalidInput);
    ASSERT_TRUE(removeProfile(store, shop.name).has_value());
    EXPECT_EQ(removeProfile(store, shop.name).error().code, Errc::NotFound);
    EXPECT_EQ(findProfile(store, shop.name).value(), std::nullopt);
}

}  // namespace
}  // namespace kinerja::store
