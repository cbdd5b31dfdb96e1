// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_marks.h"

#include <algorithm>
#include <string>

#include "cell_shape.h"
#include "kinerja/ingest/own_export.h"

namespace kinerja::ingest {
namespace {

constexpr std::string_view kBegin = "=\"";
constexpr char kApostrophe = '\'';

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

bool isFormula(std::string_view cell) noexcept
{
    return cell.size() > kBegin.size() && cell.starts_with(kBegin) && cell.find('"', kBegin.size()) == cell.size() - 1;
}

std::string_view insideFormula(std::string_view cell) noexcept { return cell.substr(kBegin.size(), cell.size() - kBegin.size() - 1); }

/// A digit, or a sign and a digit.
bool beginsWithDigit(std::string_view text) noexcept
{
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        text.remove_prefix(1);
    }
    return !text.empty() && isDigit(text.front());
}

/// A telephone number, a day and an amount are such texts too; a brand named '47 Street is none.
bool isOfDigits(std::string_view text) noexcept
{
    constexpr std::string_view kParts = "0123456789 .,/:()-";
    return beginsWithDigit(text) && text.find_first_not_of(kParts, 1) == std::string_view::npos;
}

std::string_view withoutTabs(std::string_view cell) noexcept
{
    if (cell.starts_with('\t')) {
        cell.remove_prefix(1);
    }
    if (cell.ends_with('\t')) {
        cell.remove_suffix(1);
    }
    return cell;
}

/// What the first rows say of one column.
struct MarkedColumn {
    bool hasFormula = false;
    bool hasTab = false;
    bool hasDigits = false;  ///< behind an apostrophe, and nothing but digits and what parts them
    bool hasOther = false;   ///< behind an apostrophe stands something else
    bool isMixed = false;    ///< below a cell with an apostrophe stands one without
    std::size_t quoted = 0;  ///< cells with an apostrophe before a digit

    void add(std::string_view cell)
    {
        const auto text = withoutTabs(cell);
        hasTab = hasTab || (text.size() != cell.size() && beginsWithDigit(text.substr(text.starts_with(kApostrophe) ? 1 : 0)));
        hasFormula = hasFormula || isFormula(text);
        if (!text.starts_with(kApostrophe)) {
            isMixed = isMixed || (quoted > 0 && !text.empty());
            return;
        }
        const auto behind = text.substr(1);
        quoted += beginsWithDigit(behind) ? 1U : 0U;
        hasDigits = hasDigits || isOfDigits(behind);
        hasOther = hasOther || !beginsWithDigit(behind) || behind.find(kApostrophe) != std::string_view::npos;
    }

    /// '24/INV/7 may be a number where the whole column is of such texts.
    [[nodiscard]] bool isAll() const noexcept
    {
        constexpr std::size_t kFewestCells = 3;
        return !isMixed && !hasOther && quoted >= kFewestCells;
    }
};

/// Returns: the cell as it is where it is not marked in the column's way.
std::string_view withoutMark(std::string_view cell, const TextMark& mark) noexcept
{
    cell = mark.isTab ? withoutTabs(cell) : cell;
    if (mark.isFormula && isFormula(cell)) {
        return insideFormula(cell);
    }
    if ((!mark.isApostrophe && !mark.isAll) || !cell.starts_with(kApostrophe)) {
        return cell;
    }
    const auto behind = cell.substr(1);
    return isOfDigits(behind) || (mark.isAll && beginsWithDigit(behind)) ? behind : cell;
}

}  // namespace

std::vector<TextMark> findTextMarks(const std::vector<SampleRow>& rows)
{
    std::vector<MarkedColumn> columns;
    for (const auto& row : rows) {
        columns.resize(std::max(columns.size(), row.size()));
        for (std::size_t at = 0; at < row.size(); ++at) {
            columns[at].add(row.cells[at]);
        }
    }
    std::vector<TextMark> found;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        const TextMark mark{at, column.hasFormula, column.hasTab, column.hasDigits, column.isAll()};
        if (mark.isFormula || mark.isTab || mark.isApostrophe || mark.isAll) {
            found.push_back(mark);
        }
    }
    return found;
}

void takeMarksOff(std::vector<SampleRow>& rows, const std::vector<TextMark>& marks)
{
    for (auto& row : rows) {
        for (const auto& mark : marks) {
            const auto cell = mark.column < row.size() ? withoutMark(row.cells[mark.column], mark) : std::string_view{};
            if (shapeOf(cell) != ColumnShape::Text) {
                row.cells[mark.column] = cell;
            }
        }
    }
}

void keepTextMarks(std::vector<TextMark> marks, Dialect& dialect)
{
    if (marks.empty() || isOwnExport(dialect.header) || isOwnTargetExport(dialect.header)) {
        return;
    }
    for (auto* names : {&dialect.header, &dialect.ownNames}) {
        for (auto& name : *names) {
            name = isFormula(name) ? std::string{insideFormula(name)} : name;
        }
    }
    dialect.textMarks = std::move(marks);
}

std::span<const std::string_view> TextMarks::without(std::span<const std::string_view> cells)
{
    m_cells.assign(cells.begin(), cells.end());
    for (const auto& mark : m_marks) {
        if (mark.column < m_cells.size()) {
            m_cells[mark.column] = withoutMark(m_cells[mark.column], mark);
        }
    }
    return m_cells;
}

}  // namespace kinerja::ingest
