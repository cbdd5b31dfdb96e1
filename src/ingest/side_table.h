// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "column_facts.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// Looks for a second table at the side of the first, as a list of products beside sales: behind a column without name and cells,
/// the same thing is named again (a product, a customer …) and does not hold what the first one has in the row.
/// With another name it has to be of another length as well.
/// Source: docs/ingest.md
class SideTable {
public:
    explicit SideTable(const Dialect& dialect);
    void add(const Row& row);
    /// The column that parts the two. `facts`: of the same rows.
    [[nodiscard]] std::optional<std::size_t> gap(const std::vector<ColumnFacts>& facts) const;

private:
    /// Two columns that name the same thing.
    struct Pair {
        std::size_t left = 0;
        std::size_t right = 0;
        bool isSameName = false;
        bool isOther = false;      ///< their cells differ in a row
        bool isOver = false;       ///< the right one has none in a row
        bool isScattered = false;  ///< and again one behind it
        bool isLonger = false;     ///< only the right one has a cell in a row

        /// A code beside its name differs from it, too: then only a list that ends before the rows do, or goes on behind them, is one.
        [[nodiscard]] bool isProof() const { return isOther && (isSameName || isLonger || (isOver && !isScattered)); }
    };

    std::vector<std::size_t> m_gaps;
    std::vector<Pair> m_pairs;
    std::size_t m_width;
};

}  // namespace kinerja::ingest
