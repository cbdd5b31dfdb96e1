// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "mapper.h"

namespace kinerja::ingest {

/// How much the mapped headers look like the kind: its evidence and score. `isSaid`: whether a person named the field's column.
void weigh(KindMapping& mapping, const std::vector<std::string>& header, const std::function<bool(std::string_view)>& isSaid);

/// "Target 2026", "Kuota": one of its words says it.
[[nodiscard]] bool isOfTargets(const std::string& name);

}  // namespace kinerja::ingest
