// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_inserter.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <sqlite3.h>

#include "connection_state.h"
#include "sqlite_error.h"

namespace kinerja::store {
namespace {

using Rows = std::span<const LineRow>;

constexpr const char* kTableName = "lines_in_memory";
constexpr const char* kTableSql =
    "CREATE TABLE lines_in_memory (id INTEGER, day INTEGER, batch_id INTEGER, customer_id INTEGER, product_id INTEGER,"
    " category_id INTEGER, share_id INTEGER, team_id INTEGER, region_id INTEGER, channel_id INTEGER, unit_id INTEGER,"
    " currency_id INTEGER, status INTEGER, returned INTEGER, quantity INTEGER, gross INTEGER, discount INTEGER,"
    " tax INTEGER, cost INTEGER, nth INTEGER, line_no TEXT)";
constexpr const char* kInsertLinesSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no)"
    " SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM lines_in_memory";

struct Table {
    sqlite3_vtab base{};
    const Rows* rows = nullptr;
};
struct Cursor {
    sqlite3_vtab_cursor base{};
    const LineRow* at = nullptr;
    const LineRow* end = nullptr;
};

Cursor* cursorOf(sqlite3_vtab_cursor* cursor) noexcept { return reinterpret_cast<Cursor*>(cursor); }

int connectTable(sqlite3* db, void* rows, int, const char* const*, sqlite3_vtab** table, char**)
{
    if (const int rc = sqlite3_declare_vtab(db, kTableSql); rc != SQLITE_OK) {
        return rc;
    }
    auto made = std::make_unique<Table>();
    made->rows = static_cast<std::shared_ptr<Rows>*>(rows)->get();
    *table = &made.release()->base;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete reinterpret_cast<Table*>(table);
    return SQLITE_OK;
}

int planScan(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor)
{
    *cursor = &std::make_unique<Cursor>().release()->base;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete cursorOf(cursor);
    return SQLITE_OK;
}

int toFirst(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**)
{
    const Rows& rows = *reinterpret_cast<Table*>(cursor->pVtab)->rows;
    cursorOf(cursor)->at = rows.data();
    cursorOf(cursor)->end = rows.data() + rows.size();
    return SQLITE_OK;
}

int toNext(sqlite3_vtab_cursor* cursor)
{
    ++cursorOf(cursor)->at;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* cursor) { return cursorOf(cursor)->at == cursorOf(cursor)->end ? 1 : 0; }

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id)
{
    *id = cursorOf(cursor)->at->id;
    return SQLITE_OK;
}

/// A value that is never set is NULL.
void giveCode(sqlite3_context* to, std::int64_t code) noexcept
{
    if (code != 0) {
        sqlite3_result_int64(to, code);
    }
}

void giveLineNo(sqlite3_context* to, const LineRow& row) noexcept
{
    if (row.hasLineNo) {
        sqlite3_result_text64(to, row.lineNo.data(), row.lineNo.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
}

int giveColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* to, int column)
{
    const LineRow& row = *cursorOf(cursor)->at;
    switch (column) {
    case 0: sqlite3_result_int64(to, row.id); break;
    case 1: sqlite3_result_int64(to, row.day); break;
    case 2: sqlite3_result_int64(to, row.batch); break;
    case 3: giveCode(to, row.customer); break;
    case 4: giveCode(to, row.product); break;
    case 5: giveCode(to, row.category); break;
    case 6: giveCode(to, row.share); break;
    case 7: giveCode(to, row.team); break;
    case 8: giveCode(to, row.region); break;
    case 9: giveCode(to, row.channel); break;
    case 10: giveCode(to, row.unit); break;
    case 11: giveCode(to, row.currency); break;
    case 12: sqlite3_result_int64(to, row.status); break;
    case 13: sqlite3_result_int64(to, row.returned); break;
    case 14: sqlite3_result_int64(to, row.quantity); break;
    case 15: sqlite3_result_int64(to, row.gross); break;
    case 16: sqlite3_result_int64(to, row.discount); break;
    case 17: sqlite3_result_int64(to, row.tax); break;
    case 18:
        if (row.cost != domain::kUnknownCost) {
            sqlite3_result_int64(to, row.cost);
        }
        break;
    case 19: sqlite3_result_int64(to, row.nth); break;
    default: giveLineNo(to, row); break;
    }
    return SQLITE_OK;
}

constexpr sqlite3_module tableModule()
{
    sqlite3_module module{};
    module.iVersion = 1;
    module.xConnect = &connectTable;  // no xCreate: the table is there by its name, and nothing can make another
    module.xBestIndex = &planScan;
    module.xDisconnect = &disconnectTable;
    module.xOpen = &openCursor;
    module.xClose = &closeCursor;
    module.xFilter = &toFirst;
    module.xNext = &toNext;
    module.xEof = &isAtEnd;
    module.xColumn = &giveColumn;
    module.xRowid = &rowId;
    return module;
}
constexpr sqlite3_module kModule = tableModule();

void forgetRows(void* rows) { delete static_cast<std::shared_ptr<Rows>*>(rows); }

}  // namespace

LineInserter::LineInserter(std::shared_ptr<Rows> rows, Statement insert)
    : m_rows(std::move(rows)), m_insert(std::move(insert))
{
}

Result<LineInserter> LineInserter::begin(Connection& connection)
{
    auto rows = std::make_shared<Rows>();
    // SQLite keeps a share in the rows: it lets go of the table when the connection closes or the next import begins.
    auto kept = std::make_unique<std::shared_ptr<Rows>>(rows);
    sqlite3* db = connection.handle();
    if (const int rc = sqlite3_create_module_v2(db, kTableName, &kModule, kept.release(), &forgetRows); rc != SQLITE_OK) {
        return pass(sqliteError(db, rc));
    }
    Result<Statement> insert = Statement::prepare(connection, kInsertLinesSql);
    if (!insert) {
        return pass(insert.error());
    }
    return LineInserter{std::move(rows), *std::move(insert)};
}

Status LineInserter::insert(std::span<const LineRow> rows)
{
    if (rows.empty()) {
        return {};
    }
    if (!std::ranges::all_of(rows, &isStorable)) {
        return fail(Errc::Internal, "a line that may not be stored");
    }
    *m_rows = rows;
    Status status = m_insert.run();
    *m_rows = {};
    return status;
}

}  // namespace kinerja::store
