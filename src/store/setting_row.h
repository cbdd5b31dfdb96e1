// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

inline constexpr std::string_view kDefaultCurrency = "IDR";

/// saveSetting() without a transaction of its own and without asking whether it may.
[[nodiscard]] Result<Edit> putSetting(Connection& connection, std::string_view name, std::string_view value);

}  // namespace kinerja::store
