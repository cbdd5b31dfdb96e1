// SPDX-License-Identifier: GPL-3.0-or-later
// What a new file of a series lacks, of every kind but sales: counted, taken out on request, put back by undo.
#include <algorithm>
#include <array>

#include "kinerja/store/batches.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::MissingRows;
using domain::RecordKind;
using support::day;

BatchInfo infoOf(RecordKind kind, ImportMode mode, const std::string& profile)
{
    BatchInfo info;
    info.kind = kind;
    info.fileName = "file.csv";
    info.fileHash = "hash";
    info.mode = mode;
    info.profile = profile;
    info.shape = "shape";
    return info;
}

struct Taken {
    domain::Batch batch;
    MissingRows missing;
    std::vector<domain::MissingRow> rows;  ///< the first ones
};

Taken finish(ImportSession& session)
{
    const MissingRows missing = session.settleMissing().value();
    const std::vector<domain::MissingRow> rows = session.missingRows();
    return {session.finish().value(), missing, rows};
}

template <typename Record>
Taken take(Connection& store, RecordKind kind, const std::vector<Record>& records, ImportMode mode = ImportMode::Upsert,
           const std::string& profile = {})
{
    ImportSession session = ImportSession::begin(store, infoOf(kind, mode, profile)).value();
    EXPECT_TRUE(session.apply(std::span<const Record>{records}).has_value());
    return finish(session);
}

Taken takeLines(Connection& store, const std::vector<Sale>& lines, ImportMode mode = ImportMode::Upsert)
{
    ImportSession session = ImportSession::begin(store, infoOf(RecordKind::Lines, mode, {})).value();
    EXPECT_TRUE(session.apply(blockOf(lines)).has_value());
    return finish(session);
}

/// All but the one at this place.
template <typename Record>
std::vector<Record> without(std::vector<Record> records, std::size_t at)
{
    records.erase(records.begin() + static_cast<std::ptrdiff_t>(at));
    return records;
}

/// The second of the records is missing from the next file: `file` is cut to what both ends still cover.
template <typename Record>
void expectSecondGoesAndComesBack(Connection& store, RecordKind kind, const std::vector<Record>& file, MissingRows expected)
{
    ASSERT_EQ(take(store, kind, file).missing.rows, 0);
    const std::string before = recordsAsText(store);
    EXPECT_EQ(take(store, kind, without(file, 1)).missing, expected);
    EXPECT_EQ(recordsAsText(store), before) << "counted and kept";
    EXPECT_EQ(take(store, kind, without(file, 1), ImportMode::Append).missing.rows, 0);
    ASSERT_TRUE(undoBatch(store, 3));
    expected.areRemoved = true;
    const Taken replaced = take(store, kind, without(file, 1), ImportMode::Replace);
    EXPECT_EQ(replaced.missing, expected);
    EXPECT_NE(recordsAsText(store), before);
    EXPECT_EQ(number(store, "SELECT count(*) FROM batch_removals"), expected.rows);
    EXPECT_EQ(findings(store), "");
    const auto inTheWay = inTheWayOf(store, 1).value();
    ASSERT_EQ(inTheWay.size(), 1U);
    EXPECT_EQ(inTheWay[0].batch, replaced.batch.id);
    EXPECT_EQ(inTheWay[0].rows, expected.rows);
    EXPECT_NE(inTheWay[0].row, "");
    // The same row once more, by a later file: then there would be two of them.
    const Taken again = take(store, kind, std::vector<Record>{file[1]});
    EXPECT_EQ(again.batch.counts.added, 1);
    const auto rivals = inTheWayOf(store, replaced.batch.id).value();
    ASSERT_EQ(rivals.size(), 1U);
    EXPECT_EQ(rivals[0].batch, again.batch.id);
    EXPECT_EQ(rivals[0].row, inTheWay[0].row);
    EXPECT_EQ(undoBatch(store, replaced.batch.id).error().code, Errc::Conflict);
    ASSERT_TRUE(undoBatch(store, again.batch.id));
    ASSERT_TRUE(undoBatch(store, replaced.batch.id));
    EXPECT_EQ(recordsAsText(store), before);
    EXPECT_EQ(number(store, "SELECT count(*) FROM batch_removals"), 0);
    EXPECT_EQ(findings(store), "");
    ASSERT_TRUE(undoBatch(store, 1));
    EXPECT_EQ(findings(store), "");
}

TEST(MissingRows, Leads)
{
    Connection store = emptyStore();
    domain::Lead euros = aLead("L5").createdOn("2026-03-20").worth(50).lead();
    euros.currency = "EUR";
    // By hand: the second is worth 200.
    expectSecondGoesAndComesBack(store, RecordKind::Leads,
                                 std::vector{aLead("L1").createdOn("2026-03-02").worth(100).lead(),
                                             aLead("L2").createdOn("2026-03-10").worth(200).wonOn("2026-05-01").lead(),
                                             aLead("L3").createdOn("2026-03-31").worth(300).lead(), euros},
                                 {1, 200 * kRawOne, false});
}

TEST(MissingRows, AreToldByWhatTheyHoldBeforeTheyGo)
{
    Connection store = emptyStore();
    const std::vector<domain::Lead> file{aLead("L1").createdOn("2026-03-02").worth(100).lead(),
                                         aLead("L2").createdOn("2026-03-10").worth(200).wonOn("2026-05-01").lead(),
                                         aLead("L3").createdOn("2026-03-31").worth(300).lead()};
    take(store, RecordKind::Leads, file);
    const auto fieldOf = [](const domain::MissingRow& row, std::string_view field) {
        const auto found = std::find_if(row.fields.begin(), row.fields.end(), [field](const auto& one) { return one.first == field; });
        return found == row.fields.end() ? domain::FieldValue{} : found->second;
    };
    for (const ImportMode mode : {ImportMode::Upsert, ImportMode::Replace}) {
        const auto rows = take(store, RecordKind::Leads, without(file, 1), mode).rows;
        ASSERT_EQ(rows.size(), 1U);
        EXPECT_EQ(rows[0].name.front(), "L2");
        EXPECT_EQ(fieldOf(rows[0], "created"), (domain::FieldValue{makeDate(2026, 3, 10)}));
        EXPECT_EQ(fieldOf(rows[0], "status"), domain::FieldValue{std::string{"won"}});
        EXPECT_EQ(fieldOf(rows[0], "value"), domain::FieldValue{Raw4{200 * kRawOne}});
        EXPECT_EQ(fieldOf(rows[0], "team"), domain::FieldValue{}) << "nothing empty is told";
    }
}

TEST(MissingRows, ANewRowNeverTakesThePlaceOfTheLastOne)
{
    Connection store = emptyStore();
    const std::vector<domain::Lead> file{aLead("L1").createdOn("2026-03-02").worth(100).lead(),
                                         aLead("L2").createdOn("2026-03-10").worth(200).lead(),
                                         aLead("L3").createdOn("2026-03-10").worth(300).lead()};
    take(store, RecordKind::Leads, file);
    const Taken replaced = take(store, RecordKind::Leads, without(file, 2), ImportMode::Replace);
    ASSERT_EQ(replaced.missing, (MissingRows{1, 300 * kRawOne, true})) << "the one with the highest id";
    take(store, RecordKind::Leads, std::vector{aLead("L4").createdOn("2026-05-02").worth(400).lead()});
    ASSERT_TRUE(undoBatch(store, replaced.batch.id));
    EXPECT_EQ(text(store, "SELECT group_concat(key || ' ' || (value / 10000), ', ') FROM (SELECT * FROM leads ORDER BY key)"),
              "L1 100, L2 200, L3 300, L4 400");
    EXPECT_EQ(findings(store), "");
}

TEST(MissingRows, LeadsOutsideTheDaysOfTheFileAndInOtherCurrencies)
{
    Connection store = emptyStore();
    domain::Lead euros = aLead("L2").createdOn("2026-03-20").worth(50).lead();
    euros.currency = "EUR";
    domain::Lead dayless = aLead("L3").worth(7).lead();
    dayless.created.reset();
    const std::vector<domain::Lead> file{aLead("L1").createdOn("2026-03-02").lead(), euros, dayless,
                                         aLead("L4").createdOn("2026-03-31").lead(), aLead("L5").createdOn("2026-04-01").worth(9).lead()};
    take(store, RecordKind::Leads, file);
    // From 2 to 31 March: L2, of which the amount is in euros. L3 has no day, and the file no lead without one.
    const std::vector<domain::Lead> ends{file[0], file[3]};
    EXPECT_EQ(take(store, RecordKind::Leads, ends).missing, (MissingRows{1, 0, false}));
    domain::Lead other = dayless;
    other.id = "L6";
    EXPECT_EQ(take(store, RecordKind::Leads, std::vector{other}).missing, (MissingRows{1, 7 * kRawOne, false}));
    EXPECT_EQ(take(store, RecordKind::Leads, ends, ImportMode::Upsert, "crm").missing.rows, 1) << "of the same header, by no profile";
    take(store, RecordKind::Leads, file, ImportMode::Upsert, "crm");
    EXPECT_EQ(take(store, RecordKind::Leads, ends, ImportMode::Replace, "other").missing.rows, 1);
    EXPECT_EQ(text(store, "SELECT group_concat(key, ' ') FROM leads"), "L1 L3 L4 L5 L6");
}

TEST(MissingRows, TheStagesOfALeadGoAndComeWithIt)
{
    Connection store = emptyStore();
    const std::vector<domain::Lead> file{aLead("L1").createdOn("2026-03-02").lead(), aLead("L2").createdOn("2026-03-10").lead(),
                                         aLead("L3").createdOn("2026-03-31").lead()};
    take(store, RecordKind::Leads, file);
    std::vector<domain::Lead> later = file;
    later[1].stage = "Offer";
    take(store, RecordKind::Leads, later);
    constexpr const char* kStages = "SELECT group_concat(lead_id || stage, ' ') FROM (SELECT * FROM lead_stages ORDER BY id)";
    ASSERT_EQ(text(store, kStages), "1 2 3 2Offer");
    const Taken replaced = take(store, RecordKind::Leads, without(file, 1), ImportMode::Replace);
    EXPECT_EQ(text(store, kStages), "1 3");
    EXPECT_EQ(findings(store), "");
    // Someone else's stage takes the id that is free now.
    take(store, RecordKind::Leads, std::vector{aLead("L9").createdOn("2026-06-01").lead()});
    ASSERT_TRUE(undoBatch(store, replaced.batch.id));
    EXPECT_EQ(number(store, "SELECT count(*) FROM lead_stages WHERE lead_id = 2"), 2);
    EXPECT_EQ(number(store, "SELECT count(*) FROM lead_stages"), 5);
    EXPECT_EQ(findings(store), "");
}

TEST(MissingRows, Surveys)
{
    Connection store = emptyStore();
    std::vector<domain::SurveyAnswer> file(3);
    for (std::size_t at = 0; at < file.size(); ++at) {
        file[at].day = day(at == 0 ? "2026-03-01" : at == 1 ? "2026-03-15" : "2026-03-31");
        file[at].customer = "Toko " + std::to_string(at);
        file[at].question = "service";
        file[at].score = 4;
        file[at].comment = "mahal";
        file[at].topics = "price";
    }
    expectSecondGoesAndComesBack(store, RecordKind::Surveys, file, {1, 0, false});
}

domain::Target target(std::string kpi, std::string_view month, Raw4 value)
{
    domain::Target made;
    made.kpi = std::move(kpi);
    made.period = periodOf(PeriodKind::Month, day(month));
    made.value = value;
    return made;
}

TEST(MissingRows, Targets)
{
    Connection store = emptyStore();
    expectSecondGoesAndComesBack(store, RecordKind::Targets,
                                 std::vector{target("revenue", "2026-01-01", 100), target("orders", "2026-02-01", 7), target("revenue", "2026-02-01", 90)},
                                 {1, 0, false});
}

TEST(MissingRows, ATargetSetByHandIsNobodysAndStandsInTheWay)
{
    Connection store = emptyStore();
    const std::vector<domain::Target> file{target("revenue", "2026-01-01", 100), target("orders", "2026-01-01", 7), target("revenue", "2026-02-01", 90)};
    take(store, RecordKind::Targets, file);
    ASSERT_TRUE(saveTarget(store, target("orders", "2026-01-01", 8)));
    EXPECT_EQ(take(store, RecordKind::Targets, without(file, 1), ImportMode::Replace).missing.rows, 0);
    take(store, RecordKind::Targets, file);  // the file's again
    const Taken replaced = take(store, RecordKind::Targets, without(file, 1), ImportMode::Replace);
    ASSERT_EQ(replaced.missing.rows, 1);
    ASSERT_TRUE(saveTarget(store, target("orders", "2026-01-01", 9)));
    const auto found = inTheWayOf(store, replaced.batch.id).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].batch, 0);
    EXPECT_EQ(found[0].row, "orders, 2026-01-01");
    EXPECT_EQ(undoBatch(store, replaced.batch.id).error().code, Errc::Conflict);
}

TEST(MissingRows, AnApprovedTargetIsKeptAndStandsInTheWayOfItsFile)
{
    Connection store = emptyStore();
    const std::vector<domain::Target> file{target("revenue", "2026-01-01", 100), target("orders", "2026-01-01", 7), target("revenue", "2026-02-01", 90)};
    const Taken first = take(store, RecordKind::Targets, file);
    Agreement agreed;
    agreed.value = file[1].value;
    agreed.asOf = day("2026-01-31");
    ASSERT_TRUE(agreeTargets(store, std::array{AgreedTarget{file[1], agreed}}));
    EXPECT_EQ(take(store, RecordKind::Targets, without(file, 1), ImportMode::Replace).missing.rows, 0);
    EXPECT_EQ(number(store, "SELECT count(*) FROM targets"), 3);
    EXPECT_EQ(undoBatch(store, first.batch.id).error().code, Errc::Conflict);
    EXPECT_EQ(number(store, "SELECT count(*) FROM target_agreements"), 1);
    EXPECT_EQ(findings(store), "");
}

domain::OrderHeader header(std::string order, std::string_view on)
{
    domain::OrderHeader made;
    made.order = std::move(order);
    made.day = day(on);
    return made;
}

constexpr const char* kJoined = "SELECT group_concat(o.number || ' ' || (l.gross / 10000), ', ') FROM order_lines l JOIN orders o ON o.id = l.id >> 24";

TEST(MissingRows, Headers)
{
    Connection store = emptyStore();
    expectSecondGoesAndComesBack(store, RecordKind::Orders,
                                 std::vector{header("A1", "2026-03-01"), header("A2", "2026-03-05"), header("A3", "2026-03-31")}, {1, 0, false});
}

TEST(MissingRows, HeadersAndLinesAreJoinedAnew)
{
    Connection store = emptyStore();
    const std::vector headers{header("A1", "2026-03-01"), header("A2", "2026-03-05"), header("A3", "2026-03-31")};
    take(store, RecordKind::Orders, headers);
    const std::vector<Sale> lines{aSale("A1").product("P").of(1), aSale("A1").product("Q").of(2), aSale("A2").product("P").of(4), aSale("A3").product("P").of(8)};
    takeLines(store, lines);
    ASSERT_EQ(text(store, kJoined), "A1 1, A1 2, A2 4, A3 8");
    const std::string before = recordsAsText(store);

    const Taken noHeader = take(store, RecordKind::Orders, without(headers, 1), ImportMode::Replace);
    EXPECT_EQ(noHeader.missing, (MissingRows{1, 0, true}));
    EXPECT_EQ(text(store, kJoined), "A1 1, A1 2, A3 8");
    EXPECT_EQ(findings(store), "");
    ASSERT_TRUE(undoBatch(store, noHeader.batch.id));
    EXPECT_EQ(recordsAsText(store), before);

    // A1 lacks its second line; A2 and A3 are not spoken of.
    const Taken noLine = takeLines(store, {lines[0]}, ImportMode::Replace);
    EXPECT_EQ(noLine.missing, (MissingRows{1, 2 * kRawOne, true}));
    EXPECT_EQ(text(store, kJoined), "A1 1, A2 4, A3 8");
    EXPECT_EQ(findings(store), "");
    const auto found = inTheWayOf(store, 2).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].row, "A1");
    ASSERT_TRUE(undoBatch(store, noLine.batch.id));
    EXPECT_EQ(recordsAsText(store), before);
    EXPECT_EQ(findings(store), "");
}

TEST(MissingRows, Stages)
{
    Connection store = emptyStore();
    expectSecondGoesAndComesBack(store, RecordKind::Stages,
                                 std::vector<domain::LeadStep>{{0, "L1", day("2026-03-01"), "New", domain::LeadStatus::Open},
                                                               {0, "L1", day("2026-03-02"), "Offer", domain::LeadStatus::Open},
                                                               {0, "L1", day("2026-03-09"), "Won", domain::LeadStatus::Won}},
                                 {1, 0, false});
}

TEST(MissingRows, ListsAreWhole)
{
    Connection people = emptyStore();
    expectSecondGoesAndComesBack(people, RecordKind::People,
                                 std::vector<domain::PersonEntry>{{0, "1", "Ani", "North", "", ""}, {0, "2", "Budi", "South", "Ani", "Bali"}}, {1, 0, false});
    Connection customers = emptyStore();
    expectSecondGoesAndComesBack(customers, RecordKind::Customers,
                                 std::vector<domain::CustomerEntry>{{0, "1", "Toko A", "Bali", "Gold"}, {0, "2", "Toko B", "Bali", ""}}, {1, 0, false});
}

TEST(MissingRows, AProductThatLeavesTheListTakesItsCategoryAlong)
{
    Connection store = emptyStore();
    ASSERT_TRUE(importSales(store, {aSale("A").product("2").of(1)}));
    const std::vector<domain::ProductEntry> file{{0, "1", "Kopi", "Drinks", 10 * kRawOne, 4 * kRawOne, ""}, {0, "2", "Roti", "Food", 5 * kRawOne, {}, ""}};
    take(store, RecordKind::Products, file);
    const std::string before = recordsAsText(store);
    const Taken replaced = take(store, RecordKind::Products, without(file, 1), ImportMode::Replace);
    EXPECT_EQ(replaced.missing.rows, 1);
    EXPECT_EQ(findings(store), "") << "the month was built anew";
    ASSERT_TRUE(undoBatch(store, replaced.batch.id));
    EXPECT_EQ(recordsAsText(store), before);
    EXPECT_EQ(findings(store), "");
}

TEST(MissingRows, Rates)
{
    Connection store = emptyStore();
    const std::int64_t one = domain::kRateOne;
    expectSecondGoesAndComesBack(store, RecordKind::Rates,
                                 std::vector<domain::ExchangeRate>{{0, day("2026-01-01"), "USD", 15'000 * one},
                                                                   {0, day("2026-01-05"), "EUR", 17'000 * one},
                                                                   {0, day("2026-01-09"), "USD", 16'000 * one}},
                                 {1, 0, false});
}

TEST(MissingRows, MarketsAndEvents)
{
    Connection markets = emptyStore();
    const auto quarter = [](std::string_view from) { return periodOf(PeriodKind::Quarter, day(from)); };
    expectSecondGoesAndComesBack(markets, RecordKind::Market,
                                 std::vector<domain::MarketSize>{{0, quarter("2026-01-01"), 100, "", "BPS"}, {0, quarter("2026-04-01"), 110, "", "BPS"},
                                                                 {0, quarter("2026-07-01"), 120, "", "BPS"}},
                                 {1, 0, false});
    Connection events = emptyStore();
    expectSecondGoesAndComesBack(events, RecordKind::Events,
                                 std::vector<domain::CalendarEvent>{{0, day("2026-03-01"), day("2026-03-02"), "holiday", "Nyepi"},
                                                                    {0, day("2026-03-20"), day("2026-03-24"), "holiday", "Idul Fitri"},
                                                                    {0, day("2026-04-01"), day("2026-04-08"), "campaign", "Promo"}},
                                 {1, 0, false});
}

}  // namespace
}  // namespace kinerja::store
