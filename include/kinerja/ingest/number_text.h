// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kinerja/base/decimal.h"
#include "kinerja/ingest/options.h"

namespace kinerja::ingest {

/// A number as people write it, cleaned of everything but its digits and marks; which mark is the decimal one is
/// decided later: "Rp 1.250,50", "(15.000)", "15000-", "12%", "1 234", "1.2e3", full-width digits.
struct NumberText {
    std::array<char, 48> body{};    ///< digits, '.', ','
    std::uint8_t length = 0;
    std::int8_t exponent = 0;
    bool negative = false;
    bool percent = false;
    bool isGrouped = false;         ///< thousands were spaces or apostrophes
    bool isExact = false;           ///< stored as a number: the point is its decimal mark
    std::string_view currency;      ///< ISO code of a static table, "" = none named

    [[nodiscard]] std::string_view text() const noexcept { return {body.data(), length}; }
};

/// Returns: nullopt when the cell is no number in any convention (NaN, Inf, words, other digits).
[[nodiscard]] std::optional<NumberText> parseNumber(std::string_view cell) noexcept;

struct NumberValue {
    Raw4 raw = 0;
    bool rounded = false;  ///< more than four decimals
    friend bool operator==(const NumberValue&, const NumberValue&) = default;
};

/// The value if `mark` is the decimal mark and the other one groups thousands by three ("1.5" has no reading with
/// a comma, "1.234" has both). A percent sign is not applied.
/// `power`: the number counts times 10^power, exactly; a percentage stays what it is.
/// Returns: nullopt when it can't be written so, has more than 36 significant digits, or does not fit.
[[nodiscard]] std::optional<NumberValue> valueOf(const NumberText& number, DecimalMark mark, int power = 0) noexcept;

/// Unit: billionths. For rates, which have more decimals than money.
[[nodiscard]] std::optional<std::int64_t> billionthsOf(const NumberText& number, DecimalMark mark) noexcept;

struct Trillionths {
    std::int64_t value = 0;
    bool rounded = false;  ///< more than twelve decimals
    friend bool operator==(const Trillionths&, const Trillionths&) = default;
};
/// For exchange rates.
[[nodiscard]] std::optional<Trillionths> trillionthsOf(const NumberText& number, DecimalMark mark) noexcept;

/// "Rp", "$", "IDR", "eur" → "IDR", "USD" …; nullopt for what is no currency.
[[nodiscard]] std::optional<std::string_view> currencyCode(std::string_view text) noexcept;

/// "", "-", "n/a", "null": what stands in number and date cells for "nothing". Of names only a lone dash is.
[[nodiscard]] bool isBlankText(std::string_view cell) noexcept;
/// The same, for every cell of a file: what begins with a digit, or a letter other than that of "n/a" and "null", is not.
[[nodiscard]] inline bool isBlank(std::string_view cell) noexcept
{
    const char first = cell.empty() ? ' ' : cell.front();
    const char lower = static_cast<char>(first | 0x20);
    const bool saysSomething = (first >= '0' && first <= '9') || (lower >= 'a' && lower <= 'z' && lower != 'n');
    return !saysSomething && isBlankText(cell);
}
/// A lone "-" or "–": nothing, or an accountant's zero.
[[nodiscard]] bool isDash(std::string_view cell) noexcept;

}  // namespace kinerja::ingest
