// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/statement.h"
#include "line_row.h"
#include "segment_collector.h"

namespace kinerja::store {

/// What a header says to its lines.
struct HeaderRow {
    std::int32_t day = 0;
    std::int64_t customer = 0;
    std::int64_t share = 0;
    std::int64_t team = 0;
    std::int64_t region = 0;
    std::int64_t channel = 0;
    std::int64_t currency = 0;
    std::uint8_t status = 0;
    bool isCredit = false;
    std::optional<Raw4> discount;
    std::optional<std::int64_t> discountRate;  ///< billionths
};

/// Joins the lines of one order with its header: the day, what a line does not say itself, the worse of both statuses, the
/// sign of a credit document, the discount (an amount split by net with the largest remainder, a rate line by line,
/// rounded half away from zero to four decimals).
void applyHeader(const HeaderRow& header, std::vector<LineRow>& lines);

/// Keeps order_lines of orders whose header and lines came apart: both joined where both are there. An order that a flat
/// file brought, before or after, is as that file said: which file came first changes no figure.
class OrderJoiner {
public:
    [[nodiscard]] static Result<OrderJoiner> begin(Connection& connection);

    /// After a change of these orders' headers or lines, inside its transaction.
    [[nodiscard]] Status join(const std::set<std::int64_t>& orders);
    /// For what else changes lines in the same transaction.
    [[nodiscard]] SegmentCollector& segments() noexcept { return m_segments; }
    /// After the last one: segments.
    [[nodiscard]] Status seal(Connection& connection, std::int64_t dataVersion);

    /// The rows that order_lines should hold of the order; empty while a part is missing.
    [[nodiscard]] Result<std::vector<LineRow>> joined(std::int64_t order);
    /// The rows it holds. Returns: nullopt when a flat file brought some.
    [[nodiscard]] Result<std::optional<std::vector<LineRow>>> stored(std::int64_t order);

private:
    struct Statements {
        Statement header, details, stored, insert, erase;
    };
    OrderJoiner(Statements statements, SegmentCollector segments, std::set<std::int64_t> batches);
    [[nodiscard]] Status joinOne(std::int64_t order);
    [[nodiscard]] Status insert(const LineRow& row);

    Statements m_sql;
    SegmentCollector m_segments;
    std::set<std::int64_t> m_batches;  ///< of lines
};

/// The orders whose headers or lines belong to the batch.
[[nodiscard]] Result<std::set<std::int64_t>> ordersOfBatch(Connection& connection, std::int64_t batch);

/// The batches that brought lines without their headers.
[[nodiscard]] Result<std::set<std::int64_t>> lineBatches(Connection& connection);

/// The orders with parts of which a flat file's batch holds lines.
[[nodiscard]] Result<std::set<std::int64_t>> partedOrdersOf(Connection& connection, std::int64_t flatBatch);

/// Takes joined lines away where a flat file's batch brought lines of the same order: none counts twice.
[[nodiscard]] Status giveWay(Connection& connection, std::int64_t flatBatch, SegmentCollector& segments);

}  // namespace kinerja::store
