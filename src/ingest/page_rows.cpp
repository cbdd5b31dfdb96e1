// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_rows.h"

#include <algorithm>

#include "cell_shape.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestColumns = 3;

std::string_view withoutBlanks(std::string_view cell) noexcept
{
    const auto first = cell.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : cell.substr(first, cell.find_last_not_of(' ') - first + 1);
}

/// The words from the first one on, as many as `values.<group>` has; "" if it has none.
std::string_view firstWordsIn(std::string_view words, const std::string& group)
{
    while (!words.empty() && !Synonyms::instance().isValue(words, group)) {
        const auto blank = words.rfind(' ');
        words = words.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return words;
}

/// "Halaman 2 dari 5", "Page 2 of 5", "Hal. 2".
bool isPageNumber(std::string_view cell)
{
    const auto words = plainWords(cell);
    const auto name = firstWordsIn(words, "page");
    const auto at = name.size() + 1;
    return !name.empty() && at < words.size() && words[at] >= '0' && words[at] <= '9';
}

}  // namespace

bool areSameCells(CellViews cells, std::span<const std::string> others) noexcept
{
    for (std::size_t at = 0; at < std::max(cells.size(), others.size()); ++at) {
        const auto one = at < cells.size() ? withoutBlanks(cells[at]) : std::string_view{};
        const auto other = at < others.size() ? withoutBlanks(others[at]) : std::string_view{};
        if (one != other) {
            return false;
        }
    }
    return true;
}

PageRows::PageRows(const Dialect& dialect, std::size_t ownColumns)
{
    if (!dialect.hasHeader || dialect.headerRows != 1) {
        return;
    }
    m_header = dialect.isNumbered ? dialect.header : dialect.headerCells;
    m_header.resize(m_header.size() - std::min(ownColumns, m_header.size()));
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        if (m_header[at] == "#" + std::to_string(at + 1)) {
            m_header[at].clear();
        }
    }
}

bool PageRows::isHeader(CellViews cells) const noexcept
{
    return m_header.size() > 1 && filledCells(cells) > 1 && areSameCells(cells, m_header);
}

bool PageRows::mayBelong(CellViews cells) const
{
    if (m_header.size() < 2 || cells.empty()) {
        return false;
    }
    const bool isFull = cells.size() > 1 && !cells[0].empty() && !cells[1].empty();
    return isFull ? withoutBlanks(cells[0]) == m_header.front() && isHeader(cells) : isHeader(cells) || isOfPage(cells) || isTitle(cells);
}

bool PageRows::isOfPage(CellViews cells) const
{
    const auto filled = filledCells(cells);
    if (m_header.size() < kFewestColumns || filled == 0 || filled * 2 > m_header.size()) {
        return false;
    }
    const auto words = plainWords(*std::find_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); }));
    return !firstWordsIn(words, "carried over").empty() || !firstWordsIn(words, "footer").empty() || std::any_of(cells.begin(), cells.end(), isPageNumber);
}

bool PageRows::isTitle(CellViews cells) const
{
    if (m_header.size() < kFewestColumns || filledCells(cells) != 1) {
        return false;
    }
    return shapeOf(*std::find_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); })) == ColumnShape::Text;
}

bool PageRows::mayBreak(CellViews cells)
{
    if (m_breakRows > 0 || m_plainRows > 0) {
        m_plainRows -= m_plainRows > 0 ? 1U : 0U;
        return false;
    }
    return mayBelong(cells);
}

void PageRows::look(const std::vector<CellViews>& rows, bool reachedEnd)
{
    std::size_t at = 0;
    bool isOfPages = true;
    while (at < rows.size() && !isHeader(rows[at]) && (isOfPage(rows[at]) || isTitle(rows[at]))) {
        isOfPages = isOfPages && isOfPage(rows[at]);
        ++at;
    }
    const auto before = at;
    while (at < rows.size() && (isHeader(rows[at]) || (at > before && isOfPage(rows[at])))) {
        ++at;
    }
    const bool isHeaderAhead = at > before;
    const bool endsLastPage = m_isPaged && isOfPages && reachedEnd && at == rows.size();
    const bool isCopy = isHeaderAhead && at < rows.size() && hasFirst() && areSameCells(rows[at], m_first);
    const bool isBreak = (isHeaderAhead && !isCopy) || endsLastPage;
    m_breakRows = isBreak ? at : 0;
    m_plainRows = isBreak || at == 0 ? 0 : at - 1;
}

void PageRows::passOver(CellViews cells, std::uint64_t line, ReadingReport& report)
{
    const bool isNames = isHeader(cells);
    --m_breakRows;
    m_isPaged = m_isPaged || isNames;
    report.pageHeaders += isNames ? 1U : 0U;
    report.pageRows += isNames ? 0U : 1U;
    auto& breaks = report.pageBreaks;
    if (!breaks.empty() && breaks.back().last + 1 == line) {
        breaks.back().last = line;
    } else if (breaks.size() < kMostOtherTables) {
        breaks.push_back({line, line});
    }
}

void PageRows::setFirst(CellViews cells) { m_first.assign(cells.begin(), cells.end()); }

}  // namespace kinerja::ingest
