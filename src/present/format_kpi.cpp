// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/format.h"

#include <cmath>

#include "digits.h"

namespace kinerja::present {
namespace {

double toReal(Int128 raw) { return static_cast<double>(raw) / static_cast<double>(kRawOne); }

QString signedText(Int128 raw, const QString& magnitudeText)
{
    if (raw == 0) {
        return magnitudeText;
    }
    return (raw < 0 ? QString{kMinus} : QStringLiteral("+")) + magnitudeText;
}

}  // namespace

QString Format::figure(const kpi::Figure& figure) const
{
    if (!figure.hasValue) {
        return QString{kNoValue};
    }
    switch (figure.unit) {
    case kpi::Unit::Money:
        return moneyShort(figure.exact);
    case kpi::Unit::PerDay:
        return m_words.translate("Format", "%1/day").arg(moneyShort(figure.exact));
    case kpi::Unit::Count:
        return count(static_cast<std::int64_t>(figure.exact));
    case kpi::Unit::Units:
        return quantity(figure.exact);
    case kpi::Unit::Fraction:
        return percent(figure.real);
    case kpi::Unit::Days:
        return days(figure.real);
    case kpi::Unit::Factor:
        return number(figure.real) + QChar{0x00D7};
    case kpi::Unit::Points:
        break;
    }
    return number(figure.real);
}

QString Format::figureExact(const kpi::Figure& figure) const
{
    if (figure.hasValue && figure.unit == kpi::Unit::Money) {
        return money(figure.exact);
    }
    if (figure.hasValue && figure.unit == kpi::Unit::PerDay) {
        return m_words.translate("Format", "%1/day").arg(money(figure.exact));
    }
    return this->figure(figure);
}

QString Format::value(kpi::Unit unit, Int128 raw) const
{
    switch (unit) {
    case kpi::Unit::Money:
        return moneyShort(raw);
    case kpi::Unit::PerDay:
        return m_words.translate("Format", "%1/day").arg(moneyShort(raw));
    case kpi::Unit::Fraction:
        return percent(toReal(raw));
    case kpi::Unit::Days:
        return days(toReal(raw));
    case kpi::Unit::Factor:
        return number(toReal(raw)) + QChar{0x00D7};
    case kpi::Unit::Points:
        return number(toReal(raw));
    case kpi::Unit::Count:
        // What is to be expected of a count by today is seldom whole, and half a customer helps nobody.
        return count(static_cast<std::int64_t>(divideRounded(raw, kRawOne)));
    case kpi::Unit::Units:
        break;
    }
    return quantity(raw);
}

QString Format::difference(kpi::Unit unit, Int128 raw) const
{
    switch (unit) {
    case kpi::Unit::Money:
        return moneyDifference(raw);
    case kpi::Unit::PerDay:
        return m_words.translate("Format", "%1/day").arg(moneyDifference(raw));
    case kpi::Unit::Fraction:
        return points(toReal(raw));
    case kpi::Unit::Points:
        return m_words.translate("Format", "%1 points").arg(numberDifference(toReal(raw)));
    case kpi::Unit::Factor:
        return numberDifference(toReal(raw)) + QChar{0x00D7};
    case kpi::Unit::Days:
        return signedText(raw, days(toReal(magnitude(raw))));
    case kpi::Unit::Count:
        return countDifference(static_cast<std::int64_t>(divideRounded(raw, kRawOne)));
    case kpi::Unit::Units:
        break;
    }
    return signedText(raw, quantity(magnitude(raw)));
}

QString Format::change(kpi::Unit unit, const kpi::Change& change) const
{
    if (change.isNew) {
        return m_words.translate("Format", "new", "from nothing to something");
    }
    if (change.share) {
        return percentDifference(*change.share);
    }
    if (change.absolute) {
        return difference(unit, unit == kpi::Unit::Count ? *change.absolute * kRawOne : *change.absolute);
    }
    if (!change.difference) {
        return QString{kNoValue};
    }
    switch (unit) {
    case kpi::Unit::Fraction:
        return points(*change.difference);
    case kpi::Unit::Days:
        return (*change.difference < 0 ? QString{kMinus} : QStringLiteral("+")) + days(std::abs(*change.difference));
    case kpi::Unit::Points:
        return m_words.translate("Format", "%1 points").arg(numberDifference(*change.difference));
    default:
        return numberDifference(*change.difference);
    }
}

}  // namespace kinerja::present
