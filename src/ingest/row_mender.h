// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// Finds the one reading of a row that gives as many cells as the table has columns: with the fewest quotes taken for
/// characters, or, for one line, with another delimiter. Two readings equally good are none.
/// Source: docs/ingest.md
class RowMender {
public:
    explicit RowMender(const Dialect& dialect);

    /// [text, end): the row as it was cut, its line end included; ends before `end` are tried too.
    [[nodiscard]] bool mendQuotes(std::string_view text);
    /// One line, cut by another delimiter, or, where blanks delimit, with the blanks of one text left in it.
    [[nodiscard]] bool mendDelimiter(std::string_view line);

    /// Of the last row mended; valid until the next one.
    [[nodiscard]] const std::vector<std::string_view>& cells() const noexcept { return m_cells; }
    [[nodiscard]] std::size_t used() const noexcept { return m_used; }

private:
    struct Step {
        std::size_t begin = 0;   ///< of the cell
        std::size_t end = 0;     ///< of its text
        std::size_t next = 0;    ///< where the next cell begins, or behind the line end
        std::uint32_t cost = 0;
        std::uint32_t before = 0;  ///< step of the layer before
        bool isQuoted = false;
        std::size_t tail = 0;      ///< quoted: where the text behind the quote ends; `end` + 1 without any
        bool isTied = false;       ///< another way to here costs the same
    };

    [[nodiscard]] std::size_t delimiterAt(std::size_t at) const noexcept;
    [[nodiscard]] std::size_t lineEndAt(std::size_t at) const noexcept;
    [[nodiscard]] bool endsAt(std::size_t at) const noexcept;
    [[nodiscard]] std::size_t plainEnd(std::size_t from);
    void addPlain(std::size_t begin, std::uint32_t before, std::uint32_t cost);
    void addQuoted(std::size_t begin, std::uint32_t before, std::uint32_t cost);
    void add(Step step, std::size_t cellEnd);
    void keep(std::vector<Step>& steps, const Step& step) const;
    void take(const Step& last);
    [[nodiscard]] bool fit(std::span<const std::string_view> cells) const noexcept;
    [[nodiscard]] bool cutBy(char delimiter, std::string_view line);
    [[nodiscard]] bool joinText(std::span<const std::string_view> cells, std::string_view line);
    void store(std::span<const std::string_view> cells);

    Dialect m_dialect;
    std::size_t m_typedColumns = 0;
    std::string_view m_text;
    std::size_t m_budget = 0;           ///< bytes that may still be looked at
    std::vector<std::vector<Step>> m_layers;
    std::vector<Step> m_ends;
    std::string m_store;
    std::vector<std::string_view> m_cells;
    std::size_t m_used = 0;
};

}  // namespace kinerja::ingest
