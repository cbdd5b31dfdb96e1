// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_log.h"

#include <sqlite3.h>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kRaiseSql = "UPDATE store_state SET data_version = data_version + 1 WHERE id = 1";
constexpr const char* kAuditSql =
    "INSERT INTO audit (at, who, entity, entity_id, before, after, data_version)"
    " VALUES (:at, :who, :entity, :entityId, :before, :after, :version)";

void bindOptional(Statement& statement, const char* name, const std::optional<std::string>& text)
{
    const int index = statement.indexOf(name);
    if (text) {
        statement.bind(index, std::string_view{*text});
    } else {
        statement.bindNull(index);
    }
}

}  // namespace

Result<std::int64_t> raiseDataVersion(Connection& connection)
{
    return connection.run(kRaiseSql).and_then([&] { return connection.dataVersion(); });
}

Result<std::int64_t> addToAudit(Connection& connection, const LogEntry& entry)
{
    Result<Statement> statement = Statement::prepare(connection, kAuditSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    statement->bind(":at", std::string_view{now});
    statement->bind(":who", std::string_view{connection.actor().who});
    statement->bind(":entity", entry.entity);
    statement->bind(":entityId", entry.entityId);
    bindOptional(*statement, ":before", entry.before);
    bindOptional(*statement, ":after", entry.after);
    statement->bind(":version", entry.dataVersion);
    return statement->run().map([&] { return std::int64_t{sqlite3_last_insert_rowid(connection.handle())}; });
}

}  // namespace kinerja::store
