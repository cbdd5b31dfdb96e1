// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/store/connection.h"

namespace kinerja::store {

/// The setting that names the base currency; absent = "IDR".
inline constexpr std::string_view kCurrencySetting = "currency";

/// Whether orders on hold and disputed ones count: "1" (absent), "0" = not.
inline constexpr std::string_view kOnHoldSetting = "count_on_hold";
inline constexpr const char* kSixDayWeekSetting = "six_day_week";  ///< "1": working days are Monday to Saturday

/// All settings by name. Values are bytes: text, or a picture.
[[nodiscard]] Result<std::map<std::string, std::string>> loadSettings(Connection& connection);
[[nodiscard]] Result<std::optional<std::string>> setting(Connection& connection, std::string_view name);

/// Errors: Conflict (another base currency while the store holds sales, leads or targets), ReadOnly.
[[nodiscard]] Result<Edit> saveSetting(Connection& connection, std::string_view name, std::string_view value);
/// All or nothing; those that already have their value are left alone and give no edit.
[[nodiscard]] Result<std::vector<Edit>> saveSettings(Connection& connection,
                                                     const std::map<std::string, std::string>& values);

}  // namespace kinerja::store
