// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/segment.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <tuple>

namespace kinerja::domain {
namespace {

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

Status checkShape(const SegmentShape& shape)
{
    if (!fromYmd(shape.month * 100 + 1) || static_cast<std::size_t>(shape.column) >= kSalesColumnCount) {
        return damaged("month");
    }
    const bool known = shape.width == 1 || shape.width == 2 || shape.width == 4 || shape.width == 8;
    if (!known || (shape.column == SalesColumn::Day && shape.width != 1)
        || (shape.column == SalesColumn::Flags && shape.width != 1)) {
        return damaged("width");
    }
    if (shape.zeros > (isAmount(shape.column) ? kMostZeros : 0)) {
        return damaged("zeros");
    }
    return {};
}

/// `shapes`: sorted by month and column.
Result<std::vector<SalesColumns::Month>> monthsOf(const std::vector<SegmentShape>& shapes)
{
    std::vector<SalesColumns::Month> months;
    if (shapes.size() % kSalesColumnCount != 0) {
        return damaged("a column of a month is missing or there twice");
    }
    for (std::size_t at = 0; at < shapes.size(); ++at) {
        const SegmentShape& first = shapes[at - at % kSalesColumnCount];
        if (auto checked = checkShape(shapes[at]); !checked) {
            return pass(checked.error());
        }
        if (shapes[at].month != first.month || static_cast<std::size_t>(shapes[at].column) != at % kSalesColumnCount) {
            return damaged("a column of a month is missing or there twice");
        }
        if (shapes[at].count != first.count) {
            return damaged("count");
        }
        if (at % kSalesColumnCount == 0 && first.count > 0) {
            months.push_back({first.month, first.count});
        }
    }
    return months;
}

/// The width that holds every value of `width` bytes times 10^zeros.
std::uint8_t widthAfter(std::uint8_t width, int zeros) noexcept
{
    if (zeros == 0 || width == 8) {
        return width;
    }
    if (width == 4) {
        return 8;
    }
    return width == 1 && zeros <= 2 ? 2 : 4;  // 127 × 100 fits 2 bytes, 32767 × 10000 fits 4
}

void widen(const SegmentShape& shape, SalesColumns::Column& column) noexcept
{
    const bool isCode = !isAmount(shape.column);
    const std::uint8_t width = isCode ? std::min<std::uint8_t>(shape.width, 4) : widthAfter(shape.width, shape.zeros - column.zeros);
    column.width = std::max(column.width, width);
}

template <typename From, typename To>
bool convertAmounts(const char* from, std::size_t count, Raw4 factor, To* to) noexcept
{
    bool fits = true;
    for (std::size_t at = 0; at < count; ++at) {
        From value = 0;
        std::memcpy(&value, from + at * sizeof(From), sizeof(From));
        std::int64_t product = 0;
        const bool isUnknown = value == std::numeric_limits<From>::min();  // of any width: no amount
        const bool overflows = __builtin_mul_overflow(static_cast<std::int64_t>(value), factor, &product);
        fits = (!overflows || isUnknown) && fits;
        to[at] = isUnknown ? std::numeric_limits<To>::min() : static_cast<To>(product);
    }
    return fits;
}

template <typename From, typename To>
bool convertCodes(const char* from, std::size_t count, Raw4, To* to) noexcept
{
    From all = 0;
    for (std::size_t at = 0; at < count; ++at) {
        From value = 0;
        std::memcpy(&value, from + at * sizeof(From), sizeof(From));
        all = static_cast<From>(all | value);
        to[at] = static_cast<To>(value);
    }
    return all <= std::numeric_limits<To>::max();
}

template <typename To>
bool convertTo(const SegmentShape& shape, const char* from, Raw4 factor, std::byte* out) noexcept
{
    To* to = reinterpret_cast<To*>(out);
    switch (shape.width) {
    case 1:
        return convertAmounts<std::int8_t>(from, shape.count, factor, to);
    case 2:
        return convertAmounts<std::int16_t>(from, shape.count, factor, to);
    case 4:
        return convertAmounts<std::int32_t>(from, shape.count, factor, to);
    default:
        return sizeof(To) == 8 && convertAmounts<std::int64_t>(from, shape.count, factor, to);
    }
}

template <typename To>
bool convertCodesTo(const SegmentShape& shape, const char* from, std::byte* out) noexcept
{
    To* to = reinterpret_cast<To*>(out);
    switch (shape.width) {
    case 1:
        return convertCodes<std::uint8_t>(from, shape.count, 1, to);
    case 2:
        return convertCodes<std::uint16_t>(from, shape.count, 1, to);
    case 4:
        return convertCodes<std::uint32_t>(from, shape.count, 1, to);
    default:
        return convertCodes<std::uint64_t>(from, shape.count, 1, to);
    }
}

bool convert(const SegmentShape& shape, const char* from, const SalesColumns::Column& column, std::byte* out) noexcept
{
    const Raw4 factor = scaleOf(static_cast<std::uint8_t>(shape.zeros - column.zeros));
    const bool isCode = !isAmount(shape.column);
    switch (column.width) {
    case 1:
        return isCode && convertCodesTo<std::uint8_t>(shape, from, out);
    case 2:
        return isCode ? convertCodesTo<std::uint16_t>(shape, from, out) : convertTo<std::int16_t>(shape, from, factor, out);
    case 4:
        return isCode ? convertCodesTo<std::uint32_t>(shape, from, out) : convertTo<std::int32_t>(shape, from, factor, out);
    default:
        return !isCode && convertTo<std::int64_t>(shape, from, factor, out);
    }
}

}  // namespace

Result<SalesColumns> makeSalesColumns(std::vector<SegmentShape> shapes)
{
    std::sort(shapes.begin(), shapes.end(), [](const SegmentShape& a, const SegmentShape& b) {
        return std::tie(a.month, a.column) < std::tie(b.month, b.column);
    });
    auto months = monthsOf(shapes);
    if (!months) {
        return pass(months.error());
    }
    SalesColumns made;
    made.months = *std::move(months);
    for (const SalesColumns::Month& month : made.months) {
        made.lines += month.lines;
    }
    if (made.lines >= std::numeric_limits<std::uint32_t>::max()) {
        return fail(Errc::OutOfRange, "more lines than 32 bits can number");
    }
    for (SalesColumns::Column& column : made.columns) {
        column.zeros = kMostZeros;
    }
    for (const SegmentShape& shape : shapes) {
        made[shape.column].zeros = std::min(made[shape.column].zeros, shape.zeros);
    }
    for (const SegmentShape& shape : shapes) {
        widen(shape, made[shape.column]);
    }
    for (SalesColumns::Column& column : made.columns) {
        column.bytes = allocateMemory<std::byte>(made.lines * column.width);
    }
    return made;
}

std::byte* placeOf(const SegmentShape& shape, std::size_t firstLine, SalesColumns& into) noexcept
{
    SalesColumns::Column& column = into[shape.column];
    const bool isSame = column.width == shape.width && column.zeros == shape.zeros;
    return isSame ? column.bytes.get() + firstLine * column.width : nullptr;
}

Status copySegment(const SegmentShape& shape, const char* bytes, std::size_t firstLine, SalesColumns& into)
{
    if (std::byte* place = placeOf(shape, firstLine, into); place != nullptr) {
        std::memcpy(place, bytes, static_cast<std::size_t>(shape.count) * shape.width);
        return {};
    }
    const SalesColumns::Column& column = into[shape.column];
    if (!convert(shape, bytes, column, column.bytes.get() + firstLine * column.width)) {
        return damaged("a value is too large");
    }
    return {};
}

Result<SalesColumns> joinSegments(const std::vector<Segment>& segments)
{
    Result<SalesColumns> made = makeSalesColumns({segments.begin(), segments.end()});
    if (!made) {
        return made;
    }
    for (const Segment& segment : segments) {
        if (segment.bytes.size() != static_cast<std::size_t>(segment.count) * segment.width) {
            return damaged("count");
        }
        std::size_t firstLine = 0;
        for (const SalesColumns::Month& month : made->months) {
            firstLine += month.month < segment.month ? month.lines : 0;
        }
        if (Status copied = copySegment(segment, segment.bytes.data(), firstLine, *made); !copied) {
            return pass(copied.error());
        }
    }
    return made;
}

}  // namespace kinerja::domain
