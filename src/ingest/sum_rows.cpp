// SPDX-License-Identifier: GPL-3.0-or-later
#include "sum_rows.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"
#include "kinerja/ingest/sheets.h"
#include "row_ids.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kFewestRows = 2;

}  // namespace

std::string sumWordOf(std::string_view cell)
{
    constexpr std::size_t kShortest = 3;
    const bool beginsWithLetters = cell.size() >= kShortest && std::all_of(cell.begin(), cell.begin() + kShortest, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    const auto words = beginsWithLetters ? plainWords(cell) : std::string{};
    std::string_view part{words};
    while (!part.empty() && !Synonyms::instance().isValue(part, "footer")) {
        const auto blank = part.rfind(' ');
        part = part.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return std::string{part};
}

bool saysSum(std::string_view order)
{
    constexpr std::size_t kLongest = 40;
    const bool isOfLetters = order.size() <= kLongest && std::all_of(order.begin(), order.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == ':' || c == '.' || c == '_';
    });
    return isOfLetters && !order.empty() && Synonyms::instance().isValue(order, "footer");
}

bool hasOrders(std::optional<domain::RecordKind> kind) noexcept
{
    using domain::RecordKind;
    return kind == RecordKind::Sales || kind == RecordKind::Orders || kind == RecordKind::Lines;
}

SumRows::SumRows(const KindMapping& mapping)
    : m_day(mapping.columnOf("date")), m_order(mapping.columnOf("order")), m_hasOrders(hasOrders(mapping.kind))
{
    for (const auto* field : {"total", "value", "quantity"}) {
        m_summed = m_summed ? m_summed : mapping.columnOf(field);
    }
    for (const auto* field : {"customer", "customer_name", "product", "product_name"}) {
        if (const auto column = mapping.columnOf(field)) {
            m_names.push_back(*column);
        }
    }
}

SumRows::Sums SumRows::sumsOf(const std::vector<ColumnCounter>& counters) const
{
    return m_summed ? counters[*m_summed].facts().sum : Sums{};
}

/// The word of a row that is about nothing else: no customer, no product, no number of an order.
std::string SumRows::wordOf(const Row& row) const
{
    const bool isKeyless = !m_order || row.at(*m_order).empty();
    std::size_t at = isKeyless ? 0 : *m_order;
    // In place of the day it may say of which day it is: "Subtotal 1 Jan 26".
    const auto isPassed = [&] { return row.cells[at].empty() || (at == m_day && sumWordOf(row.cells[at]).empty()); };
    while (isKeyless && at < row.cells.size() && isPassed()) {
        ++at;
    }
    if (at >= row.cells.size()) {
        return {};
    }
    const bool isAboutMore = std::any_of(m_names.begin(), m_names.end(), [&](auto column) { return column != at && !isBlank(row.at(column)); });
    return isAboutMore ? std::string{} : sumWordOf(row.at(at));
}

/// Without day and number: no record could be read from it.
bool SumRows::isOfNumbers(const Row& row) const
{
    const auto cells = ownCells(row);
    return m_day && row.at(*m_day).empty() && (!m_order || row.at(*m_order).empty())
           && std::all_of(cells.begin(), cells.end(), [](auto cell) { return isBlank(cell) || parseNumber(cell); });
}

bool SumRows::isSince(const Row& row, const Sums& sums, const Sums& since) const
{
    auto number = m_summed ? parseNumber(row.at(*m_summed)) : std::nullopt;
    if (!number) {
        return false;
    }
    number->isExact = row.isExact(*m_summed);
    const auto isSum = [&](DecimalMark mark) {
        const auto at = static_cast<std::size_t>(mark);
        const auto value = valueOf(*number, mark);
        return value && value->raw != 0 && value->raw == sums[at] - since[at];
    };
    return isSum(DecimalMark::Point) || isSum(DecimalMark::Comma);
}

bool SumRows::isSum(const Row& row, const std::vector<ColumnCounter>& counters, std::uint64_t records)
{
    if (const auto sheet = sheetRowOf(row.line).sheet; sheet != m_sheet) {
        m_sheet = sheet;
        m_sinceSheet = sumsOf(counters);
    }
    if (records == 0 || !m_summed || isBlank(row.at(*m_summed))) {
        return false;
    }
    const auto word = m_hasOrders ? wordOf(row) : std::string{};
    if (word.empty()) {
        return records >= kFewestRows && isOfNumbers(row) && (isSince(row, sumsOf(counters), {}) || isSince(row, sumsOf(counters), m_sinceSheet));
    }
    const auto sums = sumsOf(counters);
    const auto same = m_since.find(word);
    const bool isProved = isSince(row, sums, {}) || isSince(row, sums, m_sinceAny) || isSince(row, sums, m_sinceSheet) || (same != m_since.end() && isSince(row, sums, same->second));
    if (isProved) {
        pass(row, counters);
    }
    return isProved;
}

void SumRows::pass(const Row& row, const std::vector<ColumnCounter>& counters)
{
    m_sinceAny = sumsOf(counters);
    m_since[wordOf(row)] = m_sinceAny;
}

}  // namespace kinerja::ingest
