// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "kinerja/store/statement.h"

namespace kinerja::store {

/// The row a statement stands on as a JSON object: column → number, text, null, or {"hex": …} for bytes.
[[nodiscard]] nlohmann::json rowJson(const Statement& statement, int firstColumn = 0);

/// Binds every parameter ":x" of the statement to the member "x" (absent = NULL).
void bindJson(Statement& statement, const nlohmann::json& row);
/// Binds one parameter to a member.
void bindJsonAt(Statement& statement, int index, const nlohmann::json& row, const char* member);

/// Text that JSON can hold.
[[nodiscard]] std::string dumpJson(const nlohmann::json& json);

/// Bytes that are no UTF-8 text go into JSON as {"hex": …}.
[[nodiscard]] nlohmann::json bytesJson(std::string_view bytes);

}  // namespace kinerja::store
