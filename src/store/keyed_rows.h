// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

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

/// Of a column of the row that a statement stands on; its text lives as long.
[[nodiscard]] Value storedValue(const Statement& stored, int column);

enum class RowFate { Added, Changed, Same };

/// Writes rows with a known key: adds, replaces (keeping what was there), or finds them the same.
class KeyedRows {
public:
    [[nodiscard]] static Result<KeyedRows> begin(ImportContext& context, const KeyedRowsSql& sql);

    /// What a known row keeps beyond single columns: `stored` stands on it, batch and values as KeyedRowsSql::select gives them.
    using Keep = std::function<void(const Statement& stored, std::span<Value> values)>;

    /// `id` 0 adds the row under nextId(). A known row keeps what the file has no column for. Counts what it did.
    [[nodiscard]] Result<RowFate> put(ImportContext& context, std::int64_t id, std::span<const Value> values, const Keep& keep = {});

    /// Adds a row under an id of the caller's.
    [[nodiscard]] Status add(ImportContext& context, std::int64_t id, std::span<const Value> values);

    /// The id the next added row gets.
    [[nodiscard]] std::int64_t nextId() const noexcept { return m_nextId; }

private:
    void merge(std::span<const Value> values, const Keep& keep);

    KeyedRows(RowEntity entity, Statement insert, Statement update, Statement select, std::int64_t nextId);

    RowEntity m_entity;
    Statement m_insert;
    Statement m_update;
    Statement m_select;
    std::int64_t m_nextId;
    std::vector<KeptColumn> m_kept;
    std::vector<Value> m_values;      ///< of the row in hand
    std::vector<std::string> m_texts;  ///< what these point into
};

}  // namespace kinerja::store
