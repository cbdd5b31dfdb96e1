// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kinerja/ingest/options.h"
#include "text_hash.h"
#include "total_guess.h"

namespace kinerja::ingest {

/// What a row says of its order, read with one decimal mark.
struct OrderRow {
    std::optional<Raw4> total;
    std::array<Raw4, kDiscountGuesses> net{};  ///< quantity × price less the discount of each guess
    Raw4 tax = 0;
    Raw4 charges = 0;
    std::optional<Raw4> discount;  ///< as an amount
};

/// Whether the total column holds the total of the whole order, in each of its lines or in one: then all that an order's lines
/// state is one and the same, and what they add up to. Looked at are the first orders of the file, with all of their lines.
class OrderTotals {
public:
    using Rows = std::array<std::optional<OrderRow>, 2>;  ///< by DecimalMark
    void add(std::string_view order, const Rows& rows);

    struct Verdict {
        std::uint64_t orders = 0;  ///< of several lines, with a total that could be of a line or of the order
        std::uint64_t same = 0;    ///< of these, state one total
        std::array<std::uint64_t, kDiscountGuesses> fits{};  ///< of these, the sum of their lines by each guess

        std::uint64_t once = 0;  ///< of these, the sum of their lines less one discount, which each of them repeats

        [[nodiscard]] std::uint64_t best() const noexcept;
    };
    [[nodiscard]] Verdict verdict(DecimalMark mark) const;

private:
    struct Order {
        std::int64_t lines = 0;
        std::optional<Raw4> total;
        bool isSame = true;
        std::array<Int128, kDiscountGuesses> net{};
        std::array<bool, kDiscountGuesses> isOfLines{true, true, true, true, true};  ///< each stated total is its line's own
        Int128 tax = 0;
        Int128 charges = 0;
        Raw4 firstTax = 0;
        Raw4 firstCharges = 0;
        std::optional<Raw4> discount;
        bool isOneDiscount = true;

        void add(const OrderRow& row);
        [[nodiscard]] bool fits(Int128 sum) const noexcept;
        [[nodiscard]] bool fitsOnce() const noexcept;
    };
    using Orders = std::array<Order, 2>;
    [[nodiscard]] Orders* ordersOf(std::string_view order);

    std::unordered_map<std::string, Orders, TextHash, std::equal_to<>> m_orders;
    std::string m_lastNumber;
    Orders* m_last = nullptr;
    std::uint64_t m_repeats = 0;
    std::uint64_t m_others = 0;
    bool m_isRefuted = false;
};

}  // namespace kinerja::ingest
