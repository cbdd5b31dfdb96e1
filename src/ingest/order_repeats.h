// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "mapper.h"
#include "text_hash.h"

namespace kinerja::ingest {

/// Whether the lines of an order repeat an amount that they cannot all have: it is the whole order's then. Cells are compared as
/// they are written, in the first orders of the file that have several lines which differ in product, quantity or price.
class OrderRepeats {
public:
    explicit OrderRepeats(const KindMapping& mapping);
    /// `number`: of the row's order.
    void add(const Row& row, std::string_view number);

    struct Verdict {
        std::uint64_t orders = 0;   ///< of several different lines, with an amount
        std::uint64_t repeats = 0;  ///< of these, state one and the same in each line
        std::uint64_t inFirst = 0;  ///< of these, state it in the first line alone
        bool isVaried = false;      ///< what is repeated is not the same in all orders
    };
    [[nodiscard]] Verdict verdict(std::size_t column) const;
    /// Lines can be told apart by product, quantity or price.
    [[nodiscard]] bool hasMarks() const noexcept { return !m_marks.empty(); }

private:
    struct Cell {
        std::string first;      ///< that is not blank
        std::int64_t filled = 0;
        bool isInFirst = false;
        bool isSame = true;
    };
    struct Order {
        std::int64_t lines = 0;
        bool differs = false;
        std::vector<std::string> marks;
        std::vector<Cell> cells;  ///< by m_columns
    };
    [[nodiscard]] Order* orderOf(std::string_view number);
    void compare(Order& order, const Row& row);

    std::optional<std::size_t> m_order;
    std::vector<std::size_t> m_marks;
    std::vector<std::size_t> m_columns;
    std::unordered_map<std::string, Order, TextHash, std::equal_to<>> m_orders;
    std::string m_lastNumber;
    Order* m_last = nullptr;
    std::vector<std::int64_t> m_others;  ///< lines with another amount than their order's, less those with the same; by m_columns
    bool m_isTogether = true;
    bool m_isDone = false;
};

}  // namespace kinerja::ingest
