// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kinerja::store {

/// Places among the lines of a key (order and line number, else order and product) that refused rows of a file hold free,
/// and the places that were found for refused rows, by their line of the file.
class RefusedLines {
public:
    struct Gaps {
        std::uint32_t count = 0;
        std::uint32_t last = 0;  ///< the highest place
    };

    [[nodiscard]] bool empty() const noexcept { return m_gaps.empty(); }

    /// Those of a key.
    [[nodiscard]] Gaps of(std::string_view order, std::string_view lineNo, std::string_view product)
    {
        const auto found = m_gaps.find(key(order, lineNo, product));
        return found == m_gaps.end() ? Gaps{} : found->second;
    }
    /// Place `nth` stays free.
    void hold(std::string_view order, std::string_view lineNo, std::string_view product, std::uint32_t nth)
    {
        Gaps& gaps = m_gaps[key(order, lineNo, product)];
        ++gaps.count;
        gaps.last = std::max(gaps.last, nth);
    }

    void setPlace(std::uint64_t line, std::uint32_t nth) { m_places[line] = nth; }
    /// Returns: 0 for a line that has none. A place is given once.
    [[nodiscard]] std::uint32_t takePlace(std::uint64_t line)
    {
        const auto found = m_places.find(line);
        if (found == m_places.end()) {
            return 0;
        }
        const std::uint32_t nth = found->second;
        m_places.erase(found);
        return nth;
    }

private:
    const std::string& key(std::string_view order, std::string_view lineNo, std::string_view product)
    {
        constexpr char kBetween = '\x1F';
        m_key = order;
        m_key += kBetween;
        m_key += lineNo.empty() ? 'p' : 'l';
        m_key += lineNo.empty() ? product : lineNo;
        return m_key;
    }

    std::unordered_map<std::string, Gaps> m_gaps;
    std::unordered_map<std::uint64_t, std::uint32_t> m_places;
    std::string m_key;
};

}  // namespace kinerja::store
