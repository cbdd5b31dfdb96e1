// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/audit.h"

#include <optional>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "record_sql.h"
#include "records.h"

namespace kinerja::store {
namespace {

constexpr const char* kAuditSql =
    "SELECT id, at, who, entity, entity_id, coalesce(before, ''), coalesce(after, ''), data_version FROM audit"
    " ORDER BY id DESC LIMIT :limit";
constexpr const char* kOneSql =
    "SELECT id, at, who, entity, entity_id, coalesce(before, ''), coalesce(after, ''), data_version FROM audit"
    " WHERE id = :id";

AuditRecord readAudit(const Statement& statement)
{
    return {statement.integer(0), std::string{statement.text(1)}, std::string{statement.text(2)},
            std::string{statement.text(3)}, statement.integer(4), std::string{statement.text(5)},
            std::string{statement.text(6)}, statement.integer(7)};
}

nlohmann::json recordOf(const std::string& text)
{
    return text.empty() ? nlohmann::json{} : nlohmann::json::parse(text, nullptr, false);
}

Result<AuditRecord> findAudit(Connection& connection, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, kOneSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::NotFound, "edit " + std::to_string(id)) : pass(row.error());
    }
    return readAudit(*statement);
}

Result<Edit> replay(Connection& connection, std::int64_t auditId)
{
    const Result<AuditRecord> audit = findAudit(connection, auditId);
    if (!audit) {
        return pass(audit.error());
    }
    const std::optional<Entity> entity = parseEntity(audit->entity);
    if (!entity) {
        return fail(Errc::Conflict, "a " + audit->entity + " is not undone as an edit");
    }
    const Result<nlohmann::json> now = readRecord(connection, *entity, audit->entityId);
    if (!now) {
        return pass(now.error());
    }
    if (*now != recordOf(audit->after)) {
        return fail(Errc::Conflict, audit->entity + " " + std::to_string(audit->entityId) + " was changed since");
    }
    nlohmann::json before = recordOf(audit->before);
    if (const RecordSql& sql = recordSql(*entity); sql.hidesNoParts && before.is_object() && !before.contains(sql.parts)) {
        before[sql.parts] = nlohmann::json::array();  // it had none: those that came since go
    }
    Result<Edit> edit = before.is_null() ? removeRecord(connection, *entity, audit->entityId)
                                         : putRecord(connection, *entity, before);
    if (!edit && edit.error().code == Errc::InvalidInput) {
        return fail(Errc::Conflict, "something else refers to it, or what it refers to is gone: " + edit.error().detail);
    }
    return edit;
}

}  // namespace

Result<std::vector<AuditRecord>> listAudit(Connection& connection, std::int64_t limit)
{
    Result<Statement> statement = Statement::prepare(connection, kAuditSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":limit", limit);
    std::vector<AuditRecord> records;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        records.push_back(readAudit(*statement));
    }
    if (!row) {
        return pass(row.error());
    }
    return records;
}

Result<Edit> applyInverse(Connection& connection, std::int64_t auditId)
{
    return applyInverses(connection, {&auditId, 1}).map([](const std::vector<Edit>& edits) { return edits.front(); });
}

Result<std::vector<Edit>> applyInverses(Connection& connection, std::span<const std::int64_t> auditIds)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    std::vector<Edit> edits;
    for (const std::int64_t id : auditIds) {
        const Result<Edit> edit = replay(connection, id);
        if (!edit) {
            return pass(edit.error());
        }
        edits.push_back(*edit);
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edits;
}

}  // namespace kinerja::store
