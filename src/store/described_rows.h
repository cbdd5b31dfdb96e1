// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include <nlohmann/json_fwd.hpp>

#include "kinerja/base/result.h"
#include "kinerja/domain/changed_row.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"
#include "line_row.h"

namespace kinerja::store {

/// So many of the rows that a file lacks are told by name.
inline constexpr std::size_t kMostDescribed = 50;

/// A sales line as people know it: day, customer, salesperson, quantity, net amount.
[[nodiscard]] Result<domain::MissingRow> describeLine(Connection& connection, const LineRow& row);
/// A row of any other kind; `row`: its columns but the id.
[[nodiscard]] Result<domain::MissingRow> describeRow(Connection& connection, domain::RecordKind kind, std::int64_t id, const nlohmann::json& row);

}  // namespace kinerja::store
