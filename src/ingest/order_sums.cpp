// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_sums.h"

#include <algorithm>
#include <vector>

#include "total_guess.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostOrders = 5000;
/// More on top than a tax and a service charge is something else. Unit: per cent.
constexpr int kMostShare = 40;

}  // namespace

void OrderSums::add(std::string_view number, const std::function<Amounts(DecimalMark)>& amounts)
{
    auto* const order = m_isDone ? nullptr : orderOf(number);
    if (order == nullptr) {
        return;
    }
    ++order->lines;
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(order->sums[static_cast<std::size_t>(mark)], amounts(mark));
    }
}

OrderSums::Order* OrderSums::orderOf(std::string_view number)
{
    if (m_last != nullptr && !number.empty() && number == m_lastNumber) {
        return m_last;
    }
    const auto found = number.empty() ? m_orders.end() : m_orders.find(number);
    if (found != m_orders.end()) {
        m_isTogether = false;
        m_last = &found->second;
    } else if (m_orders.size() < kMostOrders) {
        const auto key = number.empty() ? " " + std::to_string(m_orders.size()) : std::string{number};  // a row of its own
        m_last = &m_orders.try_emplace(key).first->second;
    } else {
        m_isDone = m_isTogether;
        return nullptr;
    }
    m_lastNumber = number;
    return m_last;
}

void OrderSums::add(Sums& sums, const Amounts& amounts)
{
    sums.isRead = sums.isRead && amounts.isRead;
    for (std::size_t at = 0; at < kParts; ++at) {
        if (!amounts.cells[at]) {
            continue;
        }
        Cells& cells = sums.columns[at];
        const Raw4 value = *amounts.cells[at];
        cells.sum += value;
        cells.isSame = cells.isSame && (cells.stated == 0 || cells.first == value);
        cells.first = cells.stated++ == 0 ? value : cells.first;
    }
}

bool OrderSums::isRead(DecimalMark mark) const
{
    return std::any_of(m_orders.begin(), m_orders.end(), [mark](const auto& one) { return one.second.sums[static_cast<std::size_t>(mark)].isRead; });
}

OrderSums::Layout OrderSums::layout(DecimalMark mark) const
{
    Layout found;
    for (const auto& [number, order] : m_orders) {
        const auto& sums = order.sums[static_cast<std::size_t>(mark)];
        found.several += order.lines > 1 ? 1U : 0U;
        for (std::size_t at = 0; at < kMostTotals; ++at) {
            const auto& cells = sums.columns[at];
            const bool isOfOrder = cells.isSame && (cells.stated == order.lines || cells.stated == 1);
            found.repeats[at] += order.lines > 1 && isOfOrder ? 1U : 0U;
        }
        for (std::size_t at = 0; at < kParts; ++at) {
            found.hasValues[at] = found.hasValues[at] || sums.columns[at].sum != 0;
        }
    }
    return found;
}

Int128 OrderSums::wholeOf(const Order& order, DecimalMark mark, const Layout& layout, std::size_t total)
{
    const auto& cells = order.sums[static_cast<std::size_t>(mark)].columns[total];
    return layout.isRepeated(total) ? Int128{cells.first} : cells.sum;
}

Int128 OrderSums::lineSum(const Order& order, DecimalMark mark, std::size_t line, const Relation& relation)
{
    const auto& columns = order.sums[static_cast<std::size_t>(mark)].columns;
    const auto part = [&columns](Part at, Times times) {
        return times == Times::Not ? Int128{0} : times == Times::Once ? Int128{columns[at].first} : columns[at].sum;
    };
    return columns[line].sum - part(Discount, relation.off) + part(Tax, relation.tax) + part(Charges, relation.charges);
}

/// Nearly all orders state `expected` of the sum of their lines. `slack`: further roundings in it.
template <typename Expected>
bool OrderSums::doFit(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation, std::int64_t slack, const Expected& expected) const
{
    std::uint64_t rows = 0;
    std::uint64_t fits = 0;
    for (const auto& [number, order] : m_orders) {
        const Int128 stated = wholeOf(order, mark, layout, whole);
        const Int128 sum = lineSum(order, mark, line, relation);
        if (stated != 0 || sum != 0) {
            ++rows;
            const std::optional<Int128> due = order.sums[static_cast<std::size_t>(mark)].isRead ? expected(sum) : std::nullopt;
            fits += due && isNearSum(*due, stated, order.lines + slack) ? 1U : 0U;
        }
    }
    return isNearlyAllRows(fits, rows);
}

bool OrderSums::isSum(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const
{
    return doFit(mark, layout, whole, line, relation, 0, [](Int128 sum) { return std::optional{sum}; });
}

/// One and the same share on top of orders of different amounts: a tax that no column names.
bool OrderSums::isShare(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const
{
    constexpr Int128 kMostAmount = Int128{1'000'000'000'000'000'000};
    Int128 base = 0;
    Int128 top = 0;
    bool isVaried = false;
    for (const auto& [number, order] : m_orders) {
        const Int128 sum = lineSum(order, mark, line, relation);
        isVaried = isVaried || (base != 0 && sum != 0 && sum != base);
        if (sum > base) {
            base = sum;
            top = wholeOf(order, mark, layout, whole) - sum;
        }
    }
    if (!isVaried || top <= 0 || base > kMostAmount || top * 100 > base * kMostShare) {
        return false;
    }
    return doFit(mark, layout, whole, line, relation, 1, [=](Int128 sum) {
        return sum <= kMostAmount && sum >= -kMostAmount ? std::optional{sum + divideRounded(sum * top, base)} : std::nullopt;
    });
}

/// The simplest one.
std::optional<OrderSums::Relation> OrderSums::relate(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const
{
    const auto timesOf = [&layout](Part part) {
        return layout.hasValues[part] ? std::vector{Times::Not, Times::Lines, Times::Once} : std::vector{Times::Not};
    };
    for (const auto charges : timesOf(Charges)) {
        for (const auto tax : timesOf(Tax)) {
            for (const auto off : timesOf(Discount)) {
                const Relation relation{off, tax, charges, false};
                if (isSum(mark, layout, whole, line, relation)) {
                    return relation;
                }
            }
        }
    }
    for (const auto off : timesOf(Discount)) {
        const Relation relation{off, Times::Not, Times::Not, true};
        if (!layout.hasValues[Tax] && isShare(mark, layout, whole, line, relation)) {
            return relation;
        }
    }
    return std::nullopt;
}

bool OrderSums::isAlike(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const
{
    std::uint64_t rows = 0;
    std::uint64_t fits = 0;
    for (const auto& [number, order] : m_orders) {
        const Int128 stated = wholeOf(order, mark, layout, whole);
        const Int128 sum = lineSum(order, mark, line, {});
        if (stated != 0 && sum != 0) {
            ++rows;
            const bool isNearlySo = stated > 0 ? sum <= stated * 2 && stated <= sum * 2 : sum >= stated * 2 && stated >= sum * 2;
            fits += (stated > 0) == (sum > 0) && isNearlySo ? 1U : 0U;
        }
    }
    return isNearlyAllRows(fits, rows);
}

bool OrderSums::isNeverLess(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const
{
    return std::all_of(m_orders.begin(), m_orders.end(), [&](const auto& one) { return wholeOf(one.second, mark, layout, whole) >= lineSum(one.second, mark, line, {}); });
}

}  // namespace kinerja::ingest
