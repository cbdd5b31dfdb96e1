// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8.h"

#include <cstring>

namespace kinerja::ingest {

bool isAsciiText(std::string_view bytes) noexcept
{
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, 8);
        if ((eight & 0x8080808080808080ULL) != 0) {
            return false;
        }
    }
    for (; at < bytes.size(); ++at) {
        if (static_cast<std::uint8_t>(bytes[at]) >= 0x80) {
            return false;
        }
    }
    return true;
}

bool Utf8Check::take(std::uint8_t byte) noexcept
{
    if (m_missing > 0) {
        if (byte < m_low || byte > m_high) {
            return false;
        }
        --m_missing;
        m_low = 0x80;
        m_high = 0xBF;
        return true;
    }
    if (byte < 0x80) {
        return true;
    }
    if (byte < 0xC2 || byte > 0xF4) {
        return false;
    }
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    // The first continuation byte is what rules out overlong forms, surrogates and values that are too large.
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    return true;
}

std::size_t Utf8Check::add(std::string_view bytes) noexcept
{
    constexpr std::size_t kStep = 64;
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (m_missing == 0 && isAsciiText(bytes.substr(at, kStep))) {
            at += kStep;
            continue;
        }
        const auto end = at + kStep < bytes.size() ? at + kStep : bytes.size();
        for (; at < end; ++at) {
            if (!take(static_cast<std::uint8_t>(bytes[at]))) {
                return at;
            }
        }
    }
    return std::string_view::npos;
}

}  // namespace kinerja::ingest
