// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_reading.h"

#include <optional>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kStoreSql =
    "INSERT INTO batch_readings (batch_id, profile, shape, reading, state, report)"
    " VALUES (:batch, :profile, :shape, :reading, :state, :report)";
constexpr const char* kCopyRejectsSql =
    "INSERT INTO batch_rejects (batch_id, n, line, column_name, value, reason, raw, nth)"
    " SELECT :to, n, line, column_name, value, reason, raw, nth FROM batch_rejects WHERE batch_id = :from";
// Whatever changes a line gives its month a new version, and whatever changes a word the dictionaries a new hash.
constexpr const char* kStateSql =
    "SELECT s.sales_lines || ' ' || s.dictionary_hash || ' ' || (SELECT count(*) || ' ' || coalesce(max(data_version), 0)"
    " FROM segment_months) FROM store_state s WHERE s.id = 1";
constexpr const char* kProvenSameSql =
    "SELECT b.id, b.rows_read, b.rows_rejected, r.report FROM import_batches b JOIN batch_readings r ON r.batch_id = b.id"
    " WHERE b.file_hash = :hash AND b.kind = 0 AND b.undone = 0 AND b.mode <> 1 AND r.reading = :reading AND r.state = :state"
    " ORDER BY b.id DESC LIMIT 1";

Result<std::string> stateOfSales(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kStateSql);
    if (!statement) {
        return pass(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::Damaged, "the store has no state") : pass(row.error());
    }
    return std::string{statement->text(0)};
}

}  // namespace

Status storeReading(Connection& connection, std::int64_t batch, const BatchInfo& info, const std::string& report)
{
    const Result<std::string> state = stateOfSales(connection);
    if (!state) {
        return pass(state.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kStoreSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":batch", batch);
    statement->bind(":profile", std::string_view{info.profile});
    statement->bind(":shape", std::string_view{info.shape});
    statement->bind(":reading", std::string_view{info.reading});
    statement->bind(":state", std::string_view{*state});
    statement->bind(":report", std::string_view{report});
    return statement->run();
}

Status copyRejects(Connection& connection, std::int64_t from, std::int64_t to)
{
    Result<Statement> statement = Statement::prepare(connection, kCopyRejectsSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":from", from);
    statement->bind(":to", to);
    return statement->run();
}

Result<std::optional<ProvenBatch>> provenSame(Connection& connection, std::string_view fileHash, std::string_view reading)
{
    if (reading.empty()) {
        return std::optional<ProvenBatch>{};
    }
    const Result<std::string> state = stateOfSales(connection);
    if (!state) {
        return pass(state.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kProvenSameSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":hash", fileHash);
    statement->bind(":reading", reading);
    statement->bind(":state", std::string_view{*state});
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? Result<std::optional<ProvenBatch>>{std::nullopt} : pass(row.error());
    }
    return std::optional{ProvenBatch{statement->integer(0), statement->integer(1), statement->integer(2),
                                     std::string{statement->text(3)}}};
}

}  // namespace kinerja::store
