// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// A category → the one that it belongs to, as the product list says; where its rows differ, the latest.
using CategoryParents = std::map<std::string, std::string>;
[[nodiscard]] Result<CategoryParents> categoryParents(Connection& connection);

/// Errors: InvalidInput (a category belongs to two others, or in the end to itself; the detail names them).
[[nodiscard]] Status checkCategories(Connection& connection);

/// Fills in Target::above of those of categories and of pairs.
[[nodiscard]] Status settleCategories(Connection& connection, std::vector<domain::Target>& targets);

}  // namespace kinerja::store
