// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "formula_parser.h"

namespace kinerja::kpi {
namespace {

struct Extra {
    Measure measure;
    std::int64_t Figures::*count;
};

constexpr std::array<Extra, 4> kExtras{{{{"lines", Unit::Count, true}, &Figures::lines},
                                        {{"won_leads", Unit::Count, true}, &Figures::leadsWon},
                                        {{"lost_leads", Unit::Count, true}, &Figures::leadsLost},
                                        {{"open_leads", Unit::Count, true}, &Figures::leadsOpen}}};

/// An exact number: numerator ÷ denominator, the denominator positive.
struct Rational {
    Int128 numerator = 0;
    Int128 denominator = 1;
};

Int128 divisor(Int128 a, Int128 b) noexcept
{
    a = a < 0 ? -a : a;
    b = b < 0 ? -b : b;
    while (b != 0) {
        a %= b;
        std::swap(a, b);
    }
    return a;
}

Rational reduced(Rational value) noexcept
{
    if (const Int128 common = divisor(value.numerator, value.denominator); common > 1) {
        value.numerator /= common;
        value.denominator /= common;
    }
    if (value.denominator < 0) {
        value.numerator = -value.numerator;
        value.denominator = -value.denominator;
    }
    return value;
}

std::optional<Rational> product(const Rational& a, const Rational& b) noexcept
{
    // Crosswise first, so that large sums over large counts stay inside 128 bits.
    const Rational left = reduced({a.numerator, b.denominator});
    const Rational right = reduced({b.numerator, a.denominator});
    Rational value;
    if (__builtin_mul_overflow(left.numerator, right.numerator, &value.numerator)
        || __builtin_mul_overflow(left.denominator, right.denominator, &value.denominator)) {
        return std::nullopt;
    }
    return reduced(value);
}

std::optional<Rational> sum(const Rational& a, const Rational& b) noexcept
{
    Int128 left = 0;
    Int128 right = 0;
    Rational value;
    if (__builtin_mul_overflow(a.numerator, b.denominator, &left) || __builtin_mul_overflow(b.numerator, a.denominator, &right)
        || __builtin_add_overflow(left, right, &value.numerator)
        || __builtin_mul_overflow(a.denominator, b.denominator, &value.denominator)) {
        return std::nullopt;
    }
    return reduced(value);
}

/// What is no exact sum (a rate, days, points) has nine decimals here.
Rational rationalOf(const Figure& figure) noexcept
{
    constexpr std::int64_t kNine = 1'000'000'000;
    switch (figure.unit) {
    case Unit::Count:
        return {figure.exact, 1};
    case Unit::Money:
    case Unit::Units:
    case Unit::PerDay:
        return reduced({figure.exact, kRawOne});
    case Unit::Fraction:
    case Unit::Days:
    case Unit::Points:
    case Unit::Factor:
        break;
    }
    return reduced({static_cast<Int128>(std::llround(figure.real * static_cast<double>(kNine))), kNine});
}

/// A KPI's figure, or a count that stands beside them; those have a source where their KPI has.
Figure measured(const Figures& figures, std::size_t measure)
{
    if (measure < kKpiCount) {
        return figures[static_cast<KpiId>(measure)];
    }
    const Extra& extra = kExtras[measure - kKpiCount];
    Figure figure = figures[extra.count == &Figures::lines ? KpiId::GrossSales : KpiId::Leads];
    figure.unit = Unit::Count;
    figure.exact = figures.*extra.count;
    figure.n = figures.*extra.count;
    return figure;
}

/// What is known only beside a target is no measure: formulas are computed before targets are looked up.
bool needsTarget(KpiId id) noexcept { return id == KpiId::RequiredRate || id == KpiId::PipelineCoverage; }

Figure without(Figure figure, Reason reason) noexcept
{
    figure.hasValue = false;
    figure.reason = reason;
    figure.exact = 0;
    figure.real = 0.0;
    return figure;
}

}  // namespace

std::optional<Measure> findMeasure(std::string_view key) noexcept
{
    const auto at = detail::measureAt(key);
    return at ? std::optional{detail::measureOf(*at)} : std::nullopt;
}

namespace detail {

std::optional<std::size_t> measureAt(std::string_view key) noexcept
{
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        if (definition(static_cast<KpiId>(at)).key == key) {
            return needsTarget(static_cast<KpiId>(at)) ? std::nullopt : std::optional{at};
        }
    }
    for (std::size_t at = 0; at < kExtras.size(); ++at) {
        if (kExtras[at].measure.key == key) {
            return kKpiCount + at;
        }
    }
    return std::nullopt;
}

Measure measureOf(std::size_t at) noexcept
{
    if (at >= kKpiCount) {
        return kExtras[at - kKpiCount].measure;
    }
    const Definition& row = definition(static_cast<KpiId>(at));
    return {row.key, row.unit, row.isSum};
}

}  // namespace detail

bool Formula::isMadeOf(SourceKind kind) const noexcept
{
    return std::any_of(m_steps.begin(), m_steps.end(), [kind](const Step& step) {
        if (step.op != Op::Measure) {
            return false;
        }
        if (step.measure < kKpiCount) {
            return kpi::isMadeOf(static_cast<KpiId>(step.measure), kind);
        }
        const bool isLines = kExtras[step.measure - kKpiCount].count == &Figures::lines;
        return kind == (isLines ? SourceKind::Sales : SourceKind::Leads);
    });
}

Figure Formula::evaluate(const Figures& figures) const
{
    Figure result;
    result.unit = m_unit;
    std::optional<std::int64_t> fewest;
    std::vector<Rational> stack;
    for (const Step& step : m_steps) {
        if (step.op == Op::Number) {
            stack.push_back(reduced({step.number, kRawOne}));
            continue;
        }
        if (step.op == Op::Measure) {
            const Figure figure = measured(figures, step.measure);
            fewest = std::min(fewest.value_or(figure.n), figure.n);
            result.n = *fewest;
            if (!figure.hasValue) {
                return without(result, figure.reason);
            }
            stack.push_back(rationalOf(figure));
            continue;
        }
        Rational right = stack.back();
        if (step.op == Op::Negate) {
            stack.back().numerator = -right.numerator;
            continue;
        }
        stack.pop_back();
        if (step.op == Op::Divide) {
            if (right.numerator == 0) {
                return without(result, Reason::NoDenominator);
            }
            right = reduced({right.denominator, right.numerator});
        } else if (step.op == Op::Subtract) {
            right.numerator = -right.numerator;
        }
        const bool isProduct = step.op == Op::Multiply || step.op == Op::Divide;
        const auto value = isProduct ? product(stack.back(), right) : sum(stack.back(), right);
        if (!value) {
            return without(result, Reason::TooFew);
        }
        stack.back() = *value;
    }
    const Rational& value = stack.back();
    result.hasValue = true;
    result.reason = Reason::None;
    if (m_unit == Unit::Count) {
        result.exact = divideRounded(value.numerator, value.denominator);
    } else if (m_unit == Unit::Money || m_unit == Unit::Units || m_unit == Unit::PerDay) {
        Int128 raw = 0;
        if (__builtin_mul_overflow(value.numerator, Int128{kRawOne}, &raw)) {
            return without(result, Reason::TooFew);
        }
        result.exact = divideRounded(raw, value.denominator);
    } else {
        result.real = static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
    }
    return result;
}

}  // namespace kinerja::kpi
