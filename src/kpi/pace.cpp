// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/pace.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostPeriods = 5;
/// Quantiles of Student's t at 0.9 (an interval of 80 %) for 2, 3 and 4 degrees of freedom.
constexpr std::array<double, 3> kStudent{1.8856180831641267, 1.6377443572159061, 1.5332062740589438};

std::int64_t cutToWhole(double share) noexcept
{
    return std::clamp<std::int64_t>(std::llround(share), 0, kWholeShare);
}

}  // namespace

Date paceCut(const Period& past, int workingDay, bool endsOnFreeDay, const WorkCalendar& work) noexcept
{
    using std::chrono::days;
    Date end = past.first;
    int worked = 0;
    while (end < past.end && worked < workingDay) {
        worked += work.isWorkingDay(end) ? 1 : 0;
        end += days{1};
    }
    while (endsOnFreeDay && end < past.end && !work.isWorkingDay(end)) {
        end += days{1};
    }
    return end;
}

std::optional<LearnedShare> learnShare(const std::vector<PartOfTotal>& partsAndTotals)
{
    std::vector<PartOfTotal> years;
    std::vector<std::int64_t> shares;
    for (const auto& [part, total] : partsAndTotals) {
        if (total > 0 && shares.size() < kMostPeriods) {
            years.emplace_back(part, total);
            shares.push_back(static_cast<std::int64_t>(divideRounded(part * kWholeShare, total)));
        }
    }
    if (shares.size() < kFewestLearnedPeriods) {
        return std::nullopt;
    }
    const auto count = static_cast<std::int64_t>(shares.size());
    Int128 sum = 0;
    for (const std::int64_t share : shares) {
        sum += share;
    }
    const auto mean = static_cast<std::int64_t>(divideRounded(sum, count));
    double squares = 0.0;
    for (const std::int64_t share : shares) {
        squares += static_cast<double>(share - mean) * static_cast<double>(share - mean);
    }
    const double deviation = std::sqrt(squares / static_cast<double>(count - 1));
    const double band = kStudent[shares.size() - kFewestLearnedPeriods] * deviation * std::sqrt(1.0 + 1.0 / static_cast<double>(count));
    const auto middle = static_cast<double>(mean);
    return LearnedShare{cutToWhole(middle), cutToWhole(middle - band), cutToWhole(middle + band), std::move(years)};
}

}  // namespace kinerja::kpi
