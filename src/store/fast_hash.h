// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kinerja::store {

/// A fast 64-bit hash of bytes: for tables in memory and for the checksum of derived columns. Not for strangers'
/// promises: those get SHA-256. The value is part of the segment format (kSegmentFormat).
[[nodiscard]] inline std::uint64_t fastHash(std::string_view bytes, std::uint64_t seed = 0x9E3779B97F4A7C15U) noexcept
{
    constexpr std::uint64_t kFactor = 0xFF51AFD7ED558CCDU;
    const auto load = [](const char* from) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, sizeof word);
        return word;
    };
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    // Four lanes, so that the multiplications of a long column overlap.
    std::array<std::uint64_t, 4> lane{seed, seed + 1, seed + 2, seed + 3};
    for (; left >= 32; left -= 32, at += 32) {
        for (std::size_t i = 0; i < lane.size(); ++i) {
            lane[i] = (lane[i] ^ load(at + 8 * i)) * kFactor;
            lane[i] ^= lane[i] >> 29U;
        }
    }
    std::uint64_t hash = lane[0] ^ (lane[1] * 3) ^ (lane[2] * 5) ^ (lane[3] * 7) ^ bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        hash = (hash ^ load(at)) * kFactor;
        hash ^= hash >> 32U;
    }
    std::uint64_t tail = 0;
    if (left > 0) {
        std::memcpy(&tail, at, left);
    }
    hash = (hash ^ tail) * kFactor;
    hash ^= hash >> 32U;
    hash *= 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 32U);
}

}  // namespace kinerja::store
