// SPDX-License-Identifier: GPL-3.0-or-later
#include "mean_of_four.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <utility>

namespace kinerja::services {

bool reachesBack(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period) noexcept
{
    constexpr std::chrono::days kFirstDays{10};
    const auto begins = facts.firstDayOf(kpi);
    return begins && *begins < period.first + kFirstDays;
}

bool isComplete(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work) noexcept
{
    if (!reachesBack(facts, kpi, period) || period.end > asOf + std::chrono::days{1}) {
        return false;
    }
    const Date known = std::min(period.end, kpi::knownEndOf(facts, kpi, asOf));
    return known == period.end || (known > period.first && kpi::mayLackRecords({PeriodKind::Range, known, period.end}, period, work));
}

std::vector<Period> fourBefore(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work)
{
    Period last = previousPeriod(period);
    while (reachesBack(facts, kpi, last) && !isComplete(facts, kpi, last, asOf, work)) {
        last = previousPeriod(last);
    }
    std::vector<Period> four{last};
    while (four.size() < kBaselinePeriods) {
        four.insert(four.begin(), previousPeriod(four.front()));
    }
    return reachesBack(facts, kpi, four.front()) ? four : std::vector<Period>{};
}

kpi::Figure meanOfFour(kpi::Figure figure, bool isSum)
{
    if (isSum && figure.hasValue) {
        figure.exact = divideRounded(figure.exact, static_cast<std::int64_t>(kBaselinePeriods));
    }
    return figure;
}

void FourFigures::take(kpi::Figures figures)
{
    if (parts.size() < kBaselinePeriods) {
        parts.push_back(std::move(figures));
    } else {
        together = std::move(figures);
    }
}

kpi::Figure FourFigures::mean(kpi::KpiId kpi) const
{
    const bool isSum = kpi::definition(kpi).isSum;
    kpi::Figure figure = isSum ? parts.front()[kpi] : together[kpi];
    for (std::size_t at = 1; isSum && at < parts.size(); ++at) {
        const kpi::Figure& more = parts[at][kpi];
        figure.hasValue = figure.hasValue && more.hasValue;
        figure.exact += more.exact;
        figure.n += more.n;
    }
    return meanOfFour(figure, isSum);
}

bool KnownAlike::has(kpi::KpiId kpi) const { return std::find(kpis.begin(), kpis.end(), kpi) != kpis.end(); }

Period KnownAlike::allDays() const { return {PeriodKind::Range, four.front().first, four.back().end}; }

std::vector<Period> KnownAlike::allKnown() const
{
    std::vector<Period> all;
    std::copy_if(known.begin(), known.end(), std::back_inserter(all), [&](const Period& one) { return std::find(all.begin(), all.end(), one) == all.end(); });
    return all;
}

std::vector<Period> KnownAlike::meanPeriods(const Period& whole, const Period& days) const
{
    std::vector<Period> periods;
    for (const Period& one : four) {
        periods.push_back(comparableWindow(whole, days, one));
    }
    if (!four.empty()) {
        periods.push_back(allDays());
    }
    return periods;
}

FourFigures KnownAlike::joined(std::vector<FourFigures> read, const kpi::Facts& facts) const
{
    FourFigures all = std::move(read.front());
    if (read.size() == 1) {
        return all;
    }
    read.front() = all;
    const auto days = allKnown();
    for (std::size_t part = 0; part < all.parts.size(); ++part) {
        std::array<const kpi::Figures*, kpi::kSourceKindCount> kinds{};
        std::transform(known.begin(), known.end(), kinds.begin(), [&](const Period& one) {
            return &read[static_cast<std::size_t>(std::find(days.begin(), days.end(), one) - days.begin())].parts[part];
        });
        all.parts[part] = kpi::joined(kinds, facts);
    }
    return all;
}

}  // namespace kinerja::services
