// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace kinerja::ingest {

/// Checks UTF-8 given in pieces: no overlong forms, surrogates, values above U+10FFFF or cut sequences.
class Utf8Check {
public:
    /// Returns: offset of the first byte of `bytes` that breaks the rules, npos if none does.
    [[nodiscard]] std::size_t add(std::string_view bytes) noexcept;
    /// Whether the text may end here.
    [[nodiscard]] bool isComplete() const noexcept { return m_missing == 0; }

private:
    bool take(std::uint8_t byte) noexcept;

    int m_missing = 0;            ///< continuation bytes still to come
    std::uint8_t m_low = 0x80;    ///< range of the next one
    std::uint8_t m_high = 0xBF;
};

/// Whether all bytes are below 0x80.
[[nodiscard]] bool isAsciiText(std::string_view bytes) noexcept;

}  // namespace kinerja::ingest
