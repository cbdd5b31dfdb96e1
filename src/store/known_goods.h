// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "kinerja/base/decimal.h"
#include "kinerja/store/import_session.h"
#include "line_row.h"
#include "order_book.h"

namespace kinerja::store {

/// What the rows of a file say of orders that the store has of the same day: of another customer for other goods, or with products
/// in the place of others. Prices and quantities are corrected on every line of ordinary files, customers and products are not.
class KnownGoods {
public:
    /// A row of the order in hand, which is no return, and a line of it that an earlier import left; `stored`: the line that the
    /// row is, if there is one. Returns: whether the order is now one with a product in the place of another.
    bool see(KnownOrders& orders, const OrderBook& book, const LineRow& earlier, const LineRow* stored, const LineRow& row);

private:
    struct Goods {
        std::int64_t product = 0;
        Raw4 quantity = 0;
        Raw4 net = 0;

        friend bool operator==(const Goods&, const Goods&) = default;
    };
    /// An order to which the file adds a product.
    struct Added {
        bool isReplaced = false;  ///< a numbered line has it instead of its own
        bool isSwapped = false;
    };
    void seeRenamed(KnownOrders& orders, std::int64_t order, const LineRow& row, bool isAsBefore);
    [[nodiscard]] bool turn(KnownOrders& orders, Added& order, bool isSwapped, std::int64_t customer);

    std::unordered_set<std::int64_t> m_otherwise;           ///< orders of another customer for other goods
    std::optional<Goods> m_first;                           ///< of orders of another customer
    std::unordered_map<std::int64_t, Added> m_added;        ///< by order
    std::unordered_map<std::int64_t, std::int64_t> m_ofCustomer;  ///< how many orders are swapped of one who is their customer in both
};

}  // namespace kinerja::store
