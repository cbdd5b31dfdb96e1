// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kinerja/domain/lead.h"

namespace kinerja::ingest {

/// What the status says, else the stage. Returns: nullopt when no list knows either word.
[[nodiscard]] std::optional<domain::LeadStatus> leadStatus(std::string_view status, std::string_view stage);

}  // namespace kinerja::ingest
