// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_header.h"

#include <algorithm>

#include "cell_shape.h"
#include "header_rows.h"
#include "month_names.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostHeaderRows = 5;

std::size_t widthOf(const std::vector<HeadRow>& head)
{
    std::size_t width = 0;
    for (const auto& row : head) {
        width = std::max(width, row.cells.size());
    }
    return width;
}

std::vector<std::string_view> cellsOf(const HeadRow& row, std::size_t width)
{
    std::vector<std::string_view> cells{row.cells.begin(), row.cells.end()};
    cells.resize(width);
    return cells;
}

HeaderRowList cellsOf(const std::vector<HeadRow>& head)
{
    HeaderRowList rows;
    for (const HeadRow& row : head) {
        rows.push_back(cellsOf(row, widthOf(head)));
    }
    return rows;
}

/// Whether the row below `top` holds the names that it leaves open.
bool isCompletedBelow(const std::vector<HeadRow>& head, std::size_t top)
{
    if (top + 1 >= head.size()) {
        return false;
    }
    const auto rows = cellsOf(head);
    return completesHeader(rows[top], rows[top + 1], valueColumns(rows, top + 2, widthOf(head)));
}

/// Sets preambleRows, hasHeader and header.
void findHeader(const std::vector<HeadRow>& head, Dialect& dialect)
{
    constexpr std::size_t kFewestColumns = 3;
    const auto width = widthOf(head);
    if (head.empty()) {
        return;
    }
    std::size_t first = 0;
    while (first + 1 < head.size() && filledCells(cellsOf(head[first], width)) * 3 <= width && width >= kFewestColumns) {
        ++first;
    }
    first = first > 0 && isCompletedBelow(head, first - 1) ? first - 1 : first;
    const auto found = cellsOf(head[first], width);
    const bool isWholeHeader = couldBeHeader(found) && filledCells(found) == width;
    const auto below = isWholeHeader ? std::nullopt : headerBelow(cellsOf(head), first, width);
    // Names right under names are a second row of them.
    const bool isSecond = below == first + 1 && areNames(found) && head[first + 1].line == head[first].line + 1;
    first = below && !isSecond ? *below : first;
    // Sparse rows before something that is no header are data, not a preamble.
    const bool hasPreamble = first > 0 && (couldBeHeader(cellsOf(head[first], width)) || isCompletedBelow(head, first));
    dialect.preambleRows = hasPreamble ? static_cast<unsigned>(first) : 0;
    dialect.header.resize(width);
    const auto top = cellsOf(head[dialect.preambleRows], width);
    dialect.hasHeader = couldBeHeader(top) || isCompletedBelow(head, dialect.preambleRows);
    for (std::size_t at = 0; at < width; ++at) {
        const auto name = dialect.hasHeader ? top[at] : std::string_view{};
        dialect.header[at] = name.empty() ? "#" + std::to_string(at + 1) : std::string{name};
    }
}

bool isFilled(const HeadRow& row, std::size_t column)
{
    return column < row.cells.size() && !row.cells[column].empty();
}

/// The rows of a header, from the one found downwards.
class HeaderRows {
public:
    HeaderRows(std::vector<HeadRow>& head, const std::vector<MergedCells>& merges) : m_head(head), m_merges(merges) {}

    /// A title over the whole table is no header, however wide it is.
    std::size_t belowTitles(std::size_t top) const
    {
        while (top + 1 < m_head.size() && (isTitle(top) || isLabel(top)) && couldBeHeader(top + 1)) {
            ++top;
        }
        return top;
    }

    std::size_t lastFrom(std::size_t top) const
    {
        auto last = top;
        while (last + 1 < m_head.size() && last - top + 1 < kMostHeaderRows && goesOn(last)) {
            ++last;
        }
        return last;
    }

    /// Where no cells are merged sideways, a name with names beneath it stands for the empty cells to its right that have names
    /// beneath them too.
    void repeatGroups(std::size_t top, std::size_t last)
    {
        const bool areMerged = std::any_of(m_merges.begin(), m_merges.end(), [&](const MergedCells& merge) {
            return merge.lastColumn > merge.firstColumn && merge.firstRow <= m_head[last].line && merge.lastRow >= m_head[top].line;
        });
        if (areMerged) {
            return;
        }
        const auto hasBelow = [&](std::size_t row, std::size_t column) {
            return std::any_of(m_head.begin() + static_cast<std::ptrdiff_t>(row) + 1, m_head.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                               [column](const HeadRow& one) { return isFilled(one, column); });
        };
        for (auto at = top; at < last; ++at) {
            auto& cells = m_head[at].cells;
            cells.resize(widthOf(m_head));
            std::string group;
            for (std::size_t column = 0; column < cells.size(); ++column) {
                group = !cells[column].empty() ? (hasBelow(at, column) ? cells[column] : std::string{}) : group;
                if (cells[column].empty() && hasBelow(at, column)) {
                    cells[column] = group;
                }
            }
        }
    }

    void repeatMerged(std::size_t top, std::size_t last)
    {
        for (const auto& merge : m_merges) {
            const auto* value = valueOf(merge, top, last);
            const auto text = value == nullptr ? std::string{} : *value;
            for (auto at = top; at <= last && !text.empty(); ++at) {
                auto& row = m_head[at];
                if (row.line < merge.firstRow || row.line > merge.lastRow) {
                    continue;
                }
                const auto end = std::min(merge.lastColumn + 1, widthOf(m_head));
                row.cells.resize(std::max(row.cells.size(), end));
                for (auto column = merge.firstColumn; column < end; ++column) {
                    row.cells[column] = text;
                }
            }
        }
    }

    /// The rows as one, the last of them. "Q1" above "Jan" is "Q1 Jan".
    void join(std::size_t top, std::size_t last, Dialect& dialect)
    {
        dialect.ownNames.assign(last > top ? widthOf(m_head) : 0, {});
        std::vector<std::string> names(widthOf(m_head));
        for (std::size_t column = 0; column < names.size(); ++column) {
            std::string before;
            for (auto at = top; at <= last; ++at) {
                if (isFilled(m_head[at], column) && m_head[at].cells[column] != before) {
                    before = m_head[at].cells[column];
                    names[column] += (names[column].empty() ? "" : " ") + before;
                    if (last > top) {
                        dialect.ownNames[column] = before;
                    }
                }
            }
        }
        m_head[last].cells = std::move(names);
        m_head[last].exact.clear();
        m_head.erase(m_head.begin() + static_cast<std::ptrdiff_t>(top), m_head.begin() + static_cast<std::ptrdiff_t>(last));
    }

private:
    bool couldBeHeader(std::size_t at) const
    {
        return kinerja::ingest::couldBeHeader(cellsOf(m_head[at], m_head[at].cells.size()));
    }

    /// Spread over the cells of a row, with values beneath the names.
    bool isLabel(std::size_t at) const
    {
        const auto rows = cellsOf(m_head);
        const auto isValue = valueColumns(rows, at + 2, widthOf(m_head));
        return std::count(isValue.begin(), isValue.end(), true) > 0 && isLabelAbove(rows[at], rows[at + 1]);
    }

    bool isTitle(std::size_t at) const
    {
        const auto filled = std::count_if(m_head[at].cells.begin(), m_head[at].cells.end(), [](const auto& cell) { return !cell.empty(); });
        return filled == 1 && std::any_of(m_merges.begin(), m_merges.end(), [&](const MergedCells& merge) {
                   return merge.firstRow == m_head[at].line && merge.lastColumn > merge.firstColumn
                          && isFilled(m_head[at], merge.firstColumn);
               });
    }

    const std::string* valueOf(const MergedCells& merge, std::size_t top, std::size_t last) const
    {
        for (auto at = top; at <= last; ++at) {
            if (m_head[at].line == merge.firstRow && isFilled(m_head[at], merge.firstColumn)) {
                return &m_head[at].cells[merge.firstColumn];
            }
        }
        return nullptr;
    }

    bool covers(const MergedCells& merge, std::size_t row, std::size_t column) const
    {
        const auto line = m_head[row].line;
        return merge.firstRow <= line && line <= merge.lastRow && merge.firstColumn <= column && column <= merge.lastColumn;
    }

    /// Whether the row below `at` still names columns: cells merged sideways need names of their own below them, and no
    /// column that has its name already may have another value there, or a record would be taken for names.
    bool goesOn(std::size_t at) const
    {
        bool isTied = false;
        for (const auto& merge : m_merges) {
            const bool isHere = merge.firstRow <= m_head[at].line && m_head[at].line <= merge.lastRow;
            isTied = isTied || (isHere && (merge.lastRow >= m_head[at + 1].line || merge.lastColumn > merge.firstColumn));
        }
        if (!isTied || !areNames(cellsOf(m_head[at + 1], m_head[at + 1].cells.size()))) {
            return isCompletedBelow(m_head, at);
        }
        for (std::size_t column = 0; column < widthOf(m_head); ++column) {
            const bool isGroup = std::any_of(m_merges.begin(), m_merges.end(), [&](const MergedCells& merge) {
                return covers(merge, at, column) && merge.lastColumn > merge.firstColumn;
            });
            if (!isGroup && isFilled(m_head[at], column) && isFilled(m_head[at + 1], column)) {
                return false;
            }
        }
        return true;
    }

    std::vector<HeadRow>& m_head;
    const std::vector<MergedCells>& m_merges;
};

void settleNames(std::vector<HeadRow>& head, const std::vector<MergedCells>& merges, Dialect& dialect)
{
    findHeader(head, dialect);
    if (!dialect.hasHeader) {
        return;
    }
    HeaderRows rows{head, merges};
    const auto top = rows.belowTitles(dialect.preambleRows);
    const auto last = rows.lastFrom(top);
    if (last == top && top == dialect.preambleRows && merges.empty()) {
        return;
    }
    rows.repeatGroups(top, last);
    rows.repeatMerged(top, last);
    rows.join(top, last, dialect);
    dialect.preambleRows = static_cast<unsigned>(top);
    dialect.header = head[top].cells;
    for (std::size_t at = 0; at < dialect.header.size(); ++at) {
        if (dialect.header[at].empty()) {
            dialect.header[at] = "#" + std::to_string(at + 1);
        }
    }
}

}  // namespace

void settleHeader(std::vector<HeadRow>& head, const std::vector<MergedCells>& merges, Dialect& dialect)
{
    const MonthNames months{cellsOf(head)};
    const auto line = months.names().empty() ? 0 : head[months.row()].line;
    for (const auto& name : months.names()) {
        head[months.row()].cells[name.column] = name.text;
    }
    settleNames(head, merges, dialect);
    months.restore(dialect.header);
    const auto row = std::find_if(head.begin(), head.end(), [line](const HeadRow& one) { return one.line == line; });
    if (row != head.end()) {
        months.restore(row->cells);
    }
}

}  // namespace kinerja::ingest
