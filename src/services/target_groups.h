// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"
#include "kinerja/kpi/target_index.h"

namespace kinerja::services {

/// Whether the filters let this value of the dimension through: values that they hide are not shown as 0 either.
[[nodiscard]] bool isVisible(const std::vector<kpi::Filter>& filters, domain::Dimension dimension, const std::string& key);

/// A group of the answer for what has no record in its windows.
[[nodiscard]] kpi::Group groupWithoutRecords(const kpi::Answer& answer, std::string key, std::string label);

/// The groups of the answer by a dimension, and those that only a target of the window names (with their key as label): nothing sold
/// still has a gap. `counts`: whether a target's KPI, by its key, is one of those shown.
[[nodiscard]] std::vector<kpi::Group> groupsWithTargets(const kpi::Answer& answer, const kpi::TargetIndex& targets, const std::vector<kpi::Filter>& filters,
                                                        domain::Dimension dimension, const std::function<bool(const std::string&)>& counts);

}  // namespace kinerja::services
