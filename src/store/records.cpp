// SPDX-License-Identifier: GPL-3.0-or-later
#include "records.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "batch_digest.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "record_sql.h"
#include "row_json.h"
#include "segment_lens.h"
#include "write_log.h"

namespace kinerja::store {
namespace {

using nlohmann::json;

constexpr const char* kPersonIdSql = "SELECT id FROM people WHERE key = :key";

Result<json> readRows(Connection& connection, const char* sql, std::int64_t parent)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, parent);
    json rows = json::array();
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        rows.push_back(rowJson(*statement));
    }
    if (!row) {
        return pass(row.error());
    }
    return rows;
}

Status runFor(Connection& connection, const char* sql, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, id);
    return statement->run();
}

Status writeParts(Connection& connection, const RecordSql& sql, std::int64_t id, const json& parts)
{
    if (Status cleared = runFor(connection, sql.deleteParts, id); !cleared) {
        return cleared;
    }
    Result<Statement> insert = Statement::prepare(connection, sql.insertPart);
    if (!insert) {
        return pass(insert.error());
    }
    Status status;
    for (json part : parts) {
        part[sql.partParent] = id;
        bindJson(*insert, part);
        status = status.and_then([&] { return insert->run(); });
    }
    return status;
}

/// What else a change of this record is a change of.
Status refreshSummaries(Connection& connection, Entity entity, const json& before, const json& after)
{
    if (entity == Entity::Person) {
        return refreshDictionaryHash(connection);
    }
    if (entity != Entity::Target) {
        return {};
    }
    std::set<std::int64_t> batches;
    for (const json* record : {&before, &after}) {
        if (record->is_object() && (*record)["batch_id"].is_number_integer()) {
            batches.insert((*record)["batch_id"].get<std::int64_t>());
        }
    }
    return refreshSums(connection, domain::RecordKind::Targets, batches);
}

/// Records that change what the columns of lines hold.
Result<std::optional<LensChange>> lensChangeOf(Connection& connection, Entity entity, const json& record)
{
    const bool isSwitch = entity == Entity::Setting && record.is_object() && record.contains("name")
                          && record["name"] == std::string{kOnHoldSetting};
    if (entity != Entity::Merge && !isSwitch) {
        return std::optional<LensChange>{};
    }
    return LensChange::begin(connection).map([](LensChange change) { return std::optional{std::move(change)}; });
}

Result<Edit> log(Connection& connection, Entity entity, std::int64_t id, const json& before, const json& after,
                 std::optional<LensChange>& lens)
{
    const auto text = [](const json& record) {
        return record.is_null() ? std::nullopt : std::optional{dumpJson(record)};
    };
    if (Status refreshed = refreshSummaries(connection, entity, before, after); !refreshed) {
        return pass(refreshed.error());
    }
    const Result<std::int64_t> version = raiseDataVersion(connection);
    if (!version) {
        return pass(version.error());
    }
    if (Status finished = lens ? lens->finish(connection, *version) : Status{}; !finished) {
        return pass(finished.error());
    }
    return addToAudit(connection, {entityName(entity), id, text(before), text(after), *version})
        .map([id](std::int64_t audit) { return Edit{audit, id}; });
}

Result<Edit> inTransaction(Connection& connection, auto&& write)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    Result<Edit> edit = write();
    if (!edit) {
        return edit;
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edit;
}

}  // namespace

std::string_view entityName(Entity entity) noexcept { return recordSql(entity).name; }

std::optional<Entity> parseEntity(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < kEntities; ++i) {
        if (entityName(static_cast<Entity>(i)) == name) {
            return static_cast<Entity>(i);
        }
    }
    return std::nullopt;
}

Result<json> readRecord(Connection& connection, Entity entity, std::int64_t id)
{
    const RecordSql& sql = recordSql(entity);
    Result<json> rows = readRows(connection, sql.select, id);
    if (!rows || rows->empty()) {
        return rows ? Result<json>{json{}} : rows;
    }
    json record = std::move(rows->front());
    if (sql.selectParts != nullptr && sql.partsBelong) {
        Result<json> parts = readRows(connection, sql.selectParts, id);
        if (!parts) {
            return parts;
        }
        if (!sql.hidesNoParts || !parts->empty()) {
            record[sql.parts] = *std::move(parts);
        }
    }
    return record;
}

Result<Edit> putRecord(Connection& connection, Entity entity, const json& record)
{
    const RecordSql& sql = recordSql(entity);
    json row = record;
    std::int64_t id = row.value("id", std::int64_t{0});
    json before;
    if (id != 0) {
        Result<json> found = readRecord(connection, entity, id);
        if (!found) {
            return pass(found.error());
        }
        before = *std::move(found);
    } else {
        row.erase("id");
    }
    Result<std::optional<LensChange>> lens = lensChangeOf(connection, entity, record);
    if (!lens) {
        return pass(lens.error());
    }
    Result<Statement> upsert = Statement::prepare(connection, sql.upsert);
    if (!upsert) {
        return pass(upsert.error());
    }
    bindJson(*upsert, row);
    if (Status written = upsert->run(); !written) {
        return pass(written.error());
    }
    id = id != 0 ? id : std::int64_t{sqlite3_last_insert_rowid(connection.handle())};
    if (sql.selectParts != nullptr && row.contains(sql.parts)) {
        if (Status written = writeParts(connection, sql, id, row[sql.parts]); !written) {
            return pass(written.error());
        }
    }
    const Result<json> after = readRecord(connection, entity, id);
    if (!after) {
        return pass(after.error());
    }
    return log(connection, entity, id, before, *after, *lens);
}

Result<Edit> removeRecord(Connection& connection, Entity entity, std::int64_t id)
{
    const RecordSql& sql = recordSql(entity);
    Result<json> before = readRecord(connection, entity, id);
    if (!before) {
        return pass(before.error());
    }
    if (before->is_null()) {
        return fail(Errc::NotFound, std::string{sql.name} + " " + std::to_string(id));
    }
    if (sql.selectParts != nullptr) {
        Result<json> parts = readRows(connection, sql.selectParts, id);
        if (!parts) {
            return pass(parts.error());
        }
        if (!sql.hidesNoParts || !parts->empty()) {
            (*before)[sql.parts] = *std::move(parts);
        }
        if (Status cleared = runFor(connection, sql.deleteParts, id); !cleared) {
            return pass(cleared.error());
        }
    }
    Result<std::optional<LensChange>> lens = lensChangeOf(connection, entity, *before);
    if (!lens) {
        return pass(lens.error());
    }
    if (Status erased = runFor(connection, sql.erase, id); !erased) {
        return pass(erased.error());
    }
    return log(connection, entity, id, *before, json{}, *lens);
}

Result<Edit> saveRecord(Connection& connection, Entity entity, const json& record)
{
    return inTransaction(connection, [&]() -> Result<Edit> {
        const std::int64_t id = record.value("id", std::int64_t{0});
        if (id != 0) {
            const Result<json> found = readRecord(connection, entity, id);
            if (!found || found->is_null()) {
                return found ? fail(Errc::NotFound, std::string{entityName(entity)} + " " + std::to_string(id))
                             : pass(found.error());
            }
        }
        return putRecord(connection, entity, record);
    });
}

Result<Edit> eraseRecord(Connection& connection, Entity entity, std::int64_t id)
{
    return inTransaction(connection, [&] { return removeRecord(connection, entity, id); });
}

Result<std::optional<std::int64_t>> personId(Connection& connection, std::string_view key)
{
    if (key.empty()) {
        return std::optional<std::int64_t>{};
    }
    Result<Statement> statement = Statement::prepare(connection, kPersonIdSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":key", key);
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::NotFound, "nobody has the key \"" + std::string{key} + '"') : pass(row.error());
    }
    return std::optional{statement->integer(0)};
}

}  // namespace kinerja::store
