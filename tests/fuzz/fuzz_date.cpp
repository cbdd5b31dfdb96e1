// SPDX-License-Identifier: GPL-3.0-or-later
// Text → day in each order, and what has to hold for the periods of that day.
#include <array>
#include <string>

#include "fuzz.h"
#include "kinerja/base/date.h"
#include "kinerja/ingest/date_text.h"

namespace {

using namespace kinerja;
using namespace kinerja::ingest;
using fuzz::require;

void checkPeriods(Date day)
{
    for (const auto kind : {PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Semester, PeriodKind::Year}) {
        const auto period = periodOf(kind, day);
        require(period.contains(day), "a period contains its day");
        const auto same = parsePeriod(periodId(period));
        require(same && *same == period, "a period's id names it");
        require(nextPeriod(period).first == period.end, "the next period begins where this one ends");
        require(previousPeriod(period).end == period.first, "the one before ends where this one begins");
        require(nextPeriod(previousPeriod(period)) == period, "back and forth is the same period");
    }
    const auto week = periodOf(PeriodKind::Week, day);
    require(week.days() == 7 && std::chrono::weekday{week.first} == std::chrono::Monday, "a week is seven days from Monday");
    const auto quarter = periodOf(PeriodKind::Quarter, day);
    require(addMonths(quarter.first, 3) == quarter.end, "a quarter is three months");
}

void check(Date day)
{
    const std::chrono::year_month_day ymd{day};
    require(ymd.ok() && ymd.year() >= std::chrono::year{1900} && ymd.year() <= std::chrono::year{2199}, "years 1900 to 2199");
    const auto iso = toIso(day);
    require(parseIso(iso) == day, "an ISO day is itself");
    const auto again = parseDate(iso);
    require(again.has_value(), "an ISO day is a date");
    require(again->in(DateOrder::Ymd) == day && !again->in(DateOrder::Dmy) && !again->in(DateOrder::Mdy),
            "an ISO day has one reading");
    checkPeriods(day);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string cell{reinterpret_cast<const char*>(data), size};
    const auto parsed = parseDate(cell);
    if (!parsed) {
        return 0;
    }
    bool any = false;
    for (const auto& day : parsed->as) {
        if (day) {
            any = true;
            check(*day);
        }
    }
    require(any, "a date is a day in some order");
    const auto& dmy = parsed->in(DateOrder::Dmy);
    const auto& mdy = parsed->in(DateOrder::Mdy);
    if (dmy && mdy && *dmy != *mdy) {
        const std::chrono::year_month_day a{*dmy};
        const std::chrono::year_month_day b{*mdy};
        require(static_cast<unsigned>(a.day()) == static_cast<unsigned>(b.month())
                    && static_cast<unsigned>(a.month()) == static_cast<unsigned>(b.day()) && a.year() == b.year(),
                "two orders swap day and month");
    }
    return 0;
}
