// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kinerja {

/// The letter that a letter and a combining mark behind it make together: "e" and U+0301 are "é". Latin, Greek and Cyrillic.
/// Returns: 0 where there is none.
[[nodiscard]] char32_t withMark(char32_t letter, char32_t mark) noexcept;

}  // namespace kinerja
