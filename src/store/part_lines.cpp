// SPDX-License-Identifier: GPL-3.0-or-later
#include "part_lines.h"

#include <unordered_set>

#include "each_row.h"
#include "line_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kProductsSql = "SELECT id, key, name FROM products";
constexpr const char* kLinesSql =
    "SELECT id, batch_id, product_id, coalesce(currency_id, 0), gross - discount FROM order_lines WHERE day BETWEEN :first AND :last ORDER BY id";

constexpr const char* kDetailsSql = "SELECT id, batch_id, product_id, coalesce(currency_id, 0), gross - discount FROM detail_lines ORDER BY id";

/// Counts them order by order: an order is the file's if it has one of its lines.
class Counter {
public:
    void add(std::int64_t line, bool isMet, bool isPart, Int128 net)
    {
        if (orderOfLine(line) != m_order) {
            close();
            m_order = orderOfLine(line);
        }
        m_isOfFile = m_isOfFile || isMet;
        if (isPart && !isMet) {
            ++m_ofOrder.rows;
            m_ofOrder.amount += net;
        }
    }
    [[nodiscard]] PartLines finish()
    {
        close();
        return m_all;
    }

private:
    void close()
    {
        m_all.rows += m_isOfFile ? m_ofOrder.rows : 0;
        m_all.amount += m_isOfFile ? m_ofOrder.amount : 0;
        m_ofOrder = {};
        m_isOfFile = false;
    }

    PartLines m_all, m_ofOrder;
    std::int64_t m_order = 0;
    bool m_isOfFile = false;
};

Result<std::unordered_set<std::int64_t>> partProducts(Connection& connection, const std::function<bool(std::string_view)>& isPart)
{
    std::unordered_set<std::int64_t> parts;
    const Status read = forEachRow(connection, kProductsSql, [&](const Statement& row) {
        if (isPart(row.text(1)) || isPart(row.text(2))) {
            parts.insert(row.integer(0));
        }
    });
    return read.map([&parts] { return std::move(parts); });
}

}  // namespace

Result<PartLines> countPartDetails(const ImportContext& context, const std::function<bool(std::string_view)>& isPart)
{
    const auto parts = partProducts(context.connection, isPart);
    if (!parts || parts->empty()) {
        return parts ? Result<PartLines>{} : pass(parts.error());
    }
    const std::unordered_set<std::int64_t> same(context.same.begin(), context.same.end());
    Counter counter;
    const Status read = forEachRow(context.connection, kDetailsSql, [&](const Statement& row) {
        const std::int64_t line = row.integer(0);
        const bool isMet = row.integer(1) == context.batch || same.contains(line);
        counter.add(line, isMet, parts->contains(row.integer(2)), row.integer(3) == 0 ? row.integer(4) : 0);
    });
    return read.map([&counter] { return counter.finish(); });
}

Result<PartLines> countPartLines(Connection& connection, const DaySpan& days, const OrderBook& orders,
                                 const std::function<bool(std::string_view)>& isPart)
{
    const auto parts = partProducts(connection, isPart);
    Result<Statement> lines = parts ? Statement::prepare(connection, kLinesSql) : pass(parts.error());
    if (!lines || parts->empty()) {
        return lines ? Result<PartLines>{} : pass(lines.error());
    }
    lines->bind(":first", std::int64_t{days.first});
    lines->bind(":last", std::int64_t{days.last});
    Counter counter;
    Result<bool> more = lines->step();
    for (; more && *more; more = lines->step()) {
        const std::int64_t line = lines->integer(0);
        counter.add(line, orders.isMet(line, lines->integer(1)), parts->contains(lines->integer(2)), lines->integer(3) == 0 ? lines->integer(4) : 0);
    }
    if (!more) {
        return pass(more.error());
    }
    return counter.finish();
}

}  // namespace kinerja::store
