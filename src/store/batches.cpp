// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/batches.h"

#include <string>

#include "batch_digest.h"
#include "figure_json.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kBatchesSql =
    "SELECT id, kind, file_name, file_hash, who, imported_at, rows_read, rows_added, rows_changed, rows_same,"
    " rows_rejected, rows_sum, rows_hash, undone, notes, profile, effect FROM import_batches ORDER BY id DESC";
constexpr const char* kBatchSql =
    "SELECT id, kind, file_name, file_hash, who, imported_at, rows_read, rows_added, rows_changed, rows_same,"
    " rows_rejected, rows_sum, rows_hash, undone, notes, profile, effect FROM import_batches WHERE id = :id";
constexpr const char* kWasImportedSql =
    "SELECT EXISTS (SELECT 1 FROM import_batches WHERE file_hash = :hash AND undone = 0)";
constexpr const char* kWasEverImportedSql = "SELECT EXISTS (SELECT 1 FROM import_batches WHERE file_hash = :hash)";
constexpr const char* kRejectsSql =
    "SELECT line, column_name, value, reason, raw, nth FROM batch_rejects WHERE batch_id = :id ORDER BY n";

Result<bool> isThere(Connection& connection, const char* sql, std::string_view fileHash)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":hash", fileHash);
    if (const Result<bool> row = statement->step(); !row) {
        return row;
    }
    return statement->integer(0) != 0;
}

Result<domain::Batch> readBatch(const Statement& statement)
{
    domain::Batch batch;
    batch.id = statement.integer(0);
    batch.kind = static_cast<domain::RecordKind>(statement.integer(1));
    batch.fileName = statement.text(2);
    batch.fileHash = statement.text(3);
    batch.who = statement.text(4);
    batch.when = statement.text(5);
    batch.counts = {statement.integer(6), statement.integer(7), statement.integer(8), statement.integer(9),
                    statement.integer(10)};
    batch.sum = fromDigits(statement.text(11));
    batch.rowsHash = statement.text(12);
    batch.undone = statement.integer(13) != 0;
    batch.notes = statement.text(14);
    batch.profile = statement.text(15);
    if (!statement.isNull(16)) {
        Result<std::vector<domain::FigureChange>> effect = parseChanges(statement.text(16));
        if (!effect) {
            return pass(effect.error());
        }
        batch.effect = *std::move(effect);
    }
    return batch;
}

}  // namespace

Result<std::vector<domain::Batch>> listBatches(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kBatchesSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Batch> batches;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        Result<domain::Batch> batch = readBatch(*statement);
        if (!batch) {
            return pass(batch.error());
        }
        batches.push_back(*std::move(batch));
    }
    if (!row) {
        return pass(row.error());
    }
    return batches;
}

Result<domain::Batch> findBatch(Connection& connection, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, kBatchSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::NotFound, "batch " + std::to_string(id)) : pass(row.error());
    }
    return readBatch(*statement);
}

Result<bool> fileWasImported(Connection& connection, std::string_view fileHash)
{
    return isThere(connection, kWasImportedSql, fileHash);
}

Result<bool> fileWasEverImported(Connection& connection, std::string_view fileHash)
{
    return isThere(connection, kWasEverImportedSql, fileHash);
}

Result<std::vector<domain::RowIssue>> batchRejects(Connection& connection, std::int64_t id)
{
    if (const Result<domain::Batch> batch = findBatch(connection, id); !batch) {
        return pass(batch.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kRejectsSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    std::vector<domain::RowIssue> issues;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        issues.push_back({static_cast<std::uint64_t>(statement->integer(0)), std::string{statement->text(1)},
                          std::string{statement->text(2)}, std::string{statement->text(3)},
                          std::string{statement->text(4)}, static_cast<std::uint32_t>(statement->integer(5))});
    }
    if (!row) {
        return pass(row.error());
    }
    return issues;
}

Result<std::string> batchReport(Connection& connection, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, "SELECT report FROM batch_readings WHERE batch_id = :id");
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    const Result<bool> row = statement->step();
    return row ? Result<std::string>{*row ? std::string{statement->text(0)} : std::string{}} : pass(row.error());
}

}  // namespace kinerja::store
