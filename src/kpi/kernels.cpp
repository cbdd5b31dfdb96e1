// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels.h"

#include <bit>
#include <cstring>

#include "columns.h"
#include "line_sums.h"
#include "versions.h"

namespace kinerja::kpi {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;

std::uint64_t loadWord(const std::uint8_t* marks) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, marks, sizeof(word));
    return word;
}

/// Sum of the eight bytes of a counter.
std::int64_t sumBytes(std::uint64_t bytes) noexcept
{
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
    const std::uint64_t pairs = (bytes & kEven) + ((bytes >> 8) & kEven);
    return static_cast<std::int64_t>((pairs * 0x0001000100010001U) >> 48);
}

/// Places of the bytes that have `bit`, each plus `base`.
[[gnu::always_inline]] inline std::size_t findBit(const std::uint8_t* bytes, std::size_t count, std::uint8_t bit,
                                                  std::uint32_t base, std::uint32_t* places) noexcept
{
    static_assert(std::endian::native == std::endian::little);
    std::size_t found = 0;
    std::size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        for (std::uint64_t bits = loadWord(bytes + at) & (kOnes * bit); bits != 0; bits &= bits - 1) {
            const auto place = at + static_cast<std::size_t>(std::countr_zero(bits)) / 8;
            places[found++] = base + static_cast<std::uint32_t>(place);
        }
    }
    for (; at < count; ++at) {
        if ((bytes[at] & bit) != 0) {
            places[found++] = base + static_cast<std::uint32_t>(at);
        }
    }
    return found;
}

/// The product of two 32-bit numbers is one instruction for four of them; that of 64-bit ones is not.
template <typename Stored>
[[gnu::always_inline]] inline void widenNarrow(const Stored* from, std::size_t count, Raw4 scale, Raw4* to) noexcept
{
    const auto factor = static_cast<std::int32_t>(scale);
    for (std::size_t at = 0; at < count; ++at) {
        const Raw4 amount = static_cast<Raw4>(std::int32_t{from[at]}) * factor;
        to[at] = from[at] == std::numeric_limits<Stored>::min() ? domain::kUnknownCost : amount;
    }
}

template <typename Sum>
[[gnu::always_inline]] inline void addEach(const LineSums<Sum>* lines, std::size_t count, const GroupTarget<Sum>* targets,
                                           std::size_t targetCount) noexcept
{
    for (std::size_t at = 0; at < count; ++at) {
        const auto line = lines[at].values;  // a copy: no target can lie in it
        for (std::size_t target = 0; target < targetCount; ++target) {
            auto sums = targets[target].sums[targets[target].places[at]].values;
            for (std::size_t value = 0; value < sums.size(); ++value) {
                sums[value] += line[value];
            }
            targets[target].sums[targets[target].places[at]].values = sums;
        }
    }
}

template <typename Code>
[[gnu::always_inline]] inline void keepSame(const Code* codes, std::size_t count, std::uint32_t code,
                                            std::uint8_t* matches) noexcept
{
    const auto wanted = static_cast<Code>(code);  // a code of the dictionary that no line has may be wider
    const auto possible = static_cast<std::uint8_t>(wanted == code ? 1 : 0);
    for (std::size_t at = 0; at < count; ++at) {
        matches[at] = static_cast<std::uint8_t>(matches[at] & (codes[at] == wanted ? possible : 0));
    }
}

}  // namespace

KINERJA_VERSIONS
AmountSums sumAmounts(const std::uint8_t* marks, const Raw4* gross, const Raw4* discount, const Raw4* quantity,
                      std::size_t count) noexcept
{
    AmountSums sums;
    for (std::size_t at = 0; at < count; ++at) {
        const int kind = marks[at] & kKindMask;
        const Raw4 sale = -static_cast<Raw4>(kind == kSale);
        const Raw4 back = -static_cast<Raw4>(kind == kReturn);
        sums.gross += gross[at] & sale;
        sums.discount += discount[at] & sale;
        sums.returned += (discount[at] - gross[at]) & back;
        sums.quantity += quantity[at] & (sale | back);
    }
    return sums;
}

KINERJA_VERSIONS
CostSums sumCosts(const std::uint8_t* marks, const Raw4* gross, const Raw4* discount, const Raw4* cost,
                  std::size_t count) noexcept
{
    CostSums sums;
    for (std::size_t at = 0; at < count; ++at) {
        const Raw4 counted = -static_cast<Raw4>((marks[at] & kKindMask) <= kReturn);
        const Raw4 unknown = -static_cast<Raw4>(cost[at] == domain::kUnknownCost) & counted;
        sums.cost += cost[at] & counted & ~unknown;
        sums.unknownNet += (gross[at] - discount[at]) & unknown;
        sums.unknownLines -= unknown;
    }
    return sums;
}

KINERJA_VERSIONS
MarkCounts countMarks(const std::uint8_t* marks, std::size_t count) noexcept
{
    // Eight marks at once: bit 1 of the kind set = counted apart or ignored; both set = ignored.
    std::uint64_t apart = 0;
    std::uint64_t other = 0;
    std::uint64_t orders = 0;
    std::uint64_t fresh = 0;
    std::uint64_t nobody = 0;
    std::uint64_t back = 0;
    const auto add = [&](std::uint64_t word) {
        const std::uint64_t first = word >> 3;
        apart += (word >> 1) & kOnes;
        other += (word >> 1) & ~word & kOnes;
        back += word & ~(word >> 1) & kOnes;
        orders += first & kOnes;
        fresh += first & (word >> 4) & kOnes;
        nobody += first & (word >> 5) & kOnes;
    };
    std::size_t at = 0;
    for (; at + 8 <= count; at += 8) {
        add(loadWord(marks + at));
    }
    if (at < count) {
        std::uint64_t rest = 0;
        std::memcpy(&rest, marks + at, count - at);
        add(rest);
    }
    return {static_cast<std::int64_t>(count) - sumBytes(apart), sumBytes(orders), sumBytes(fresh), sumBytes(nobody),
            sumBytes(other), sumBytes(back)};
}

KINERJA_VERSIONS
std::size_t findOrderFirsts(const std::uint8_t* marks, std::size_t count, std::uint32_t* places) noexcept
{
    return findBit(marks, count, kOrderFirst, 0, places);
}

KINERJA_VERSIONS
std::size_t findSet(const std::uint8_t* matches, std::size_t count, std::uint32_t first, std::uint32_t* places) noexcept
{
    return findBit(matches, count, 1, first, places);
}

KINERJA_VERSIONS
void markCounting(const std::uint8_t* marks, std::size_t count, std::uint8_t* matches) noexcept
{
    for (std::size_t at = 0; at < count; ++at) {
        matches[at] = (marks[at] & kKindMask) != kIgnored ? 1 : 0;
    }
}

KINERJA_VERSIONS
void keepEqual(const std::uint8_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept
{
    keepSame(codes, count, code, matches);
}

KINERJA_VERSIONS
void keepEqual(const std::uint16_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept
{
    keepSame(codes, count, code, matches);
}

KINERJA_VERSIONS
void keepEqual(const std::uint32_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept
{
    keepSame(codes, count, code, matches);
}

KINERJA_VERSIONS
void widenAmounts(const std::int8_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept
{
    widenNarrow(from, count, scale, to);
}

KINERJA_VERSIONS
void widenAmounts(const std::int16_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept
{
    widenNarrow(from, count, scale, to);
}

KINERJA_VERSIONS
void widenAmounts(const std::int32_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept
{
    widenNarrow(from, count, scale, to);
}

KINERJA_VERSIONS
void widenAmounts(const std::int64_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept
{
    for (std::size_t at = 0; at < count; ++at) {
        to[at] = amountOf(from[at], scale);
    }
}

KINERJA_VERSIONS
void addLines(const LineSums<std::int64_t>* lines, std::size_t count, const GroupTarget<std::int64_t>* targets,
              std::size_t targetCount) noexcept
{
    addEach(lines, count, targets, targetCount);
}

void addLines(const LineSums<Int128>* lines, std::size_t count, const GroupTarget<Int128>* targets,
              std::size_t targetCount) noexcept
{
    addEach(lines, count, targets, targetCount);
}

KINERJA_VERSIONS
std::int64_t countBelow(const std::int32_t* values, std::size_t count, std::int32_t limit) noexcept
{
    constexpr std::size_t kAtOnce = std::size_t{1} << 30;  // a 32-bit counter keeps the lanes narrow
    std::int64_t below = 0;
    for (std::size_t first = 0; first < count; first += kAtOnce) {
        const std::size_t end = count - first < kAtOnce ? count : first + kAtOnce;
        std::int32_t part = 0;
        for (std::size_t at = first; at < end; ++at) {
            part += values[at] < limit ? 1 : 0;
        }
        below += part;
    }
    return below;
}

KINERJA_VERSIONS
std::int64_t countBits(const std::uint64_t* words, std::size_t count) noexcept
{
    std::int64_t bits = 0;
    for (std::size_t at = 0; at < count; ++at) {
        bits += std::popcount(words[at]);
    }
    return bits;
}

}  // namespace kinerja::kpi
