// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "batch_check.h"
#include "batch_digest.h"
#include "connection_state.h"
#include "each_row.h"
#include "header_status.h"
#include "import_context.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "list_tables.h"
#include "missing_lines.h"
#include "missing_rows.h"
#include "order_joiner.h"
#include "row_json.h"
#include "segment_collector.h"
#include "segment_lens.h"
#include "write_log.h"

namespace kinerja::store {
namespace {

constexpr const char* kLinesOfBatchSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE batch_id = :id ORDER BY id";
constexpr const char* kChangesSql =
    "SELECT row_id, previous_batch_id, before FROM batch_changes WHERE batch_id = :id AND entity = :entity ORDER BY row_id";
constexpr const char* kRestoreLineSql =
    "UPDATE order_lines SET day = ?2, batch_id = ?3, customer_id = nullif(?4, 0), product_id = nullif(?5, 0),"
    " category_id = nullif(?6, 0), share_id = nullif(?7, 0), team_id = nullif(?8, 0), region_id = nullif(?9, 0),"
    " channel_id = nullif(?10, 0), unit_id = nullif(?11, 0), currency_id = nullif(?12, 0), status = ?13, returned = ?14,"
    " quantity = ?15, gross = ?16, discount = ?17, tax = ?18, cost = ?19, nth = ?20, line_no = ?21 WHERE id = ?1";
constexpr const char* kDeleteLinesSql = "DELETE FROM order_lines WHERE id BETWEEN :first AND :last AND batch_id = :id";
constexpr const char* kDeleteEmptyOrdersSql =
    "DELETE FROM orders WHERE NOT EXISTS (SELECT 1 FROM order_lines l"
    " WHERE l.id BETWEEN orders.id * 16777216 AND orders.id * 16777216 + 16777215)"
    " AND orders.id BETWEEN :first AND :last"
    " AND orders.id NOT IN (SELECT iif(b.kind = 4, r.row_id, r.row_id >> 24) FROM batch_removals r"
    "   JOIN import_batches b ON b.id = r.batch_id WHERE b.kind IN (0, 4, 5))"
    " AND NOT EXISTS (SELECT 1 FROM order_headers h WHERE h.id = orders.id) AND NOT EXISTS (SELECT 1 FROM detail_lines d"
    " WHERE d.id BETWEEN orders.id * 16777216 AND orders.id * 16777216 + 16777215)";
constexpr const char* kAnyRemovalSql = "SELECT EXISTS (SELECT 1 FROM batch_removals)";
constexpr const char* kDeleteStagesSql = "DELETE FROM lead_stages WHERE batch_id = :id";
// A later batch that changed the same name again keeps its own: what it replaced is now what this one had replaced.
constexpr const char* kHandOnWordsSql =
    "UPDATE dictionary_changes AS later SET before = own.before FROM dictionary_changes own"
    " WHERE own.batch_id = :id AND own.entity = later.entity AND own.row_id = later.row_id AND later.batch_id ="
    " (SELECT min(x.batch_id) FROM dictionary_changes x"
    "   WHERE x.batch_id > :id AND x.entity = own.entity AND x.row_id = own.row_id)";
constexpr const char* kRestoreCustomerNamesSql =
    "UPDATE customers SET name = own.before FROM dictionary_changes own"
    " WHERE own.batch_id = :id AND own.entity = 0 AND own.row_id = customers.id AND NOT EXISTS"
    " (SELECT 1 FROM dictionary_changes x WHERE x.batch_id > :id AND x.entity = 0 AND x.row_id = own.row_id)";
constexpr const char* kRestoreSegmentsSql =
    "UPDATE customers SET segment_id = own.before FROM dictionary_changes own"
    " WHERE own.batch_id = :id AND own.entity = 1 AND own.row_id = customers.id AND NOT EXISTS"
    " (SELECT 1 FROM dictionary_changes x WHERE x.batch_id > :id AND x.entity = 1 AND x.row_id = own.row_id)";
constexpr const char* kRestoreProductNamesSql =
    "UPDATE products SET name = own.before FROM dictionary_changes own"
    " WHERE own.batch_id = :id AND own.entity = 2 AND own.row_id = products.id AND NOT EXISTS"
    " (SELECT 1 FROM dictionary_changes x WHERE x.batch_id > :id AND x.entity = 2 AND x.row_id = own.row_id)";
constexpr const char* kRestoreCategoriesSql =
    "UPDATE products SET category_id = own.before FROM dictionary_changes own"
    " WHERE own.batch_id = :id AND own.entity = 3 AND own.row_id = products.id AND NOT EXISTS"
    " (SELECT 1 FROM dictionary_changes x WHERE x.batch_id > :id AND x.entity = 3 AND x.row_id = own.row_id)";
constexpr const char* kReplacedBatchesSql = "SELECT DISTINCT previous_batch_id FROM batch_changes WHERE batch_id = :id";
constexpr const char* kForgetWordsSql = "DELETE FROM dictionary_changes WHERE batch_id = :id";
constexpr const char* kForgetChangesSql = "DELETE FROM batch_changes WHERE batch_id = :id";
constexpr const char* kMarkUndoneSql = "UPDATE import_batches SET undone = 1 WHERE id = :id";

Status runFor(Connection& connection, const char* sql, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    return statement->run();
}

/// Rows whose ids lie from one to the other, both included.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = INT64_MAX;
};

Status runBetween(Connection& connection, const char* sql, const IdRange& range, std::optional<std::int64_t> batch = std::nullopt)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":first", range.first);
    statement->bind(":last", range.last);
    if (batch) {
        statement->bind(":id", *batch);
    }
    return statement->run();
}

/// Orders that lost their last line. Where rows were taken out of the store, others than those of the lines may have.
Status deleteEmptyOrders(Connection& connection, const IdRange& lines)
{
    bool hasRemovals = false;
    const Status read
        = forEachRow(connection, kAnyRemovalSql, [&](const Statement& row) { hasRemovals = row.integer(0) != 0; });
    return read.and_then([&] {
        return runBetween(connection, kDeleteEmptyOrdersSql,
                          hasRemovals ? IdRange{} : IdRange{orderOfLine(lines.first), orderOfLine(lines.last)});
    });
}

std::string nameOf(const domain::InTheWay& one)
{
    const std::string rows = std::to_string(one.rows) + (one.rows == 1 ? " row" : " rows");
    if (one.batch == 0) {
        return "edits by hand of " + rows + " (first " + one.row + ")";
    }
    return "batch " + std::to_string(one.batch) + " (" + one.fileName + ", " + rows + ", first " + one.row + ")";
}

/// Errors: InvalidInput (undone already); Conflict when later batches, or a person, replaced rows of this one.
Status judge(Connection& connection, const domain::Batch& batch)
{
    if (batch.undone) {
        return fail(Errc::InvalidInput, "batch " + std::to_string(batch.id) + " is already undone");
    }
    const Result<std::vector<domain::InTheWay>> later = inTheWayOf(connection, batch.id);
    if (!later) {
        return pass(later.error());
    }
    if (later->empty()) {
        return {};
    }
    std::string names;
    for (const domain::InTheWay& one : *later) {
        names += (names.empty() ? "" : ", then ") + nameOf(one);
    }
    return fail(Errc::Conflict, "batch " + std::to_string(batch.id) + " was changed since: undo first " + names);
}

/// Walks the batch's lines and its changes side by side: both are in the order of row ids.
class LineUndo {
public:
    LineUndo(Connection& connection, std::int64_t batch) : m_connection(connection), m_batch(batch) {}

    Result<std::set<std::int64_t>> run(std::int64_t dataVersion)
    {
        Result<SegmentCollector> segments = SegmentCollector::begin(m_connection);
        Result<Statement> lines = Statement::prepare(m_connection, kLinesOfBatchSql);
        Result<Statement> changes = Statement::prepare(m_connection, kChangesSql);
        Result<Statement> restore = Statement::prepare(m_connection, kRestoreLineSql);
        if (!segments || !lines || !changes || !restore) {
            return fail(Errc::Internal, "undo: a statement does not prepare");
        }
        lines->bind(":id", m_batch);
        changes->bind(":id", m_batch);
        changes->bind(":entity", static_cast<std::int64_t>(RowEntity::Line));
        Result<bool> change = changes->step();
        Result<bool> line = lines->step();
        LineRow now;
        IdRange own{INT64_MAX, 0};
        for (; line && *line; line = lines->step()) {
            readLine(*lines, now);
            own = {std::min(own.first, now.id), std::max(own.last, now.id)};
            if (!change || !*change || changes->integer(0) != now.id) {
                segments->remove(now);  // the batch added it: deleted below
                continue;
            }
            if (Status restored = restoreLine(*changes, *restore, now, *segments); !restored) {
                return pass(restored.error());
            }
            change = changes->step();
        }
        if (!line || !change) {
            return pass(line ? change.error() : line.error());
        }
        const Status status = runBetween(m_connection, kDeleteLinesSql, own, m_batch)
                                  .and_then([&] { return restoreRemoved(m_connection, m_batch, *segments, m_previous); })
                                  .and_then([&] { return deleteEmptyOrders(m_connection, own); })
                                  .and_then([&] { return segments->write(m_connection, dataVersion); });
        if (!status) {
            return pass(status.error());
        }
        return m_previous;
    }

private:
    Status restoreLine(const Statement& change, Statement& restore, const LineRow& now, SegmentCollector& segments)
    {
        const std::optional<LineRow> before = parseLineJson(now.id, change.text(2));
        if (!before) {
            return fail(Errc::Damaged, "what line " + std::to_string(now.id) + " was cannot be read");
        }
        m_previous.insert(change.integer(1));
        segments.change(now, *before);
        bindLine(restore, *before, change.integer(1));
        return restore.run();
    }

    Connection& m_connection;
    std::int64_t m_batch;
    std::set<std::int64_t> m_previous;
};

Result<std::set<std::int64_t>> undoRows(Connection& connection, std::int64_t batch, domain::RecordKind kind)
{
    const KindTable& table = kindTable(kind);
    Result<Statement> changes = Statement::prepare(connection, kChangesSql);
    Result<Statement> restore = Statement::prepare(connection, table.restore);
    if (!changes || !restore) {
        return fail(Errc::Internal, "undo: a statement does not prepare");
    }
    changes->bind(":id", batch);
    changes->bind(":entity", static_cast<std::int64_t>(kind));
    std::set<std::int64_t> previous;
    Result<bool> change = changes->step();
    for (; change && *change; change = changes->step()) {
        nlohmann::json row = nlohmann::json::parse(changes->text(2), nullptr, false);
        if (!row.is_object()) {
            return fail(Errc::Damaged, "what row " + std::to_string(changes->integer(0)) + " was cannot be read");
        }
        row["id"] = changes->integer(0);
        if (!changes->isNull(1)) {
            row["batch_id"] = changes->integer(1);
            previous.insert(changes->integer(1));
        }
        bindJson(*restore, row);
        if (Status restored = restore->run(); !restored) {
            return pass(restored.error());
        }
    }
    if (!change) {
        return pass(change.error());
    }
    const Status whole = runFor(connection, table.erase, batch).and_then([&] {
        return restoreRemovedRows(connection, batch, kind, previous);
    });
    return whole.map([&previous] { return previous; });
}

/// Lines of a flat file; orders that came in parts as well are joined again.
Result<std::set<std::int64_t>> undoSales(Connection& connection, std::int64_t batch, std::int64_t dataVersion)
{
    const Result<std::set<std::int64_t>> orders = partedOrdersOf(connection, batch);
    if (!orders) {
        return orders;
    }
    Result<std::set<std::int64_t>> touched = LineUndo{connection, batch}.run(dataVersion);
    if (!touched || orders->empty()) {
        return touched;
    }
    Result<OrderJoiner> joiner = OrderJoiner::begin(connection);
    if (!joiner) {
        return pass(joiner.error());
    }
    const Status joined = joiner->join(*orders).and_then([&] { return joiner->seal(connection, dataVersion); });
    return joined ? touched : pass(joined.error());
}

/// Headers or lines of orders, and what they are joined to.
Result<std::set<std::int64_t>> undoOrders(Connection& connection, const domain::Batch& batch, std::int64_t dataVersion)
{
    const Result<std::set<std::int64_t>> orders = ordersOfBatch(connection, batch.id);
    Result<OrderJoiner> joiner = OrderJoiner::begin(connection);
    if (!orders || !joiner) {
        return pass(orders ? joiner.error() : orders.error());
    }
    Result<std::set<std::int64_t>> touched = undoRows(connection, batch.id, batch.kind);
    if (!touched) {
        return touched;
    }
    if (Status restored = restoreStatuses(connection, batch.id, joiner->segments(), *touched); !restored) {
        return pass(restored.error());
    }
    const Status joined = joiner->join(*orders)
                              .and_then([&] { return runBetween(connection, kDeleteEmptyOrdersSql, {}); })
                              .and_then([&] { return joiner->seal(connection, dataVersion); });
    return joined ? touched : pass(joined.error());
}

/// Lists and rates, and the months that look different without them.
Result<std::set<std::int64_t>> undoList(Connection& connection, const domain::Batch& batch, std::int64_t dataVersion)
{
    Result<LensChange> change = LensChange::begin(connection);
    if (!change) {
        return pass(change.error());
    }
    Result<std::set<std::int64_t>> touched = undoRows(connection, batch.id, batch.kind);
    if (!touched) {
        return touched;
    }
    const Status finished = change->finish(connection, dataVersion);
    return finished ? touched : pass(finished.error());
}

Result<std::set<std::int64_t>> undoKind(Connection& connection, const domain::Batch& batch, std::int64_t dataVersion)
{
    using enum domain::RecordKind;
    switch (batch.kind) {
    case Sales:
        return undoSales(connection, batch.id, dataVersion);
    case Orders:
    case Lines:
        return undoOrders(connection, batch, dataVersion);
    case People:
    case Products:
    case Customers:
    case Rates:
        return undoList(connection, batch, dataVersion);
    case Leads:
        if (Status stages = runFor(connection, kDeleteStagesSql, batch.id); !stages) {
            return pass(stages.error());
        }
        break;
    default:
        break;
    }
    return undoRows(connection, batch.id, batch.kind);
}

/// Names, segments and categories as they were before the batch.
Status undoWords(Connection& connection, std::int64_t batch)
{
    Status status;
    for (const char* sql : {kHandOnWordsSql, kRestoreCustomerNamesSql, kRestoreSegmentsSql, kRestoreProductNamesSql,
                            kRestoreCategoriesSql, kForgetWordsSql}) {
        status = status.and_then([&] { return runFor(connection, sql, batch); });
    }
    return status.and_then([&] { return refreshDictionaryHash(connection); });
}

/// What the ledger says of the batch, and of those whose rows come back, is worked out anew by an undo: damage that nobody has
/// noticed must not become what was imported. Errors: Damaged.
Status mustBeAsImported(Connection& connection, std::int64_t id)
{
    Result<Statement> replaced = Statement::prepare(connection, kReplacedBatchesSql);
    if (!replaced) {
        return pass(replaced.error());
    }
    replaced->bind(":id", id);
    std::set<std::int64_t> batches{id};
    Result<bool> row = replaced->step();
    for (; row && *row; row = replaced->step()) {
        batches.insert(replaced->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    const Result<BatchCheck> check = compareWithLedger(connection, batches);
    if (!check) {
        return pass(check.error());
    }
    return check->different.empty() ? Status{} : fail(Errc::Damaged, findingOf(check->different.front()));
}

Status audit(Connection& connection, const domain::Batch& batch, std::int64_t dataVersion)
{
    const nlohmann::json after{{"kind", domain::recordKindId(batch.kind)},
                               {"deleted", batch.counts.added},
                               {"restored", batch.counts.changed}};
    return addToAudit(connection, {"undo", batch.id, std::nullopt, dumpJson(after), dataVersion}).map([](std::int64_t) {});
}

}  // namespace

Status undoBatch(Connection& connection, std::int64_t id)
{
    // Restored rows get the codes they had; the dictionaries lose no row.
    const ForeignKeysOff off{connection};
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    const Result<domain::Batch> batch = findBatch(connection, id);
    if (!batch) {
        return pass(batch.error());
    }
    const Status possible = judge(connection, *batch).and_then([&] { return mustBeAsImported(connection, id); });
    if (!possible) {
        return possible;
    }
    const Result<std::int64_t> version = raiseDataVersion(connection);
    if (!version) {
        return pass(version.error());
    }
    Result<std::set<std::int64_t>> touched = undoKind(connection, *batch, *version);
    if (!touched) {
        return pass(touched.error());
    }
    touched->insert(id);
    return runFor(connection, kForgetChangesSql, id)
        .and_then([&] { return undoWords(connection, id); })
        .and_then([&] { return runFor(connection, kMarkUndoneSql, id); })
        .and_then([&] { return refreshSums(connection, batch->kind, *touched); })
        .and_then([&] { return batch->kind == domain::RecordKind::Orders ? refreshSums(connection, domain::RecordKind::Sales, *touched) : Status{}; })
        .and_then([&] { return audit(connection, *batch, *version); })
        .and_then([&] { return transaction->commit(); });
}

}  // namespace kinerja::store
