// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_finder.h"

#include <algorithm>
#include <array>
#include <set>

#include "cell_shape.h"
#include "header_rows.h"
#include "kinerja/ingest/number_text.h"
#include "month_names.h"
#include "row_cutter.h"
#include "table_sample.h"
#include "text_marks.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostHeaderRows = 3;

/// Rows of one width in a row.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t width = 0;
    std::size_t weight() const { return (end - begin) * (width - 1); }
};

using Rows = std::vector<SampleRow>;

bool hasValue(const SampleRow& row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](auto cell) { return shapeOf(cell) != ColumnShape::Text; });
}

/// A name over every column and values beneath: a table however small it is.
bool isSmallTable(const Rows& rows, const Block& block)
{
    constexpr std::size_t kFewestColumns = 3;
    const auto& top = rows[block.begin];
    return block.width >= kFewestColumns && block.end - block.begin >= 2 && couldBeHeader(top.cells)
           && filledCells(top.cells) == block.width
           && std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(block.begin) + 1,
                          rows.begin() + static_cast<std::ptrdiff_t>(block.end), hasValue);
}

std::vector<Block> blocksOf(const Rows& rows)
{
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (blocks.empty() || rows[at].isAfterGap || blocks.back().width != rows[at].size()) {
            blocks.push_back({at, at, rows[at].size()});
        }
        blocks.back().end = at + 1;
    }
    return blocks;
}

/// The first block that is a table: as much of it as half of the largest, or clearly one by itself.
Block firstTable(const Rows& rows)
{
    const auto blocks = blocksOf(rows);
    std::size_t largest = 0;
    for (const auto& block : blocks) {
        largest = std::max(largest, block.weight());
    }
    const auto first = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
        return block.weight() * 2 >= largest || isSmallTable(rows, block);
    });
    return first == blocks.end() ? Block{} : *first;
}

ColumnShape shapeOfColumn(const std::vector<const SampleRow*>& body, std::size_t column)
{
    std::array<std::size_t, 4> counts{};
    std::size_t filled = 0;
    for (const auto* row : body) {
        const auto cell = row->cells[column];
        if (!isBlank(cell)) {
            ++counts[static_cast<std::size_t>(shapeOf(cell))];
            ++filled;
        }
    }
    const auto text = counts[static_cast<std::size_t>(ColumnShape::Text)];
    if (filled == 0 || text * 10 > filled) {
        return ColumnShape::Text;
    }
    const auto most = std::max_element(counts.begin() + 1, counts.end()) - counts.begin();
    return static_cast<ColumnShape>(most);
}

/// Where another table begins behind `from`: with its names after a gap, or with the same names again.
std::size_t endOfTable(const Rows& rows, std::size_t from)
{
    for (auto at = from + 2; at + 1 < rows.size(); ++at) {
        const auto& row = rows[at];
        const bool isNamed = row.isAfterGap && row.size() > 1 && rows[at + 1].size() == row.size() && couldBeHeader(row.cells)
                             && hasValue(rows[at + 1]);
        if (isNamed || (row.cells == rows[from].cells && couldBeHeader(row.cells))) {
            return at;
        }
    }
    return rows.size();
}

/// Names above the rows with values say nothing about the columns.
std::vector<ColumnShape> shapesOf(const Rows& rows, std::size_t width, std::size_t from)
{
    std::vector<const SampleRow*> body;
    std::size_t names = 0;
    bool hasValues = false;
    const auto end = endOfTable(rows, from);
    for (auto at = from; at < end; ++at) {
        if (rows[at].size() == width) {
            body.push_back(&rows[at]);
            hasValues = hasValues || hasValue(rows[at]);
            names += hasValues ? 0U : 1U;
        }
    }
    if (hasValues && names <= kMostHeaderRows) {
        body.erase(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(names));
    }
    std::vector<ColumnShape> shapes;
    for (std::size_t column = 0; column < width; ++column) {
        shapes.push_back(shapeOfColumn(body, column));
    }
    return shapes;
}

bool isSparse(const SampleRow& row, std::size_t width)
{
    return width >= 3 && filledCells(row.cells) * 3 <= width;
}

/// Finds the header in rows of a table whose width is known.
class HeaderSearch {
public:
    /// `from`: the row to begin at.
    HeaderSearch(Rows& rows, std::size_t from, Dialect& dialect) : m_rows(rows), m_from(from), m_dialect(dialect) {}

    void run()
    {
        const auto first = firstRegular();
        auto top = first;
        bool hasHeader = first < m_rows.size() && (couldBeHeader(m_rows[first].cells) || completes(first, first + 1));
        if (!hasHeader && first > 0 && first < m_rows.size() && nearlyHeader(m_rows[first - 1])) {
            top = first - 1;
            hasHeader = true;
        }
        top = hasHeader && top > 0 && completes(top - 1, top) ? top - 1 : top;
        while (hasHeader && isLabel(top)) {
            ++top;
        }
        // Sparse rows before something that is no header are data, not a preamble.
        top = hasHeader ? top : 0;
        m_dialect.hasHeader = hasHeader;
        m_dialect.preambleRows = static_cast<unsigned>(top);
        m_dialect.firstLine = top < m_rows.size() && top > 0 ? m_rows[top].line : 1;
        m_dialect.headerRows = hasHeader ? static_cast<unsigned>(headerRows(top)) : 0;
        setNames(top);
    }

private:
    std::size_t width() const { return m_dialect.width; }

    /// A title spread over the cells of a row of its own, above the names, with values beneath.
    bool isLabel(std::size_t row) const
    {
        const bool hasValues = std::any_of(m_dialect.shapes.begin(), m_dialect.shapes.end(), [](auto shape) { return shape != ColumnShape::Text; });
        return hasValues && row + 2 < m_rows.size() && isLabelAbove(m_rows[row].cells, m_rows[row + 1].cells);
    }

    std::size_t firstRegular() const
    {
        auto first = m_from;
        while (first < m_rows.size() && (m_rows[first].size() != width() || isSparse(m_rows[first], width()))) {
            ++first;
        }
        return first < m_rows.size() ? first : 0;
    }

    bool completes(std::size_t top, std::size_t below) const
    {
        std::vector<bool> isValue;
        for (const auto shape : m_dialect.shapes) {
            isValue.push_back(shape != ColumnShape::Text);
        }
        return below < m_rows.size() && m_rows[top].size() == width() && m_rows[below].size() == width() && completesHeader(m_rows[top].cells, m_rows[below].cells, isValue);
    }

    /// A header with a name too many or too few, or in another delimiter than its table.
    bool nearlyHeader(SampleRow& row) const
    {
        const auto cells = row.size();
        const auto off = cells > width() ? cells - width() : width() - cells;
        if (cells >= 2 && off <= std::max<std::size_t>(1, width() / 4)) {
            return couldBeHeader(row.cells) && !isSparse(row, width());
        }
        constexpr std::size_t kFewestColumns = 4;
        return cells == 1 && width() >= kFewestColumns && cutsInto(row, " ;\t|,");
    }

    bool cutsInto(SampleRow& row, std::string_view delimiters) const
    {
        for (const char delimiter : delimiters) {
            auto tried = m_dialect;
            tried.delimiter = std::string(1, delimiter);
            RowCutter cutter{tried};
            auto copy = row.raw;
            if (cutter.cut(copy.data(), copy.data() + copy.size(), true) != RowCutter::Outcome::Row) {
                continue;
            }
            cutter.finish();
            if (cutter.cells().size() == width() && couldBeHeader(cutter.cells())
                && filledCells(cutter.cells()) == width()) {
                row.text.assign(cutter.cells().begin(), cutter.cells().end());
                row.cells.assign(row.text.begin(), row.text.end());
                return true;
            }
        }
        return false;
    }

    /// Rows of names: the same names again, or names where at least two columns hold values.
    std::size_t headerRows(std::size_t top) const
    {
        std::size_t count = 1;
        while (count < kMostHeaderRows && top + count < m_rows.size() && continuesHeader(top, top + count)) {
            ++count;
        }
        return count;
    }

    bool continuesHeader(std::size_t top, std::size_t next) const
    {
        const auto& row = m_rows[next];
        if (completes(next - 1, next)) {
            return true;
        }
        if (row.size() != width() || !couldBeHeader(row.cells)) {
            return false;
        }
        if (row.cells == m_rows[top].cells) {
            return true;
        }
        std::size_t typed = 0;
        std::size_t named = 0;
        for (std::size_t at = 0; at < width(); ++at) {
            const bool isTypedColumn = m_dialect.shapes[at] != ColumnShape::Text;
            typed += isTypedColumn ? 1U : 0U;
            named += isTypedColumn && !row.cells[at].empty() ? 1U : 0U;
        }
        return typed >= 2 && named * 2 >= typed;
    }

    void setNames(std::size_t top)
    {
        m_dialect.header.clear();
        m_dialect.headerCells.clear();
        m_dialect.ownNames.clear();
        if (m_dialect.hasHeader) {
            joinHeader(top);
        }
        const auto columns = m_dialect.hasHeader ? m_dialect.header.size()
                                                 : std::max(width(), m_rows.empty() ? 0 : m_rows[top].size());
        m_dialect.header.resize(columns);
        for (std::size_t at = 0; at < columns; ++at) {
            auto& name = m_dialect.header[at];
            name = name.empty() ? "#" + std::to_string(at + 1) : name;
        }
    }

    /// The names of all header rows over each column. A name over several columns stands for those to its right.
    void joinHeader(std::size_t top)
    {
        auto& header = m_dialect.header;
        auto& cells = m_dialect.headerCells;
        std::vector<std::string> ownNames;
        const auto count = m_dialect.headerRows;
        for (std::size_t column = 0; column < m_rows[top].size(); ++column) {
            std::string joined;
            std::string own;
            std::set<std::string_view> names;
            for (auto row = top; row < top + count; ++row) {
                const auto name = nameAt(row, column, top + count);
                joined += joined.empty() || name.empty() ? "" : " ";
                joined += name;
                if (!name.empty()) {
                    names.insert(name);
                    own = name;
                }
            }
            header.push_back(names.size() == 1 ? std::string{*names.begin()} : joined);
            cells.push_back(std::move(joined));
            ownNames.push_back(std::move(own));
        }
        // A name too many, and one of them empty: the others stand over the columns.
        const auto empty = std::find(cells.begin(), cells.end(), "");
        if (cells.size() == width() + 1 && std::count(cells.begin(), cells.end(), "") == 1) {
            header.erase(header.begin() + (empty - cells.begin()));
            cells.erase(empty);
        } else if (count > 1) {
            m_dialect.ownNames = std::move(ownNames);
        }
    }

    /// Above the last row of names the name to the left stands for an empty cell if both have names beneath, as groups have.
    std::string_view nameAt(std::size_t row, std::size_t column, std::size_t end) const
    {
        const auto& cells = m_rows[row].cells;
        auto at = std::min(column, cells.size() - 1);
        while (row + 1 < end && at > 0 && cells[at].empty()) {
            --at;
        }
        const bool isHere = column < cells.size() && (at == column || (hasNameBelow(row, at, end) && hasNameBelow(row, column, end)));
        return isHere ? cells[at] : std::string_view{};
    }

    bool hasNameBelow(std::size_t row, std::size_t column, std::size_t end) const
    {
        return std::any_of(m_rows.begin() + static_cast<std::ptrdiff_t>(row) + 1, m_rows.begin() + static_cast<std::ptrdiff_t>(end),
                           [column](const SampleRow& one) { return column < one.cells.size() && !one.cells[column].empty(); });
    }

    Rows& m_rows;
    std::size_t m_from;
    Dialect& m_dialect;
};

/// The line of the header that stands below rows which are no table, 0 where none does. Names right under names are a second row
/// of them.
std::uint64_t lineOfHeaderBelow(const Rows& rows, std::size_t width)
{
    HeaderRowList cells;
    std::vector<const SampleRow*> found;
    for (const auto& row : rows) {
        if (row.size() == width && !(cells.empty() && isSparse(row, width))) {
            cells.push_back(row.cells);
            found.push_back(&row);
        }
    }
    const bool hasHeaderOnTop = cells.empty() || (couldBeHeader(cells.front()) && filledCells(cells.front()) == width);
    const auto header = hasHeaderOnTop ? std::nullopt : headerBelow(cells, 0, width);
    const bool isSecond = header == 1U && couldBeHeader(cells.front()) && !found[1]->isAfterGap;
    return header && !isSecond ? found[*header]->line : 0;
}

std::size_t rowOfLine(const Rows& rows, std::uint64_t line)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [line](const SampleRow& row) { return row.line == line; });
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

/// Puts names that are texts in the place of months that look like values.
MonthNames nameMonths(Rows& rows)
{
    HeaderRowList cells;
    for (const auto& row : rows) {
        cells.push_back(row.cells);
    }
    MonthNames months{cells};
    for (const auto& name : months.names()) {
        rows[months.row()].text[name.column] = name.text;
        rows[months.row()].cells[name.column] = rows[months.row()].text[name.column];
    }
    return months;
}

}  // namespace

void findTable(std::string_view text, bool isWhole, Dialect& dialect)
{
    dialect.width = 0;
    dialect.shapes.clear();
    auto rows = sampleRows(text, isWhole, dialect);
    takeMarksOff(rows);
    auto months = nameMonths(rows);
    const auto block = firstTable(rows);
    dialect.width = block.width;
    std::uint64_t header = 0;
    if (dialect.width > 0) {
        header = lineOfHeaderBelow(rows, dialect.width);
        dialect.shapes = shapesOf(rows, dialect.width, header > 0 ? rowOfLine(rows, header) : block.begin);
        rows = sampleRows(text, isWhole, dialect);
        takeMarksOff(rows);
        months = nameMonths(rows);
    }
    HeaderSearch{rows, rowOfLine(rows, header), dialect}.run();
    months.restore(dialect.header);
    months.restore(dialect.headerCells);
    takeMarksOffNames(dialect);
}

}  // namespace kinerja::ingest
