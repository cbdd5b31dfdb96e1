// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "builders.h"
#include "kinerja/store/check.h"
#include "kinerja/store/import_session.h"
#include "kinerja/store/migrate.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

using support::aLead;
using support::aSale;
using support::blockOf;
using support::Sale;

/// An empty store in memory, written by "tester" at a fixed time.
inline Connection emptyStore(const std::string& path = ":memory:")
{
    OpenedStore opened = openStore(path, OpenMode::ReadWriteCreate).value();
    opened.connection.setActor({"tester", [] { return std::string{"2026-09-23T08:26:00Z"}; }});
    return std::move(opened.connection);
}

inline Result<domain::Batch> importSales(Connection& connection, const std::vector<Sale>& sales,
                                         ImportMode mode = ImportMode::Upsert, const std::string& fileName = "sales.csv")
{
    Result<ImportSession> session =
        ImportSession::begin(connection, {domain::RecordKind::Sales, fileName, "hash of " + fileName, "", mode});
    if (!session) {
        return pass(session.error());
    }
    if (const Status applied = session->apply(blockOf(sales)); !applied) {
        return pass(applied.error());
    }
    return session->finish();
}

template <typename Record>
Result<domain::Batch> importRecords(Connection& connection, domain::RecordKind kind, const std::vector<Record>& records)
{
    Result<ImportSession> session = ImportSession::begin(connection, {kind, "file.csv", "hash", "", ImportMode::Upsert});
    if (!session) {
        return pass(session.error());
    }
    if (const Status applied = session->apply(std::span<const Record>{records}); !applied) {
        return pass(applied.error());
    }
    return session->finish();
}

/// The first column of the first row.
inline std::int64_t number(Connection& connection, const char* sql)
{
    Statement statement = Statement::prepare(connection, sql).value();
    return statement.step().value() ? statement.integer(0) : -1;
}
inline std::string text(Connection& connection, const char* sql)
{
    Statement statement = Statement::prepare(connection, sql).value();
    return statement.step().value() ? std::string{statement.text(0)} : "(no row)";
}

/// What the deep check finds, one a line; "" = nothing.
inline std::string findings(Connection& connection)
{
    const StoreCheck check = deepCheck(connection).value();
    std::string all;
    for (const std::string& finding : check.findings) {
        all += finding + "\n";
    }
    return all;
}

/// Every row of every table but what a write always leaves behind (ledger, audit, version), as one text.
inline std::string recordsAsText(Connection& connection)
{
    static constexpr const char* kTables[] = {
        "SELECT * FROM orders",        "SELECT * FROM order_lines", "SELECT * FROM leads",    "SELECT * FROM lead_stages",
        "SELECT * FROM order_headers", "SELECT * FROM detail_lines", "SELECT * FROM lead_history", "SELECT * FROM people_list",
        "SELECT * FROM product_list", "SELECT * FROM customer_list", "SELECT * FROM exchange_rates",
        "SELECT * FROM market_sizes", "SELECT * FROM events", "SELECT * FROM merges",
        "SELECT * FROM survey_answers", "SELECT * FROM targets",    "SELECT * FROM settings", "SELECT * FROM feedback",
        "SELECT * FROM feedback_figures", "SELECT * FROM actions",  "SELECT * FROM checkins", "SELECT * FROM reviews",
        "SELECT id, key, name, alias, membership FROM people", "SELECT * FROM views",
        "SELECT month, column_no, width, lines, hex(bytes) FROM segments ORDER BY id"};
    std::string all;
    for (const char* sql : kTables) {
        Statement statement = Statement::prepare(connection, sql).value();
        all += std::string{sql} + "\n";
        while (statement.step().value()) {
            for (int column = 0; column < statement.columnCount(); ++column) {
                all += std::string{statement.text(column)} + "|";
            }
            all += "\n";
        }
    }
    return all;
}

}  // namespace kinerja::store
