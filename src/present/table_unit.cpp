// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_unit.h"

#include <algorithm>
#include <array>

#include "digits.h"

namespace kinerja::present {
namespace {

constexpr int kRawDecimals = 4;  // amounts come in ten-thousandths
constexpr int kMostPower = 12;   // there are words for no more

}  // namespace

TableUnit::TableUnit(const Format& format, kpi::Unit unit, Int128 largest, int wholeDigits) : m_format{format}, m_unit{unit}
{
    if (unit == kpi::Unit::Count) {
        m_step = kRawOne;
    }
    if (unit != kpi::Unit::Money) {
        return;
    }
    while (m_power < kMostPower && magnitude(largest) >= tenTo(m_power + wholeDigits + kRawDecimals)) {
        m_power += 3;
    }
    m_decimals = m_power == 0 ? currencyDecimals(format.currency()) : 0;
    m_step = tenTo(m_power + kRawDecimals - m_decimals);
}

QString TableUnit::words() const { return m_unit == kpi::Unit::Money ? m_format.scaleWords(m_power) : QString{}; }

/// One of the unit, without the one.
QString TableUnit::sign() const
{
    return m_unit == kpi::Unit::Money ? m_format.moneyShort(tenTo(m_power) * kRawOne).remove(QLatin1Char('1')).trimmed() : QString{};
}

Int128 TableUnit::shown(Int128 raw) const
{
    const Int128 steps = divideRounded(magnitude(raw), m_step);
    return (raw < 0 ? -steps : steps) * m_step;
}

std::vector<Int128> TableUnit::shownParts(const std::vector<Int128>& parts) const
{
    std::vector<Int128> steps = roundParts(parts, m_step);
    std::transform(steps.begin(), steps.end(), steps.begin(), [this](Int128 one) { return one * m_step; });
    return steps;
}

QString TableUnit::digits(Int128 shown, bool plus) const
{
    const QString sign = shown < 0 ? QString{kMinus} : plus && shown > 0 ? QStringLiteral("+") : QString{};
    return sign + fixedPoint(magnitude(shown) / m_step, m_decimals, m_format.language());
}

QString TableUnit::text(Int128 shown) const { return m_unit == kpi::Unit::Money ? digits(shown, false) : m_format.value(m_unit, shown); }

QString TableUnit::difference(Int128 shown) const
{
    return m_unit == kpi::Unit::Money ? digits(shown, true) : m_format.difference(m_unit, shown);
}

}  // namespace kinerja::present
