// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over whole columns, none of which leaves early: that is what lets the compiler use wide registers.
#include "column_checks.h"

#include <algorithm>
#include <limits>

#include "versions.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kAtOnce = 4096;  // after so many lines a loop may stop

template <typename Code>
[[gnu::always_inline]] inline std::uint32_t largestIn(const Code* codes, std::size_t count) noexcept
{
    Code largest = 0;
    for (std::size_t at = 0; at < count; ++at) {
        largest = codes[at] > largest ? codes[at] : largest;
    }
    return largest;
}

KINERJA_VERSIONS std::uint32_t largestOf(const std::uint8_t* codes, std::size_t count) noexcept
{
    return largestIn(codes, count);
}
KINERJA_VERSIONS std::uint32_t largestOf(const std::uint16_t* codes, std::size_t count) noexcept
{
    return largestIn(codes, count);
}
KINERJA_VERSIONS std::uint32_t largestOf(const std::uint32_t* codes, std::size_t count) noexcept
{
    return largestIn(codes, count);
}

/// Lines whose code differs from the one before although no run starts there.
template <typename Code>
[[gnu::always_inline]] inline bool differsIn(const Code* codes, const std::uint8_t* marks, std::size_t count) noexcept
{
    std::uint8_t found = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const auto differs = static_cast<std::uint8_t>(codes[at] != codes[at - 1] ? kRunStart : 0);
        found = static_cast<std::uint8_t>(found | (differs & ~marks[at]));
    }
    return found != 0;
}

KINERJA_VERSIONS bool differs(const std::uint8_t* codes, const std::uint8_t* marks, std::size_t count) noexcept
{
    return differsIn(codes, marks, count);
}
KINERJA_VERSIONS bool differs(const std::uint16_t* codes, const std::uint8_t* marks, std::size_t count) noexcept
{
    return differsIn(codes, marks, count);
}
KINERJA_VERSIONS bool differs(const std::uint32_t* codes, const std::uint8_t* marks, std::size_t count) noexcept
{
    return differsIn(codes, marks, count);
}

template <typename Stored>
[[gnu::always_inline]] inline AmountSizes sizesIn(const Stored* amounts, std::size_t count) noexcept
{
    AmountSizes sizes;
    for (std::size_t at = 0; at < count; ++at) {
        const bool isUnknown = amounts[at] == std::numeric_limits<Stored>::min();
        const std::int64_t amount = isUnknown ? 0 : amounts[at];
        const auto size = static_cast<std::uint64_t>(amount < 0 ? -amount : amount);
        sizes.unknown += isUnknown ? 1 : 0;
        sizes.sum += sizeof(Stored) == 8 ? (size >> 32) + 1 : size;
        if constexpr (sizeof(Stored) == 8) {
            sizes.largest = size > sizes.largest ? size : sizes.largest;
        }
    }
    return sizes;
}

KINERJA_VERSIONS AmountSizes sizesOfPiece(const std::int8_t* amounts, std::size_t count) noexcept { return sizesIn(amounts, count); }
KINERJA_VERSIONS AmountSizes sizesOfPiece(const std::int16_t* amounts, std::size_t count) noexcept { return sizesIn(amounts, count); }
KINERJA_VERSIONS AmountSizes sizesOfPiece(const std::int32_t* amounts, std::size_t count) noexcept { return sizesIn(amounts, count); }
KINERJA_VERSIONS AmountSizes sizesOfPiece(const std::int64_t* amounts, std::size_t count) noexcept { return sizesIn(amounts, count); }

std::uint8_t kindOf(std::uint8_t flags) noexcept
{
    const std::uint8_t counted = (flags & domain::kOtherCurrency) != 0 ? kOther : flags & domain::kReturnLine;
    return (flags & domain::kCancelled) != 0 ? std::uint8_t{kIgnored} : counted;
}

}  // namespace

std::uint32_t largestCode(const CodeColumn& codes) noexcept
{
    return std::visit(
        [](const auto& values) {
            std::uint32_t largest = 0;
            values.forEachPiece(0, values.size(), [&](const auto* piece, std::size_t count) {
                largest = std::max(largest, largestOf(piece, count));
            });
            return largest;
        },
        codes.values());
}

std::uint32_t largestCode(const CodeColumn& codes, std::size_t first, std::size_t end) noexcept
{
    return std::visit(
        [&](const auto& values) { return values.size() == 0 ? 0 : largestOf(values.from(first), end - first); }, codes.values());
}

std::uint32_t leastCode(const CodeColumn& codes, std::size_t first, std::size_t end) noexcept
{
    return std::visit(
        [&](const auto& values) -> std::uint32_t {
            return values.size() == 0 ? 0 : *std::min_element(values.from(first), values.from(first) + (end - first));
        },
        codes.values());
}

AmountSizes sizesOf(const AmountColumn& amounts, std::size_t first, std::size_t end) noexcept
{
    return std::visit([&](const auto& values) { return sizesOfPiece(values.from(first), end - first); }, amounts.values());
}

AmountTraits traitsOf(const AmountColumn& amounts, const AmountSizes& sizes, std::size_t lines) noexcept
{
    const auto limit = std::uint64_t{1} << (amounts.bytesPerLine() == 8 ? 29 : 61);
    const auto scale = static_cast<std::uint64_t>(amounts.scale());
    AmountTraits traits;
    traits.sumFits = sizes.sum < limit / scale;
    traits.anyKnown = sizes.unknown < lines;
    traits.anyUnknown = sizes.unknown > 0;
    traits.fits = sizes.largest <= static_cast<std::uint64_t>(INT64_MAX) / scale;
    return traits;
}

bool sameInRuns(const CodeColumn& codes, const std::uint8_t* marks, std::size_t first, std::size_t end) noexcept
{
    return std::visit(
        [&](const auto& values) {
            const std::size_t count = end - first;
            for (std::size_t at = 1; at < count; at += kAtOnce) {
                if (differs(values.from(first) + at, marks + at, std::min(kAtOnce, count - at))) {
                    return false;
                }
            }
            return true;
        },
        codes.values());
}

KINERJA_VERSIONS
bool startRuns(const std::uint32_t* orders, std::size_t count, std::uint8_t* marks) noexcept
{
    static_assert(kReturn == std::uint8_t{domain::kReturnLine} && kSale == 0);
    if (count == 0) {
        return true;
    }
    std::uint32_t falls = 0;
    marks[0] = static_cast<std::uint8_t>(kindOf(marks[0]) | kRunStart);
    for (std::size_t at = 1; at < count; ++at) {
        const std::uint8_t start = orders[at] != orders[at - 1] ? kRunStart : 0;
        falls |= orders[at] < orders[at - 1] ? 1U : 0U;
        marks[at] = static_cast<std::uint8_t>(kindOf(marks[at]) | start);
    }
    return falls == 0;
}

}  // namespace kinerja::kpi
