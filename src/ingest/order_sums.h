// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kinerja/ingest/number_text.h"
#include "row_amount.h"
#include "text_hash.h"

namespace kinerja::ingest {

/// What the lines of the first orders of a file say in several columns of totals, and how these follow from one another.
/// Source: docs/ingest.md
class OrderSums {
public:
    static constexpr std::size_t kMostTotals = 4;
    enum Part : std::size_t { Discount = kMostTotals, Tax, Charges, kParts };  ///< places behind the totals
    /// What one line says, by one decimal mark.
    struct Amounts {
        std::array<std::optional<Raw4>, kParts> cells;  ///< nothing of a blank total
        bool isRead = true;
    };
    /// How often a part is in the whole order's total.
    enum class Times : std::uint8_t { Not, Lines, Once };
    struct Relation {
        Times off = Times::Not;
        Times tax = Times::Not;
        Times charges = Times::Not;
        bool hasShare = false;  ///< a constant one, on top

        [[nodiscard]] bool isEqual() const noexcept { return off == Times::Not && tax == Times::Not && charges == Times::Not && !hasShare; }
    };
    /// What the orders are like, by one decimal mark.
    struct Layout {
        std::uint64_t several = 0;                         ///< orders of several lines
        std::array<std::uint64_t, kMostTotals> repeats{};  ///< of those, repeat the total
        std::array<bool, kParts> hasValues{};

        [[nodiscard]] bool isRepeated(std::size_t total) const noexcept { return isNearlyAllRows(repeats[total], several); }
        [[nodiscard]] bool varies(std::size_t total) const noexcept { return repeats[total] < several; }
    };

    /// `number`: of the row's order; blank: a row of its own. `amounts`: by DecimalMark, asked for only where the order is looked at.
    void add(std::string_view number, const std::function<Amounts(DecimalMark)>& amounts);
    /// All orders that are looked at have been.
    [[nodiscard]] bool isDone() const noexcept { return m_isDone; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_orders.empty(); }
    /// Some order has no cell that is no number.
    [[nodiscard]] bool isRead(DecimalMark mark) const;

    [[nodiscard]] Layout layout(DecimalMark mark) const;
    /// The simplest way in which the order's total `whole` follows from its lines' totals `line`, in 99 % of the orders.
    [[nodiscard]] std::optional<Relation> relate(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const;
    [[nodiscard]] bool isSum(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const;
    /// Of like size in nearly all orders: both may be amounts.
    [[nodiscard]] bool isAlike(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const;
    [[nodiscard]] bool isNeverLess(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const;

private:
    /// What the lines of an order say in one column.
    struct Cells {
        Int128 sum = 0;
        Raw4 first = 0;
        std::int64_t stated = 0;
        bool isSame = true;
    };
    struct Sums {
        std::array<Cells, kParts> columns;
        bool isRead = true;  ///< by this decimal mark
    };
    struct Order {
        std::int64_t lines = 0;
        std::array<Sums, 2> sums;  ///< by DecimalMark
    };
    [[nodiscard]] Order* orderOf(std::string_view number);
    static void add(Sums& sums, const Amounts& amounts);
    [[nodiscard]] static Int128 wholeOf(const Order& order, DecimalMark mark, const Layout& layout, std::size_t total);
    [[nodiscard]] static Int128 lineSum(const Order& order, DecimalMark mark, std::size_t line, const Relation& relation);
    template <typename Expected>
    [[nodiscard]] bool doFit(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation, std::int64_t slack, const Expected& expected) const;
    [[nodiscard]] bool isShare(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const;

    std::unordered_map<std::string, Order, TextHash, std::equal_to<>> m_orders;
    std::string m_lastNumber;
    Order* m_last = nullptr;
    bool m_isTogether = true;
    bool m_isDone = false;
};

}  // namespace kinerja::ingest
