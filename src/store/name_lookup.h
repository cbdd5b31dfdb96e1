// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Whether the dimension's names can be merged: rep, region, product, customer.
[[nodiscard]] bool hasNames(domain::Dimension dimension) noexcept;

/// The id under a key of such a dimension. Errors: NotFound.
[[nodiscard]] Result<std::int64_t> idOfName(Connection& connection, domain::Dimension dimension, std::string_view key);

/// Targets of names that stand for another one (a list's row, a merge) become targets of that one.
[[nodiscard]] Status settleScopes(Connection& connection, std::vector<domain::Target>& targets);

}  // namespace kinerja::store
