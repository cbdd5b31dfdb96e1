// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <limits>

#include "kinerja/domain/segment.h"

/// Values of the columns that the engine takes over, read as their shape says.
namespace kinerja::store {

template <typename Stored>
std::int64_t amountAt(const std::byte* at, std::uint8_t zeros)
{
    Stored stored = 0;
    std::memcpy(&stored, at, sizeof stored);
    return stored == std::numeric_limits<Stored>::min() ? domain::kUnknownCost : stored * domain::scaleOf(zeros);
}

inline std::int64_t valueAt(const domain::SalesColumns::Column& column, bool isAmount, std::size_t index)
{
    const std::byte* at = column.bytes.get() + index * column.width;
    if (!isAmount) {
        std::int64_t value = 0;
        std::memcpy(&value, at, column.width);
        return value;
    }
    switch (column.width) {
    case 1:
        return amountAt<std::int8_t>(at, column.zeros);
    case 2:
        return amountAt<std::int16_t>(at, column.zeros);
    case 4:
        return amountAt<std::int32_t>(at, column.zeros);
    default:
        return amountAt<std::int64_t>(at, column.zeros);
    }
}

}  // namespace kinerja::store
