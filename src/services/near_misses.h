// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kinerja::services {

/// Different names with one loose form (base/name_form.h), two or more each, all in order.
/// Names without any letter or digit resemble nothing.
[[nodiscard]] std::vector<std::vector<std::string>> alikeNames(const std::vector<std::string>& names);

}  // namespace kinerja::services
