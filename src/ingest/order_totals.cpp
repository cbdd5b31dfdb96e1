// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_totals.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostOrders = 5000;
/// So many lines with another total than their order's, and more than with the same one, say enough.
constexpr std::uint64_t kEnough = 200;

}  // namespace

std::uint64_t OrderTotals::Verdict::best() const noexcept { return *std::max_element(fits.begin(), fits.end()); }

void OrderTotals::Order::add(const OrderRow& row)
{
    if (lines++ == 0) {
        firstTax = row.tax;
        firstCharges = row.charges;
        discount = row.discount;
    }
    isOneDiscount = isOneDiscount && discount == row.discount;
    for (std::size_t guess = 0; guess < kDiscountGuesses; ++guess) {
        net[guess] += row.net[guess];
        isOfLines[guess] = isOfLines[guess] && (!row.total || isNear(row.net[guess], *row.total));
    }
    tax += row.tax;
    charges += row.charges;
    isSame = isSame && (!row.total || !total || *row.total == *total);
    total = total ? total : row.total;
}

bool OrderTotals::Order::fits(Int128 sum) const noexcept
{
    for (const Int128 taxed : {Int128{0}, tax, Int128{firstTax}}) {
        for (const Int128 charged : {Int128{0}, charges, Int128{firstCharges}}) {
            if (isNearSum(sum + taxed + charged, *total, lines)) {
                return true;
            }
        }
    }
    return false;
}

/// Orders without a discount fit either way.
bool OrderTotals::Order::fitsOnce() const noexcept
{
    return isSame && isOneDiscount && fits(net[0] - discount.value_or(0));
}

OrderTotals::Orders* OrderTotals::ordersOf(std::string_view order)
{
    if (m_last != nullptr && order == m_lastNumber) {
        return m_last;
    }
    const auto found = m_orders.find(order);
    if (found != m_orders.end()) {
        m_last = &found->second;
    } else if (m_orders.size() < kMostOrders) {
        m_last = &m_orders.try_emplace(std::string{order}).first->second;
    } else {
        return nullptr;
    }
    m_lastNumber = order;
    return m_last;
}

void OrderTotals::add(std::string_view order, const Rows& rows)
{
    auto* const known = m_isRefuted || order.empty() ? nullptr : ordersOf(order);
    if (known == nullptr) {
        return;
    }
    for (std::size_t mark = 0; mark < rows.size(); ++mark) {
        if (!rows[mark]) {
            continue;
        }
        auto& one = (*known)[mark];
        if (rows[mark]->total && one.total) {
            ++(*rows[mark]->total == *one.total ? m_repeats : m_others);
        }
        one.add(*rows[mark]);
    }
    if (m_others >= kEnough && m_others > m_repeats) {
        m_isRefuted = true;
        m_orders.clear();
    }
}

OrderTotals::Verdict OrderTotals::verdict(DecimalMark mark) const
{
    Verdict verdict;
    for (const auto& [number, both] : m_orders) {
        const auto& order = both[static_cast<std::size_t>(mark)];
        if (order.lines < 2 || order.total.value_or(0) == 0) {
            continue;
        }
        std::array<bool, kDiscountGuesses> fits{};
        bool isBoth = false;  // of one line as well, where the others are worth nothing
        for (std::size_t guess = 0; guess < kDiscountGuesses; ++guess) {
            fits[guess] = order.isSame && order.fits(order.net[guess]);
            isBoth = isBoth || (fits[guess] && order.isOfLines[guess]);
        }
        if (isBoth) {
            continue;
        }
        ++verdict.orders;
        verdict.same += order.isSame ? 1U : 0U;
        verdict.once += order.fitsOnce() ? 1U : 0U;
        for (std::size_t guess = 0; guess < kDiscountGuesses; ++guess) {
            verdict.fits[guess] += fits[guess] ? 1U : 0U;
        }
    }
    return verdict;
}

}  // namespace kinerja::ingest
