// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinerja::services {

/// Names that differ only in their loose form, in pairs (the first one with each other), in order.
/// Names without any letter or digit resemble nothing.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> nearMisses(const std::vector<std::string>& names);

}  // namespace kinerja::services
