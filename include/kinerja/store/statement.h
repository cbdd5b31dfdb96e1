// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/store/connection.h"

struct sqlite3_stmt;

namespace kinerja::store {

/// One prepared statement. Values are bound, always. Belongs to the thread of its connection.
/// Binding cannot fail except for memory or a wrong index: that is remembered and reported by the next step().
class Statement {
public:
    /// `sql` is one whole literal. Errors: Internal (does not prepare), Damaged, Locked.
    [[nodiscard]] static Result<Statement> prepare(Connection& connection, const char* sql);

    /// By position, from 1; text is copied unless it is bound with bindStatic.
    void bind(int index, std::int64_t value) noexcept;
    void bind(int index, std::string_view text) noexcept;
    void bind(int index, std::optional<std::int64_t> value) noexcept;
    void bindNull(int index) noexcept;
    /// The bytes must live until the next step() has returned.
    void bindStatic(int index, std::string_view text) noexcept;
    void bindBlob(int index, std::string_view bytes) noexcept;  ///< like bindStatic
    void bindBlobCopy(int index, std::string_view bytes) noexcept;

    /// By name (":day").
    void bind(const char* name, std::int64_t value) noexcept { bind(indexOf(name), value); }
    void bind(const char* name, std::string_view text) noexcept { bind(indexOf(name), text); }
    void bind(const char* name, std::optional<std::int64_t> value) noexcept { bind(indexOf(name), value); }
    [[nodiscard]] int indexOf(const char* name) const noexcept;
    [[nodiscard]] int parameterCount() const noexcept;
    [[nodiscard]] const char* parameterName(int index) const noexcept;

    /// Returns: true when there is a row to read, false at the end (then the statement is reset).
    /// Errors: of SQLite, see sqliteError(); the statement is reset.
    [[nodiscard]] Result<bool> step();
    /// step() for statements without rows.
    [[nodiscard]] Status run();
    void reset() noexcept;

    [[nodiscard]] int columnCount() const noexcept;
    [[nodiscard]] const char* columnName(int column) const noexcept;
    [[nodiscard]] bool isNull(int column) const noexcept;
    [[nodiscard]] bool isText(int column) const noexcept;
    [[nodiscard]] bool isBlob(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] std::optional<std::int64_t> integerOrNull(int column) const noexcept;
    /// Valid until the next step().
    [[nodiscard]] std::string_view text(int column) const noexcept;
    [[nodiscard]] std::string_view blob(int column) const noexcept;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    explicit Statement(sqlite3_stmt* statement) noexcept;
    void note(int rc) noexcept;

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bindError = 0;
};

}  // namespace kinerja::store
