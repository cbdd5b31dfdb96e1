// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/migrate.h"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "connection_state.h"
#include "judge.h"
#include "kinerja/base/embedded.h"
#include "kinerja/store/backup.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"

namespace kinerja::store {

/// Written by kinerja_embed_text.
std::span<const EmbeddedText> migrationTexts() noexcept;

namespace {

Status checkForeignKeys(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, "PRAGMA foreign_key_check");
    if (!statement) {
        return pass(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    if (*row) {
        return fail(Errc::Database, "a row of " + std::string{statement->text(0)} + " refers to nothing");
    }
    return {};
}

Status apply(Connection& connection, const Migration& migration)
{
    const SchemaChange permission{connection};
    const ForeignKeysOff off{connection};
    if (!off.status()) {
        return off.status();
    }
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    // PRAGMA takes no parameters; both values are integers of this program.
    const std::string version = "PRAGMA user_version = " + std::to_string(migration.version);
    const std::string application = "PRAGMA application_id = " + std::to_string(kApplicationId);
    return connection.run(std::string{migration.sql}.c_str())
        .and_then([&] { return connection.run(application.c_str()); })
        .and_then([&] { return connection.run(version.c_str()); })
        .and_then([&] { return checkForeignKeys(connection); })
        .and_then([&] { return transaction->commit(); });
}

MigrationOutcome failed(MigrationOutcome outcome, Error error)
{
    outcome.state = error.code == Errc::SchemaTooNew ? MigrationState::Newer : MigrationState::Failed;
    outcome.error = std::move(error);
    return outcome;
}

}  // namespace

std::span<const Migration> embeddedMigrations()
{
    static const std::vector<Migration> all = [] {
        std::vector<Migration> steps;
        for (const EmbeddedText& file : migrationTexts()) {
            steps.push_back({std::atoi(std::string{file.name.substr(0, 4)}.c_str()), file.name, file.text});
        }
        return steps;
    }();
    return all;
}

MigrationOutcome migrate(Connection& connection, std::span<const Migration> migrations)
{
    MigrationOutcome outcome;
    const Result<int> version = connection.schemaVersion();
    if (!version) {
        return failed(outcome, version.error());
    }
    outcome.from = outcome.to = *version;
    const auto newest = static_cast<int>(migrations.size());
    if (*version > newest) {
        return failed(outcome, {Errc::SchemaTooNew, "the file has version " + std::to_string(*version)});
    }
    if (*version == newest) {
        return outcome;
    }
    if (*version > 0 && connection.path() != ":memory:") {
        Result<std::string> backup = automaticBackup(connection, "migration");
        if (!backup) {
            return failed(outcome, backup.error());
        }
        outcome.backup = *std::move(backup);
    }
    for (const Migration& migration : migrations.subspan(static_cast<std::size_t>(*version))) {
        if (Status status = apply(connection, migration); !status) {
            return failed(outcome, {status.error().code, std::string{migration.name} + ": " + status.error().detail});
        }
        outcome.to = migration.version;
    }
    outcome.state = MigrationState::Upgraded;
    return outcome;
}

Result<OpenedStore> openStore(const std::string& path, OpenMode mode)
{
    Result<Connection> connection = Connection::open(path, mode);
    if (!connection) {
        return pass(connection.error());
    }
    if (mode == OpenMode::ReadOnly) {
        const Result<int> version = connection->schemaVersion();
        if (!version) {
            return pass(version.error());
        }
        if (*version < static_cast<int>(embeddedMigrations().size())) {
            return fail(Errc::ReadOnly, "the file has version " + std::to_string(*version) + " and must be upgraded first");
        }
        return OpenedStore{*std::move(connection), {MigrationState::Current, *version, *version, {}, {}}};
    }
    MigrationOutcome outcome = migrate(*connection, embeddedMigrations());
    if (outcome.state == MigrationState::Failed || outcome.state == MigrationState::Newer) {
        return pass(outcome.error);
    }
    return OpenedStore{*std::move(connection), std::move(outcome)};
}

}  // namespace kinerja::store
