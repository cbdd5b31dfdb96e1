// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_collector.h"

#include "kinerja/store/transaction.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

constexpr std::int64_t kColumns = 15;

/// Three lines in each of six months, by day.
std::vector<Sale> halfYear()
{
    std::vector<Sale> sales;
    for (int month = 1; month <= 6; ++month) {
        for (int day = 1; day <= 3; ++day) {
            const std::string at = std::to_string(month) + "-0" + std::to_string(day);
            sales.push_back(aSale("O" + at).on("2026-0" + at).of(month * 10 + day));
        }
    }
    return sales;
}

std::vector<LineRow> storedLines(Connection& connection)
{
    Statement statement =
        Statement::prepare(connection,
                           "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
                           " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth,"
                           " line_no FROM order_lines ORDER BY id")
            .value();
    std::vector<LineRow> rows;
    while (statement.step().value()) {
        readLine(statement, rows.emplace_back());
    }
    return rows;
}

/// A store with rows whose columns are gone; `collect` writes them.
class Collected : public testing::Test {
protected:
    Collected()
    {
        EXPECT_TRUE(importSales(connection, halfYear()));
        rows = storedLines(connection);
        EXPECT_TRUE(connection.run("DELETE FROM segments"));
        EXPECT_TRUE(connection.run("DELETE FROM segment_months"));
        EXPECT_TRUE(connection.run("UPDATE store_state SET sales_lines = 0"));
    }

    std::int64_t segments() { return number(connection, "SELECT count(*) FROM segments"); }

    Connection connection = emptyStore();
    std::vector<LineRow> rows;
};

TEST_F(Collected, MonthsLeftBehindAreWrittenBeforeTheEnd)
{
    SegmentCollector collector = SegmentCollector::begin(connection, 12).value();
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_FALSE(collector.isFull());
        collector.add(rows[i]);
    }
    ASSERT_TRUE(collector.isFull());
    ASSERT_TRUE(collector.writeEarly(connection));
    EXPECT_EQ(segments(), 2 * kColumns) << "January and February: the latest two may still grow";
    EXPECT_FALSE(collector.isFull());
    for (std::size_t i = 12; i < rows.size(); ++i) {
        collector.add(rows[i]);
    }
    ASSERT_TRUE(collector.write(connection, connection.dataVersion().value()));
    EXPECT_EQ(segments(), 6 * kColumns);
    EXPECT_EQ(findings(connection), "");
}

TEST_F(Collected, AMonthThatGetsAnotherLineAfterwardsIsWrittenFromTheRows)
{
    SegmentCollector collector = SegmentCollector::begin(connection, 12).value();
    for (std::size_t i = 1; i < 13; ++i) {
        collector.add(rows[i]);
    }
    ASSERT_TRUE(collector.writeEarly(connection));
    EXPECT_EQ(number(connection, "SELECT lines FROM segment_months WHERE month = 202601"), 2);
    for (std::size_t i = 13; i < rows.size(); ++i) {
        collector.add(rows[i]);
    }
    collector.add(rows[0]);  // of January
    ASSERT_TRUE(collector.write(connection, connection.dataVersion().value()));
    EXPECT_EQ(number(connection, "SELECT lines FROM segment_months WHERE month = 202601"), 3);
    EXPECT_EQ(segments(), 6 * kColumns);
    EXPECT_EQ(findings(connection), "");
}

TEST_F(Collected, TwoMonthsThatDoNotFitAreReadFromTheRows)
{
    SegmentCollector collector = SegmentCollector::begin(connection, 3).value();
    for (const LineRow& row : rows) {
        if (collector.isFull()) {
            ASSERT_TRUE(collector.writeEarly(connection));
        }
        collector.add(row);
    }
    ASSERT_TRUE(collector.write(connection, connection.dataVersion().value()));
    EXPECT_EQ(segments(), 6 * kColumns);
    EXPECT_EQ(findings(connection), "");
}

TEST_F(Collected, AFileSortedByDayIsPackedWhileItIsRead)
{
    SegmentCollector collector = SegmentCollector::begin(connection, 1000, 6).value();
    std::vector<std::size_t> early;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        collector.add(rows[i]);
        if (collector.isFull()) {
            early.push_back(i + 1);
            ASSERT_TRUE(collector.writeEarly(connection));
        }
    }
    EXPECT_EQ(early, (std::vector<std::size_t>{10, 16})) << "with the first line of April, and of June: two months are behind the latest two";
    EXPECT_EQ(segments(), 4 * kColumns);
    ASSERT_TRUE(collector.write(connection, connection.dataVersion().value()));
    EXPECT_EQ(segments(), 6 * kColumns);
    EXPECT_EQ(findings(connection), "");
}

TEST_F(Collected, AFileThatIsNotSortedWaitsUntilMemoryIsFull)
{
    SegmentCollector collector = SegmentCollector::begin(connection, 1000, 6).value();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        collector.add(*row);
        EXPECT_FALSE(collector.isFull());
    }
    ASSERT_TRUE(collector.write(connection, connection.dataVersion().value()));
    EXPECT_EQ(segments(), 6 * kColumns);
    EXPECT_EQ(findings(connection), "");
}

}  // namespace
}  // namespace kinerja::store
