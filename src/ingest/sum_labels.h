// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// A word for a sum, and nothing else, where a row has the number of its order or what was sold.
[[nodiscard]] bool saysSum(std::string_view cell);

/// "grand total" of "Grand Total 31 January"; "" for what begins with no word for a sum.
[[nodiscard]] std::string sumWordOf(std::string_view cell);

/// "Kopi Total" and "Subtotal Kopi" below a row that is about Kopi: a spreadsheet's own subtotals are named so.
class SumLabels {
public:
    /// `names`: columns of what a row is about.
    explicit SumLabels(std::vector<std::size_t> names) : m_names(std::move(names)), m_above(m_names.size()) {}

    /// The word with its column's place; "" if there is none.
    [[nodiscard]] std::string wordOf(const Row& row) const;
    /// A row that others may be sums of.
    void keep(const Row& row);

private:
    std::vector<std::size_t> m_names;
    std::vector<std::string> m_above;
};

}  // namespace kinerja::ingest
