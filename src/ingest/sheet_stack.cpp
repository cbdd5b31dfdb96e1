// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_stack.h"

#include <algorithm>

#include "kinerja/ingest/sheets.h"
#include "sheet_header.h"
#include "sheet_merges.h"
#include "sheet_tables.h"

namespace kinerja::ingest {
namespace {

/// Notes of one sheet say which: "Feb: 12-14".
void nameSheet(std::vector<Note>& notes, std::size_t from, const std::string& name)
{
    for (auto at = from; at < notes.size(); ++at) {
        for (auto& [key, value] : notes[at].values) {
            value = key == "lines" ? name + ": " + value : value;
        }
    }
}

}  // namespace

Result<bool> SheetStack::read()
{
    m_merges.assign(m_sheets.size(), {});
    auto areAlike = readAll(false);
    // A sheet names its merged cells behind all of its rows.
    return areAlike && *areAlike && m_hasMerges ? readAll(true) : areAlike;
}

Result<bool> SheetStack::readAll(bool fills)
{
    m_places.assign(1, {m_sheets.front().headerLine, 0, {}});
    m_text = {};
    m_dialect = {};
    m_evidence = {};
    m_marks = {};
    m_dates = {};
    m_counts = {};
    m_notes.clear();
    for (std::size_t at = 0; at < m_sheets.size(); ++at) {
        if (at > 0 && m_places.size() < m_sheets.size()) {
            return false;
        }
        if (auto status = readSheet(at, fills); !status) {
            return pass(status.error());
        }
    }
    return m_places.size() == m_sheets.size();
}

Status SheetStack::readSheet(std::size_t at, bool fills)
{
    const auto headerLine = m_places[at].lastLine;
    SheetMerges merges{fills ? m_merges[at] : std::vector<MergedCells>{}, headerLine};
    const auto take = [this, at](auto row, auto cells) { return at == 0 ? addFirst(row, cells) : addRow(at, row, cells); };
    SheetTables tables{take, headerLine};
    SheetEvents events{m_reading.book(), [&](auto row, auto cells) { return tables.add(row, merges.fill(row, cells)); }};
    m_evidence.begin();
    const std::string& name = m_reading.info(m_sheets[at].sheet).name;
    m_marks.begin(name);
    m_dates.begin(name);
    if (auto status = m_reading.tell(m_sheets[at].sheet, events).and_then([&] { return tables.finish(); }); !status) {
        return status;
    }
    m_hasMerges = m_hasMerges || !SheetMerges{events.mergedRows, headerLine}.isEmpty();
    m_merges[at] = events.mergedRows;
    m_counts.add(events, merges.filledRows());
    const auto before = m_notes.size();
    tables.addNotes(m_notes);
    nameSheet(m_notes, before, m_reading.info(m_sheets[at].sheet).name);
    if (at == 0 && settleFirst(events.merges)) {
        for (std::size_t next = 1; next < m_sheets.size(); ++next) {
            if (auto place = findNames(m_names, m_sheets[next].rows)) {
                m_places.push_back(*std::move(place));
            }
        }
    }
    return {};
}

/// The first rows are kept as they are until the header is known.
Status SheetStack::addFirst(std::uint64_t row, std::span<const TableCell> cells)
{
    return m_text.rows() < TableText::kHeadRows ? m_text.add(row, cells) : addRow(0, row, cells);
}

Status SheetStack::addRow(std::size_t at, std::uint64_t row, std::span<const TableCell> cells)
{
    const NamesPlace& place = m_places[at];
    if (row <= place.lastLine) {
        return {};
    }
    cells = place.order.empty() ? cells : inFirstOrder(place, cells);
    m_evidence.add(cells);
    m_marks.add(cells);
    m_dates.add(cells);
    m_row.assign(1, {m_reading.info(m_sheets[at].sheet).name});
    m_row.insert(m_row.end(), cells.begin(), cells.end());
    return m_text.add(lineOf({at + 1, row}), m_row);
}

/// What stands behind the named columns stays behind them.
std::span<const TableCell> SheetStack::inFirstOrder(const NamesPlace& place, std::span<const TableCell> cells)
{
    m_cells.assign(place.order.size(), {});
    for (std::size_t column = 0; column < place.order.size(); ++column) {
        m_cells[column] = place.order[column] < cells.size() ? cells[place.order[column]] : TableCell{};
    }
    const auto rest = cells.subspan(std::min(cells.size(), place.width));
    m_cells.insert(m_cells.end(), rest.begin(), rest.end());
    while (!m_cells.empty() && m_cells.back().text.empty()) {
        m_cells.pop_back();
    }
    return m_cells;
}

/// False: it has no names.
bool SheetStack::settleFirst(const std::vector<MergedCells>& merges)
{
    auto& head = m_text.head();
    const auto written = head;
    settleHeader(head, merges, m_dialect);
    if (head.empty() || !m_dialect.hasHeader) {
        return false;
    }
    const std::size_t top = m_dialect.preambleRows;
    m_names = namesIn(written, top, written.size() - head.size() + 1);
    m_dialect.isNumbered = true;
    m_dialect.header.push_back(sheetColumn());
    if (!m_dialect.ownNames.empty()) {
        m_dialect.ownNames.push_back(m_dialect.header.back());
    }
    for (auto at = top; at < head.size(); ++at) {
        mark(head[at], at == top);
    }
    return mayBeShared(m_names);
}

/// As addRow() writes it.
void SheetStack::mark(HeadRow& row, bool isHeader)
{
    if (!isHeader) {
        m_cells.clear();
        std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(m_cells), [](const auto& cell) { return TableCell{cell}; });
        std::for_each(row.exact.begin(), row.exact.end(), [this](std::size_t column) { m_cells[column].isExact = true; });
        m_evidence.add(m_cells);
        m_marks.add(m_cells);
        m_dates.add(m_cells);
    }
    row.line = lineOf({1, row.line});
    row.cells.insert(row.cells.begin(), isHeader ? m_dialect.header.back() : m_reading.info(m_sheets.front().sheet).name);
    for (auto* columns : {&row.exact, &row.merged}) {
        std::for_each(columns->begin(), columns->end(), [](std::size_t& column) { ++column; });
    }
}

/// "Sheet", unless a column has that name.
std::string SheetStack::sheetColumn() const
{
    std::string name{kSheetColumn};
    const auto isThere = [&] { return std::find(m_dialect.header.begin(), m_dialect.header.end(), name) != m_dialect.header.end(); };
    for (int number = 2; isThere(); ++number) {
        name = std::string{kSheetColumn} + " (" + std::to_string(number) + ")";
    }
    return name;
}

Status SheetStack::moveInto(FoundTable& found)
{
    found.dialect = std::move(m_dialect);
    found.dialect.marks = m_marks.differing();
    found.dialect.dates = m_dates.differing();
    m_counts.addNotes(m_reading.book(), found.notes);
    found.notes.insert(found.notes.end(), m_notes.begin(), m_notes.end());
    auto stream = m_text.finish();
    if (!stream) {
        return pass(stream.error());
    }
    found.text = *std::move(stream);
    return {};
}

}  // namespace kinerja::ingest
