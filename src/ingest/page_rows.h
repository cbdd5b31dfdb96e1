// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "table_watch.h"

namespace kinerja::ingest {

/// A table that was printed in pages: the names of its columns stand again at the top of each page, and around them the page's
/// number, its sum, what is carried over and the title.
/// Source: docs/ingest.md
class PageRows {
public:
    /// `ownColumns`: the last columns that no header of a page has.
    explicit PageRows(const Dialect& dialect, std::size_t ownColumns = 0);

    /// The names again, in their columns and nothing else.
    [[nodiscard]] bool isHeader(CellViews cells) const noexcept;
    /// For every row from the top on: whether the rows behind it have to be looked at.
    [[nodiscard]] bool mayBreak(CellViews cells);
    /// Finds out how many of the rows, from the one at hand on, end a page and begin the next one. `reachedEnd`: nothing stands behind them.
    void look(const std::vector<CellViews>& rows, bool reachedEnd);
    [[nodiscard]] bool isInBreak() const noexcept { return m_breakRows > 0; }
    /// Counts a row of the break.
    void passOver(CellViews cells, std::uint64_t line, ReadingReport& report);

    /// The first record: a table that begins with it once more is a copy.
    void setFirst(CellViews cells);
    [[nodiscard]] bool hasFirst() const noexcept { return !m_first.empty(); }

private:
    [[nodiscard]] bool mayBelong(CellViews cells) const;
    /// "Halaman 2 dari 5", "Subtotal halaman", "Pindahan": of a page and of nothing else.
    [[nodiscard]] bool isOfPage(CellViews cells) const;
    /// One text alone, as titles are.
    [[nodiscard]] bool isTitle(CellViews cells) const;

    std::vector<std::string> m_header;
    std::vector<std::string> m_first;
    std::size_t m_breakRows = 0;  ///< still to be passed over
    std::size_t m_plainRows = 0;  ///< known to be in no break
    bool m_isPaged = false;       ///< a page has ended
};

/// Whether both have the same cells, whatever blanks stand around and behind them.
[[nodiscard]] bool areSameCells(CellViews cells, std::span<const std::string> others) noexcept;

}  // namespace kinerja::ingest
