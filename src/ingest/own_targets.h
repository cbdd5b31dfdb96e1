// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/ingest/options.h"

namespace kinerja::ingest {

/// Targets that this program exported say themselves what they are. What a person says comes first.
[[nodiscard]] ImportOptions withOwnTargets(const ImportOptions& given, const std::vector<std::string>& header);

}  // namespace kinerja::ingest
