// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <rapidcheck.h>

#include "kinerja/store/batches.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::InTheWay;
using domain::RecordKind;

/// Which orders a batch brings: values are different in each batch, so that whoever comes later has changed the row.
using Orders = std::set<int>;

Status importBatch(Connection& connection, const Orders& orders, int value)
{
    std::vector<Sale> sales;
    for (const int order : orders) {
        sales.push_back(aSale("A" + std::to_string(order)).product("P").of(value).to("C" + std::to_string(value)));
    }
    const Result<domain::Batch> done = importSales(connection, sales);
    return done ? Status{} : Status{pass(done.error())};
}

/// The numbers of the bits that are set.
Orders ordersOf(int bits)
{
    Orders orders;
    for (int order = 0; order < 6; ++order) {
        if ((bits >> order & 1) != 0) {
            orders.insert(order);
        }
    }
    return orders;
}

/// All rows as texts a person would read: no ids that depend on how the store came about.
std::string salesAsText(Connection& connection)
{
    Statement statement = Statement::prepare(connection,
                                             "SELECT o.number || ' ' || l.gross || ' ' || l.batch_id FROM order_lines l"
                                             " JOIN orders o ON o.id = l.id >> 24 ORDER BY o.number").value();
    std::string all;
    while (statement.step().value()) {
        all += std::string{statement.text(0)} + "\n";
    }
    return all;
}

/// What the rows must be: the last of the standing batches that brought an order has its row.
std::string expected(const std::vector<Orders>& batches, const std::set<std::int64_t>& standing)
{
    std::map<std::string, std::string> rows;
    for (const std::int64_t batch : standing) {
        for (const int order : batches[static_cast<std::size_t>(batch - 1)]) {
            const std::string number = "A" + std::to_string(order);
            rows[number] = number + " " + std::to_string(batch * kRawOne) + " " + std::to_string(batch) + "\n";
        }
    }
    std::string all;
    for (const auto& [number, text] : rows) {
        all += text;
    }
    return all;
}

/// Standing batches that must go before `batch`, newest first: those that share an order with it, or with one of these.
std::vector<std::int64_t> blockersOf(const std::vector<Orders>& batches, const std::set<std::int64_t>& standing, std::int64_t batch)
{
    std::map<int, std::set<std::int64_t>> comers;
    for (const std::int64_t one : standing) {
        for (const int order : batches[static_cast<std::size_t>(one - 1)]) {
            comers[order].insert(one);
        }
    }
    std::set<std::int64_t> found{batch};
    for (const std::int64_t one : standing) {
        const bool replaces = std::any_of(comers.begin(), comers.end(), [&](const auto& comer) {
            const auto& [order, who] = comer;
            const auto at = who.find(one);
            return at != who.end() && at != who.begin() && found.contains(*std::prev(at));
        });
        if (one > batch && replaces) {
            found.insert(one);
        }
    }
    found.erase(batch);
    return {found.rbegin(), found.rend()};
}

std::vector<std::int64_t> numbersOf(const std::vector<InTheWay>& found)
{
    std::vector<std::int64_t> numbers;
    for (const InTheWay& one : found) {
        numbers.push_back(one.batch);
    }
    return numbers;
}

TEST(UndoOrder, IndependentBatchesGoInAnyOrderAndTheRestStaysAsItWas)
{
    EXPECT_TRUE(rc::check([] {
        const auto sizes = *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(1, 4));
        std::vector<Orders> batches;
        int next = 0;
        Connection connection = emptyStore();
        for (std::size_t at = 0; at < sizes.size(); ++at) {
            Orders orders;
            for (int n = 0; n < sizes[at]; ++n) {
                orders.insert(next++);
            }
            batches.push_back(orders);
            RC_ASSERT(importBatch(connection, orders, static_cast<int>(at + 1)).has_value());
        }
        const auto keys = *rc::gen::container<std::vector<int>>(5, rc::gen::arbitrary<int>());
        std::vector<std::int64_t> order{1, 2, 3, 4, 5};
        std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
            return keys[static_cast<std::size_t>(a - 1)] < keys[static_cast<std::size_t>(b - 1)];
        });
        std::set<std::int64_t> standing{1, 2, 3, 4, 5};
        for (const std::int64_t batch : order) {
            RC_ASSERT(inTheWayOf(connection, batch).value().empty());
            RC_ASSERT(undoBatch(connection, batch).has_value());
            standing.erase(batch);
            RC_ASSERT(salesAsText(connection) == expected(batches, standing));
            RC_ASSERT(findings(connection).empty());
        }
        RC_ASSERT(number(connection, "SELECT count(*) FROM orders") == 0);
    }));
}

TEST(UndoOrder, WhatStandsInTheWayIsNamedAndTakingThatBackFreesTheWay)
{
    EXPECT_TRUE(rc::check([] {
        const auto batches = *rc::gen::container<std::vector<Orders>>(5, rc::gen::map(rc::gen::inRange(1, 64), ordersOf));
        Connection connection = emptyStore();
        std::set<std::int64_t> standing;
        for (std::size_t at = 0; at < batches.size(); ++at) {
            RC_ASSERT(importBatch(connection, batches[at], static_cast<int>(at + 1)).has_value());
            standing.insert(static_cast<std::int64_t>(at + 1));
        }
        while (!standing.empty()) {
            const auto pick = *rc::gen::inRange<std::size_t>(0, standing.size());
            const std::int64_t batch = *std::next(standing.begin(), static_cast<std::ptrdiff_t>(pick));
            const auto blockers = blockersOf(batches, standing, batch);
            RC_ASSERT(numbersOf(inTheWayOf(connection, batch).value()) == blockers);
            const std::string before = recordsAsText(connection);
            if (!blockers.empty()) {
                RC_ASSERT(undoBatch(connection, batch).error().code == Errc::Conflict);
                RC_ASSERT(recordsAsText(connection) == before);
            }
            for (const std::int64_t one : blockers) {
                RC_ASSERT(undoBatch(connection, one).has_value());
                standing.erase(one);
            }
            RC_ASSERT(undoBatch(connection, batch).has_value());
            standing.erase(batch);
            RC_ASSERT(salesAsText(connection) == expected(batches, standing));
            RC_ASSERT(findings(connection).empty());
        }
    }));
}

TEST(InTheWay, SaysBatchFileRowsAndTheFirstRow)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").product("P").of(1), aSale("B").of(1), aSale("C").of(1)}, ImportMode::Upsert, "jan.csv"));
    ASSERT_TRUE(importSales(connection, {aSale("X").of(1)}, ImportMode::Upsert, "other.csv"));
    ASSERT_TRUE(importSales(connection, {aSale("A").product("P").of(2), aSale("B").of(2), aSale("Y").of(1)}, ImportMode::Upsert, "feb.csv"));
    ASSERT_TRUE(importSales(connection, {aSale("Y").of(3)}, ImportMode::Upsert, "mar.csv"));
    const std::string when = "2026-09-23T08:26:00Z";
    const std::vector<InTheWay> wanted{{4, "mar.csv", when, 1, "Y"}, {3, "feb.csv", when, 2, "A, P"}};
    EXPECT_EQ(inTheWayOf(connection, 1).value(), wanted);
    EXPECT_TRUE(inTheWayOf(connection, 2).value().empty());
    EXPECT_EQ(inTheWayOf(connection, 3).value(), std::vector{wanted.front()});
}

TEST(InTheWay, NamesLeadsAndTargetsAndEditsByHand)
{
    Connection connection = emptyStore();
    domain::Target target;
    target.kpi = "revenue";
    target.period = periodOf(PeriodKind::Year, support::day("2026-01-01"));
    target.value = 100;
    ASSERT_TRUE(importRecords(connection, RecordKind::Leads, std::vector{aLead("L1").worth(5).lead()}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target}));
    ASSERT_TRUE(importRecords(connection, RecordKind::Leads, std::vector{aLead("L1").worth(6).lead()}));
    target.value = 200;
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target}));
    EXPECT_EQ(inTheWayOf(connection, 1)->front().row, "L1");
    EXPECT_EQ(inTheWayOf(connection, 2)->front().row, "revenue, 2026-01-01");
    target.value = 300;
    ASSERT_TRUE(saveTarget(connection, target).has_value());
    const auto found = inTheWayOf(connection, 2).value();
    ASSERT_EQ(found.size(), 2U) << "the edit first, then the batch whose row it was";
    EXPECT_EQ(found[0], (InTheWay{0, "", "", 1, "revenue, 2026-01-01"}));
    EXPECT_EQ(found[1].batch, 4);
}

}  // namespace
}  // namespace kinerja::store
