// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja::ingest {

/// What may stand behind a date: nothing, or a clock time with or without a zone: "T10:00Z", " 9:31:05 AM GMT+7", " pukul 09.31 WIB".
[[nodiscard]] bool isClockBehindDate(std::string_view text) noexcept;

/// "Senin, ", "Fri, " or "Fri " before a date says nothing new: it is cut off.
void skipWeekday(std::string_view& text) noexcept;

}  // namespace kinerja::ingest
