// SPDX-License-Identifier: GPL-3.0-or-later
#include "past_years.h"

#include <algorithm>

namespace kinerja::services {
namespace {

using Days = std::vector<Date>;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 5;
constexpr std::chrono::days kDay{1};

bool hasCurve(const Period& whole, const Period& known)
{
    const bool isNamed = whole.kind == PeriodKind::Month || whole.kind == PeriodKind::Quarter || whole.kind == PeriodKind::Semester
                         || whole.kind == PeriodKind::Year;
    return isNamed && known.first < known.end && known.end < whole.end;
}

std::ptrdiff_t before(const Days& days, Date day) { return std::lower_bound(days.begin(), days.end(), day) - days.begin(); }

/// The day behind the n-th working day; and behind the free days that follow it, where the running window ends on one, too.
Date cutOf(const Period& past, const Days& working, std::ptrdiff_t n, bool endsFree)
{
    const auto count = static_cast<std::ptrdiff_t>(working.size());
    if (n > count || (n == count && endsFree)) {
        return past.end;
    }
    const Date next = n < count ? working[static_cast<std::size_t>(n)] : past.end;
    const Date behind = n == 0 ? past.first : working[static_cast<std::size_t>(n - 1)] + kDay;
    return endsFree ? next : behind;
}

using FirstOrders = std::vector<std::pair<Date, std::int64_t>>;

void countNew(const FirstOrders& firsts, const Period& days, ProofFindings& found)
{
    found.sales.newCustomers = 0;
    for (const auto& [day, count] : firsts) {
        found.sales.newCustomers += days.contains(day) ? count : 0;
    }
}

Result<ProofFindings> findIn(store::Connection& connection, Date first, Date end, const ProofNeeds& needs)
{
    return findRecords(connection, {first, end, end, end - kDay, {}}, needs);
}

}  // namespace

Result<PastYears> PastYears::read(store::Connection& connection, const Period& running, const Period& known, std::optional<Date> begins,
                                  const ProofNeeds& needs)
{
    PastYears past;
    const auto now = store::proveWorkingDays(connection, known.first, known.end);
    if (!now) {
        return pass(now.error());
    }
    const bool endsFree = now->empty() || now->back() != known.end - kDay;
    Period whole = lastYearPeriod(running);
    for (std::size_t at = 0; hasCurve(running, known) && begins && at < kMost; ++at, whole = lastYearPeriod(whole)) {
        const auto working = store::proveWorkingDays(connection, whole.first, std::max(whole.end, *begins));
        if (!working) {
            return pass(working.error());
        }
        if (before(*working, *begins) > 0 && whole.first < *begins) {
            break;
        }
        const Days inside(working->begin(), working->begin() + before(*working, whole.end));
        const Date cut = cutOf(whole, inside, static_cast<std::ptrdiff_t>(now->size()), endsFree);
        past.m_years.push_back({{PeriodKind::Range, whole.first, cut}, whole, {}, {}});
    }
    if (past.m_years.size() < kFewest) {
        return PastYears{};
    }
    // Whose first orders they are is asked once, not of each window: who is new is known of every day then.
    ProofNeeds ofWindows = needs;
    ofWindows.customers = false;
    const auto firsts = needs.customers ? store::proveFirstOrders(connection, running.first) : Result<FirstOrders>{FirstOrders{}};
    if (!firsts) {
        return pass(firsts.error());
    }
    if (needs.areOnlyCustomers()) {
        auto base = findIn(connection, running.first, running.first, ofWindows);
        if (!base) {
            return pass(base.error());
        }
        base->isStarted = true;
        for (Year& year : past.m_years) {
            year.reached = year.total = *base;
            countNew(*firsts, year.part, year.reached);
            countNew(*firsts, year.whole, year.total);
        }
        return past;
    }
    for (Year& year : past.m_years) {
        auto reached = findIn(connection, year.part.first, year.part.end, ofWindows);
        auto total = findIn(connection, year.whole.first, year.whole.end, ofWindows);
        if (!reached || !total) {
            return pass(reached ? total.error() : reached.error());
        }
        year.reached = std::move(*reached);
        year.total = std::move(*total);
        countNew(*firsts, year.part, year.reached);
        countNew(*firsts, year.whole, year.total);
    }
    return past;
}

std::vector<LearnedYear> PastYears::of(kpi::KpiId kpi) const
{
    constexpr Int128 kWhole = 1'000'000'000;
    std::vector<LearnedYear> years;
    for (const Year& year : m_years) {
        const kpi::Figure total = proofOf(kpi, year.total).recomputed;
        const kpi::Figure reached = proofOf(kpi, year.reached).recomputed;
        if (kpi::definition(kpi).isSum && total.hasValue && total.raw() > 0) {
            const Int128 part = reached.hasValue ? reached.raw() : Int128{0};
            years.push_back({year.part, year.whole, part, total.raw(), static_cast<std::int64_t>(divideRounded(part * kWhole, total.raw()))});
        }
    }
    return years;
}

}  // namespace kinerja::services
