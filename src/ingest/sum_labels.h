// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// A word for a sum, and nothing else, where a row has the number of its order or what was sold.
[[nodiscard]] bool saysSum(std::string_view cell);

/// "grand total" of "Grand Total 31 January"; "" for what begins with no word for a sum.
[[nodiscard]] std::string sumWordOf(std::string_view cell);

/// What a line of an order has and its sum has not: number, day and price (without prices, the quantity). Then *Total* is what was sold.
struct LineMarks {
    std::optional<std::size_t> order, day, price, quantity;

    [[nodiscard]] bool isLine(const Row& row) const;
};

/// "Kopi Total" and "Subtotal Kopi" below a row that is about Kopi: a spreadsheet's own subtotals are named so.
class SumLabels {
public:
    /// `names`: columns of what a row is about. A row with a price, or about more than one thing, is no sum.
    SumLabels(std::vector<std::size_t> names, std::optional<std::size_t> price) : m_names(std::move(names)), m_above(m_names.size()), m_price(price) {}

    /// The word with its column's place; "" if there is none.
    [[nodiscard]] std::string wordOf(const Row& row) const;
    /// A row that others may be sums of.
    void keep(const Row& row);

private:
    std::vector<std::size_t> m_names;
    std::vector<std::string> m_above;
    std::optional<std::size_t> m_price;
};

}  // namespace kinerja::ingest
