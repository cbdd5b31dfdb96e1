// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "kinerja/base/same_text.h"

namespace kinerja::store {

/// Up to seven bytes as the lowest of a word. Words that overlap, and no call of a library for so little.
[[nodiscard]] inline std::uint64_t tailOf(const char* at, std::size_t size) noexcept
{
    if (size >= 4) {
        return loadWord<std::uint32_t>(at) | (loadWord<std::uint32_t>(at + size - 4) << (8U * (size - 4)));
    }
    if (size >= 2) {
        return loadWord<std::uint16_t>(at) | (loadWord<std::uint8_t>(at + size - 1) << (8U * (size - 1)));
    }
    return size == 0 ? 0 : loadWord<std::uint8_t>(at);
}

/// A fast 64-bit hash of bytes: for tables in memory and for the checksum of derived columns. Not for strangers'
/// promises: those get SHA-256. The value is part of the segment format (kSegmentFormat).
[[nodiscard]] inline std::uint64_t fastHash(std::string_view bytes, std::uint64_t seed = 0x9E3779B97F4A7C15U) noexcept
{
    constexpr std::uint64_t kFactor = 0xFF51AFD7ED558CCDU;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    // Four lanes, so that the multiplications of a long column overlap.
    std::array<std::uint64_t, 4> lane{seed, seed + 1, seed + 2, seed + 3};
    for (; left >= 32; left -= 32, at += 32) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            lane[i] = (lane[i] ^ loadWord<std::uint64_t>(at + 8 * i)) * kFactor;
            lane[i] ^= lane[i] >> 29U;
        }
    }
    std::uint64_t hash = lane[0] ^ (lane[1] * 3) ^ (lane[2] * 5) ^ (lane[3] * 7) ^ bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        hash = (hash ^ loadWord<std::uint64_t>(at)) * kFactor;
        hash ^= hash >> 32U;
    }
    hash = (hash ^ tailOf(at, left)) * kFactor;
    hash ^= hash >> 32U;
    hash *= 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 32U);
}

}  // namespace kinerja::store
