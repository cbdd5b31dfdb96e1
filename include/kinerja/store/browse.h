// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "kinerja/store/connection.h"

/// Rows as people read them. Views are valid during the call only.
namespace kinerja::store {

/// Every order's id and number, ascending ids.
[[nodiscard]] Status forEachOrder(Connection& connection, const std::function<void(std::int64_t, std::string_view)>& take);

/// What leads say beside their columns, in the order in which loadFacts() gives them: id and stage.
[[nodiscard]] Status forEachLead(Connection& connection, const std::function<void(std::string_view, std::string_view)>& take);
/// What answers say beside theirs: question and comment.
[[nodiscard]] Status forEachAnswer(Connection& connection, const std::function<void(std::string_view, std::string_view)>& take);

}  // namespace kinerja::store
