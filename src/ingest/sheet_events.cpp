// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_events.h"

#include <algorithm>
#include <charconv>

#include "decimal_text.h"
#include "kinerja/ingest/cells.h"
#include "workbook_parts.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kLastRow = 1'048'576;
constexpr std::size_t kLastColumn = 16'384;
constexpr std::uint64_t kMostCells = 5'000'000;
constexpr std::uint64_t kMostRows = 2'000'000;
constexpr std::size_t kLongestValue = 1024UL * 1024UL;
constexpr std::size_t kLongestFormula = 1000;
constexpr std::uint64_t kMergesToRow = 1000;
constexpr std::size_t kMostMerges = 10'000;
constexpr std::uint64_t kMostMergedRows = 200'000;
constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// The column of "BC23", from 0; takes the letters off. kLastColumn if there are none, or beyond the last column.
std::size_t takeColumn(std::string_view& reference) noexcept
{
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size()) {
        const char c = reference[letters];
        const int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
        if (letter < 0 || column > kLastColumn) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(letter) + 1;
        ++letters;
    }
    reference.remove_prefix(letters);
    return column == 0 || column > kLastColumn ? kLastColumn : column - 1;
}

/// A corner of "$A$1:C3"; nullopt if it is none.
std::optional<std::pair<std::uint64_t, std::size_t>> cornerOf(std::string_view text)
{
    const auto column = takeColumn(text);
    const auto row = unsignedOf(text);
    return column < kLastColumn && row && *row >= 1 ? std::optional{std::pair{std::uint64_t{*row}, column}} : std::nullopt;
}

/// "2026-04-03T10:00:00.000Z" as other days are written.
std::string isoDay(std::string_view value)
{
    std::string text{trimmed(value)};
    const auto mark = text.find('T');
    if (mark == std::string::npos) {
        return text;
    }
    text[mark] = ' ';
    text.erase(std::min(text.find_first_of(".Z", mark), text.size()));
    return text.ends_with(" 00:00:00") || text.ends_with(" 00:00") ? text.substr(0, mark) : text;
}

}  // namespace

SheetEvents::SheetEvents(const Workbook& book, Take take, std::uint64_t mostRows)
    : m_book(book), m_take(std::move(take)), m_mostRows(mostRows)
{
}

void SheetEvents::refuse(Errc code, const std::string& what)
{
    error = Error{code, "row " + std::to_string(m_row) + ": " + what};
}

void SheetEvents::open(std::string_view name, const XmlAttributes& attributes)
{
    if (m_isInCell) {
        openInCell(name, attributes);
    } else if (m_isInData && name == "c") {
        openCell(attributes);
    } else if (m_isInData && name == "row") {
        openRow(attributes);
    } else if (name == "mergeCell" && !m_isInData) {
        addMerge(attributes.find("ref").value_or(""));
    } else if (name == "worksheet") {
        isSheet = true;
    } else if (name == "sheetData" && isSheet) {
        m_isInData = true;
    }
}

void SheetEvents::close(std::string_view name)
{
    if (m_isInCell) {
        if (name == "c") {
            closeCell();
        } else {
            closeInCell(name);
        }
    } else if (m_isInData && name == "row") {
        closeRow();
    } else if (name == "sheetData") {
        m_isInData = false;
    }
}

void SheetEvents::text(std::string_view piece)
{
    switch (m_part) {
    case Part::Value:
        // A longer one is refused with its row: the rest of it need not be kept.
        if (m_value.size() <= kLongestValue) {
            m_value += piece;
        }
        break;
    case Part::Formula:
        if (m_formula.size() <= kLongestFormula) {
            m_formula += piece;
        }
        break;
    case Part::Inline: m_runs.add(piece); break;
    case Part::None: break;
    }
}

void SheetEvents::openRow(const XmlAttributes& attributes)
{
    const auto number = unsignedOf(attributes.find("r"));
    m_row = number ? *number : m_row + 1;
    m_nextColumn = 0;
    m_isHiddenRow = attributes.isTrue("hidden");
    m_cells.clear();
    m_rowText.clear();
    if (++m_rowElements > kMostRows || m_row > kLastRow) {
        refuse(Errc::UnsafeFile, "more rows than a sheet can have");
    }
}

void SheetEvents::openCell(const XmlAttributes& attributes)
{
    auto reference = attributes.find("r").value_or("");
    m_cell = {};
    m_cell.column = reference.empty() ? m_nextColumn : takeColumn(reference);
    m_nextColumn = m_cell.column + 1;
    m_style = unsignedOf(attributes.find("s")).value_or(0);
    const auto type = attributes.find("t").value_or("n");
    m_type = type == "s"           ? Type::Shared
             : type == "str"       ? Type::Text
             : type == "inlineStr" ? Type::Inline
             : type == "b"         ? Type::Boolean
             : type == "e"         ? Type::Error
             : type == "d"         ? Type::Iso
                                   : Type::Number;
    m_isInCell = true;
    m_part = Part::None;
    m_hasValue = false;
    m_hasFormula = false;
    m_value.clear();
    m_formula.clear();
    m_runs.begin();
    if (m_cell.column >= kLastColumn) {
        refuse(Errc::UnsafeFile, "a cell where a sheet has no column");
    } else if (++m_cellElements > kMostCells) {
        refuse(Errc::UnsafeFile, "more than 5 million cells");
    }
}

void SheetEvents::openInCell(std::string_view name, const XmlAttributes& attributes)
{
    if (m_part == Part::Inline) {
        m_runs.open(name, attributes);
    } else if (name == "v") {
        m_part = Part::Value;
        m_hasValue = true;
        m_keepsSpace = attributes.keepsSpace();
    } else if (name == "f") {
        m_part = Part::Formula;
        m_hasFormula = true;
    } else if (name == "is") {
        m_part = Part::Inline;
        m_hasValue = true;
    }
}

void SheetEvents::closeInCell(std::string_view name)
{
    if (m_part == Part::Inline && name != "is") {
        m_runs.close(name);
    } else if (name == "v" || name == "f" || name == "is") {
        m_part = Part::None;
    }
}

void SheetEvents::keepText(Cell& cell, std::string_view text, bool isExact)
{
    cell.offset = m_rowText.size();
    cell.length = text.size();
    cell.isExact = isExact;
    m_rowText += text;
}

void SheetEvents::keepShared(Cell& cell)
{
    const auto index = unsignedOf(trimmed(m_value));
    const auto text = index ? m_book.texts().at(*index) : std::nullopt;
    if (!text) {
        refuse(Errc::UnsafeFile, "a cell names a text that the workbook does not have");
        return;
    }
    cell.shared = *text;
}

void SheetEvents::keepNumber(Cell& cell)
{
    const auto literal = trimmed(m_value);
    const auto format = m_book.formatOf(m_style);
    if (format != CellFormat::Number) {
        double serial = -1;
        const auto parsed = std::from_chars(literal.data(), literal.data() + literal.size(), serial);
        const bool isNumber = parsed.ec == std::errc{} && parsed.ptr == literal.data() + literal.size();
        if (const auto day = isNumber ? textOfSerial(serial, format, m_book.is1904()) : std::nullopt) {
            keepText(cell, *day);
            return;
        }
    }
    // What is no number stays as it stands: it will be refused where a number is needed.
    const auto plain = plainDecimal(literal);
    keepText(cell, plain ? std::string_view{*plain} : literal, plain && plain->find('.') != std::string::npos);
}

void SheetEvents::closeCell()
{
    m_isInCell = false;
    m_part = Part::None;
    formulas += m_hasFormula ? 1U : 0U;
    if (m_hasFormula && !m_hasValue) {
        ++formulasWithoutValue;
        keepText(m_cell, "=" + m_formula);
        m_cells.push_back(m_cell);
        return;
    }
    if (!m_hasValue) {
        return;
    }
    switch (m_type) {
    case Type::Shared: keepShared(m_cell); break;
    case Type::Number: keepNumber(m_cell); break;
    case Type::Inline: keepText(m_cell, m_runs.take()); break;
    case Type::Boolean: {
        const auto value = trimmed(m_value);
        keepText(m_cell, value == "1" || value == "true" ? "TRUE" : value == "0" || value == "false" ? "FALSE" : value);
        break;
    }
    case Type::Error: keepText(m_cell, trimmed(m_value)); break;
    case Type::Iso: keepText(m_cell, isoDay(m_value)); break;
    case Type::Text: {
        std::string text{m_keepsSpace ? std::string_view{m_value} : trimmed(m_value)};
        decodeEscapes(text);
        keepText(m_cell, text);
        break;
    }
    }
    m_cells.push_back(m_cell);
    if (m_rowText.size() > 2 * kLongestValue) {
        refuse(Errc::InvalidInput, "longer than 256 KiB");
    }
}

void SheetEvents::closeRow()
{
    m_given.clear();
    for (const auto& cell : m_cells) {
        const auto text = cell.shared.data() != nullptr ? cell.shared
                                                        : std::string_view{m_rowText}.substr(cell.offset, cell.length);
        if (text.empty()) {
            continue;
        }
        if (cell.column >= kMaxColumns) {
            refuse(Errc::InvalidInput, "more than 1000 columns");
            return;
        }
        if (cell.column >= m_given.size()) {
            m_given.resize(cell.column + 1);
        }
        m_given[cell.column] = {text, cell.isExact};
    }
    if (m_given.empty()) {
        return;
    }
    hiddenRows += m_isHiddenRow ? 1U : 0U;
    if (auto status = m_take(m_row, m_given); !status) {
        error = status.error();
    }
    isDone = m_mostRows > 0 && ++m_rowsGiven >= m_mostRows;
}

void SheetEvents::addMerge(std::string_view reference)
{
    const auto colon = reference.find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const auto first = cornerOf(reference.substr(0, colon));
    const auto last = cornerOf(reference.substr(colon + 1));
    const bool isInOrder = first && last && first->first <= last->first && first->second <= last->second;
    if (!isInOrder) {
        return;
    }
    if (first->first <= kMergesToRow && merges.size() < kMostMerges) {
        merges.push_back({first->first, last->first, first->second, last->second});
    }
    if (last->first > first->first && m_mergedRows++ < kMostMergedRows) {
        mergedRows.push_back({first->first, last->first, first->second, last->second});
    }
    if (m_mergedRows > kMostMergedRows) {
        mergedRows.clear();  // half of them would be worse than none
    }
}

}  // namespace kinerja::ingest
