// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/format.h"


#include <array>
#include <chrono>

#include "kinerja/base/calendar.h"

namespace kinerja::present {
namespace {

using std::chrono::year_month_day;

// Own names, not the system's locale: the same file must read the same on every computer.
constexpr std::array<const char*, 12> kShortId{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
                                               "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
constexpr std::array<const char*, 12> kShortEn{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 12> kLongId{"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                              "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array<const char*, 12> kLongEn{"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};

int yearOf(Date day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned monthOf(Date day) { return static_cast<unsigned>(year_month_day{day}.month()); }
unsigned dayOf(Date day) { return static_cast<unsigned>(year_month_day{day}.day()); }

constexpr QChar kRangeDash{0x2013};

}  // namespace

QString Format::monthShort(unsigned month) const
{
    return QLatin1String((language() == Language::Indonesian ? kShortId : kShortEn).at(month - 1));
}

QString Format::monthLong(unsigned month) const
{
    return QLatin1String((language() == Language::Indonesian ? kLongId : kLongEn).at(month - 1));
}

QString Format::dayMonth(Date day) const
{
    return QStringLiteral("%1 %2").arg(dayOf(day)).arg(monthShort(monthOf(day)));
}

QString Format::date(Date day) const { return QStringLiteral("%1 %2").arg(dayMonth(day)).arg(yearOf(day)); }

QString Format::range(Date first, Date last) const
{
    if (first == last) {
        return date(last);
    }
    if (yearOf(first) != yearOf(last)) {
        return date(first) + kRangeDash + date(last);
    }
    if (monthOf(first) != monthOf(last)) {
        return dayMonth(first) + kRangeDash + date(last);
    }
    return QString::number(dayOf(first)) + kRangeDash + date(last);
}

QString Format::range(const Period& period) const
{
    if (period.first >= period.end) {
        return QString{kNoValue};
    }
    return range(period.first, period.end - std::chrono::days{1});
}

QString Format::period(const Period& period) const
{
    const unsigned month = monthOf(period.first);
    const QString year = QString::number(yearOf(period.first));
    if (isOnlyFiscal(period)) {
        return range(period);
    }
    switch (period.kind) {
    case PeriodKind::Week: {
        const IsoWeek week = isoWeekOf(period.first);
        return m_words.translate("Format", "Week %1, %2").arg(week.week).arg(week.year);
    }
    case PeriodKind::Month:
        return monthLong(month) + QLatin1Char(' ') + year;
    case PeriodKind::Quarter:
        return QStringLiteral("Q%1 %2").arg((month - 1) / 3 + 1).arg(year);
    case PeriodKind::Semester:
        return m_words.translate("Format", "H%1 %2", "half-year").arg((month - 1) / 6 + 1).arg(year);
    case PeriodKind::Year:
        return year;
    case PeriodKind::All:
        return m_words.translate("Format", "All data");
    case PeriodKind::Range:
        break;
    }
    return range(period);
}

QString Format::periodToDate(const Period& whole, const Period& used) const
{
    // "All" and free ranges already say their days; an empty part has no last day to name.
    const bool named = whole.kind != PeriodKind::Range && whole.kind != PeriodKind::All;
    if (!named || used.end >= whole.end || used.first >= used.end) {
        return period(whole);
    }
    return m_words.translate("Format", "%1, to %2").arg(period(whole), dayMonth(used.end - std::chrono::days{1}));
}

}  // namespace kinerja::present
