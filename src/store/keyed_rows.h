// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "import_context.h"
#include "kinerja/base/result.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// A value to be stored: NULL, an integer, or a text.
using Value = std::variant<std::monostate, std::int64_t, std::string_view>;

[[nodiscard]] inline Value codeValue(std::int64_t code) { return code == 0 ? Value{} : Value{code}; }
template <typename Number>
[[nodiscard]] Value optionalValue(const std::optional<Number>& number)
{
    return number ? Value{std::int64_t{*number}} : Value{};
}

/// What it takes to add, compare and replace rows of one small table.
struct KeyedRowsSql {
    RowEntity entity = RowEntity::Lead;
    const char* insert = nullptr;  ///< ?1 = id, ?2 = batch, then the values
    const char* update = nullptr;  ///< the same parameters
    const char* select = nullptr;  ///< of ?1: batch, then the columns of the values
    const char* nextId = nullptr;
};

enum class RowFate { Added, Changed, Same };

/// Writes rows with a known key: adds, replaces (keeping what was there), or finds them the same.
class KeyedRows {
public:
    [[nodiscard]] static Result<KeyedRows> begin(Connection& connection, const KeyedRowsSql& sql);

    /// `id` 0 adds the row under nextId(). Counts what it did.
    [[nodiscard]] Result<RowFate> put(ImportContext& context, std::int64_t id, std::span<const Value> values);

    /// Adds a row under an id of the caller's.
    [[nodiscard]] Status add(ImportContext& context, std::int64_t id, std::span<const Value> values);

    /// The id the next added row gets.
    [[nodiscard]] std::int64_t nextId() const noexcept { return m_nextId; }

private:
    KeyedRows(RowEntity entity, Statement insert, Statement update, Statement select, std::int64_t nextId);

    RowEntity m_entity;
    Statement m_insert;
    Statement m_update;
    Statement m_select;
    std::int64_t m_nextId;
};

}  // namespace kinerja::store
