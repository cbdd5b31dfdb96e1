// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_goods.h"

namespace kinerja::store {

bool KnownGoods::see(KnownOrders& orders, const OrderBook& book, const LineRow& earlier, const LineRow* stored, const LineRow& row)
{
    const std::int64_t order = book.orderId();
    const bool isOwn = stored != nullptr && stored->quantity == row.quantity && stored->net() == row.net();
    const bool isAsBefore = isOwn || book.isSold(row);
    const bool areKnown = earlier.customer != 0 && row.customer != 0;
    if (areKnown && earlier.customer != row.customer) {
        seeRenamed(orders, order, row, isAsBefore);
    }
    const bool isAdded = !isAsBefore && row.product != 0 && !book.isOfKnownProduct(row);
    if (isAdded) {
        m_added[order].isReplaced |= stored != nullptr;
    }
    const auto found = m_added.empty() ? m_added.end() : m_added.find(order);
    if (found == m_added.end()) {
        return false;
    }
    return turn(orders, found->second, found->second.isReplaced || book.hasUnmet(), areKnown && earlier.customer == row.customer ? row.customer : 0);
}

void KnownGoods::seeRenamed(KnownOrders& orders, std::int64_t order, const LineRow& row, bool isAsBefore)
{
    const Goods goods{row.product, row.quantity, row.net()};
    orders.goodsTell |= m_first.value_or(goods) != goods;
    m_first = m_first.value_or(goods);
    if (!isAsBefore) {
        orders.otherwise += m_otherwise.insert(order).second ? 1 : 0;
    }
}

bool KnownGoods::turn(KnownOrders& orders, Added& order, bool isSwapped, std::int64_t customer)
{
    if (order.isSwapped == isSwapped) {
        return false;
    }
    const std::int64_t change = isSwapped ? 1 : -1;
    order.isSwapped = isSwapped;
    orders.swapped += change;
    if (customer != 0) {
        orders.swappedOfCustomer += change;
        if ((m_ofCustomer[customer] += change) == 0) {
            m_ofCustomer.erase(customer);
        }
        orders.customersOfSwapped = static_cast<std::int64_t>(m_ofCustomer.size());
    }
    return isSwapped;
}

}  // namespace kinerja::store
