// SPDX-License-Identifier: GPL-3.0-or-later
#include "sum_rows.h"

#include <algorithm>

#include "kinerja/base/same_text.h"
#include "kinerja/ingest/number_text.h"
#include "kinerja/ingest/sheets.h"
#include "row_ids.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kFewestRows = 2;

std::vector<std::size_t> columnsOf(const KindMapping& mapping, std::initializer_list<const char*> fields)
{
    std::vector<std::size_t> columns;
    for (const auto* field : fields) {
        if (const auto column = mapping.columnOf(field)) {
            columns.push_back(*column);
        }
    }
    return columns;
}

}  // namespace

bool hasOrders(std::optional<domain::RecordKind> kind) noexcept
{
    using domain::RecordKind;
    return kind == RecordKind::Sales || kind == RecordKind::Orders || kind == RecordKind::Lines;
}

SumRows::SumRows(const KindMapping& mapping)
    : m_day(mapping.columnOf("date")), m_order(mapping.columnOf("order")), m_hasOrders(hasOrders(mapping.kind)), m_products(columnsOf(mapping, {"product", "product_name"})),
      m_names(columnsOf(mapping, {"customer", "customer_name", "product", "product_name"})), m_labels(columnsOf(mapping, {"product", "product_name", "category", "customer", "customer_name", "rep", "rep_name", "team", "region"}), mapping.columnOf("price")),
      m_marks{m_order, m_day, mapping.columnOf("price"), mapping.columnOf("quantity")}
{
    for (const auto* field : {"total", "value", "quantity"}) {
        m_summed = m_summed ? m_summed : mapping.columnOf(field);
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

/// "Subtotal" in place of what was sold, or "Kopi Total" below Kopi in a row without a day.
std::string SumRows::labelOf(const Row& row) const
{
    if (!m_hasOrders || m_marks.isLine(row)) {
        return {};
    }
    const auto sold = std::find_if(m_products.begin(), m_products.end(), [&row](auto column) { return saysSum(row.at(column)); });
    if (sold != m_products.end()) {
        return sumWordOf(row.at(*sold));
    }
    return m_day && isBlank(row.at(*m_day)) ? m_labels.wordOf(row) : std::string{};
}

bool SumRows::isFalse(const Row& row) const
{
    return m_hasOrders && ((m_order && saysSum(row.at(*m_order))) || !labelOf(row).empty());
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

/// The lines of an order may be added up wherever they stand apart from the sums above.
void SumRows::goToOrder(const Row& row, const std::vector<ColumnCounter>& counters)
{
    if (m_hasOrders && m_order && !isBlank(row.at(*m_order)) && !isSameText(row.at(*m_order), m_lastOrder)) {
        m_lastOrder = row.at(*m_order);
        m_sinceOrder = sumsOf(counters);
    }
}

bool SumRows::isSum(const Row& row, const std::vector<ColumnCounter>& counters, std::uint64_t records)
{
    if (const auto sheet = sheetRowOf(row.line).sheet; sheet != m_sheet) {
        m_sheet = sheet;
        m_sinceSheet = sumsOf(counters);
    }
    goToOrder(row, counters);
    if (records == 0 || !m_summed || isBlank(row.at(*m_summed))) {
        return false;
    }
    const auto sums = sumsOf(counters);
    const auto label = labelOf(row);
    const auto word = label.empty() && m_hasOrders ? wordOf(row) : label;
    if (word.empty()) {
        return records >= kFewestRows && isOfNumbers(row) && (isSince(row, sums, {}) || isSince(row, sums, m_sinceSheet));
    }
    const auto same = m_since.find(word);
    const bool isProved = isSince(row, sums, {}) || isSince(row, sums, m_sinceAny) || isSince(row, sums, m_sinceSheet) || (same != m_since.end() && isSince(row, sums, same->second))
                          || (!label.empty() && isSince(row, sums, m_sinceOrder));
    if (isProved) {
        m_sinceAny = sums;
        m_since[word] = sums;
    }
    return isProved;
}

void SumRows::pass(const Row& row, const std::vector<ColumnCounter>& counters)
{
    m_sinceAny = sumsOf(counters);
    m_since[wordOf(row)] = m_sinceAny;
}

}  // namespace kinerja::ingest
