// SPDX-License-Identifier: GPL-3.0-or-later
#include "tax_shares.h"

#include <algorithm>
#include <array>

namespace kinerja::ingest {
namespace {

constexpr Raw4 kCent = 101;

/// How far a tax may be from its rate: a whole one was perhaps rounded, and a large one cut off.
Raw4 roundingOf(Raw4 tax) noexcept
{
    constexpr Raw4 kLarge = 20 * kRawOne;
    return tax % kRawOne != 0 ? kCent : tax >= kLarge ? kRawOne : 5100;
}

bool isOfUsualRate(Raw4 base, Raw4 tax, Raw4 tolerance) noexcept
{
    constexpr std::array kUsualPercents{10, 11, 12};
    return std::any_of(kUsualPercents.begin(), kUsualPercents.end(), [&](int percent) {
        const Int128 difference = static_cast<Int128>(base) * percent - static_cast<Int128>(tax) * 100;
        const Int128 most = static_cast<Int128>(tolerance) * 100;
        return difference <= most && difference >= -most;
    });
}

/// One of the two alone.
std::optional<TaxPlace> onlyOne(bool isInside, bool isBeside) noexcept
{
    return isInside == isBeside ? std::nullopt : std::optional{isInside ? TaxPlace::Inside : TaxPlace::Beside};
}

}  // namespace

void TaxShares::Span::narrow(Raw4 base, Raw4 tax, Raw4 tolerance) noexcept
{
    if (!holdsRate()) {
        return;
    }
    const auto lower = (static_cast<Int128>(tax - tolerance) * kBillion + base - 1) / base;
    const auto upper = (static_cast<Int128>(tax) + tolerance) * kBillion / base;
    least = static_cast<std::int64_t>(std::max<Int128>(least, lower));
    most = static_cast<std::int64_t>(std::min<Int128>(most, upper));
}

void TaxShares::Side::add(Raw4 base, Raw4 tax) noexcept
{
    if (base <= 0) {
        *this = {{1, 0}, {1, 0}, false};
        return;
    }
    const Raw4 rounding = roundingOf(tax);
    exact.narrow(base, tax, kCent);
    rounded.narrow(base, tax, rounding);
    isUsual = isUsual && isOfUsualRate(base, tax, rounding);
}

void TaxShares::add(Raw4 amount, Raw4 tax) noexcept
{
    amount = amount < 0 ? -amount : amount;
    tax = tax < 0 ? -tax : tax;
    if (amount == 0 || tax == 0) {
        return;
    }
    ++m_rows;
    m_beside.add(amount, tax);
    m_inside.add(amount - tax, tax);
}

TaxPlace TaxShares::place() const noexcept
{
    if (m_rows == 0) {
        return TaxPlace::Unknown;
    }
    const auto exact = onlyOne(m_inside.exact.holdsRate(), m_beside.exact.holdsRate());
    const auto rounded = exact ? exact : onlyOne(m_inside.rounded.holdsRate(), m_beside.rounded.holdsRate());
    const auto usual = rounded ? rounded : onlyOne(m_inside.isUsual, m_beside.isUsual);
    return usual.value_or(TaxPlace::Unknown);
}

}  // namespace kinerja::ingest
