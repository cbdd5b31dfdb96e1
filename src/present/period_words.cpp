// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/period_words.h"

#include <chrono>

#include "kinerja/present/convert.h"

namespace kinerja::present {
namespace {

constexpr QChar kDash{0x2013};

std::chrono::year_month_day dayOf(Date day) { return std::chrono::year_month_day{day}; }

QString monthAndYear(Date day, const Format& format)
{
    return format.monthShort(static_cast<unsigned>(dayOf(day).month())) + QLatin1Char{' '}
        + QString::number(static_cast<int>(dayOf(day).year()));
}

}  // namespace

QString monthRange(const Period& period, const Format& format)
{
    const Date last = period.end - std::chrono::days{1};
    if (dayOf(period.first).year() != dayOf(last).year()) {
        return QStringLiteral("%1 %2 %3").arg(monthAndYear(period.first, format), QString{kDash}, monthAndYear(last, format));
    }
    return format.monthShort(static_cast<unsigned>(dayOf(period.first).month())) + kDash + monthAndYear(last, format);
}

QString shortPeriodName(const Period& period, const FiscalCalendar& calendar, const Format& format)
{
    const std::string id = calendar.startMonth == 1 ? std::string{} : fiscalPeriodId(period, calendar);
    if (id.rfind("FY", 0) != 0) {
        return format.period(period);
    }
    return isOnlyFiscal(period) ? toQString(id) : QStringLiteral("%1 (%2)").arg(format.period(period), toQString(id));
}

QString periodName(const Period& period, const FiscalCalendar& calendar, const Format& format)
{
    const QString name = shortPeriodName(period, calendar, format);
    const bool hasId = isOnlyFiscal(period) && name != format.period(period);
    return hasId ? QStringLiteral("%1 (%2)").arg(name, monthRange(period, format)) : name;
}

}  // namespace kinerja::present
