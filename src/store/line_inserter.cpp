// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_inserter.h"

#include <utility>

namespace kinerja::store {
namespace {

constexpr std::size_t kMany = 16;
constexpr const char* kInsertLineSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no) VALUES"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char* kInsertManyLinesSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no) VALUES"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?),"
    " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

/// The numbers of a row in the order of the columns; kNull stands for NULL.
constexpr std::int64_t kNull = domain::kUnknownCost;
std::array<std::int64_t, 20> numbersOf(const LineRow& row) noexcept
{
    const auto code = [](std::int64_t id) { return id == 0 ? kNull : id; };
    return {row.id, row.day, row.batch, code(row.customer), code(row.product), code(row.category), code(row.share),
            code(row.team), code(row.region), code(row.channel), code(row.unit), code(row.currency), row.status,
            row.returned, row.quantity, row.gross, row.discount, row.tax, row.cost, row.nth};
}

}  // namespace

LineInserter::LineInserter(Statement one, Statement many)
    : m_one{std::move(one), std::vector<std::int64_t>(kNumbers), false}
    , m_many{std::move(many), std::vector<std::int64_t>(kMany * kNumbers), false}
{
}

Result<LineInserter> LineInserter::begin(Connection& connection)
{
    Result<Statement> one = Statement::prepare(connection, kInsertLineSql);
    Result<Statement> many = Statement::prepare(connection, kInsertManyLinesSql);
    if (!one || !many) {
        return pass(one ? many.error() : one.error());
    }
    return LineInserter{*std::move(one), *std::move(many)};
}

void LineInserter::bindRow(Bound& bound, std::size_t place, const LineRow& row)
{
    const std::array<std::int64_t, kNumbers> numbers = numbersOf(row);
    const int first = static_cast<int>(place) * kColumns + 1;
    std::int64_t* last = bound.last.data() + place * kNumbers;
    for (int column = 0; column < kNumbers; ++column) {
        const std::int64_t value = numbers[static_cast<std::size_t>(column)];
        if (bound.isBound && last[column] == value) {
            continue;
        }
        last[column] = value;
        if (value == kNull) {
            bound.statement.bindNull(first + column);
        } else {
            bound.statement.bind(first + column, value);
        }
    }
    if (row.hasLineNo) {
        bound.statement.bindStatic(first + kNumbers, row.lineNo);
    } else {
        bound.statement.bindNull(first + kNumbers);
    }
}

Status LineInserter::insert(Bound& bound, std::span<const LineRow> rows)
{
    for (std::size_t place = 0; place < rows.size(); ++place) {
        bindRow(bound, place, rows[place]);
    }
    bound.isBound = true;
    return bound.statement.run();
}

Status LineInserter::insert(std::span<const LineRow> rows)
{
    Status status;
    for (; status && rows.size() >= kMany; rows = rows.subspan(kMany)) {
        status = insert(m_many, rows.first(kMany));
    }
    for (; status && !rows.empty(); rows = rows.subspan(1)) {
        status = insert(m_one, rows.first(1));
    }
    return status;
}

}  // namespace kinerja::store
