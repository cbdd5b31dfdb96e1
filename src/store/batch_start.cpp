// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_start.h"

#include <optional>

#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "setting_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kInsertBatchSql =
    "INSERT INTO import_batches (id, kind, file_name, file_hash, who, imported_at, mode, currency, profile)"
    " VALUES (:id, :kind, :fileName, :fileHash, :who, :at, :mode, :currency, :profile)";
constexpr const char* kNextBatchSql = "SELECT coalesce(max(id), 0) + 1 FROM import_batches";
constexpr const char* kHasAmountsSql =
    "SELECT EXISTS (SELECT 1 FROM order_lines) OR EXISTS (SELECT 1 FROM leads) OR EXISTS (SELECT 1 FROM targets)"
    " OR EXISTS (SELECT 1 FROM detail_lines) OR EXISTS (SELECT 1 FROM exchange_rates)";

Result<std::int64_t> firstInteger(Connection& connection, const char* sql)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    if (const Result<bool> row = statement->step(); !row) {
        return pass(row.error());
    }
    return statement->integer(0);
}

/// Whether amounts of this kind are measured in the base currency, so that the first of them name it.
bool namesBase(domain::RecordKind kind) noexcept
{
    using enum domain::RecordKind;
    return kind == Sales || kind == Leads || kind == Targets || kind == Lines || kind == Rates;
}

}  // namespace

Result<std::int64_t> insertBatch(Connection& connection, const BatchInfo& info)
{
    const Result<std::int64_t> id = firstInteger(connection, kNextBatchSql);
    if (!id) {
        return pass(id.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kInsertBatchSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    statement->bind(":id", *id);
    statement->bind(":kind", static_cast<std::int64_t>(info.kind));
    statement->bind(":fileName", std::string_view{info.fileName});
    statement->bind(":fileHash", std::string_view{info.fileHash});
    statement->bind(":who", std::string_view{connection.actor().who});
    statement->bind(":at", std::string_view{now});
    statement->bind(":mode", static_cast<std::int64_t>(info.mode));
    statement->bind(":currency", std::string_view{info.currency});
    statement->bind(":profile", std::string_view{info.profile});
    return statement->run().map([&id] { return *id; });
}

Result<std::string> settleCurrency(Connection& connection, const BatchInfo& info)
{
    Result<std::optional<std::string>> set = setting(connection, kCurrencySetting);
    if (!set) {
        return pass(set.error());
    }
    std::string base = set->value_or(std::string{kDefaultCurrency});
    const Result<std::int64_t> hasAmounts = firstInteger(connection, kHasAmountsSql);
    if (!hasAmounts) {
        return pass(hasAmounts.error());
    }
    if (info.currency.empty() || *hasAmounts != 0 || info.currency == base || !namesBase(info.kind)) {
        return base;
    }
    if (const Result<Edit> edit = putSetting(connection, kCurrencySetting, info.currency); !edit) {
        return pass(edit.error());
    }
    return info.currency;
}

}  // namespace kinerja::store
