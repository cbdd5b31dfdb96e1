// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/mean_share.h"

#include <array>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace kinerja {
namespace {

__extension__ using Unsigned128 = unsigned __int128;

[[maybe_unused]] constexpr std::size_t kMostShares = 8;  // asked in builds that check it

/// A natural number below 2^1280: eight totals, a part and a target multiplied by each other are less.
class Wide {
public:
    explicit Wide(Unsigned128 value)
    {
        for (std::size_t at = 0; at < 4; ++at) {
            m_limbs[at] = static_cast<std::uint32_t>(value >> (32 * at));
        }
    }

    [[nodiscard]] Wide times(Unsigned128 factor) const
    {
        Wide product{0};
        const Wide parts{factor};
        for (std::size_t high = 0; high < 4; ++high) {
            std::uint64_t carry = 0;
            for (std::size_t at = 0; at + high < kLimbs; ++at) {
                carry += std::uint64_t{m_limbs[at]} * parts.m_limbs[high] + product.m_limbs[at + high];
                product.m_limbs[at + high] = static_cast<std::uint32_t>(carry);
                carry >>= 32;
            }
        }
        return product;
    }

    Wide& operator+=(const Wide& other)
    {
        std::uint64_t carry = 0;
        for (std::size_t at = 0; at < kLimbs; ++at) {
            carry += std::uint64_t{m_limbs[at]} + other.m_limbs[at];
            m_limbs[at] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        return *this;
    }

    [[nodiscard]] std::strong_ordering operator<=>(const Wide& other) const
    {
        for (std::size_t at = kLimbs; at-- > 0;) {
            if (m_limbs[at] != other.m_limbs[at]) {
                return m_limbs[at] <=> other.m_limbs[at];
            }
        }
        return std::strong_ordering::equal;
    }

private:
    static constexpr std::size_t kLimbs = 40;
    std::array<std::uint32_t, kLimbs> m_limbs{};
};

Unsigned128 sizeOf(Int128 value) { return value < 0 ? -static_cast<Unsigned128>(value) : static_cast<Unsigned128>(value); }

/// Σ part ÷ total over one denominator: (gains − losses) ÷ all.
struct Sum {
    Wide gains{0};
    Wide losses{0};
    Wide all{1};  ///< all totals multiplied by each other
};

Sum sumOf(const std::vector<PartOfTotal>& shares)
{
    Sum sum;
    for (std::size_t at = 0; at < shares.size(); ++at) {
        Wide numerator{sizeOf(shares[at].first)};
        for (std::size_t other = 0; other < shares.size(); ++other) {
            numerator = other == at ? numerator : numerator.times(sizeOf(shares[other].second));
        }
        (shares[at].first < 0 ? sum.losses : sum.gains) += numerator;
        sum.all = sum.all.times(sizeOf(shares[at].second));
    }
    return sum;
}

}  // namespace

Raw4 meanShareOf(Raw4 whole, const std::vector<PartOfTotal>& shares)
{
    assert(!shares.empty() && shares.size() <= kMostShares);
    const Unsigned128 size = sizeOf(whole);
    const Sum sum = sumOf(shares);
    const Wide count = sum.all.times(shares.size());
    Wide most = sum.losses;
    most += count;
    if (sum.gains <= sum.losses) {
        return 0;
    }
    if (sum.gains >= most) {
        return whole;
    }
    // The largest q with q ≤ size × sum ÷ count + ½; everything times 2 × count, what is subtracted on the other side.
    const Wide limit = sum.gains.times(2 * size);
    const Wide taken = sum.losses.times(2 * size);
    const auto isAtMost = [&](Unsigned128 q) {
        Wide needed = count.times(2 * q - 1);
        needed += taken;
        return needed <= limit;
    };
    Unsigned128 low = 0;
    Unsigned128 high = size;
    while (low < high) {
        const Unsigned128 middle = (low + high + 1) / 2;
        (isAtMost(middle) ? low : high) = isAtMost(middle) ? middle : middle - 1;
    }
    return static_cast<Raw4>(whole < 0 ? -static_cast<Int128>(low) : static_cast<Int128>(low));
}

}  // namespace kinerja
