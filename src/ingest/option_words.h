// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "kinerja/ingest/options.h"

namespace kinerja::ingest {

/// How the values of an option are written after `--set`.
template <typename T, std::size_t N>
using OptionWords = std::array<std::pair<std::string_view, T>, N>;

inline constexpr OptionWords<DateOrder, 4> kDateWords{
    {{"ymd", DateOrder::Ymd}, {"dmy", DateOrder::Dmy}, {"mdy", DateOrder::Mdy}, {"ydm", DateOrder::Ydm}}};
inline constexpr OptionWords<DecimalMark, 2> kDecimalWords{{{"point", DecimalMark::Point}, {"comma", DecimalMark::Comma}}};
inline constexpr OptionWords<DiscountKind, 5> kDiscountWords{
    {{"rate", DiscountKind::Rate}, {"percent", DiscountKind::Percent}, {"amount", DiscountKind::Amount}, {"order", DiscountKind::OfOrder},
     {"unit", DiscountKind::PerUnit}}};
inline constexpr OptionWords<TotalKind, 2> kTotalWords{{{"line", TotalKind::OfLine}, {"order", TotalKind::OfOrder}}};
inline constexpr OptionWords<TaxRule, 2> kTaxWords{{{"excluded", TaxRule::Excluded}, {"included", TaxRule::Included}}};
inline constexpr OptionWords<AmountUnit, 5> kAmountWords{{{"header", AmountUnit::Header}, {"units", AmountUnit::Units}, {"thousands", AmountUnit::Thousands},
                                                           {"millions", AmountUnit::Millions}, {"billions", AmountUnit::Billions}}};
inline constexpr OptionWords<DiscountsRule, 3> kDiscountsWords{
    {{"first", DiscountsRule::First}, {"each", DiscountsRule::Each}, {"sum", DiscountsRule::Sum}}};
inline constexpr OptionWords<RefundRule, 2> kRefundWords{{{"subtract", RefundRule::Subtract}, {"keep", RefundRule::Keep}}};
inline constexpr OptionWords<ReturnedRule, 2> kReturnedWords{{{"off", ReturnedRule::Off}, {"returns", ReturnedRule::Returns}}};
inline constexpr OptionWords<TotalBase, 2> kTotalBaseWords{{{"before", TotalBase::BeforeDiscount}, {"after", TotalBase::AfterDiscount}}};
inline constexpr OptionWords<ExtraRows, 2> kExtraWords{{{"apart", ExtraRows::Apart}, {"lines", ExtraRows::Lines}}};
inline constexpr OptionWords<CostKind, 2> kCostWords{{{"unit", CostKind::OfUnit}, {"line", CostKind::OfLine}}};
inline constexpr OptionWords<std::string_view, 5> kDelimiterWords{
    {{"comma", ","}, {"semicolon", ";"}, {"tab", "\t"}, {"bar", "|"}, {"space", " "}}};
inline constexpr OptionWords<PeriodKind, 3> kPeriodWords{
    {{"month", PeriodKind::Month}, {"quarter", PeriodKind::Quarter}, {"year", PeriodKind::Year}}};

/// Returns: "" for a value that has no word.
template <typename T, std::size_t N>
[[nodiscard]] std::string_view wordOf(const OptionWords<T, N>& words, const T& value)
{
    for (const auto& [word, meaning] : words) {
        if (meaning == value) {
            return word;
        }
    }
    return {};
}

}  // namespace kinerja::ingest
