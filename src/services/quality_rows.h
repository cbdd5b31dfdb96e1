// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/services/browse.h"

namespace kinerja::services {

/// 1 for each row that has the issue. Rows that do not count have only issues that say why.
[[nodiscard]] std::vector<std::uint8_t> rowsWith(const BrowseTable& table, QualityIssue issue, Date today);

}  // namespace kinerja::services
