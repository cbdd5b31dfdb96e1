// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_marks.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::array kMarks{DecimalMark::Point, DecimalMark::Comma};
constexpr std::size_t at(DecimalMark mark) noexcept { return static_cast<std::size_t>(mark); }
constexpr DecimalMark otherThan(DecimalMark mark) noexcept { return mark == DecimalMark::Point ? DecimalMark::Comma : DecimalMark::Point; }

}  // namespace

void SheetMarks::add(std::span<const TableCell> cells)
{
    Sheet& sheet = m_sheets.back();
    sheet.resize(std::max(sheet.size(), cells.size()));
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto text = cells[column].text;
        const auto number = cells[column].isExact || text.find_first_of(".,") == std::string_view::npos ? std::nullopt : parseNumber(text);
        if (!number) {
            continue;
        }
        const std::array values{valueOf(*number, DecimalMark::Point), valueOf(*number, DecimalMark::Comma)};
        for (const auto mark : kMarks) {
            const bool isUnclear = values[0] && values[1] && number->text().find(mark == DecimalMark::Point ? '.' : ',') != std::string_view::npos;
            auto& example = isUnclear ? sheet[column].unclear[at(mark)] : sheet[column].only[at(mark)];
            if (example.empty() && values[at(mark)] && (isUnclear || !values[at(otherThan(mark))])) {
                example = text;
            }
        }
    }
}

std::optional<DecimalMark> SheetMarks::provedBy(const Sheet& sheet)
{
    const auto has = [&sheet](DecimalMark mark) { return std::any_of(sheet.begin(), sheet.end(), [mark](const Column& one) { return !one.only[at(mark)].empty(); }); };
    const bool hasPoint = has(DecimalMark::Point);
    return hasPoint == has(DecimalMark::Comma) ? std::nullopt : std::optional{hasPoint ? DecimalMark::Point : DecimalMark::Comma};
}

/// With this decimal mark "1.234" would be little more than one, and nothing else on the sheet says so: neither a number that has it
/// alone nor thousands with the other.
bool SheetMarks::leavesOpen(const Sheet& sheet, std::size_t column, DecimalMark mark)
{
    const bool hasThousands = std::any_of(sheet.begin(), sheet.end(), [mark](const Column& one) { return !one.unclear[at(otherThan(mark))].empty(); });
    return column < sheet.size() && !sheet[column].unclear[at(mark)].empty() && !hasThousands && provedBy(sheet) != mark;
}

/// Other columns of the sheet prove this mark for its "1.234", and no number of the column does: what another sheet proves would make it
/// a thousand times as much.
bool SheetMarks::isProvedElsewhere(const Sheet& sheet, std::size_t column, DecimalMark mark) const
{
    const bool isProvedHere = std::any_of(m_sheets.begin(), m_sheets.end(), [&](const Sheet& one) { return column < one.size() && !one[column].only[at(mark)].empty(); });
    return !isProvedHere && !sheet[column].unclear[at(mark)].empty() && provedBy(sheet) == mark;
}

std::optional<MarksOfSheets> SheetMarks::compared(std::size_t column, const Sheet& one, const Sheet& other) const
{
    for (const auto mark : kMarks) {
        const auto& said = one[column];
        const auto& proof = other[column];
        const bool isProved = !proof.only[at(mark)].empty() || provedBy(other) == mark;
        if (isProved && leavesOpen(one, column, mark)) {
            return MarksOfSheets{column, {said.unclear[at(mark)], proof.only[at(mark)].empty() ? proof.unclear[at(otherThan(mark))] : proof.only[at(mark)]}, true, {}};
        }
        const bool isDenied = !proof.only[at(otherThan(mark))].empty() || provedBy(other) == otherThan(mark);
        if (isDenied && isProvedElsewhere(one, column, mark)) {
            return MarksOfSheets{column, {said.unclear[at(mark)], proof.only[at(otherThan(mark))]}, true, {}};
        }
    }
    for (const auto mark : kMarks) {
        const auto& said = one[column];
        const auto& proof = other[column];
        const auto& differs = said.only[at(mark)].empty() ? said.unclear[at(mark)] : said.only[at(mark)];
        const auto& against = proof.only[at(otherThan(mark))].empty() ? proof.unclear[at(otherThan(mark))] : proof.only[at(otherThan(mark))];
        if (!differs.empty() && !against.empty()) {
            return MarksOfSheets{column, {differs, against}, false, {}};
        }
    }
    return std::nullopt;
}

/// What its numbers are most likely written with: "1,234" has thousands rather than three decimals.
std::optional<DecimalMark> SheetMarks::likelyMark(const Sheet& sheet, std::size_t column)
{
    const Column none;
    const Column& own = column < sheet.size() ? sheet[column] : none;
    const auto lone = [](const std::array<std::string, 2>& examples) {
        const bool hasPoint = !examples[at(DecimalMark::Point)].empty();
        return hasPoint == !examples[at(DecimalMark::Comma)].empty() ? std::nullopt : std::optional{hasPoint ? DecimalMark::Point : DecimalMark::Comma};
    };
    if (const auto proved = lone(own.only)) {
        return proved;
    }
    if (const auto proved = provedBy(sheet)) {
        return proved;
    }
    const auto unclear = lone(own.unclear);
    return unclear ? std::optional{otherThan(*unclear)} : std::nullopt;
}

/// A sheet whose numbers have no mark may be read with either: with the more.
std::array<std::vector<std::string>, 2> SheetMarks::byMark(std::size_t column) const
{
    std::array<std::size_t, 2> count{};
    for (const Sheet& sheet : m_sheets) {
        if (const auto mark = likelyMark(sheet, column)) {
            ++count[at(*mark)];
        }
    }
    const DecimalMark more = count[at(DecimalMark::Comma)] > count[at(DecimalMark::Point)] ? DecimalMark::Comma : DecimalMark::Point;
    std::array<std::vector<std::string>, 2> names;
    for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
        names[at(likelyMark(m_sheets[sheet], column).value_or(more))].push_back(m_names[sheet]);
    }
    return names;
}

std::vector<MarksOfSheets> SheetMarks::differing() const
{
    std::size_t width = 0;
    for (const Sheet& sheet : m_sheets) {
        width = std::max(width, sheet.size());
    }
    std::vector<MarksOfSheets> all;
    for (std::size_t column = 0; column < width; ++column) {
        std::optional<MarksOfSheets> found;
        for (const Sheet& one : m_sheets) {
            for (const Sheet& other : m_sheets) {
                const bool mayDiffer = &one != &other && column < one.size() && column < other.size() && !(found && found->isOpen);
                const auto next = mayDiffer ? compared(column, one, other) : std::nullopt;
                found = next && (!found || next->isOpen) ? next : found;
            }
        }
        if (found) {
            std::erase_if(found->examples, [](const auto& example) { return example.empty(); });
            found->sheets = byMark(column);
            all.push_back(*std::move(found));
        }
    }
    return all;
}

}  // namespace kinerja::ingest
