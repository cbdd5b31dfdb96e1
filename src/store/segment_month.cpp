// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_month.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <tuple>

#include "kinerja/domain/sales.h"

namespace kinerja::store {
namespace {

static_assert(std::endian::native == std::endian::little, "segments are little endian");

std::uint64_t unsignedOf(const SegmentLine& line, domain::SalesColumn column) noexcept
{
    using enum domain::SalesColumn;
    switch (column) {
    case Day:
        return line.day;
    case Order:
        return static_cast<std::uint64_t>(orderOfLine(line.id));
    case Customer:
        return line.customer;
    case Product:
        return line.product;
    case Category:
        return line.category;
    case Share:
        return line.share;
    case Team:
        return line.team;
    case Region:
        return line.region;
    case Channel:
        return line.channel;
    case Unit:
        return line.unit;
    default:
        return line.flags;
    }
}

Raw4 amountOf(const SegmentLine& line, domain::SalesColumn column) noexcept
{
    using enum domain::SalesColumn;
    switch (column) {
    case Quantity:
        return line.quantity;
    case Gross:
        return line.gross;
    case Discount:
        return line.discount;
    default:
        return line.cost;
    }
}

template <typename Value>
void put(std::string& bytes, std::size_t index, Value value) noexcept
{
    std::memcpy(bytes.data() + index * sizeof value, &value, sizeof value);
}

template <typename Value, typename Read>
std::string packed(const std::vector<const SegmentLine*>& lines, Read read)
{
    std::string bytes(lines.size() * sizeof(Value), '\0');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        put(bytes, i, static_cast<Value>(read(*lines[i])));
    }
    return bytes;
}

domain::Segment codeColumn(const std::vector<const SegmentLine*>& lines, domain::SalesColumn column)
{
    std::uint64_t all = 0;
    for (const SegmentLine* line : lines) {
        all |= unsignedOf(*line, column);
    }
    const auto read = [column](const SegmentLine& line) { return unsignedOf(line, column); };
    domain::Segment segment;
    segment.column = column;
    if (all <= UINT8_MAX) {
        segment.width = 1;
        segment.bytes = packed<std::uint8_t>(lines, read);
    } else if (all <= UINT16_MAX) {
        segment.width = 2;
        segment.bytes = packed<std::uint16_t>(lines, read);
    } else if (all <= UINT32_MAX) {
        segment.width = 4;
        segment.bytes = packed<std::uint32_t>(lines, read);
    } else {
        segment.width = 8;
        segment.bytes = packed<std::uint64_t>(lines, read);
    }
    return segment;
}

using Amounts = std::vector<Raw4>;

Amounts amountsOf(const std::vector<const SegmentLine*>& lines, domain::SalesColumn column)
{
    Amounts amounts(lines.size());
    std::transform(lines.begin(), lines.end(), amounts.begin(),
                   [column](const SegmentLine* line) { return amountOf(*line, column); });
    return amounts;
}

/// How many decimal zeros all amounts end in; an unknown cost has any number.
std::uint8_t zerosOf(const Amounts& amounts) noexcept
{
    const auto allAreMultiples = [&](Raw4 scale) {
        return std::all_of(amounts.begin(), amounts.end(),
                           [scale](Raw4 amount) { return amount % scale == 0 || amount == domain::kUnknownCost; });
    };
    std::uint8_t zeros = domain::kMostZeros;
    while (zeros > 0 && !allAreMultiples(domain::scaleOf(zeros))) {
        --zeros;
    }
    return zeros;
}

/// The least number of a width stands for an unknown cost, so that it is never an amount.
template <typename Value>
bool fit(const Amounts& amounts) noexcept
{
    constexpr Raw4 kMost = std::numeric_limits<Value>::max();
    return std::all_of(amounts.begin(), amounts.end(), [](Raw4 amount) {
        return amount == domain::kUnknownCost || (amount >= -kMost && amount <= kMost);
    });
}

template <typename Value>
std::string packedAmounts(const Amounts& amounts)
{
    std::string bytes(amounts.size() * sizeof(Value), '\0');
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        put(bytes, i, amounts[i] == domain::kUnknownCost ? std::numeric_limits<Value>::min() : static_cast<Value>(amounts[i]));
    }
    return bytes;
}

domain::Segment amountColumn(const std::vector<const SegmentLine*>& lines, domain::SalesColumn column)
{
    Amounts amounts = amountsOf(lines, column);
    domain::Segment segment;
    segment.column = column;
    segment.zeros = zerosOf(amounts);
    const Raw4 scale = domain::scaleOf(segment.zeros);
    for (Raw4& amount : amounts) {
        amount = amount == domain::kUnknownCost ? amount : amount / scale;
    }
    if (fit<std::int8_t>(amounts)) {
        segment.width = 1;
        segment.bytes = packedAmounts<std::int8_t>(amounts);
    } else if (fit<std::int16_t>(amounts)) {
        segment.width = 2;
        segment.bytes = packedAmounts<std::int16_t>(amounts);
    } else if (fit<std::int32_t>(amounts)) {
        segment.width = 4;
        segment.bytes = packedAmounts<std::int32_t>(amounts);
    } else {
        segment.width = 8;
        segment.bytes = packedAmounts<std::int64_t>(amounts);
    }
    return segment;
}

}  // namespace

SegmentLine segmentLine(const LineRow& row) noexcept
{
    const auto code = [](std::int64_t id) { return static_cast<std::uint32_t>(id); };
    unsigned flags = 0;
    if (row.returned != kNotReturned) {
        flags |= domain::kReturnLine;
    }
    if (row.status == static_cast<std::uint8_t>(domain::OrderStatus::Cancelled)) {
        flags |= domain::kCancelled;
    }
    if (row.status == static_cast<std::uint8_t>(domain::OrderStatus::OnHold)) {
        flags |= domain::kOnHold;
    }
    if (row.currency != 0) {
        flags |= domain::kOtherCurrency;
    }
    return {row.quantity,       row.gross,       row.discount,     row.cost,         row.id,
            code(row.customer), code(row.product), code(row.share), code(row.category), code(row.team),
            code(row.region),   code(row.channel), code(row.unit),  static_cast<std::uint8_t>(row.day % 100),
            static_cast<std::uint8_t>(flags)};
}

void SegmentMonth::add(const SegmentLine& line)
{
    if (m_size == m_pieces.size() * kPiece) {
        m_pieces.push_back(std::make_unique_for_overwrite<SegmentLine[]>(kPiece));
    }
    m_pieces.back()[m_size % kPiece] = line;
    ++m_size;
}

std::vector<const SegmentLine*> SegmentMonth::sorted() const
{
    constexpr std::size_t kDays = 32;
    std::array<std::vector<const SegmentLine*>, kDays> days;
    for (std::size_t i = 0; i < m_size; ++i) {
        const SegmentLine& line = m_pieces[i / kPiece][i % kPiece];
        days[line.day % kDays].push_back(&line);
    }
    const auto before = [](const SegmentLine* a, const SegmentLine* b) {
        const std::int64_t left = orderOfLine(a->id);
        const std::int64_t right = orderOfLine(b->id);
        return left != right ? left < right : std::tie(a->product, a->id) < std::tie(b->product, b->id);
    };
    std::vector<const SegmentLine*> lines;
    lines.reserve(m_size);
    for (auto& day : days) {
        if (!std::is_sorted(day.begin(), day.end(), before)) {
            std::sort(day.begin(), day.end(), before);
        }
        lines.insert(lines.end(), day.begin(), day.end());
    }
    return lines;
}

std::vector<domain::Segment> SegmentMonth::columns(std::int32_t month) const
{
    std::vector<domain::Segment> segments;
    if (m_size == 0) {
        return segments;
    }
    const std::vector<const SegmentLine*> lines = sorted();
    segments.reserve(domain::kSalesColumnCount);
    for (std::size_t i = 0; i < domain::kSalesColumnCount; ++i) {
        const auto column = static_cast<domain::SalesColumn>(i);
        domain::Segment segment =
            domain::isAmount(column) ? amountColumn(lines, column) : codeColumn(lines, column);
        segment.month = month;
        segment.count = static_cast<std::uint32_t>(lines.size());
        segments.push_back(std::move(segment));
    }
    return segments;
}

}  // namespace kinerja::store
