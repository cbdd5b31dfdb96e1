// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/settings.h"

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "records.h"
#include "row_json.h"
#include "setting_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kSettingsSql = "SELECT name, value FROM settings ORDER BY name";
constexpr const char* kSettingSql = "SELECT id, value FROM settings WHERE name = :name";
constexpr const char* kHasAmountsSql =
    "SELECT EXISTS (SELECT 1 FROM order_lines) OR EXISTS (SELECT 1 FROM leads) OR EXISTS (SELECT 1 FROM targets)"
    " OR EXISTS (SELECT 1 FROM detail_lines) OR EXISTS (SELECT 1 FROM exchange_rates)";

std::string valueAt(const Statement& statement, int column)
{
    return std::string{statement.isBlob(column) ? statement.blob(column) : statement.text(column)};
}

/// Text stays text; other bytes (a picture) become a BLOB.
nlohmann::json valueJson(std::string_view value)
{
    if (value.find('\0') != std::string_view::npos) {
        return bytesJson(value);
    }
    try {
        static_cast<void>(nlohmann::json(value).dump());
    } catch (const nlohmann::json::type_error&) {  // not UTF-8
        return bytesJson(value);
    }
    return nlohmann::json(value);
}

/// Amounts are stored against the base currency: it cannot change under them.
Status mayChange(Connection& connection, std::string_view name, std::string_view value)
{
    if (name != kCurrencySetting) {
        return {};
    }
    const Result<std::optional<std::string>> now = setting(connection, name);
    if (!now) {
        return pass(now.error());
    }
    if (now->value_or(std::string{kDefaultCurrency}) == value) {
        return {};
    }
    Result<Statement> statement = Statement::prepare(connection, kHasAmountsSql);
    if (!statement) {
        return pass(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return statement->integer(0) == 0 ? Status{} : fail(Errc::Conflict, "the store already holds amounts in another currency");
}

}  // namespace

Result<std::map<std::string, std::string>> loadSettings(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kSettingsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::map<std::string, std::string> settings;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        settings.emplace(statement->text(0), valueAt(*statement, 1));
    }
    if (!row) {
        return pass(row.error());
    }
    return settings;
}

Result<std::optional<std::string>> setting(Connection& connection, std::string_view name)
{
    Result<Statement> statement = Statement::prepare(connection, kSettingSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":name", name);
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? std::optional{valueAt(*statement, 1)} : std::nullopt;
}

Result<Edit> putSetting(Connection& connection, std::string_view name, std::string_view value)
{
    Result<Statement> statement = Statement::prepare(connection, kSettingSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":name", name);
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    const std::int64_t id = *row ? statement->integer(0) : 0;
    statement->reset();
    return putRecord(connection, Entity::Setting, {{"id", id}, {"name", name}, {"value", valueJson(value)}});
}

Result<Edit> saveSetting(Connection& connection, std::string_view name, std::string_view value)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    if (Status may = mayChange(connection, name, value); !may) {
        return pass(may.error());
    }
    Result<Edit> edit = putSetting(connection, name, value);
    if (!edit) {
        return edit;
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edit;
}

Result<std::vector<Edit>> saveSettings(Connection& connection, const std::map<std::string, std::string>& values)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    std::vector<Edit> edits;
    for (const auto& [name, value] : values) {
        const Result<std::optional<std::string>> now = setting(connection, name);
        if (!now) {
            return pass(now.error());
        }
        if (*now == value) {
            continue;
        }
        if (Status may = mayChange(connection, name, value); !may) {
            return pass(may.error());
        }
        const Result<Edit> edit = putSetting(connection, name, value);
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
