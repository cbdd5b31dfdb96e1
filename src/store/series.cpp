// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kSeriesSql =
    "SELECT b.id, b.rows_stored FROM import_batches b JOIN batch_readings r ON r.batch_id = b.id"
    " WHERE b.id < :batch AND b.kind = :kind AND b.undone = 0"
    " AND ((r.profile = :profile AND :profile <> '') OR (r.profile = '' AND r.shape = :shape AND :shape <> ''))";

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
    return series;
}

}  // namespace kinerja::store
