// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_queue.h"

#include <atomic>
#include <thread>

#include "batch_start.h"
#include "kinerja/store/transaction.h"
#include "store_fixture.h"
#include "temp_folder.h"
#include "write_behind.h"

namespace kinerja::store {
namespace {

constexpr std::int64_t kOrdersInBlock = 50;

/// With a thread of its own, or written by whoever would wait.
class WriteQueueOf : public ::testing::TestWithParam<bool> {
protected:
    WriteQueueOf() : m_connection(emptyStore(m_folder.file("a.db"))), m_transaction(Transaction::begin(m_connection).value()), m_disk(m_connection)
    {
        m_batch = insertBatch(m_connection, {domain::RecordKind::Sales, "a.csv", "hash", "", ImportMode::Upsert}).value();
    }

    std::unique_ptr<WriteQueue> queue() { return std::make_unique<WriteQueue>(BlockWriter::begin(m_connection, m_batch, m_disk).value(), GetParam()); }
    /// Orders numbered from here.
    static void fill(WriteBlock& block, std::int64_t first)
    {
        for (std::int64_t id = first; id < first + kOrdersInBlock; ++id) {
            block.orders.emplace_back(id, "A");
        }
    }

    support::TempFolder m_folder;
    Connection m_connection;
    Transaction m_transaction;
    WriteBehind m_disk;
    std::int64_t m_batch = 0;
};

TEST_P(WriteQueueOf, EverythingIsWrittenInItsOrder)
{
    const auto queue = this->queue();
    WriteBlock block;
    for (std::int64_t first = 1; first <= 40 * kOrdersInBlock; first += kOrdersInBlock) {
        fill(block, first);
        ASSERT_TRUE(queue->push(block));
        EXPECT_TRUE(block.empty());
    }
    ASSERT_TRUE(queue->drain());
    EXPECT_EQ(number(m_connection, "SELECT count(*) FROM orders"), 40 * kOrdersInBlock);
    EXPECT_EQ(number(m_connection, "SELECT max(id) FROM orders"), 40 * kOrdersInBlock);
    fill(block, 40 * kOrdersInBlock + 1);
    ASSERT_TRUE(queue->writeNow(block));
    EXPECT_EQ(number(m_connection, "SELECT count(*) FROM orders"), 41 * kOrdersInBlock);
}

TEST_P(WriteQueueOf, AnotherThreadHelpsWithoutHarm)
{
    const auto queue = this->queue();
    std::atomic<bool> isDone{false};
    std::atomic<int> helped{0};
    std::thread helper{[&] {
        while (!isDone) {
            helped += queue->help() ? 1 : 0;
        }
    }};
    WriteBlock block;
    for (std::int64_t round = 0; round < 20; ++round) {
        for (std::int64_t one = 0; one < 20; ++one) {
            fill(block, (round * 20 + one) * kOrdersInBlock + 1);
            ASSERT_TRUE(queue->push(block));
        }
        ASSERT_TRUE(queue->drain());
        // The connection is ours now, whoever helped.
        EXPECT_EQ(number(m_connection, "SELECT count(*) FROM orders"), (round + 1) * 20 * kOrdersInBlock);
    }
    isDone = true;
    helper.join();
    if (GetParam()) {
        EXPECT_EQ(helped, 0);
    }
}

TEST_P(WriteQueueOf, WhatFailsIsToldToWhoPushes)
{
    const auto queue = this->queue();
    WriteBlock block;
    Status status;
    for (int i = 0; i < 30 && status; ++i) {
        fill(block, 1);  // the same ids
        status = queue->push(block);
    }
    EXPECT_FALSE(status && queue->drain());
    EXPECT_FALSE(queue->drain());
    EXPECT_FALSE(queue->help());
}

INSTANTIATE_TEST_SUITE_P(WriteQueue, WriteQueueOf, ::testing::Bool());

}  // namespace
}  // namespace kinerja::store
