// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/seals.h"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "figure_json.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "row_json.h"
#include "stored_day.h"
#include "write_log.h"

namespace kinerja::store {
namespace {

constexpr const char* kSealsSql =
    "SELECT id, period_kind, first_day, end_day, as_of, who, sealed_at, data_version, figures FROM sealed_periods"
    " WHERE unsealed_at IS NULL ORDER BY first_day DESC, end_day DESC, id DESC";
constexpr const char* kIsSealedSql =
    "SELECT EXISTS (SELECT 1 FROM sealed_periods WHERE unsealed_at IS NULL AND period_kind = :kind AND first_day = :first"
    " AND end_day = :end)";
constexpr const char* kInsertSealSql =
    "INSERT INTO sealed_periods (period_kind, first_day, end_day, as_of, who, sealed_at, data_version, figures)"
    " VALUES (:kind, :first, :end, :asOf, :who, :at, :version, :figures)";
constexpr const char* kUnsealSql = "UPDATE sealed_periods SET unsealed_at = :at WHERE id = :id AND unsealed_at IS NULL";
constexpr const char* kRestatementsSql =
    "SELECT r.id, r.seal_id, r.cause, coalesce(r.batch_id, 0), coalesce(b.file_name, ''), r.who, r.at, r.data_version, r.changes"
    "  FROM restatements r JOIN sealed_periods s ON s.id = r.seal_id LEFT JOIN import_batches b ON b.id = r.batch_id"
    " WHERE s.unsealed_at IS NULL ORDER BY r.id";
constexpr const char* kInsertRestatementSql =
    "INSERT INTO restatements (seal_id, cause, batch_id, who, at, data_version, changes)"
    " VALUES (:seal, :cause, nullif(:batch, 0), :who, :at, :version, :changes)";
constexpr const char* kEffectSql = "UPDATE import_batches SET effect = :effect WHERE id = :id";

Result<domain::Seal> readSeal(const Statement& statement)
{
    domain::Seal seal;
    seal.id = statement.integer(0);
    const std::optional<Date> first = storedDay(statement, 2);
    const std::optional<Date> end = storedDay(statement, 3);
    const std::optional<Date> asOf = storedDay(statement, 4);
    if (!first || !end || !asOf) {
        return fail(Errc::Damaged, "a sealed period has a day that does not exist");
    }
    seal.period = {static_cast<PeriodKind>(statement.integer(1)), *first, *end};
    seal.asOf = *asOf;
    seal.who = statement.text(5);
    seal.when = statement.text(6);
    seal.dataVersion = statement.integer(7);
    Result<std::vector<domain::FigureText>> figures = parseFigures(statement.text(8));
    if (!figures) {
        return pass(figures.error());
    }
    seal.figures = *std::move(figures);
    return seal;
}

Result<domain::Restatement> readRestatement(const Statement& statement)
{
    domain::Restatement one;
    one.id = statement.integer(0);
    one.seal = statement.integer(1);
    one.cause = static_cast<domain::RestatementCause>(statement.integer(2));
    one.batch = statement.integer(3);
    one.fileName = statement.text(4);
    one.who = statement.text(5);
    one.when = statement.text(6);
    one.dataVersion = statement.integer(7);
    Result<std::vector<domain::FigureChange>> changes = parseChanges(statement.text(8));
    if (!changes) {
        return pass(changes.error());
    }
    one.changes = *std::move(changes);
    return one;
}

template <typename Record>
Result<std::vector<Record>> readAll(Connection& connection, const char* sql, Result<Record> (*read)(const Statement&))
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<Record> all;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        Result<Record> one = read(*statement);
        if (!one) {
            return pass(one.error());
        }
        all.push_back(*std::move(one));
    }
    if (!row) {
        return pass(row.error());
    }
    return all;
}

Result<bool> isSealed(Connection& connection, const Period& period)
{
    Result<Statement> statement = Statement::prepare(connection, kIsSealedSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":kind", static_cast<std::int64_t>(period.kind));
    statement->bind(":first", std::int64_t{toYmd(period.first)});
    statement->bind(":end", std::int64_t{toYmd(period.end)});
    if (const Result<bool> row = statement->step(); !row) {
        return row;
    }
    return statement->integer(0) != 0;
}

Result<std::int64_t> insertSeal(Connection& connection, const domain::Seal& seal, std::int64_t version)
{
    Result<Statement> statement = Statement::prepare(connection, kInsertSealSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    const std::string figures = figuresJson(seal.figures);
    statement->bind(":kind", static_cast<std::int64_t>(seal.period.kind));
    statement->bind(":first", std::int64_t{toYmd(seal.period.first)});
    statement->bind(":end", std::int64_t{toYmd(seal.period.end)});
    statement->bind(":asOf", std::int64_t{toYmd(seal.asOf)});
    statement->bind(":who", std::string_view{connection.actor().who});
    statement->bind(":at", std::string_view{now});
    statement->bind(":version", version);
    statement->bind(":figures", std::string_view{figures});
    return statement->run().map([&] { return std::int64_t{sqlite3_last_insert_rowid(connection.handle())}; });
}

Status insertRestatement(Connection& connection, const domain::Restatement& one, std::int64_t version)
{
    Result<Statement> statement = Statement::prepare(connection, kInsertRestatementSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    const std::string changes = changesJson(one.changes);
    statement->bind(":seal", one.seal);
    statement->bind(":cause", static_cast<std::int64_t>(one.cause));
    statement->bind(":batch", one.batch);
    statement->bind(":who", std::string_view{connection.actor().who});
    statement->bind(":at", std::string_view{now});
    statement->bind(":version", version);
    statement->bind(":changes", std::string_view{changes});
    return statement->run();
}

Status storeEffect(Connection& connection, std::int64_t batch, const std::vector<domain::FigureChange>& effect)
{
    Result<Statement> statement = Statement::prepare(connection, kEffectSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string changes = changesJson(effect);
    statement->bind(":effect", std::string_view{changes});
    statement->bind(":id", batch);
    return statement->run();
}

}  // namespace

Result<std::vector<domain::Seal>> listSeals(Connection& connection)
{
    return readAll<domain::Seal>(connection, kSealsSql, readSeal);
}

Result<std::vector<domain::Restatement>> listRestatements(Connection& connection)
{
    return readAll<domain::Restatement>(connection, kRestatementsSql, readRestatement);
}

Result<std::int64_t> addSeal(Connection& connection, const domain::Seal& seal)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    const Result<bool> sealed = isSealed(connection, seal.period);
    if (!sealed || *sealed) {
        return sealed ? fail(Errc::Conflict, periodId(seal.period) + " is sealed already") : pass(sealed.error());
    }
    const Result<std::int64_t> version = raiseDataVersion(connection);
    if (!version) {
        return pass(version.error());
    }
    const Result<std::int64_t> id = insertSeal(connection, seal, *version);
    if (!id) {
        return id;
    }
    const std::string after = dumpJson({{"period", periodId(seal.period)}});
    const Status done = addToAudit(connection, {"seal", *id, std::nullopt, after, *version})
                            .and_then([&](std::int64_t) { return transaction->commit(); });
    return done ? id : Result<std::int64_t>{pass(done.error())};
}

Status removeSeal(Connection& connection, std::int64_t id)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kUnsealSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    statement->bind(":at", std::string_view{now});
    statement->bind(":id", id);
    if (Status done = statement->run(); !done) {
        return done;
    }
    if (sqlite3_changes(connection.handle()) == 0) {
        return fail(Errc::NotFound, "no such seal");
    }
    const Result<std::int64_t> version = raiseDataVersion(connection);
    if (!version) {
        return pass(version.error());
    }
    return addToAudit(connection, {"unseal", id, dumpJson({{"id", id}}), std::nullopt, *version})
        .and_then([&](std::int64_t) { return transaction->commit(); });
}

Status keepEffects(Connection& connection, std::int64_t batch, const std::vector<domain::FigureChange>* effect,
                   const std::vector<domain::Restatement>& restatements)
{
    std::optional<Transaction> transaction;
    if (!connection.isInTransaction()) {
        Result<Transaction> begun = Transaction::begin(connection);
        if (!begun) {
            return pass(begun.error());
        }
        transaction.emplace(*std::move(begun));
    }
    const Result<std::int64_t> version = connection.dataVersion();
    if (!version) {
        return pass(version.error());
    }
    Status status = effect == nullptr ? Status{} : storeEffect(connection, batch, *effect);
    for (auto one = restatements.begin(); status && one != restatements.end(); ++one) {
        status = insertRestatement(connection, *one, *version);
    }
    return !status || !transaction ? status : transaction->commit();
}

}  // namespace kinerja::store
