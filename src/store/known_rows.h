// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "line_row.h"

namespace kinerja::store {

/// The stored rows of files without order numbers, by what they say: their orders are named by the text of their cells, and another
/// notation of the same row is another order. A row is like another with the same day, names, quantity and amounts.
/// Source: docs/adr/0011-rows-without-a-number.md
class KnownRows {
public:
    [[nodiscard]] static Result<KnownRows> load(Connection& connection);

    /// The file has the stored row itself, of this order.
    void meet(const LineRow& row, std::int64_t order);
    /// The file has a row that no stored order has the name of. Returns: whether a stored row that the file has not is like it.
    bool countNew(const LineRow& row);
    /// The order of a stored row like this one, each once.
    [[nodiscard]] std::optional<std::int64_t> take(const LineRow& row);

    /// Of the new rows: those that are like a stored row which the file has not.
    [[nodiscard]] std::int64_t like() const noexcept { return m_like; }
    /// Of the new rows: those of days on which there are stored ones.
    [[nodiscard]] std::int64_t onKnownDays() const noexcept { return m_onKnownDays; }

private:
    struct Entry {
        std::uint64_t content = 0;
        std::int64_t order = 0;
        bool isTaken = false;
    };
    /// What the file has of one content that is stored so often.
    struct Seen {
        std::int64_t stored = 0;
        std::int64_t met = 0;
        std::int64_t added = 0;
        std::int64_t next = 0;  ///< those before it are taken

        [[nodiscard]] std::int64_t like() const noexcept;
    };
    using Range = std::pair<std::vector<Entry>::iterator, std::vector<Entry>::iterator>;
    [[nodiscard]] Range rangeOf(const LineRow& row);
    Seen& seenOf(const Range& range);

    std::vector<Entry> m_entries;  ///< by content, then order
    std::unordered_set<std::int32_t> m_days;
    std::unordered_map<std::uint64_t, Seen> m_seen;
    std::int64_t m_like = 0;
    std::int64_t m_onKnownDays = 0;
};

}  // namespace kinerja::store
