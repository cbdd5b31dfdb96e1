// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include <utility>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kSeriesSql =
    "SELECT b.id, b.rows_stored FROM import_batches b JOIN batch_readings r ON r.batch_id = b.id"
    " WHERE b.id < :batch AND b.kind = :kind AND b.undone = 0"
    " AND ((r.profile = :profile AND :profile <> '') OR (r.profile = '' AND r.shape = :shape AND :shape <> ''))";
// Lines that are a header batch's now, for it changed their status: whose they were before, past other such batches.
constexpr const char* kTakenSql =
    "WITH RECURSIVE taken (line, batch) AS ("
    " SELECT c.row_id, c.previous_batch_id FROM import_batches b JOIN batch_changes c ON c.batch_id = b.id AND c.entity = 0"
    "   JOIN order_lines l ON l.id = c.row_id AND l.batch_id = b.id WHERE b.kind = 4 AND b.undone = 0"
    " UNION ALL SELECT t.line, c.previous_batch_id FROM taken t JOIN import_batches b ON b.id = t.batch AND b.kind = 4"
    "   JOIN batch_changes c ON c.batch_id = t.batch AND c.entity = 0 AND c.row_id = t.line)"
    " SELECT t.line, t.batch FROM taken t JOIN import_batches b ON b.id = t.batch AND b.kind = 0";

}  // namespace

Result<Series> Series::load(Connection& connection, std::int64_t batch, const BatchInfo& info)
{
    Result<Statement> statement = Statement::prepare(connection, kSeriesSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":batch", batch);
    statement->bind(":kind", static_cast<std::int64_t>(info.kind));
    statement->bind(":profile", std::string_view{info.profile});
    statement->bind(":shape", std::string_view{info.shape});
    Series series;
    series.m_isIn.assign(static_cast<std::size_t>(batch), false);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        series.m_isIn[static_cast<std::size_t>(statement->integer(0))] = true;
        series.m_rows += statement->integer(1);
    }
    if (!row) {
        return pass(row.error());
    }
    const Status read = info.kind == domain::RecordKind::Sales ? series.readTaken(connection) : Status{};
    return read.map([&series] { return std::move(series); });
}

Status Series::readTaken(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kTakenSql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (contains(statement->integer(1))) {
            m_taken.insert(statement->integer(0));
            ++m_rows;
        }
    }
    return row ? Status{} : pass(row.error());
}

}  // namespace kinerja::store
