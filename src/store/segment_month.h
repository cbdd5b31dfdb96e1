// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "kinerja/domain/segment.h"
#include "line_row.h"

namespace kinerja::store {

/// Of segments.bytes: raised when their meaning changes; other numbers are built anew. The column `format` holds this
/// times ten, plus the number of decimal zeros that the amounts are stored without.
inline constexpr std::int64_t kSegmentFormat = 5;
/// The same, but that each spelling of a unit is a unit.
inline constexpr std::int64_t kUnitsAsSpelled = 4;

/// What a segment keeps of a line.
struct SegmentLine {
    Raw4 quantity;
    Raw4 gross;
    Raw4 discount;
    Raw4 cost;
    std::int64_t id;
    std::uint32_t customer;
    std::uint32_t product;
    std::uint32_t share;
    std::uint32_t category;
    std::uint32_t team;
    std::uint32_t region;
    std::uint32_t channel;
    std::uint32_t unit;
    std::uint8_t day;
    std::uint8_t flags;

    friend bool operator==(const SegmentLine&, const SegmentLine&) = default;
};

[[nodiscard]] SegmentLine segmentLine(const LineRow& row) noexcept;

/// The lines of one calendar month, in any order.
class SegmentMonth {
public:
    void add(const SegmentLine& line);
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

    /// The fifteen columns, in the order of SalesColumn; lines by day, order, product, place. None of an empty month.
    [[nodiscard]] std::vector<domain::Segment> columns(std::int32_t month) const;

private:
    // Pieces, because doubling a vector would need half as much memory again.
    static constexpr std::size_t kPiece = 512;
    [[nodiscard]] std::vector<const SegmentLine*> sorted() const;

    std::vector<std::unique_ptr<SegmentLine[]>> m_pieces;
    std::size_t m_size = 0;
};

}  // namespace kinerja::store
