// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// Calls `take` for every row of a statement without parameters.
template <typename Take>
[[nodiscard]] Status forEachRow(Connection& connection, const char* sql, Take take)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        take(*statement);
    }
    return row ? Status{} : pass(row.error());
}

}  // namespace kinerja::store
