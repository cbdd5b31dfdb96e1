// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace kinerja::store {

/// The ids of the orders of a store, by their place in ascending order; those of new orders follow without a gap.
/// A store has few gaps: each stretch without one takes 16 bytes, however many orders it has.
class OrderIds {
public:
    /// Ascending.
    void add(std::int64_t id)
    {
        if (m_stretches.empty() || id != m_stretches.back().id + static_cast<std::int64_t>(m_count - m_stretches.back().place)) {
            m_stretches.push_back({m_count, id});
        }
        ++m_count;
        endAt(id);
    }
    /// New ids come behind this one.
    void endAt(std::int64_t id) noexcept { m_end = id + 1; }

    [[nodiscard]] std::size_t count() const noexcept { return m_count; }

    [[nodiscard]] std::int64_t at(std::size_t place) const noexcept
    {
        if (place >= m_count) {
            return m_end + static_cast<std::int64_t>(place - m_count);
        }
        const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), place,
                                             [](std::size_t wanted, const Stretch& one) { return wanted < one.place; });
        const Stretch& stretch = *std::prev(behind);
        return stretch.id + static_cast<std::int64_t>(place - stretch.place);
    }

    /// The place of an id that was added; else a place of no known order.
    [[nodiscard]] std::size_t placeOf(std::int64_t id) const noexcept
    {
        const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), id,
                                             [](std::int64_t wanted, const Stretch& one) { return wanted < one.id; });
        if (behind == m_stretches.begin()) {
            return SIZE_MAX;
        }
        const Stretch& stretch = *std::prev(behind);
        const std::size_t end = behind == m_stretches.end() ? m_count : behind->place;
        const std::size_t place = stretch.place + static_cast<std::size_t>(id - stretch.id);
        return place < end ? place : SIZE_MAX;
    }

private:
    struct Stretch {
        std::size_t place = 0;
        std::int64_t id = 0;
    };
    std::vector<Stretch> m_stretches;
    std::size_t m_count = 0;
    std::int64_t m_end = 1;
};

}  // namespace kinerja::store
