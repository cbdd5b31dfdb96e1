// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_joiner.h"

#include <algorithm>
#include <utility>

#include "each_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kHeaderSql =
    "SELECT day, customer_id, share_id, team_id, region_id, channel_id, currency_id, status, credit, discount, discount_rate"
    " FROM order_headers WHERE id = ?1";
constexpr const char* kDetailsSql =
    "SELECT id, 0, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM detail_lines"
    " WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
constexpr const char* kStoredSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
constexpr const char* kInsertSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no)"
    " VALUES (?1, ?2, ?3, nullif(?4, 0), nullif(?5, 0), nullif(?6, 0), nullif(?7, 0), nullif(?8, 0), nullif(?9, 0),"
    " nullif(?10, 0), nullif(?11, 0), nullif(?12, 0), ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)";
constexpr const char* kEraseSql = "DELETE FROM order_lines WHERE id BETWEEN ?1 AND ?2";
constexpr const char* kLineBatchesSql = "SELECT id FROM import_batches WHERE kind = 5";
constexpr const char* kOrdersOfBatchSql =
    "SELECT id FROM order_headers WHERE batch_id = :id UNION SELECT id >> 24 FROM detail_lines WHERE batch_id = :id"
    " UNION SELECT iif(b.kind = 4, r.row_id, r.row_id >> 24) FROM batch_removals r"
    " JOIN import_batches b ON b.id = r.batch_id WHERE r.batch_id = :id";
constexpr const char* kPartedOrdersSql =
    // The first condition is asked once: most stores have no such lines.
    "SELECT DISTINCT id >> 24 FROM order_lines WHERE EXISTS (SELECT 1 FROM detail_lines) AND batch_id = :id AND EXISTS (SELECT 1 FROM detail_lines d"
    " WHERE d.id BETWEEN (order_lines.id >> 24) * 16777216 AND (order_lines.id >> 24) * 16777216 + 16777215)";

constexpr std::int64_t kBillion = 1'000'000'000;

void bindOrder(Statement& statement, std::int64_t order)
{
    statement.bind(1, lineId(order, 0));
    statement.bind(2, lineId(order, kMostPlaces));
}

void fillFrom(const HeaderRow& header, LineRow& line)
{
    line.day = header.day;
    for (const auto& [own, common] : {std::pair{&line.customer, header.customer}, {&line.share, header.share},
                                      {&line.team, header.team}, {&line.region, header.region},
                                      {&line.channel, header.channel}, {&line.currency, header.currency}}) {
        *own = *own == 0 ? common : *own;
    }
    // Cancelled outweighs on hold, on hold what counts.
    const bool isCancelled = line.status == 1 || header.status == 1;
    line.status = isCancelled ? 1 : std::max(line.status, header.status);
    if (!header.isCredit) {
        return;
    }
    line.returned = kCreditDocument;
    for (Raw4* amount : {&line.quantity, &line.gross, &line.discount, &line.tax, &line.cost}) {
        *amount = *amount > 0 ? -*amount : *amount;
    }
}

/// Whole `discount` off the order, by the lines' nets; equally where they have none.
void splitDiscount(Raw4 discount, std::vector<LineRow>& lines)
{
    std::vector<std::int64_t> weights;
    Int128 total = 0;
    for (const LineRow& line : lines) {
        weights.push_back(line.net() < 0 ? -line.net() : line.net());
        total += line.net();
    }
    if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; })) {
        std::fill(weights.begin(), weights.end(), 1);
    }
    const std::vector<Raw4> parts = splitExactly(total < 0 && discount > 0 ? -discount : discount, weights);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        lines[at].discount += parts[at];
    }
}

}  // namespace

void applyHeader(const HeaderRow& header, std::vector<LineRow>& lines)
{
    for (LineRow& line : lines) {
        fillFrom(header, line);
        if (header.discountRate) {
            line.discount += static_cast<Raw4>(divideRounded(static_cast<Int128>(line.net()) * *header.discountRate, kBillion));
        }
    }
    if (header.discount && !lines.empty()) {
        splitDiscount(*header.discount, lines);
    }
}

OrderJoiner::OrderJoiner(Statements statements, SegmentCollector segments, std::set<std::int64_t> batches)
    : m_sql(std::move(statements)), m_segments(std::move(segments)), m_batches(std::move(batches))
{
}

Result<OrderJoiner> OrderJoiner::begin(Connection& connection)
{
    Result<Statement> header = Statement::prepare(connection, kHeaderSql);
    Result<Statement> details = Statement::prepare(connection, kDetailsSql);
    Result<Statement> stored = Statement::prepare(connection, kStoredSql);
    Result<Statement> insert = Statement::prepare(connection, kInsertSql);
    Result<Statement> erase = Statement::prepare(connection, kEraseSql);
    Result<SegmentCollector> segments = SegmentCollector::begin(connection);
    if (!header || !details || !stored || !insert || !erase || !segments) {
        return segments ? fail(Errc::Internal, "orders: a statement does not prepare") : pass(segments.error());
    }
    Result<std::set<std::int64_t>> batches = lineBatches(connection);
    if (!batches) {
        return pass(batches.error());
    }
    return OrderJoiner{{*std::move(header), *std::move(details), *std::move(stored), *std::move(insert), *std::move(erase)},
                       *std::move(segments), *std::move(batches)};
}

Result<std::vector<LineRow>> OrderJoiner::joined(std::int64_t order)
{
    std::vector<LineRow> lines;
    m_sql.header.bind(1, order);
    const Result<bool> found = m_sql.header.step();
    if (!found) {
        return pass(found.error());
    }
    if (!*found) {
        return lines;
    }
    const Statement& row = m_sql.header;
    const HeaderRow header{static_cast<std::int32_t>(row.integer(0)), row.integer(1), row.integer(2), row.integer(3),
                           row.integer(4), row.integer(5), row.integer(6), static_cast<std::uint8_t>(row.integer(7)),
                           row.integer(8) != 0, row.integerOrNull(9), row.integerOrNull(10)};
    m_sql.header.reset();
    bindOrder(m_sql.details, order);
    Result<bool> line = m_sql.details.step();
    for (; line && *line; line = m_sql.details.step()) {
        readLine(m_sql.details, lines.emplace_back());
    }
    if (!line) {
        return pass(line.error());
    }
    applyHeader(header, lines);
    return lines;
}

Result<std::optional<std::vector<LineRow>>> OrderJoiner::stored(std::int64_t order)
{
    std::vector<LineRow> lines;
    bool isFlat = false;
    bindOrder(m_sql.stored, order);
    Result<bool> line = m_sql.stored.step();
    for (; line && *line; line = m_sql.stored.step()) {
        readLine(m_sql.stored, lines.emplace_back());
        isFlat = isFlat || !m_batches.contains(lines.back().batch);
    }
    if (!line) {
        return pass(line.error());
    }
    return isFlat ? std::nullopt : std::optional{std::move(lines)};
}

Status OrderJoiner::insert(const LineRow& row)
{
    Statement& statement = m_sql.insert;
    int index = 1;
    for (const std::int64_t value :
         {row.id, std::int64_t{row.day}, row.batch, row.customer, row.product, row.category, row.share, row.team, row.region,
          row.channel, row.unit, row.currency, std::int64_t{row.status}, std::int64_t{row.returned}, row.quantity, row.gross,
          row.discount, row.tax}) {
        statement.bind(index++, value);
    }
    statement.bind(index++, row.cost == domain::kUnknownCost ? std::nullopt : std::optional{row.cost});
    statement.bind(index++, std::int64_t{row.nth});
    if (row.hasLineNo) {
        statement.bindStatic(index, row.lineNo);
    } else {
        statement.bindNull(index);
    }
    return statement.run();
}

Status OrderJoiner::joinOne(std::int64_t order)
{
    const Result<std::optional<std::vector<LineRow>>> before = stored(order);
    const Result<std::vector<LineRow>> after = joined(order);
    if (!before || !after) {
        return pass(before ? after.error() : before.error());
    }
    if (!*before) {
        return {};
    }
    bindOrder(m_sql.erase, order);
    if (Status erased = (*before)->empty() ? Status{} : m_sql.erase.run(); !erased) {
        return erased;
    }
    for (const LineRow& row : **before) {
        m_segments.remove(row);
    }
    Status status;
    for (const LineRow& row : *after) {
        status = status.and_then([&] { return insert(row); });
        m_segments.add(row);
    }
    return status;
}

Status OrderJoiner::join(const std::set<std::int64_t>& orders)
{
    Status status;
    for (const std::int64_t order : orders) {
        status = status.and_then([&] { return joinOne(order); });
    }
    return status;
}

Status OrderJoiner::seal(Connection& connection, std::int64_t dataVersion) { return m_segments.write(connection, dataVersion); }

namespace {

Result<std::set<std::int64_t>> ordersWhere(Connection& connection, const char* sql, std::int64_t batch)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", batch);
    std::set<std::int64_t> orders;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        orders.insert(statement->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    return orders;
}

}  // namespace

Result<std::set<std::int64_t>> ordersOfBatch(Connection& connection, std::int64_t batch)
{
    return ordersWhere(connection, kOrdersOfBatchSql, batch);
}

Result<std::set<std::int64_t>> partedOrdersOf(Connection& connection, std::int64_t flatBatch)
{
    return ordersWhere(connection, kPartedOrdersSql, flatBatch);
}

Result<std::set<std::int64_t>> lineBatches(Connection& connection)
{
    std::set<std::int64_t> batches;
    const Status read
        = forEachRow(connection, kLineBatchesSql, [&batches](const Statement& row) { batches.insert(row.integer(0)); });
    if (!read) {
        return pass(read.error());
    }
    return batches;
}

Status giveWay(Connection& connection, std::int64_t flatBatch, SegmentCollector& segments)
{
    const Result<std::set<std::int64_t>> batches = lineBatches(connection);
    if (!batches || batches->empty()) {
        return batches ? Status{} : pass(batches.error());
    }
    const Result<std::set<std::int64_t>> orders = partedOrdersOf(connection, flatBatch);
    Result<Statement> stored = Statement::prepare(connection, kStoredSql);
    Result<Statement> erase = Statement::prepare(connection, kEraseSql);
    if (!orders || !stored || !erase) {
        return orders ? fail(Errc::Internal, "orders: a statement does not prepare") : pass(orders.error());
    }
    std::vector<std::int64_t> joined;
    LineRow line;
    for (const std::int64_t order : *orders) {
        bindOrder(*stored, order);
        Result<bool> row = stored->step();
        for (; row && *row; row = stored->step()) {
            readLine(*stored, line);
            if (batches->contains(line.batch)) {
                segments.remove(line);
                joined.push_back(line.id);
            }
        }
        if (!row) {
            return pass(row.error());
        }
    }
    Status status;
    for (const std::int64_t id : joined) {
        erase->bind(1, id);
        erase->bind(2, id);
        status = status.and_then([&] { return erase->run(); });
    }
    return status;
}

}  // namespace kinerja::store
