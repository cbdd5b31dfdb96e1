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

/// A telephone number, a day and an amount are such texts, and codes as 24/INV/7; '90s Tee and '47 Street are names.
bool isOfDigits(std::string_view text) noexcept
{
    constexpr std::string_view kNumber = "0123456789 .,/:()-";
    constexpr std::string_view kCode = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ./:()-_#";
    return beginsWithDigit(text) && (text.find_first_not_of(kNumber, 1) == std::string_view::npos || text.find_first_not_of(kCode, 1) == std::string_view::npos);
}

/// A tab alone marks an empty cell; one beside further blanks is part of them.
std::string_view withoutTabs(std::string_view cell) noexcept
{
    const auto isSeen = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    if (cell == "\t") {
        return {};
    }
    if (cell.size() > 1 && cell.front() == '\t' && isSeen(cell[1])) {
        cell.remove_prefix(1);
    }
    if (cell.size() > 1 && cell.back() == '\t' && isSeen(cell[cell.size() - 2])) {
        cell.remove_suffix(1);
    }
    return cell;
}

bool hasMarks(const Dialect& dialect)
{
    return !dialect.isRaw && !dialect.isNumbered && !isOwnExport(dialect.header) && !isOwnTargetExport(dialect.header);
}

}  // namespace

std::string_view withoutTextMark(std::string_view cell) noexcept
{
    cell = withoutTabs(cell);
    if (isFormula(cell)) {
        return insideFormula(cell);
    }
    return cell.starts_with(kApostrophe) && isOfDigits(cell.substr(1)) ? cell.substr(1) : cell;
}

void takeMarksOff(std::vector<SampleRow>& rows)
{
    for (auto& row : rows) {
        for (auto& cell : row.cells) {
            const auto text = withoutTextMark(cell);
            cell = shapeOf(text) != ColumnShape::Text ? text : cell;
        }
    }
}

void takeMarksOffNames(Dialect& dialect)
{
    for (auto* names : {&dialect.header, &dialect.ownNames}) {
        for (auto& name : *names) {
            name = isFormula(name) ? std::string{insideFormula(name)} : name;
        }
    }
}

TextMarks::TextMarks(const Dialect& dialect) : m_isUsed(hasMarks(dialect)), m_hasTabs(dialect.delimiter.find('\t') != std::string::npos) {}

void TextMarks::takeOff(Row& row)
{
    const auto isMarked = [](std::string_view cell) { return withoutTextMark(cell).size() != cell.size(); };
    if (std::any_of(row.cells.begin(), row.cells.end(), isMarked)) {
        m_cells.assign(row.cells.begin(), row.cells.end());
        std::transform(m_cells.begin(), m_cells.end(), m_cells.begin(), &withoutTextMark);
        row.cells = m_cells;
    }
}

}  // namespace kinerja::ingest
