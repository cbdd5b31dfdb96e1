// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/batches.h"

#include "kinerja/store/audit.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::RecordKind;
using support::aLead;

TEST(UndoBatch, DeletesWhatItAddedAndRestoresWhatItChanged)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").product("P").of(1).to("Budi"), aSale("B").number("1").product("P").of(2).costing(1)}));
    const std::string before = recordsAsText(connection);
    ASSERT_EQ(importSales(connection, {aSale("A").product("P").of(9).to("Citra").on("2026-05-05"),
                                       aSale("B").number("1").product("Q").of(2).cancelled(), aSale("B").number("2").of(3),
                                       aSale("C").of(4).on("2025-01-01")})->counts.changed, 2);
    ASSERT_NE(recordsAsText(connection), before);
    ASSERT_TRUE(undoBatch(connection, 2));
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_TRUE(findBatch(connection, 2)->undone);
    EXPECT_EQ(findBatch(connection, 2)->sum, 0);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM batch_changes"), 0);
    EXPECT_EQ(findings(connection), "");
    EXPECT_EQ(undoBatch(connection, 2).error().code, Errc::InvalidInput) << "only once";
}

/// Neither the batch's own rows nor those that come back may have changed unnoticed: the ledger would take it over.
TEST(UndoBatch, IsRefusedWhereRowsAreNotWhatWasImported)
{
    for (const char* damage : {"UPDATE order_lines SET gross = gross + 1 WHERE id >> 24 = (SELECT id FROM orders WHERE number = 'A')",
                               "UPDATE order_lines SET cost = 7 WHERE id >> 24 = (SELECT id FROM orders WHERE number = 'B')",
                               "DELETE FROM order_lines WHERE id >> 24 = (SELECT id FROM orders WHERE number = 'C')"}) {
        Connection connection = emptyStore();
        ASSERT_TRUE(importSales(connection, {aSale("A").of(1), aSale("B").of(2)}));
        ASSERT_TRUE(importSales(connection, {aSale("B").of(3), aSale("C").of(4)}));
        ASSERT_TRUE(importSales(connection, {aSale("D").of(5).on("2025-05-05")}));
        ASSERT_TRUE(connection.run(damage));
        const std::string before = recordsAsText(connection);
        EXPECT_EQ(undoBatch(connection, 2).error().code, Errc::Damaged) << damage;
        EXPECT_EQ(recordsAsText(connection), before);
        const Status other = undoBatch(connection, 3);
        EXPECT_TRUE(other) << damage << ": " << other.error().detail;
    }
}

TEST(UndoBatch, GivesCustomersAndProductsTheirWordsBack)
{
    Connection connection = emptyStore();
    const char* words = "SELECT c.name || '/' || coalesce(s.text, '-') || ' ' || p.name || '/' || coalesce(k.text, '-')"
                        " FROM customers c LEFT JOIN terms s ON s.id = c.segment_id, products p LEFT JOIN terms k ON k.id = p.category_id";
    const auto sale = [](const char* order) { return aSale(order).to("C").product("P").of(1); };
    ASSERT_TRUE(importSales(connection, {sale("A").toNamed("Alpha").segment("Gold").productNamed("Kopi")}));
    ASSERT_TRUE(importSales(connection, {sale("B").toNamed("Beta").segment("Silver").productNamed("Kopi B").category("Drinks")}));
    ASSERT_TRUE(importSales(connection, {sale("C").toNamed("Gamma").category("Hot")}));
    EXPECT_EQ(text(connection, words), "Gamma/Silver Kopi B/Hot");
    ASSERT_TRUE(undoBatch(connection, 2));  // the third one's words stand, what it did not say goes back to the first
    EXPECT_EQ(text(connection, words), "Gamma/Gold Kopi/Hot");
    ASSERT_TRUE(undoBatch(connection, 3));
    EXPECT_EQ(text(connection, words), "Alpha/Gold Kopi/-");
    EXPECT_EQ(number(connection, "SELECT count(*) FROM dictionary_changes"), 0);
    EXPECT_EQ(findings(connection), "");
}

TEST(UndoBatch, TheFirstBatchOnItsOwnLeavesAnEmptyStore)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1), aSale("B").of(2)}));
    ASSERT_TRUE(undoBatch(connection, 1));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 0);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 0);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM segments"), 0);
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)})) << "and can be imported again";
    EXPECT_EQ(findings(connection), "");
}

TEST(UndoBatch, AnyOrderWhereTheRowsAreNotTheSame)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}));
    ASSERT_TRUE(importSales(connection, {aSale("B").of(2)}));
    ASSERT_TRUE(importSales(connection, {aSale("C").of(4)}));
    ASSERT_TRUE(undoBatch(connection, 2));
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines"), 5 * kRawOne);
    ASSERT_TRUE(undoBatch(connection, 1));
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines"), 4 * kRawOne);
    EXPECT_EQ(findings(connection), "");
}

TEST(UndoBatch, ALaterBatchInTheWayIsNamed)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}));
    ASSERT_TRUE(importSales(connection, {aSale("B").of(1)}));
    ASSERT_TRUE(importSales(connection, {aSale("A").of(2)}));
    const std::string before = recordsAsText(connection);
    const Status refused = undoBatch(connection, 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Conflict);
    EXPECT_NE(refused.error().detail.find("batch 3 (sales.csv, 1 row, first A)"), std::string::npos) << refused.error().detail;
    EXPECT_EQ(recordsAsText(connection), before);
    ASSERT_TRUE(undoBatch(connection, 3));
    EXPECT_TRUE(undoBatch(connection, 1)) << "free again";
    EXPECT_EQ(number(connection, "SELECT sum(gross) FROM order_lines"), 1 * kRawOne);
}

TEST(UndoBatch, ChangesOfChangesComeBackStepByStep)
{
    Connection connection = emptyStore();
    std::vector<std::string> states;
    for (int value = 1; value <= 4; ++value) {
        ASSERT_TRUE(importSales(connection, {aSale("A").of(value), aSale("N" + std::to_string(value)).of(1)}));
        states.push_back(recordsAsText(connection));
    }
    for (std::int64_t batch = 4; batch > 1; --batch) {
        ASSERT_TRUE(undoBatch(connection, batch));
        EXPECT_EQ(recordsAsText(connection), states[static_cast<std::size_t>(batch - 2)]) << batch;
        EXPECT_EQ(findings(connection), "") << batch;
    }
}

TEST(UndoBatch, LeadsAnswersAndTargetsToo)
{
    Connection connection = emptyStore();
    domain::SurveyAnswer answer;
    answer.id = "R1";
    answer.day = support::day("2026-03-01");
    answer.score = 4;
    domain::Target target;
    target.kpi = "revenue";
    target.period = periodOf(PeriodKind::Year, support::day("2026-01-01"));
    target.value = 100;
    ASSERT_TRUE(importRecords(connection, RecordKind::Leads, std::vector{aLead("L1").worth(5).lead()}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Surveys, std::vector{answer}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target}));
    const std::string before = recordsAsText(connection);
    answer.score = 1;
    target.value = 200;
    auto other = target;
    other.kpi = "orders";
    ASSERT_TRUE(importRecords(connection, RecordKind::Leads, std::vector{aLead("L1").lostOn("2026-02-02").lead(), aLead("L2").lead()}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Surveys, std::vector{answer, answer}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target, other}));
    for (const std::int64_t batch : {4, 5, 6}) {
        ASSERT_TRUE(undoBatch(connection, batch)) << batch;
    }
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
}

TEST(UndoBatch, ATargetEditedByHandStandsInTheWayUntilTheEditIsUndone)
{
    Connection connection = emptyStore();
    domain::Target target;
    target.kpi = "revenue";
    target.period = periodOf(PeriodKind::Year, support::day("2026-01-01"));
    target.value = 100;
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target, target}));
    target.value = 150;
    const Edit edit = saveTarget(connection, target).value();
    EXPECT_EQ(findings(connection), "") << "the batch's sums follow the edit";
    EXPECT_EQ(undoBatch(connection, 1).error().code, Errc::Conflict);
    ASSERT_TRUE(applyInverse(connection, edit.auditId));
    ASSERT_TRUE(undoBatch(connection, 1));
    EXPECT_TRUE(listTargets(connection)->empty());
    EXPECT_EQ(findings(connection), "");
}

TEST(UndoBatch, IsAuditedAndRaisesTheDataVersion)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}));
    const std::int64_t version = connection.dataVersion().value();
    ASSERT_TRUE(undoBatch(connection, 1));
    EXPECT_EQ(connection.dataVersion().value(), version + 1);
    const AuditRecord record = listAudit(connection)->front();
    EXPECT_EQ(record.entity, "undo");
    EXPECT_EQ(record.entityId, 1);
    EXPECT_EQ(record.who, "tester");
    EXPECT_EQ(undoBatch(connection, 7).error().code, Errc::NotFound);
}

}  // namespace
}  // namespace kinerja::store
