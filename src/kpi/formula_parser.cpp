// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_parser.h"

#include <algorithm>

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostBytes = 400;
constexpr int kMostBrackets = 50;

/// What a part of a formula is. Number: without a unit. MoneyPerUnits and the like do not exist.
enum class Kind : std::uint8_t { Number, Share, Count, Money, Units, Days, Points, PerDay };

struct Typed {
    Kind kind = Kind::Number;
    bool isSum = false;        ///< of sums only
    bool isConstant = false;   ///< of numbers only
    bool isWhole = false;      ///< a count that nothing was divided by
    bool isFactor = false;     ///< counts by counts: "3.2 orders per customer" is no percentage
};

Kind kindOf(Unit unit) noexcept
{
    switch (unit) {
    case Unit::Money:
        return Kind::Money;
    case Unit::Count:
        return Kind::Count;
    case Unit::Units:
        return Kind::Units;
    case Unit::Days:
        return Kind::Days;
    case Unit::Points:
        return Kind::Points;
    case Unit::PerDay:
        return Kind::PerDay;
    case Unit::Fraction:
    case Unit::Factor:
        break;
    }
    return Kind::Share;
}

const char* kindName(Kind kind) noexcept
{
    switch (kind) {
    case Kind::Number:
        return "number";
    case Kind::Share:
        return "fraction";
    case Kind::Count:
        return "count";
    case Kind::Money:
        return "money";
    case Kind::Units:
        return "units";
    case Kind::Days:
        return "days";
    case Kind::Points:
        return "points";
    case Kind::PerDay:
        break;
    }
    return "perDay";
}

Unit unitOf(const Typed& typed) noexcept
{
    switch (typed.kind) {
    case Kind::Money:
        return Unit::Money;
    case Kind::Units:
        return Unit::Units;
    case Kind::Days:
        return Unit::Days;
    case Kind::Points:
        return Unit::Points;
    case Kind::PerDay:
        return Unit::PerDay;
    case Kind::Count:
        return typed.isWhole ? Unit::Count : Unit::Factor;
    case Kind::Number:
    case Kind::Share:
        break;
    }
    return typed.isFactor ? Unit::Factor : Unit::Fraction;
}

bool isPlain(Kind kind) noexcept { return kind == Kind::Number || kind == Kind::Share; }

/// Whether the kind multiplies and divides others without changing what they are.
bool isScale(Kind kind) noexcept { return isPlain(kind) || kind == Kind::Count; }

std::optional<Kind> productKind(Kind a, Kind b) noexcept
{
    if (isScale(a) && isScale(b)) {
        return a == Kind::Count || b == Kind::Count ? Kind::Count : std::max(a, b);
    }
    return isScale(b) ? std::optional{a} : isScale(a) ? std::optional{b} : std::nullopt;
}

std::optional<Kind> quotientKind(Kind a, Kind b) noexcept
{
    if (a == b) {
        return a == Kind::Number ? Kind::Number : Kind::Share;
    }
    if (isScale(b)) {
        return a;
    }
    if (a == Kind::Money && b == Kind::Units) {
        return Kind::Money;
    }
    return a == Kind::Money && b == Kind::Days ? std::optional{Kind::PerDay} : std::nullopt;
}

}  // namespace

/// Recursive descent: sum := product {(+|-) product}, product := factor {(*|/) factor}, factor := - factor | (sum) | number
/// | measure.
class FormulaParser {
public:
    explicit FormulaParser(std::string_view text) : m_text(text) {}

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
        m_formula.m_unit = unitOf(*typed);
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
            if (left->kind != right->kind && !(isPlain(left->kind) && isPlain(right->kind))) {
                m_at = at;
                return error(FormulaFault::DifferentUnits, std::string{kindName(left->kind)} + " and " + kindName(right->kind));
            }
            add(sign == 0 ? Op::Add : Op::Subtract);
            left->kind = std::max(left->kind, right->kind);
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
            const auto kind = isProduct ? productKind(left->kind, right->kind) : quotientKind(left->kind, right->kind);
            if (!kind) {
                m_at = at;
                return error(FormulaFault::NoUnit,
                             std::string{kindName(left->kind)} + (isProduct ? " × " : " ÷ ") + kindName(right->kind));
            }
            add(isProduct ? Op::Multiply : Op::Divide);
            left = combined(*left, *right, *kind, isProduct);
        }
        return left;
    }

    static Typed combined(const Typed& left, const Typed& right, Kind kind, bool isProduct) noexcept
    {
        Typed typed;
        typed.kind = kind;
        // A sum times a number is a sum; a sum times a sum is none.
        typed.isSum = (left.isSum && right.isConstant) || (isProduct && right.isSum && left.isConstant);
        typed.isConstant = left.isConstant && right.isConstant;
        typed.isWhole = isProduct && left.isWhole && right.isWhole;
        typed.isFactor = left.isFactor || right.isFactor || (!isProduct && left.kind == Kind::Count && right.kind == Kind::Count);
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
        return Typed{Kind::Number, false, true, value->raw % kRawOne == 0, false};
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
        return Typed{kindOf(found.unit), found.isSum, false, found.unit == Unit::Count, found.unit == Unit::Factor};
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
    std::size_t m_at = 0;
    int m_depth = 0;
    Formula m_formula;
};

tl::expected<Formula, FormulaError> Formula::parse(std::string_view text) { return FormulaParser{text}.parse(); }

}  // namespace kinerja::kpi
