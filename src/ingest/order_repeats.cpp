// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_repeats.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostOrders = 5000;
/// So many more lines with another amount than with their order's say enough.
constexpr std::int64_t kEnough = 200;

bool isAmount(const std::string& cell)
{
    const auto number = parseNumber(cell);
    const auto value = number ? valueOf(*number, DecimalMark::Point) : std::nullopt;
    const auto other = number && !value ? valueOf(*number, DecimalMark::Comma) : value;
    return other && other->raw != 0;
}

}  // namespace

OrderRepeats::OrderRepeats(const KindMapping& mapping) : m_order(mapping.columnOf("order"))
{
    const bool hasTotal = mapping.columnOf("total").has_value();
    for (const auto& [field, column, confidence] : mapping.fields) {
        const bool isOfTotal = field == "total" || field == "tax" || field == "charge" || field == "cost" || field == "profit";
        if (field == "product" || field == "product_name" || field == "quantity" || field == "price") {
            m_marks.push_back(column);
        } else if (field == "discount" || field == "refund" || (hasTotal && isOfTotal)) {
            m_columns.push_back(column);
        }
    }
    m_others.resize(m_columns.size());
    const bool hasLines = mapping.kind == domain::RecordKind::Sales || mapping.kind == domain::RecordKind::Lines;
    m_isDone = !hasLines || !m_order || m_columns.empty();
}

OrderRepeats::Order* OrderRepeats::orderOf(std::string_view number)
{
    if (m_last != nullptr && number == m_lastNumber) {
        return m_last;
    }
    const auto found = m_orders.find(number);
    if (found != m_orders.end()) {
        m_isTogether = false;
        m_last = &found->second;
    } else if (m_orders.size() < kMostOrders) {
        m_last = &m_orders.try_emplace(std::string{number}).first->second;
    } else {
        m_isDone = m_isTogether;
        return nullptr;
    }
    m_lastNumber = number;
    return m_last;
}

void OrderRepeats::add(const Row& row, std::string_view number)
{
    auto* const order = m_isDone || number.empty() ? nullptr : orderOf(number);
    if (order != nullptr) {
        compare(*order, row);
    }
}

void OrderRepeats::compare(Order& order, const Row& row)
{
    const bool isFirst = order.lines++ == 0;
    if (isFirst) {
        order.cells.resize(m_columns.size());
        for (const std::size_t column : m_marks) {
            order.marks.emplace_back(row.at(column));
        }
    }
    order.differs = order.differs || (m_marks.empty() && !isFirst);
    for (std::size_t at = 0; at < m_marks.size() && !order.differs; ++at) {
        order.differs = row.at(m_marks[at]) != order.marks[at];
    }
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        auto& cell = order.cells[at];
        const auto text = row.at(m_columns[at]);
        if (isBlank(text)) {
            continue;
        }
        if (cell.filled++ == 0) {
            cell.first = text;
            cell.isInFirst = isFirst;
            continue;
        }
        const bool isOther = text != cell.first;
        cell.isSame = cell.isSame && !isOther;
        m_others[at] += isOther ? 1 : -1;
    }
    m_isDone = std::all_of(m_others.begin(), m_others.end(), [](std::int64_t others) { return others >= kEnough; });
}

OrderRepeats::Verdict OrderRepeats::verdict(std::size_t column) const
{
    Verdict verdict;
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    if (found == m_columns.end()) {
        return verdict;
    }
    const auto at = static_cast<std::size_t>(found - m_columns.begin());
    const std::string* value = nullptr;
    for (const auto& [number, order] : m_orders) {
        if (order.lines < 2 || !order.differs || (order.cells[at].isSame && !isAmount(order.cells[at].first))) {
            continue;
        }
        const auto& cell = order.cells[at];
        const bool repeats = cell.isSame && cell.filled == order.lines;
        ++verdict.orders;
        verdict.repeats += repeats ? 1U : 0U;
        verdict.inFirst += cell.isInFirst && cell.filled == 1 ? 1U : 0U;
        verdict.isVaried = verdict.isVaried || (repeats && value != nullptr && *value != cell.first);
        value = repeats ? &cell.first : value;
    }
    return verdict;
}

}  // namespace kinerja::ingest
