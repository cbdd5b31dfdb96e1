// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_tables.h"

#include <algorithm>
#include <iterator>

#include "cell_shape.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostRemarks = 20;
constexpr std::uint64_t kShapedRows = 500;

std::size_t filledOf(std::span<const TableCell> cells)
{
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.text.empty(); }));
}

std::size_t firstFilled(std::span<const TableCell> cells)
{
    return static_cast<std::size_t>(std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.text.empty(); }) - cells.begin());
}

std::vector<std::string> textsOf(std::span<const TableCell> cells)
{
    std::vector<std::string> texts;
    std::transform(cells.begin(), cells.end(), std::back_inserter(texts), [](const auto& cell) { return std::string{cell.text}; });
    return texts;
}

bool isValue(const TableCell& cell) { return shapeOf(cell.text) != ColumnShape::Text; }

std::string textOf(const LineSpan& lines)
{
    return std::to_string(lines.first) + (lines.first == lines.last ? std::string{} : "-" + std::to_string(lines.last));
}

}  // namespace

Status SheetTables::add(std::uint64_t line, std::span<const TableCell> cells)
{
    while (!cells.empty() && cells.back().text.empty()) {
        cells = cells.first(cells.size() - 1);
    }
    if (cells.empty()) {
        return {};
    }
    const bool isAfterGap = m_lastLine > 0 && line > m_lastLine + 1;
    m_lastLine = line;
    if (m_isOver) {
        leaveOut(line, isAfterGap, cells);
        return {};
    }
    if (m_holdsNames && !isAfterGap && beginsAnother(cells) && !isNextPage(cells)) {
        m_isOver = true;
        m_spans.push_back({m_held.back().line, line});
        m_tables = 1;
        m_rows = 1;
        return {};
    }
    const bool isWatched = m_headerLine > 0 && line > m_headerLine && (isAfterGap || !m_held.empty()) && m_held.size() < kMostRemarks && !m_holdsNames;
    if (isWatched && (isRemark(cells) || mayBeNames(cells))) {
        m_holdsNames = !isRemark(cells);
        hold(line, cells);
        return {};
    }
    if (auto status = letHeldPass(); !status) {
        return status;
    }
    return pass(line, cells);
}

Status SheetTables::pass(std::uint64_t line, std::span<const TableCell> cells)
{
    if (line == m_headerLine) {
        m_header = textsOf(cells);
    } else if (line > m_headerLine && m_first.empty()) {
        m_first = textsOf(cells);
    }
    if (line > m_headerLine && m_shapedRows < kShapedRows) {
        ++m_shapedRows;
        m_columns.resize(std::max(m_columns.size(), cells.size()));
        for (std::size_t at = 0; at < cells.size(); ++at) {
            m_columns[at].filled += isBlank(cells[at].text) ? 0U : 1U;
            m_columns[at].typed += isValue(cells[at]) ? 1U : 0U;
        }
    }
    return m_into(line, cells);
}

Status SheetTables::letHeldPass()
{
    m_holdsNames = false;
    for (const HeldRow& row : std::exchange(m_held, {})) {
        std::vector<TableCell> cells;
        for (const auto& [text, isExact, isMerged] : row.cells) {
            cells.push_back({text, isExact, isMerged});
        }
        if (auto status = pass(row.line, cells); !status) {
            return status;
        }
    }
    return {};
}

void SheetTables::hold(std::uint64_t line, std::span<const TableCell> cells)
{
    HeldRow& row = m_held.emplace_back();
    row.line = line;
    for (const auto& cell : cells) {
        row.cells.push_back({std::string{cell.text}, cell.isExact, cell.isMerged});
    }
}

/// One text alone in a table of more columns.
bool SheetTables::isRemark(std::span<const TableCell> cells) const
{
    return m_columns.size() >= kFewestColumns && filledOf(cells) == 1 && !isValue(cells.back());
}

/// The same names again, and not the same rows below them: the readers of rows tell pages apart.
bool SheetTables::isNextPage(std::span<const TableCell> next) const
{
    std::vector<std::string> names;
    std::transform(m_held.back().cells.begin(), m_held.back().cells.end(), std::back_inserter(names), [](const auto& cell) { return cell.text; });
    return names == m_header && textsOf(next) != m_first;
}

bool SheetTables::hasValuesIn(std::size_t column) const
{
    return column < m_columns.size() && m_columns[column].typed * 2 > m_columns[column].filled;
}

/// Names without a gap, in a table that has values.
bool SheetTables::mayBeNames(std::span<const TableCell> cells) const
{
    const auto first = firstFilled(cells);
    const auto names = cells.subspan(first);
    std::vector<std::string_view> texts;
    std::transform(names.begin(), names.end(), std::back_inserter(texts), [](const auto& cell) { return cell.text; });
    bool isOfValues = false;
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        isOfValues = isOfValues || hasValuesIn(at);
    }
    return isOfValues && names.size() > 1 && filledOf(names) == names.size() && couldBeHeader(texts);
}

/// A row right under the names, as wide as they are: names stand where the table has values, or values below them where it has
/// texts.
bool SheetTables::beginsAnother(std::span<const TableCell> next) const
{
    const auto& names = m_held.back().cells;
    const auto isFirst = [](const auto& cell) { return !cell.text.empty(); };
    const auto first = static_cast<std::size_t>(std::find_if(names.begin(), names.end(), isFirst) - names.begin());
    bool isOther = false;
    for (auto at = first; at < names.size() && at < next.size(); ++at) {
        isOther = isOther || at >= m_columns.size() || hasValuesIn(at) || isValue(next[at]);
    }
    return next.size() == names.size() && firstFilled(next) >= first && isOther && std::any_of(next.begin(), next.end(), isValue);
}

void SheetTables::leaveOut(std::uint64_t line, bool isAfterGap, std::span<const TableCell> cells)
{
    const bool isNext = isAfterGap && mayBeNames(cells);
    m_tables += isNext ? 1U : 0U;
    m_rows += isNext ? 0U : 1U;
    if (isNext && m_spans.size() < kMostOtherTables) {
        m_spans.push_back({line, line});
    }
    m_spans.back().last = m_tables <= kMostOtherTables ? line : m_spans.back().last;
}

Status SheetTables::finish()
{
    if (m_held.empty() || m_isOver) {
        return {};
    }
    if (m_holdsNames) {
        return letHeldPass();
    }
    m_footer = {m_held.front().line, m_held.back().line};
    return {};
}

std::vector<std::string> SheetTables::remarks() const
{
    std::vector<std::string> texts;
    for (const HeldRow& row : m_footer.first > 0 ? m_held : decltype(m_held){}) {
        std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(texts), [](const auto& cell) { return cell.text; });
    }
    return texts;
}

void SheetTables::addNotes(std::vector<Note>& notes) const
{
    if (m_footer.first > 0) {
        notes.push_back({"footer", {{"lines", textOf(m_footer)}}});
    }
    if (m_tables > 0) {
        std::string lines;
        for (const LineSpan& one : m_spans) {
            lines += (lines.empty() ? "" : ", ") + textOf(one);
        }
        notes.push_back({"other-tables", {{"lines", lines}, {"tables", std::to_string(m_tables)}, {"rows", std::to_string(m_rows)}}});
    }
}

}  // namespace kinerja::ingest
