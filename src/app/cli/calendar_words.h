// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string_view>

#include "plan_options.h"

/// How the settings of the calendar are written.
namespace kinerja::cli {

inline constexpr WordTable<bool, 2> kFiscalNames{{{"end", true}, {"begin", false}}};
inline constexpr WordTable<unsigned, 7> kWeekdays{{{"monday", 1U}, {"tuesday", 2U}, {"wednesday", 3U}, {"thursday", 4U},
                                                   {"friday", 5U}, {"saturday", 6U}, {"sunday", 0U}}};

[[nodiscard]] inline std::string_view weekdayWord(std::chrono::weekday day) noexcept { return wordOf(kWeekdays, day.c_encoding()); }

}  // namespace kinerja::cli
