// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/pending.h"

#include <algorithm>
#include <utility>

#include "each_row.h"
#include "kinerja/store/statement.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kHasCurrenciesSql = "SELECT EXISTS (SELECT 1 FROM terms WHERE kind = 7)";
// A currency's first rate decides: from then on every day has one.
constexpr const char* kLinesWithoutRateSql =
    "SELECT t.text, count(*), min(l.day), max(l.day), 0 FROM order_lines l JOIN terms t ON t.id = l.currency_id"
    " LEFT JOIN (SELECT currency_id, min(day) AS day FROM exchange_rates GROUP BY currency_id) r"
    "   ON r.currency_id = l.currency_id"
    " WHERE (r.day IS NULL OR l.day < r.day) GROUP BY t.text";
constexpr const char* kLeadsWithoutRateSql =
    "SELECT t.text, count(*), min(coalesce(l.closed, l.created, 0)), max(coalesce(l.closed, l.created, 0)), 1"
    " FROM leads l JOIN terms t ON t.id = l.currency_id"
    " LEFT JOIN (SELECT currency_id, min(day) AS day FROM exchange_rates GROUP BY currency_id) r"
    "   ON r.currency_id = l.currency_id"
    " WHERE l.value IS NOT NULL AND (r.day IS NULL OR coalesce(l.closed, l.created, 0) < r.day) GROUP BY t.text";
constexpr const char* kConvertedSql =
    "WITH first_rates AS (SELECT currency_id, min(day) AS day FROM exchange_rates GROUP BY currency_id)"
    " SELECT (SELECT count(*) FROM order_lines l JOIN first_rates r ON r.currency_id = l.currency_id WHERE l.day >= r.day),"
    "        (SELECT count(*) FROM leads l JOIN first_rates r ON r.currency_id = l.currency_id"
    "          WHERE l.value IS NOT NULL AND coalesce(l.closed, l.created, 0) >= r.day)";
constexpr const char* kWaitingSql =
    "SELECT o.number, h.id IS NULL, count(d.id), EXISTS (SELECT 1 FROM order_lines l JOIN import_batches b"
    "   ON b.id = l.batch_id AND b.kind = 5 WHERE l.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215),"
    // A header's batch took a line over when it changed its status.
    "  coalesce((SELECT max(iif(b.kind = 0, l.batch_id, (SELECT c.previous_batch_id FROM batch_changes c"
    "     WHERE c.batch_id = l.batch_id AND c.entity = 0 AND c.row_id = l.id)))"
    "   FROM order_lines l JOIN import_batches b ON b.id = l.batch_id AND b.kind <> 5"
    "   WHERE l.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215), 0),"
    "  coalesce(h.status, 0) = 1,"
    "  EXISTS (SELECT 1 FROM order_lines l WHERE l.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215 AND l.status <> 1)"
    "  FROM orders o"
    "  LEFT JOIN order_headers h ON h.id = o.id"
    "  LEFT JOIN detail_lines d ON d.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215"
    " WHERE h.id IS NOT NULL OR d.id IS NOT NULL"
    " GROUP BY o.id ORDER BY o.id";
constexpr const char* kWithoutHeaderSql =
    "SELECT o.number FROM (SELECT DISTINCT id >> 24 AS id FROM detail_lines) d JOIN orders o ON o.id = d.id"
    " WHERE NOT EXISTS (SELECT 1 FROM order_headers h WHERE h.id = d.id) AND NOT EXISTS (SELECT 1 FROM order_lines l"
    "   WHERE l.id BETWEEN d.id * 16777216 AND d.id * 16777216 + 16777215) ORDER BY o.id DESC LIMIT :limit";
constexpr const char* kHasPartsSql =
    "SELECT EXISTS (SELECT 1 FROM order_headers) OR EXISTS (SELECT 1 FROM detail_lines)";
constexpr const char* kHeldSql =
    "SELECT o.number, l.day, coalesce(c.key, ''), coalesce(t.text, ''), l.gross - l.discount FROM order_lines l"
    " JOIN orders o ON o.id = l.id >> 24 LEFT JOIN customers c ON c.id = l.customer_id"
    " LEFT JOIN terms t ON t.id = l.currency_id WHERE l.status = 2 ORDER BY l.day DESC, l.id DESC LIMIT :limit";
constexpr const char* kCreditNumbersSql =
    "SELECT EXISTS (SELECT 1 FROM orders o WHERE o.number GLOB 'C*' AND EXISTS (SELECT 1 FROM order_lines l"
    " WHERE l.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215 AND l.returned = 2))";
// A merge says whom such a name means; an id outweighs another row's name.
constexpr const char* kSharedNamesSql =
    "WITH listed AS (SELECT 0 AS dimension, key, name FROM people_list UNION ALL SELECT 3, key, name FROM product_list"
    "  UNION ALL SELECT 7, key, name FROM customer_list),"
    " shared AS (SELECT dimension, name, group_concat(key, ', ') AS ids FROM (SELECT * FROM listed ORDER BY dimension, key)"
    "  WHERE name <> '' GROUP BY dimension, name HAVING count(*) > 1),"
    " used AS (SELECT 0 AS dimension, id, key FROM people UNION ALL SELECT 3, id, key FROM products"
    "  UNION ALL SELECT 7, id, key FROM customers)"
    " SELECT s.dimension, s.name, s.ids, u.id IS NOT NULL FROM shared s"
    " LEFT JOIN used u ON u.dimension = s.dimension AND u.key = s.name"
    " WHERE NOT EXISTS (SELECT 1 FROM listed l WHERE l.dimension = s.dimension AND l.key = s.name)"
    "  AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.dimension = s.dimension AND m.from_id = u.id)"
    " ORDER BY s.dimension, s.name";
constexpr const char* kPricesSql =
    "SELECT p.key, p.name, coalesce(t.text, ''), p.price FROM product_list p LEFT JOIN terms t ON t.id = p.currency_id"
    " WHERE p.price IS NOT NULL ORDER BY p.id DESC";

Result<bool> holds(Connection& connection, const char* sql)
{
    bool found = false;
    const Status read = forEachRow(connection, sql, [&found](const Statement& row) { found = row.integer(0) != 0; });
    return read.map([&found] { return found; });
}

void addMissing(std::map<std::string, MissingRate>& byCurrency, const Statement& row)
{
    MissingRate& missing = byCurrency[std::string{row.text(0)}];
    const Date first = storedDay(row, 2).value_or(Date{});
    const Date last = storedDay(row, 3).value_or(Date{});
    const bool isNew = missing.currency.empty();
    missing.currency = row.text(0);
    (row.integer(4) == 0 ? missing.lines : missing.leads) += row.integer(1);
    missing.first = isNew ? first : std::min(missing.first, first);
    missing.last = isNew ? last : std::max(missing.last, last);
}

/// Calls `take` for every order whose parts are not joined.
template <typename Take>
Status forEachWaiting(Connection& connection, Take take)
{
    const Result<bool> hasParts = holds(connection, kHasPartsSql);
    if (!hasParts || !*hasParts) {
        return hasParts ? Status{} : pass(hasParts.error());
    }
    return forEachRow(connection, kWaitingSql, [&take](const Statement& row) {
        const bool hasHeader = row.integer(1) == 0;
        const std::int64_t lines = row.integer(2);
        const std::int64_t wholeIn = row.integer(4);
        if (row.integer(3) == 0) {  // not joined
            const auto waitsFor = wholeIn != 0 ? WaitsFor::Nothing : hasHeader ? WaitsFor::Lines : WaitsFor::Header;
            const bool countsStill = wholeIn == 0 || row.integer(6) != 0;
            take(WaitingOrder{std::string{row.text(0)}, waitsFor, lines, wholeIn, row.integer(5) != 0 && countsStill});
        }
    });
}

}  // namespace

Result<std::vector<MissingRate>> missingRates(Connection& connection)
{
    const Result<bool> hasCurrencies = holds(connection, kHasCurrenciesSql);
    if (!hasCurrencies || !*hasCurrencies) {
        return hasCurrencies ? Result<std::vector<MissingRate>>{} : pass(hasCurrencies.error());
    }
    std::map<std::string, MissingRate> byCurrency;
    const auto take = [&byCurrency](const Statement& row) { addMissing(byCurrency, row); };
    const Status read = forEachRow(connection, kLinesWithoutRateSql, take).and_then([&] {
        return forEachRow(connection, kLeadsWithoutRateSql, take);
    });
    if (!read) {
        return pass(read.error());
    }
    std::vector<MissingRate> missing;
    for (auto& [currency, one] : byCurrency) {
        missing.push_back(std::move(one));
    }
    return missing;
}

Result<std::vector<WaitingOrder>> waitingOrders(Connection& connection, std::int64_t limit)
{
    std::vector<WaitingOrder> waiting;
    const Status read = forEachWaiting(connection, [&](WaitingOrder order) {
        if (std::cmp_less(waiting.size(), limit)) {
            waiting.push_back(std::move(order));
        }
    });
    if (!read) {
        return pass(read.error());
    }
    return waiting;
}

Result<WaitingCounts> countWaiting(Connection& connection)
{
    WaitingCounts counts;
    const Status read = forEachWaiting(connection, [&counts](const WaitingOrder& order) {
        counts.headers += order.waitsFor == WaitsFor::Lines ? 1 : 0;
        counts.lines += order.waitsFor == WaitsFor::Header ? order.lines : 0;
        counts.known += order.waitsFor == WaitsFor::Nothing ? 1 : 0;
        counts.cancelled += order.waitsFor == WaitsFor::Nothing && order.isCancelled ? 1 : 0;
    });
    return read.map([&counts] { return counts; });
}

Result<std::vector<std::string>> ordersWithoutHeader(Connection& connection, std::int64_t limit)
{
    Result<Statement> statement = Statement::prepare(connection, kWithoutHeaderSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":limit", limit);
    std::vector<std::string> numbers;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        numbers.emplace_back(statement->text(0));
    }
    if (!row) {
        return pass(row.error());
    }
    return numbers;
}

Result<std::vector<HeldLine>> heldLines(Connection& connection, std::int64_t limit)
{
    Result<Statement> statement = Statement::prepare(connection, kHeldSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":limit", limit);
    std::vector<HeldLine> held;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        held.push_back({std::string{statement->text(0)}, storedDay(*statement, 1).value_or(Date{}), std::string{statement->text(2)},
                        std::string{statement->text(3)}, statement->integer(4)});
    }
    if (!row) {
        return pass(row.error());
    }
    return held;
}

Result<std::vector<PriceEntry>> listPrices(Connection& connection)
{
    std::vector<PriceEntry> prices;
    const Status read = forEachRow(connection, kPricesSql, [&prices](const Statement& row) {
        prices.push_back({std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}, row.integer(3)});
    });
    if (!read) {
        return pass(read.error());
    }
    return prices;
}

Result<std::vector<SharedName>> sharedNames(Connection& connection)
{
    std::vector<SharedName> names;
    const Status read = forEachRow(connection, kSharedNamesSql, [&names](const Statement& row) {
        names.push_back({static_cast<domain::Dimension>(row.integer(0)), std::string{row.text(1)}, std::string{row.text(2)}, row.integer(3) != 0});
    });
    if (!read) {
        return pass(read.error());
    }
    return names;
}

Result<bool> knowsCreditNumbers(Connection& connection) { return holds(connection, kCreditNumbersSql); }

Result<ConvertedCounts> countConverted(Connection& connection)
{
    ConvertedCounts counts;
    const Status read = forEachRow(connection, kConvertedSql, [&counts](const Statement& row) {
        counts = {row.integer(0), row.integer(1)};
    });
    return read.map([&counts] { return counts; });
}

}  // namespace kinerja::store
