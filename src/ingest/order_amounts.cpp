// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_amounts.h"

#include <algorithm>

namespace kinerja::ingest {

void OrderAmounts::begin(std::string_view order)
{
    if (m_last != nullptr && order == m_lastOrder) {
        return;
    }
    m_lastOrder = order;
    m_last = &m_orders.try_emplace(m_lastOrder, m_columns.size()).first->second;
}

std::optional<std::size_t> OrderAmounts::indexOf(std::size_t column) const noexcept
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - m_columns.begin())};
}

OrderAmounts::Turn OrderAmounts::take(std::size_t column, std::optional<Raw4> amount)
{
    const auto at = indexOf(column);
    if (!at || m_last == nullptr) {
        return Turn::Own;
    }
    auto& stated = (*m_last)[*at];
    if (!stated.isThere) {
        stated = {true, amount};
        return Turn::First;
    }
    return !amount || !stated.amount || *amount == *stated.amount ? Turn::Repeated : Turn::Other;
}

bool OrderAmounts::isRepeated() const noexcept
{
    return m_last != nullptr && std::any_of(m_last->begin(), m_last->end(), [](const Stated& one) { return one.isThere; });
}

bool OrderAmounts::isStated(std::size_t column) const noexcept
{
    const auto at = indexOf(column);
    return at && m_last != nullptr && (*m_last)[*at].isThere;
}

}  // namespace kinerja::ingest
