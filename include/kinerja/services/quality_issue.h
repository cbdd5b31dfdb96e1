// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace kinerja::services {

/// The kinds of records that can be looked at row by row.
enum class RecordSort : std::uint8_t { Lines, Orders, Leads, Answers };

/// What can be wrong with a row.
enum class QualityIssue : std::uint8_t {
    LineWithoutCustomer,
    LineWithoutRep,
    LineWithoutRegion,
    LineWithoutProduct,
    LineWithoutCost,
    LineOtherCurrency,     ///< no rate: in no total
    LineWithoutAmount,     ///< pieces for nothing
    LineWithoutQuantity,
    LineNegativePrice,     ///< amount and quantity of opposite sign
    LineDiscountTooLarge,  ///< above the gross amount
    LineInFuture,
    LineMaybeTwice,        ///< day, customer, product, quantity and amounts as in another order
    LineOrderAlike,        ///< the order's number differs from another's in case or blanks alone
    LeadWithoutCreation,
    LeadClosedWithoutDate,
    LeadClosedBeforeCreated,
    LeadWonWithoutValue,
    LeadWithoutRep,
    LeadOtherCurrency,
    LeadInFuture,
    AnswerOnOtherScale,    ///< neither 1–5, 1–10 nor 0–10
    AnswerWithoutRep,
    AnswerInFuture,
    TargetWithoutRecords,  ///< of somebody or something that no record names
    TargetConflict,        ///< names that were merged have one each for the same days
};
inline constexpr std::size_t kQualityIssueCount = 25;

/// "line-without-customer" …
[[nodiscard]] std::string_view qualityIssueId(QualityIssue issue) noexcept;

}  // namespace kinerja::services
