// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/statement.h"

#include <sqlite3.h>

#include "sqlite_error.h"

namespace kinerja::store {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(sqlite3_stmt* statement) noexcept : m_statement(statement) {}

Result<Statement> Statement::prepare(Connection& connection, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    if (const int rc = sqlite3_prepare_v2(connection.handle(), sql, -1, &raw, nullptr); rc != SQLITE_OK) {
        Error error = sqliteError(connection.handle(), rc);
        if (error.code == Errc::Database) {
            error.code = Errc::Internal;
        }
        return pass(std::move(error));
    }
    return Statement{raw};
}

void Statement::note(int rc) noexcept
{
    if (rc != SQLITE_OK) {
        m_bindError = rc;
    }
}

void Statement::bind(int index, std::int64_t value) noexcept
{
    note(sqlite3_bind_int64(m_statement.get(), index, value));
}
void Statement::bind(int index, std::string_view text) noexcept
{
    // An empty view may hold a null pointer, which SQLite would take for NULL.
    const char* data = text.empty() ? "" : text.data();
    note(sqlite3_bind_text64(m_statement.get(), index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Statement::bind(int index, std::optional<std::int64_t> value) noexcept
{
    if (value) {
        bind(index, *value);
    } else {
        bindNull(index);
    }
}
void Statement::bindNull(int index) noexcept { note(sqlite3_bind_null(m_statement.get(), index)); }
void Statement::bindStatic(int index, std::string_view text) noexcept
{
    const char* data = text.empty() ? "" : text.data();
    note(sqlite3_bind_text64(m_statement.get(), index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bindBlob(int index, std::string_view bytes) noexcept
{
    const char* data = bytes.empty() ? "" : bytes.data();
    note(sqlite3_bind_blob64(m_statement.get(), index, data, bytes.size(), SQLITE_STATIC));
}

void Statement::bindBlobCopy(int index, std::string_view bytes) noexcept
{
    const char* data = bytes.empty() ? "" : bytes.data();
    note(sqlite3_bind_blob64(m_statement.get(), index, data, bytes.size(), SQLITE_TRANSIENT));
}

int Statement::indexOf(const char* name) const noexcept
{
    return sqlite3_bind_parameter_index(m_statement.get(), name);
}
int Statement::parameterCount() const noexcept { return sqlite3_bind_parameter_count(m_statement.get()); }
const char* Statement::parameterName(int index) const noexcept
{
    return sqlite3_bind_parameter_name(m_statement.get(), index);
}

Result<bool> Statement::step()
{
    sqlite3* db = sqlite3_db_handle(m_statement.get());
    if (m_bindError != SQLITE_OK) {
        const int rc = m_bindError;
        reset();
        return pass(sqliteError(db, rc));
    }
    const int rc = sqlite3_step(m_statement.get());
    if (rc == SQLITE_ROW) {
        return true;
    }
    if (rc == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    Error error = sqliteError(db, rc);
    reset();
    return pass(std::move(error));
}

Status Statement::run()
{
    const Result<bool> row = step();
    if (!row) {
        return pass(row.error());
    }
    if (*row) {
        reset();
    }
    return {};
}

void Statement::reset() noexcept
{
    sqlite3_reset(m_statement.get());
    m_bindError = SQLITE_OK;
}

int Statement::columnCount() const noexcept { return sqlite3_column_count(m_statement.get()); }
const char* Statement::columnName(int column) const noexcept { return sqlite3_column_name(m_statement.get(), column); }
bool Statement::isNull(int column) const noexcept
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}
bool Statement::isText(int column) const noexcept
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_TEXT;
}
bool Statement::isBlob(int column) const noexcept
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_BLOB;
}
std::int64_t Statement::integer(int column) const noexcept { return sqlite3_column_int64(m_statement.get(), column); }
std::optional<std::int64_t> Statement::integerOrNull(int column) const noexcept
{
    return isNull(column) ? std::nullopt : std::optional{integer(column)};
}
std::string_view Statement::text(int column) const noexcept
{
    const unsigned char* data = sqlite3_column_text(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}
std::string_view Statement::blob(int column) const noexcept
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data == nullptr ? std::string_view{} : std::string_view{static_cast<const char*>(data), size};
}

}  // namespace kinerja::store
