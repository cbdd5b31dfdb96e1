// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/browse.h"

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kOrdersSql = "SELECT id, number FROM orders ORDER BY id";
constexpr const char* kLeadsSql = "SELECT key, stage FROM leads ORDER BY id";
constexpr const char* kAnswersSql = "SELECT question, comment FROM survey_answers ORDER BY id";

/// Calls take(statement) for each row.
template <typename Take>
Status forEachRow(Connection& connection, const char* sql, Take take)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        take(*statement);
    }
    return row ? Status{} : Status{pass(row.error())};
}

}  // namespace

Status forEachOrder(Connection& connection, const std::function<void(std::int64_t, std::string_view)>& take)
{
    return forEachRow(connection, kOrdersSql, [&](const Statement& row) { take(row.integer(0), row.text(1)); });
}

Status forEachLead(Connection& connection, const std::function<void(std::string_view, std::string_view)>& take)
{
    return forEachRow(connection, kLeadsSql, [&](const Statement& row) { take(row.text(0), row.text(1)); });
}

Status forEachAnswer(Connection& connection, const std::function<void(std::string_view, std::string_view)>& take)
{
    return forEachRow(connection, kAnswersSql, [&](const Statement& row) { take(row.text(0), row.text(1)); });
}

}  // namespace kinerja::store
