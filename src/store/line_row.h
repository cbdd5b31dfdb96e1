// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/segment.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// Lines of one order lie side by side: id = order id × 2^24 + place in the order, from 1.
inline constexpr int kPlaceBits = 24;
inline constexpr std::int64_t kMostPlaces = (std::int64_t{1} << kPlaceBits) - 1;
[[nodiscard]] constexpr std::int64_t lineId(std::int64_t order, std::int64_t place) noexcept
{
    return (order << kPlaceBits) | place;
}
[[nodiscard]] constexpr std::int64_t orderOfLine(std::int64_t line) noexcept { return line >> kPlaceBits; }
[[nodiscard]] constexpr std::int64_t placeOfLine(std::int64_t line) noexcept { return line & kMostPlaces; }

/// order_lines.returned.
enum Returned : std::uint8_t { kNotReturned = 0, kReturnedByQuantity = 1, kCreditDocument = 2 };

/// A row of order_lines; 0 stands for NULL in the codes, kUnknownCost in the cost.
struct LineRow {
    std::int64_t id = 0;
    std::int64_t batch = 0;
    std::int32_t day = 0;  ///< 20260923
    std::uint8_t status = 0;
    std::uint8_t returned = 0;
    std::uint32_t nth = 1;
    std::int64_t customer = 0;
    std::int64_t product = 0;
    std::int64_t category = 0;
    std::int64_t share = 0;
    std::int64_t team = 0;
    std::int64_t region = 0;
    std::int64_t channel = 0;
    std::int64_t unit = 0;
    std::int64_t currency = 0;
    Raw4 quantity = 0;
    Raw4 gross = 0;
    Raw4 discount = 0;
    Raw4 tax = 0;
    Raw4 cost = domain::kUnknownCost;
    bool hasLineNo = false;
    std::string lineNo;

    [[nodiscard]] std::int32_t month() const noexcept { return day / 100; }
    [[nodiscard]] Raw4 net() const noexcept { return gross - discount; }
};

/// The row a statement stands on whose columns are, in this order: id, day, batch_id, customer_id, product_id, category_id,
/// share_id, team_id, region_id, channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost,
/// nth, line_no.
void readLine(const Statement& statement, LineRow& row);

/// Binds ?1 = id, ?2 = day, ?3 = batch, then the columns as readLine() takes them; a code of 0 is bound as 0.
/// The texts of `row` must live until the statement has run.
void bindLine(Statement& statement, const LineRow& row, std::int64_t batch);

/// What the CHECK constraints of order_lines and orders ask.
[[nodiscard]] bool isStorable(const LineRow& row) noexcept;

/// Same content: everything but id, batch and nth.
[[nodiscard]] bool sameContent(const LineRow& a, const LineRow& b) noexcept;

/// The row as a JSON object of its columns, as batch_changes keeps it, and back.
[[nodiscard]] std::string lineJson(const LineRow& row);
[[nodiscard]] std::optional<LineRow> parseLineJson(std::int64_t id, std::string_view json);

}  // namespace kinerja::store
