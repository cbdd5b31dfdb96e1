// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_parser.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostBytes = 400;
constexpr int kMostBrackets = 50;

/// What a part of a formula is measured in: powers of what figures are measured in. Points of different scales are different things.
struct Dimensions {
    int money = 0;
    int count = 0;
    int units = 0;
    int days = 0;
    int promoterPoints = 0;  ///< of −100 … 100
    int scorePoints = 0;     ///< of the answers' own scale

    friend bool operator==(const Dimensions&, const Dimensions&) = default;

    [[nodiscard]] std::array<int, 6> all() const noexcept { return {money, count, units, days, promoterPoints, scorePoints}; }
    [[nodiscard]] bool isNone() const noexcept { return *this == Dimensions{}; }
    [[nodiscard]] bool isOfCounts() const noexcept { return count != 0 && Dimensions{.count = count} == *this; }
    /// Times the other, `power` 1, or divided by it, −1.
    [[nodiscard]] Dimensions times(const Dimensions& other, int power) const noexcept
    {
        return {money + power * other.money,   count + power * other.count,
                units + power * other.units,   days + power * other.days,
                promoterPoints + power * other.promoterPoints, scorePoints + power * other.scorePoints};
    }
};

/// An operation whose result is measured in nothing that a figure has; a later one may mend it (1 / orders * revenue).
struct Nameless {
    std::size_t at = 0;
    std::string text;
};

struct Typed {
    Dimensions of;
    bool isSum = false;        ///< of sums only
    bool isConstant = false;   ///< of numbers only
    bool isWhole = false;      ///< a count that nothing was divided by
    bool isFactor = false;     ///< counts by counts: "3.2 orders per customer" is no percentage
    std::optional<Nameless> nameless{};
};

/// Averages are per what was counted: an average order times orders is the money again.
bool isAverage(std::string_view key) noexcept { return key == "aov" || key == "aov_net" || key == "average_deal"; }

Dimensions dimensionsOf(const Measure& measure) noexcept
{
    switch (measure.unit) {
    case Unit::Money:
        return {.money = 1, .count = isAverage(measure.key) ? -1 : 0};
    case Unit::Count:
        return {.count = 1};
    case Unit::Units:
        return {.units = 1};
    case Unit::Days:
        return {.days = 1};
    case Unit::Points:
        return measure.key == "nps" ? Dimensions{.promoterPoints = 1} : Dimensions{.scorePoints = 1};
    case Unit::PerDay:
        return {.money = 1, .days = -1};
    case Unit::Fraction:
    case Unit::Factor:
        break;
    }
    return {};
}

/// "money", "count", "money/count", "money²"; "number" or "fraction" of what has none.
std::string nameOf(const Typed& typed)
{
    static constexpr std::array<const char*, 6> kNames{"money", "count", "units", "days", "points of promoters", "points of scores"};
    if (typed.of.isNone()) {
        return typed.isConstant ? "number" : "fraction";
    }
    std::string above;
    std::string below;
    for (std::size_t at = 0; at < kNames.size(); ++at) {
        const int power = typed.of.all()[at];
        for (int times = std::abs(power); times > 0; --times) {
            std::string& side = power > 0 ? above : below;
            side += (power > 0 ? (side.empty() ? "" : "×") : "/") + std::string{kNames[at]};
        }
    }
    return (above.empty() ? "1" : above) + below;
}

/// The unit of a figure measured in that. Money and quantities may be per counted thing, money per unit of measure or per day.
std::optional<Unit> unitOf(const Typed& typed) noexcept
{
    Dimensions of = typed.of;
    if (of.isNone()) {
        return typed.isFactor ? Unit::Factor : Unit::Fraction;
    }
    if (of == Dimensions{.count = 1}) {
        return typed.isWhole ? Unit::Count : Unit::Factor;
    }
    if (of == Dimensions{.money = 1, .units = -1}) {
        return Unit::Money;
    }
    if (of == Dimensions{.days = 1}) {
        return Unit::Days;
    }
    if (of == Dimensions{.promoterPoints = 1} || of == Dimensions{.scorePoints = 1}) {
        return Unit::Points;
    }
    of.count = of.count == -1 ? 0 : of.count;
    if (of == Dimensions{.money = 1}) {
        return Unit::Money;
    }
    if (of == Dimensions{.money = 1, .days = -1}) {
        return Unit::PerDay;
    }
    return of == Dimensions{.units = 1} ? std::optional{Unit::Units} : std::nullopt;
}

}  // namespace

/// Recursive descent: sum := product {(+|-) product}, product := factor {(*|/) factor}, factor := - factor | (sum) | number
/// | measure.
class FormulaParser {
public:
    FormulaParser(std::string_view text, Formula::Units units) : m_text(text), m_isChecked(units == Formula::Units::Checked) {}

    tl::expected<Formula, FormulaError> parse()
    {
        if (m_text.size() > kMostBytes) {
            return error(FormulaFault::TooLong, {});
        }
        skipBlanks();
        if (atEnd()) {
            return error(FormulaFault::Empty, {});
        }
        const auto typed = sum();
        if (!typed) {
            return tl::unexpected(typed.error());
        }
        if (!atEnd()) {
            return error(isOperandStart() || m_text[m_at] == ')' ? FormulaFault::NoOperator : FormulaFault::BadCharacter, here());
        }
        if (typed->isConstant) {
            m_at = 0;
            return error(FormulaFault::OnlyNumbers, {});
        }
        const auto unit = unitOf(*typed);
        if (!unit && m_isChecked) {
            m_at = typed->nameless ? typed->nameless->at : 0;
            return error(FormulaFault::NoUnit, typed->nameless ? typed->nameless->text : nameOf(*typed));
        }
        m_formula.m_unit = unit.value_or(Unit::Factor);
        m_formula.m_isSum = typed->isSum;
        return std::move(m_formula);
    }

private:
    using Op = Formula::Op;
    using Part = tl::expected<Typed, FormulaError>;

    Part sum()
    {
        Part left = product();
        while (left) {
            const std::size_t at = m_at;
            const auto sign = takeOf({"+", "-", "−"});
            if (sign < 0) {
                break;
            }
            const Part right = product();
            if (!right) {
                return right;
            }
            if (left->of != right->of && m_isChecked) {
                m_at = at;
                return error(FormulaFault::DifferentUnits, nameOf(*left) + " and " + nameOf(*right));
            }
            add(sign == 0 ? Op::Add : Op::Subtract);
            left->isSum = left->isSum && right->isSum;
            left->isConstant = left->isConstant && right->isConstant;
            left->isWhole = left->isWhole && right->isWhole;
            left->isFactor = left->isFactor || right->isFactor;
        }
        return left;
    }

    Part product()
    {
        Part left = factor();
        while (left) {
            const std::size_t at = m_at;
            const auto sign = takeOf({"*", "×", "/", "÷"});
            if (sign < 0) {
                break;
            }
            const Part right = factor();
            if (!right) {
                return right;
            }
            const bool isProduct = sign < 2;
            add(isProduct ? Op::Multiply : Op::Divide);
            Typed typed = combined(*left, *right, isProduct);
            if (!unitOf(typed)) {
                typed.nameless = Nameless{at, nameOf(*left) + (isProduct ? " × " : " ÷ ") + nameOf(*right)};
            }
            left = std::move(typed);
        }
        return left;
    }

    static Typed combined(const Typed& left, const Typed& right, bool isProduct)
    {
        Typed typed;
        typed.of = left.of.times(right.of, isProduct ? 1 : -1);
        // A sum times a number is a sum; a sum times a sum is none.
        typed.isSum = (left.isSum && right.isConstant) || (isProduct && right.isSum && left.isConstant);
        typed.isConstant = left.isConstant && right.isConstant;
        typed.isWhole = isProduct && left.isWhole && right.isWhole;
        typed.isFactor = left.isFactor || right.isFactor || (left.of.isOfCounts() && right.of.isOfCounts());
        return typed;
    }

    Part factor()
    {
        if (takeOf({"-", "−"}) >= 0) {
            if (++m_depth > kMostBrackets) {
                return error(FormulaFault::TooLong, {});
            }
            Part part = factor();
            --m_depth;
            add(Op::Negate);
            return part;
        }
        const std::size_t bracket = m_at;
        if (takeOf({"("}) >= 0) {
            if (++m_depth > kMostBrackets) {
                return error(FormulaFault::TooLong, {});
            }
            Part part = sum();
            --m_depth;
            if (part && takeOf({")"}) < 0) {
                const bool isOpen = atEnd();
                m_at = isOpen ? bracket : m_at;
                return error(isOpen ? FormulaFault::OpenBracket : FormulaFault::NoOperator, here());
            }
            return part;
        }
        if (isDigit() || isLetter()) {
            return isDigit() ? number() : measure();
        }
        return error(atEnd() || isSign() ? FormulaFault::NoOperand : FormulaFault::BadCharacter, here());
    }

    Part number()
    {
        const std::size_t first = m_at;
        while (!atEnd() && (isDigit() || m_text[m_at] == '.')) {
            ++m_at;
        }
        const std::string_view text = m_text.substr(first, m_at - first);
        const auto value = parsePlainDecimal(text);
        if (!value || value->rounded) {
            m_at = first;
            return error(FormulaFault::BadNumber, std::string{text});
        }
        skipBlanks();
        m_formula.m_steps.push_back({Op::Number, value->raw, 0});
        return Typed{{}, false, true, value->raw % kRawOne == 0, false, {}};
    }

    Part measure()
    {
        const std::size_t first = m_at;
        while (!atEnd() && (isLetter() || isDigit() || m_text[m_at] == '_')) {
            ++m_at;
        }
        const std::string_view word = m_text.substr(first, m_at - first);
        const auto at = detail::measureAt(word);
        if (!at) {
            m_at = first;
            return error(FormulaFault::UnknownMeasure, std::string{word});
        }
        skipBlanks();
        m_formula.m_steps.push_back({Op::Measure, 0, *at});
        const Measure found = detail::measureOf(*at);
        return Typed{dimensionsOf(found), found.isSum, false, found.unit == Unit::Count, found.unit == Unit::Factor, {}};
    }

    void add(Op op) { m_formula.m_steps.push_back({op, 0, 0}); }

    /// Takes the first of the marks that stands here. Returns: its number, −1 for none.
    int takeOf(std::initializer_list<std::string_view> marks)
    {
        int number = 0;
        for (const std::string_view mark : marks) {
            if (m_text.substr(m_at).starts_with(mark)) {
                m_at += mark.size();
                skipBlanks();
                return number;
            }
            ++number;
        }
        return -1;
    }

    [[nodiscard]] bool atEnd() const noexcept { return m_at >= m_text.size(); }
    [[nodiscard]] bool isDigit() const noexcept { return !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; }
    [[nodiscard]] bool isLetter() const noexcept
    {
        return !atEnd() && ((m_text[m_at] >= 'a' && m_text[m_at] <= 'z') || (m_text[m_at] >= 'A' && m_text[m_at] <= 'Z'));
    }
    [[nodiscard]] bool isOperandStart() const noexcept { return isDigit() || isLetter() || (!atEnd() && m_text[m_at] == '('); }
    [[nodiscard]] bool isSign() const noexcept
    {
        const auto rest = m_text.substr(m_at);
        return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) { return rest.starts_with(sign); });
    }
    void skipBlanks()
    {
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) {
            ++m_at;
        }
    }

    /// The character here, whole.
    [[nodiscard]] std::string here() const
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        return atEnd() ? std::string{} : std::string{m_text.substr(m_at, end - m_at)};
    }

    [[nodiscard]] tl::unexpected<FormulaError> error(FormulaFault fault, std::string text) const
    {
        const auto until = m_text.substr(0, m_at);
        const auto characters = std::count_if(until.begin(), until.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        return tl::unexpected(FormulaError{fault, static_cast<int>(characters) + 1, std::move(text)});
    }

    static constexpr std::string_view kSigns[]{"+", "-", "−", "*", "×", "/", "÷", ")"};

    std::string_view m_text;
    bool m_isChecked;
    std::size_t m_at = 0;
    int m_depth = 0;
    Formula m_formula;
};

tl::expected<Formula, FormulaError> Formula::parse(std::string_view text, Units units) { return FormulaParser{text, units}.parse(); }

}  // namespace kinerja::kpi
