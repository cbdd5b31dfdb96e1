// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/statement.h"
#include "line_row.h"
#include "order_ids.h"
#include "text_index.h"

namespace kinerja::store {

/// The orders of an import: number → id in memory, the lines of the order in hand, and which of them this file has met.
/// Writes nothing.
class OrderBook {
public:
    [[nodiscard]] static Result<OrderBook> load(Connection& connection, std::int64_t batch);

    enum class Turn {
        Ready,      ///< its lines are in hand
        New,        ///< nobody had that number: the caller writes the order
        MustRead,   ///< readLines() must come next …
        MustWrite,  ///< … and before it the lines of this file that are not written yet
    };
    /// Turns to the order with this number.
    [[nodiscard]] Turn turnTo(std::string_view number);
    /// Reads the stored lines of the current order, and stays where it is to go on from there. Errors: of SQLite.
    [[nodiscard]] Status readLines();
    /// Must come before anything else uses the connection to write.
    void stopReading() noexcept;

    [[nodiscard]] std::int64_t orderId() const noexcept { return m_ids.at(m_current); }
    [[nodiscard]] std::string_view orderNumber() const noexcept { return m_numbers.text(m_current); }
    [[nodiscard]] std::string_view numberOf(std::int64_t order) const noexcept { return m_numbers.text(static_cast<std::uint32_t>(m_ids.placeOf(order))); }

    /// The stored line of the current order with the key of `row` that this file has not met yet, lowest n first.
    [[nodiscard]] LineRow* match(const LineRow& row);
    /// The stored line of the current order with the key of `row` and just this n, if this file has not met it.
    [[nodiscard]] LineRow* matchNth(const LineRow& row, std::uint32_t nth);
    /// How many lines with the key of `row` the file has had in the current order.
    [[nodiscard]] std::uint32_t metOf(const LineRow& row) const;
    /// Whether there is an order with this number.
    /// As TextIndex::expect().
    void expect(std::string_view number) const noexcept { m_numbers.expect(number); }
    [[nodiscard]] bool isKnown(std::string_view number) const noexcept { return m_numbers.find(number).has_value(); }
    /// How many orders of earlier imports were read, each once.
    [[nodiscard]] std::int64_t timesRead() const noexcept { return m_timesRead; }
    /// A line that an earlier import left in the current order; nullptr where there is none.
    [[nodiscard]] const LineRow* earlierLine() const noexcept;
    /// Whether an earlier import left one in it that this file has not met.
    [[nodiscard]] bool hasUnmet() const noexcept { return m_lines.unmet > 0; }
    /// Whether an earlier import left one with the quantity and the net amount of `row` in it; of long orders only the first lines are looked at.
    [[nodiscard]] bool isSold(const LineRow& row) const noexcept;
    /// The first of those lines that this file has not met; nullptr where they are all met.
    [[nodiscard]] const LineRow* unmetLine() const noexcept;
    /// As isSold(), of the product of `row`; a line that names none may be of it.
    [[nodiscard]] bool isOfKnownProduct(const LineRow& row) const noexcept;
    /// That line is met: no other row of the file may match it.
    void meet(const LineRow& stored);
    /// A new line's n.
    struct Nth {
        std::uint32_t least = 0;   ///< it is behind this one and behind the last of its key …
        std::uint32_t wanted = 0;  ///< … unless it is this one, if no line has it; 0 = none
    };
    /// Gives a new line its id and its n. Errors: OutOfRange (an order with 2^24 lines).
    [[nodiscard]] Status place(LineRow& row, const Nth& nth);
    /// Whether this file held the stored line.
    [[nodiscard]] bool isMet(std::int64_t line, std::int64_t batch) const;
    /// Remembers a line that was written.
    void added(const LineRow& row);

private:
    struct Line {
        LineRow row;
        bool met = false;
    };
    static constexpr std::uint32_t kUnknownPlaces = UINT32_MAX;
    /// What an order with many lines knows of one key; the lines are in the order of their n.
    struct Key {
        std::uint32_t lastNth = 0;
        std::size_t next = 0;  ///< before it every line is met
        std::vector<std::uint32_t> lines;  ///< in the order of their n
    };
    /// The lines of one order; only the first `count` are in use.
    struct Lines {
        std::vector<Line> all;
        std::size_t count = 0;
        std::size_t unmet = 0;  ///< of these
        std::unordered_map<std::uint64_t, Key> keys;
    };

    void putAside();
    [[nodiscard]] bool takeBack();
    template <typename Like>
    [[nodiscard]] bool hasEarlier(Like like) const noexcept;
    [[nodiscard]] bool isMetAt(std::size_t index, std::int64_t line, std::int64_t batch) const;
    [[nodiscard]] Line& nextLine();  ///< its texts keep their memory
    void remember();                 ///< the line that nextLine() gave is filled
    void enterKey(std::uint32_t index);
    [[nodiscard]] Line* matchByKey(const LineRow& row);
    [[nodiscard]] Line* lowest(const LineRow& row);
    [[nodiscard]] std::uint32_t lastNthOf(const LineRow& row) const;
    [[nodiscard]] bool isFree(const LineRow& row, std::uint32_t nth) const;

    std::int64_t m_batch = 0;
    TextIndex m_numbers;
    // By the index of the number. Most orders of a large file are new, and these take four bytes each.
    std::vector<std::uint32_t> m_places;  ///< highest place used; kUnknownPlaces = not read yet
    OrderIds m_ids;
    std::vector<std::uint64_t> m_metLow;   ///< of the same: lines met in place 1…64
    std::uint32_t m_current = 0;
    bool m_hasCurrent = false;
    Lines m_lines;                                    ///< of the current order
    std::unordered_map<std::uint32_t, Lines> m_aside;  ///< orders with many lines that may come again
    std::size_t m_asideLines = 0;
    std::unordered_set<std::int64_t> m_metHigh;        ///< ids met in places beyond 64
    std::optional<Statement> m_selectLines;
    std::int64_t m_timesRead = 0;
    bool m_isReading = false;  ///< m_selectLines stands on the line behind those read last
};

}  // namespace kinerja::store
