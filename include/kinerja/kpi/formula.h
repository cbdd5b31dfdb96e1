// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "kinerja/kpi/answer.h"

/// KPIs of a company's own: an expression over the measures that this program computes.
namespace kinerja::kpi {

/// What a formula can name: every KPI of the definition table, and "lines", "won_leads", "lost_leads", "open_leads".
struct Measure {
    std::string_view key;
    Unit unit;
    bool isSum;
};
[[nodiscard]] std::optional<Measure> findMeasure(std::string_view key) noexcept;

enum class FormulaFault : std::uint8_t {
    Empty,
    BadCharacter,    ///< text: the character
    BadNumber,       ///< text: the number
    UnknownMeasure,  ///< text: the word
    NoOperand,       ///< a measure, number or bracket was expected; text: what stands there, "" at the end
    NoOperator,      ///< + - * / or the end was expected; text: what stands there
    OpenBracket,     ///< has no closing one
    DifferentUnits,  ///< text: "money and count", of + or -
    NoUnit,          ///< text: "money × money", what is no unit of any figure; or of the whole: "1/count"
    OnlyNumbers,     ///< no measure in it
    TooLong,
};

/// Where and why a text is no formula.
struct FormulaError {
    FormulaFault fault = FormulaFault::Empty;
    int column = 1;  ///< from 1, in characters
    std::string text;

    friend bool operator==(const FormulaError&, const FormulaError&) = default;
};

/// A checked expression. `a + b`, `a - b`, `a * b`, `a / b`, brackets, a minus in front, decimal numbers; also × ÷ −.
/// Units: sums need the same unit on both sides; the whole must be measured in something that figures are: money, quantities
/// (each of them also per counted thing), counts, days, points, money per unit of measure or per day, or nothing (shares, factors).
/// Source: docs/kpi.md#own
class Formula {
public:
    /// Stored: units are not refused; what has none is a factor. For formulas that a version before has accepted.
    enum class Units : std::uint8_t { Checked, Stored };
    [[nodiscard]] static tl::expected<Formula, FormulaError> parse(std::string_view text, Units units = Units::Checked);

    /// Money, Count, Units, Days, Points, PerDay; Fraction for shares, Factor for counts by counts and divided counts.
    [[nodiscard]] Unit unit() const noexcept { return m_unit; }
    /// Sums and differences of sums, times numbers: months add up to the year.
    [[nodiscard]] bool isSum() const noexcept { return m_isSum; }

    /// Whether one of its measures is made of records of this kind.
    [[nodiscard]] bool isMadeOf(SourceKind kind) const noexcept;

    /// The value for these figures, exact until the last step: sums in fractions of integers, rounded half away from zero.
    /// Returns: no value with the reason of the first measure without one; no-denominator when something is divided by 0;
    ///          too-few when the numbers are too large for an exact answer. n: the smallest of the measures'.
    [[nodiscard]] Figure evaluate(const Figures& figures) const;

private:
    friend class FormulaParser;
    enum class Op : std::uint8_t { Number, Measure, Add, Subtract, Multiply, Divide, Negate };
    struct Step {
        Op op = Op::Number;
        std::int64_t number = 0;  ///< of Number, ten-thousandths
        std::size_t measure = 0;
    };

    std::vector<Step> m_steps;  ///< in the order of a stack machine
    Unit m_unit = Unit::Count;
    bool m_isSum = false;
};

/// A KPI that a company defined.
struct OwnKpi {
    std::int64_t id = 0;  ///< in the store
    std::string key;      ///< "revenue_per_order"
    std::string nameEn;
    std::string nameId;
    std::string formula;
    Direction direction = Direction::UpIsGood;
    int version = 1;      ///< rises when the formula changes

    friend bool operator==(const OwnKpi&, const OwnKpi&) = default;
};

/// Whether a key can name an own KPI: small letters, digits and _, a letter first, at most 40, and no measure.
[[nodiscard]] bool isOwnKey(std::string_view key) noexcept;

/// The id of an own KPI, as definition() and Facts::withOwn() take it. Definitions are kept for as long as the program runs:
/// an id once given always means the same. Units are not checked (Formula::Units::Stored). parseKpi() finds the one that was given last for a key.
/// Threads: any.
[[nodiscard]] tl::expected<KpiId, FormulaError> registerOwn(const OwnKpi& own);

}  // namespace kinerja::kpi
