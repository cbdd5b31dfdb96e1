// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kinerja {

template <typename Word>
[[nodiscard]] std::uint64_t loadWord(const char* from) noexcept
{
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// The bytes of a text of up to eight, so that two of one size are equal if these are.
[[nodiscard]] inline std::uint64_t shortText(const char* at, std::size_t size) noexcept
{
    if (size >= 4) {
        return loadWord<std::uint32_t>(at) | (loadWord<std::uint32_t>(at + size - 4) << 32U);
    }
    if (size >= 2) {
        return loadWord<std::uint16_t>(at) | (loadWord<std::uint16_t>(at + size - 2) << 32U);
    }
    return size == 0 ? 0 : loadWord<std::uint8_t>(at);
}

/// As `==`, for what is asked for each cell of a file: most cells are short, and a call of the library costs more than to compare
/// them. Whole words, which overlap at the end.
[[nodiscard]] inline bool isSameText(std::string_view a, std::string_view b) noexcept
{
    const std::size_t size = a.size();
    if (size != b.size()) {
        return false;
    }
    if (size <= 8) {
        return shortText(a.data(), size) == shortText(b.data(), size);
    }
    for (std::size_t i = 0; i + 8 < size; i += 8) {
        if (loadWord<std::uint64_t>(a.data() + i) != loadWord<std::uint64_t>(b.data() + i)) {
            return false;
        }
    }
    return loadWord<std::uint64_t>(a.data() + size - 8) == loadWord<std::uint64_t>(b.data() + size - 8);
}

}  // namespace kinerja
