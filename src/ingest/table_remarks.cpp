// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_remarks.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "header_unit.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostRows = 100;

/// As it is written, and nothing but cells.
Dialect plainDialect(const Dialect& dialect, std::uint64_t firstLine)
{
    Dialect plain = dialect;
    plain.firstLine = firstLine;
    plain.preambleRows = 0;
    plain.width = 0;
    plain.usedColumns = 0;
    return plain;
}

/// The cells of rows of these lines. What cannot be read here is refused where the table is read.
Result<std::vector<std::string>> cellsOf(ByteSource& source, const Dialect& dialect, LineSpan lines, std::size_t mostRows, const Control& control)
{
    std::vector<std::string> cells;
    CellReader reader{source, dialect, {{}, control.stop}};
    if (auto status = reader.start(false); !status) {
        return pass(status.error());
    }
    Row row;
    for (std::size_t rows = 0; rows < mostRows;) {
        const auto more = reader.next(row);
        if (!more || !*more || row.line > lines.last) {
            break;
        }
        if (row.line >= lines.first) {
            cells.insert(cells.end(), row.cells.begin(), row.cells.end());
            ++rows;
        }
    }
    return cells;
}

/// "harga sudah termasuk PPN 11%", and no word of what else may hold it.
bool saysTaxOfAll(std::string_view piece)
{
    constexpr std::array<std::string_view, 33> kWords{"harga", "nilai", "angka", "total", "semua", "seluruh", "sudah", "telah", "termasuk", "incl", "inc", "include", "including", "inclusive", "included",
                                                      "of", "are", "is", "all", "prices", "price", "amounts", "amount", "ppn", "pajak", "tax", "vat", "11", "12", "11%", "12%", "%", "percent"};
    std::string words = plainWords(piece);
    bool isOfAll = Synonyms::instance().headerHas(piece, "holds tax");
    for (std::size_t at = 0; isOfAll && at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        isOfAll = std::ranges::find(kWords, std::string_view{words}.substr(at, end - at)) != kWords.end();
        at = end + 1;
    }
    return isOfAll;
}

}  // namespace

void TableRemarks::add(const std::vector<std::string>& cells)
{
    std::string text;
    for (const auto& cell : cells) {
        text += cell + "|";
    }
    const auto unit = unitOfRemark(text);
    const bool saysUnit = unit.power > 0 || unit.isUnclear;
    isUnclear = isUnclear || unit.isUnclear || (unit.power > 0 && power > 0 && unit.power != power);
    power = saysUnit ? unit.power : power;
    currency = unit.currency.empty() ? currency : std::string{unit.currency};
    for (const auto piece : piecesOf(text)) {
        holdTax = holdTax || (!goesOn(text, piece) && saysTaxOfAll(piece));
    }
}

Status RemarkSearch::begin(ByteSource& source, const Dialect& dialect, const std::vector<std::string>& below, const Control& control)
{
    m_lone.clear();
    m_remarks = {};
    m_remarks.add(below);
    const bool isAtTop = dialect.isNumbered ? dialect.preambleRows == 0 : dialect.firstLine <= 1;
    if (isAtTop) {
        return {};
    }
    const auto rows = dialect.isNumbered ? std::min<std::size_t>(dialect.preambleRows, kMostRows) : kMostRows;
    const auto cells = cellsOf(source, plainDialect(dialect, 1), {0, dialect.isNumbered ? UINT64_MAX : dialect.firstLine - 1}, rows, control);
    if (!cells) {
        return pass(cells.error());
    }
    m_remarks.add(*cells);
    return {};
}

void RemarkSearch::look(const Row& row)
{
    constexpr std::size_t kMostLone = 20;
    const auto isFilled = [](auto cell) { return !cell.empty(); };
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), isFilled);
    if (row.cells.size() > 2 && first != row.cells.end() && m_lone.size() < kMostLone && std::none_of(first + 1, row.cells.end(), isFilled)) {
        m_lone.emplace_back(*first);
    }
}

Result<bool> RemarkSearch::end(ByteSource& source, const Dialect& dialect, const std::optional<LineSpan>& footer, const Control& control)
{
    const auto known = m_remarks;
    m_remarks.add(m_lone);
    m_lone.clear();
    if (footer) {
        // The rows of a numbered table have other numbers than its lines.
        const LineSpan rows = dialect.isNumbered ? LineSpan{0, UINT64_MAX} : *footer;
        const auto cells = cellsOf(source, plainDialect(dialect, footer->first), rows, std::min<std::size_t>(footer->last - footer->first + 1, kMostRows), control);
        if (!cells) {
            return pass(cells.error());
        }
        m_remarks.add(*cells);
    }
    return known != m_remarks;
}

}  // namespace kinerja::ingest
