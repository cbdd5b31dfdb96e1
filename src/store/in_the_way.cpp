// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "each_row.h"
#include "import_context.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/statement.h"
#include "removal_sql.h"

namespace kinerja::store {
namespace {

// Changes of a batch that is taken back are forgotten: all that are here stand.
constexpr const char* kReplacedSql =
    "SELECT batch_id, previous_batch_id, entity, count(*), min(row_id) FROM batch_changes"
    " WHERE batch_id > :id AND previous_batch_id >= :id GROUP BY batch_id, previous_batch_id, entity"
    // Rows taken out.
    " UNION ALL SELECT r.batch_id, r.previous_batch_id, b.kind, count(*), min(r.row_id) FROM batch_removals r"
    " JOIN import_batches b ON b.id = r.batch_id WHERE r.batch_id > :id AND r.previous_batch_id >= :id"
    " GROUP BY r.batch_id, r.previous_batch_id"
    // And lines that came later into an order from which some were taken out: they may be the same ones again. (CROSS: from
    // what was taken out to the lines, never the other way; there are millions of lines.)
    " UNION ALL SELECT l.batch_id, r.batch_id, 0, count(DISTINCT l.id), min(l.id) FROM batch_removals r"
    " CROSS JOIN import_batches b ON b.id = r.batch_id AND b.kind = 0 CROSS JOIN order_lines l ON l.id BETWEEN (r.row_id >> 24) << 24 AND ((r.row_id >> 24) << 24) + 16777215"
    " WHERE r.batch_id >= :id AND l.batch_id > r.batch_id GROUP BY l.batch_id, r.batch_id";
constexpr const char* kRemovingKindsSql =
    "SELECT DISTINCT b.kind FROM batch_removals r JOIN import_batches b ON b.id = r.batch_id WHERE b.kind <> 0";
// Targets that the batch took out and a person has set again.
constexpr const char* kSetAgainSql =
    "SELECT count(DISTINCT t.id), min(t.kpi || ', ' || substr(t.first_day, 1, 4) || '-' || substr(t.first_day, 5, 2) || '-' ||"
    "   substr(t.first_day, 7, 2)) FROM batch_removals r JOIN import_batches b ON b.id = r.batch_id AND b.kind = 3"
    " JOIN targets t ON t.batch_id IS NULL AND (t.id = r.row_id OR (t.kpi = json_extract(r.before, '$.kpi')"
    "   AND t.scope IS json_extract(r.before, '$.scope') AND t.scope_value = json_extract(r.before, '$.scope_value')"
    "   AND t.first_day = json_extract(r.before, '$.first_day') AND t.end_day = json_extract(r.before, '$.end_day')"
    "   AND t.level = json_extract(r.before, '$.level') AND t.pair_category IS json_extract(r.before, '$.pair_category')))"
    " WHERE r.batch_id = :id";
// Targets of the batch that a person has set or removed since, and nobody has brought back.
constexpr const char* kEditedTargetsSql =
    "SELECT count(DISTINCT a.entity_id), min(json_extract(a.before, '$.kpi') || ', ' ||"
    "   substr(json_extract(a.before, '$.first_day'), 1, 4) || '-' || substr(json_extract(a.before, '$.first_day'), 5, 2)"
    "   || '-' || substr(json_extract(a.before, '$.first_day'), 7, 2))"
    "  FROM audit a WHERE a.entity = 'target' AND json_extract(a.before, '$.batch_id') = :id"
    "   AND NOT EXISTS (SELECT 1 FROM targets t WHERE t.id = a.entity_id AND t.batch_id = :id)";
constexpr const char* kFileSql = "SELECT file_name, imported_at FROM import_batches WHERE id = :id";
constexpr const char* kLineNameSql =
    "SELECT o.number || coalesce(', ' || nullif(p.key, ''), '') FROM orders o LEFT JOIN order_lines l ON l.id = :row"
    " LEFT JOIN products p ON p.id = l.product_id WHERE o.id = :row >> 24";
constexpr const char* kHeaderNameSql = "SELECT number FROM orders WHERE id = :row";
constexpr const char* kDetailNameSql =
    "SELECT o.number || coalesce(', ' || nullif(p.key, ''), '') FROM orders o LEFT JOIN detail_lines d ON d.id = :row"
    " LEFT JOIN products p ON p.id = d.product_id WHERE o.id = :row >> 24";
// Leads, answers, targets and lists: the row says it itself, as it was before it was changed or taken out.
constexpr const char* kRowNameSql =
    "WITH rows (before) AS (SELECT before FROM batch_changes WHERE batch_id = :id AND entity = :entity AND row_id = :row"
    "   UNION ALL SELECT before FROM batch_removals WHERE batch_id IN (:id, :previous) AND row_id = :row),"
    " named (before, day) AS (SELECT before, coalesce(json_extract(before, '$.first_day'), json_extract(before, '$.day')) FROM rows),"
    " dated (before, day) AS (SELECT before, substr(day, 1, 4) || '-' || substr(day, 5, 2) || '-' || substr(day, 7, 2) FROM named)"
    " SELECT coalesce(json_extract(before, '$.key'), json_extract(before, '$.lead'), json_extract(before, '$.kpi') || ', ' || day,"
    "   json_extract(before, '$.name'), day, '') FROM dated LIMIT 1";

struct Replaced {
    std::int64_t previous = 0;
    std::int64_t entity = 0;
    std::int64_t rows = 0;
    std::int64_t firstRow = 0;
};

/// By the batch that replaced.
using Replacements = std::map<std::int64_t, std::vector<Replaced>>;

Status readReplaced(Connection& connection, std::int64_t id, Replacements& all)
{
    Result<Statement> statement = Statement::prepare(connection, kReplacedSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        all[statement->integer(0)].push_back(
            {statement->integer(1), statement->integer(2), statement->integer(3), statement->integer(4)});
    }
    return row ? Status{} : pass(row.error());
}

/// Rows that came later with the key of one that was taken out: put back, there would be two of them.
Status readRivals(Connection& connection, std::int64_t id, std::int64_t kind, Replacements& all)
{
    Result<Statement> statement = Statement::prepare(connection, removalSql(static_cast<domain::RecordKind>(kind)).rivals);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        all[statement->integer(0)].push_back({statement->integer(1), kind, statement->integer(2), statement->integer(3)});
    }
    return row ? Status{} : pass(row.error());
}

Result<Replacements> replacementsSince(Connection& connection, std::int64_t id)
{
    Replacements all;
    std::vector<std::int64_t> kinds;
    Status status = readReplaced(connection, id, all).and_then([&] {
        return forEachRow(connection, kRemovingKindsSql, [&kinds](const Statement& row) { kinds.push_back(row.integer(0)); });
    });
    for (const std::int64_t kind : kinds) {
        status = status.and_then([&] { return readRivals(connection, id, kind, all); });
    }
    return status.map([&all] { return std::move(all); });
}

Result<std::string> firstText(Statement& statement)
{
    const Result<bool> row = statement.step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? std::string{statement.text(0)} : std::string{};
}

/// The first row that the batch replaced.
Result<std::string> nameOf(Connection& connection, std::int64_t batch, const Replaced& replaced)
{
    const auto kind = static_cast<domain::RecordKind>(replaced.entity);
    const char* sql = kind == domain::RecordKind::Sales    ? kLineNameSql
                      : kind == domain::RecordKind::Orders ? kHeaderNameSql
                      : kind == domain::RecordKind::Lines  ? kDetailNameSql
                                                           : kRowNameSql;
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    if (sql == kRowNameSql) {
        statement->bind(":id", batch);
        statement->bind(":entity", replaced.entity);
        statement->bind(":previous", replaced.previous);
    }
    statement->bind(":row", replaced.firstRow);
    return firstText(*statement);
}

bool comesBefore(const Replaced& a, const Replaced& b)
{
    return std::pair{a.entity, a.firstRow} < std::pair{b.entity, b.firstRow};
}

/// What one batch replaced of those that are to be taken back.
Result<domain::InTheWay> describe(Connection& connection, std::int64_t batch, const std::vector<Replaced>& replaced,
                                  const std::set<std::int64_t>& wanted)
{
    domain::InTheWay one;
    one.batch = batch;
    std::optional<Replaced> first;
    for (const Replaced& some : replaced) {
        if (wanted.contains(some.previous)) {
            one.rows += some.rows;
            first = first ? std::min(*first, some, comesBefore) : some;
        }
    }
    if (!first) {
        return fail(Errc::Internal, "batch " + std::to_string(batch) + " replaced nothing");
    }
    Result<Statement> file = Statement::prepare(connection, kFileSql);
    if (!file) {
        return pass(file.error());
    }
    file->bind(":id", batch);
    if (const Result<bool> row = file->step(); !row) {
        return pass(row.error());
    }
    one.fileName = file->text(0);
    one.when = file->text(1);
    Result<std::string> name = nameOf(connection, batch, *first);
    if (!name) {
        return pass(name.error());
    }
    one.row = *std::move(name);
    return one;
}

Result<domain::InTheWay> editsByHand(Connection& connection, std::int64_t id)
{
    domain::InTheWay edits;
    for (const char* sql : {kEditedTargetsSql, kSetAgainSql}) {
        Result<Statement> statement = Statement::prepare(connection, sql);
        if (!statement) {
            return pass(statement.error());
        }
        statement->bind(":id", id);
        if (const Result<bool> row = statement->step(); !row) {
            return pass(row.error());
        }
        edits.rows += statement->integer(0);
        edits.row = edits.row.empty() ? std::string{statement->text(1)} : edits.row;
    }
    return edits;
}

}  // namespace

Result<std::vector<domain::InTheWay>> inTheWayOf(Connection& connection, std::int64_t id)
{
    const Result<Replacements> replacements = replacementsSince(connection, id);
    if (!replacements) {
        return pass(replacements.error());
    }
    // Ascending, so that whoever replaced rows of a batch comes after it.
    std::set<std::int64_t> wanted{id};
    for (const auto& [batch, replaced] : *replacements) {
        if (std::any_of(replaced.begin(), replaced.end(), [&](const Replaced& one) { return wanted.contains(one.previous); })) {
            wanted.insert(batch);
        }
    }
    std::vector<domain::InTheWay> found;
    for (auto batch = wanted.rbegin(); batch != wanted.rend(); ++batch) {
        Result<domain::InTheWay> edits = editsByHand(connection, *batch);
        if (!edits) {
            return pass(edits.error());
        }
        if (edits->rows > 0) {
            found.push_back(*std::move(edits));
        }
        if (*batch == id) {
            continue;
        }
        Result<domain::InTheWay> one = describe(connection, *batch, replacements->at(*batch), wanted);
        if (!one) {
            return pass(one.error());
        }
        found.push_back(*std::move(one));
    }
    return found;
}

}  // namespace kinerja::store
