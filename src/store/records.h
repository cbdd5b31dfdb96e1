// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

/// What people edit, as JSON objects of their columns: one way to write, audit and take back all of it.
namespace kinerja::store {

enum class Entity : std::uint8_t { Person, Target, Feedback, Action, CheckIn, Review, View, Setting, Merge, OwnKpi };
inline constexpr std::size_t kEntities = 10;

/// "person", "target" …, as in audit.entity.
[[nodiscard]] std::string_view entityName(Entity entity) noexcept;
[[nodiscard]] std::optional<Entity> parseEntity(std::string_view name) noexcept;

/// The record as it is: its columns, and the rows that belong to it (feedback: "figures").
/// Returns: JSON null when there is none.
[[nodiscard]] Result<nlohmann::json> readRecord(Connection& connection, Entity entity, std::int64_t id);

/// Inside a transaction: writes the record (id 0 or absent: a new one), raises the data version, audits.
/// Errors: InvalidInput (a CHECK or a reference is broken).
[[nodiscard]] Result<Edit> putRecord(Connection& connection, Entity entity, const nlohmann::json& record);
/// Errors: NotFound.
[[nodiscard]] Result<Edit> removeRecord(Connection& connection, Entity entity, std::int64_t id);

/// Both in a transaction of their own. `record` needs an id that exists, or none.
/// Errors: NotFound, ReadOnly, Locked, StorageFull.
[[nodiscard]] Result<Edit> saveRecord(Connection& connection, Entity entity, const nlohmann::json& record);
[[nodiscard]] Result<Edit> eraseRecord(Connection& connection, Entity entity, std::int64_t id);

/// The id of a person; nullopt for "". Errors: NotFound.
[[nodiscard]] Result<std::optional<std::int64_t>> personId(Connection& connection, std::string_view key);

}  // namespace kinerja::store
