// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kinerja/kpi/query.h"

namespace kinerja::kpi {

/// A category, and the one that it belongs to.
using CategoryParents = std::vector<std::pair<std::string, std::string>>;

/// The keys that a filter takes: a category stands for all that belong to it, too, at any depth.
/// Source: docs/kpi.md#dimensions
[[nodiscard]] std::vector<std::string> keysUnder(const CategoryParents& parents, const Filter& filter);

}  // namespace kinerja::kpi
