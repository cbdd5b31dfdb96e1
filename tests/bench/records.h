// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace kinerja::bench {

/// Times in ms, by what was done: from the click or key to the painted table.
[[nodiscard]] nlohmann::json records(const std::string& path, int rounds);

}  // namespace kinerja::bench
