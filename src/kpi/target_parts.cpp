// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_parts.h"

#include <algorithm>

namespace kinerja::kpi {
namespace {

/// TargetParts inside [first, end) that tile it without overlap, the longest first at each step.
/// A month's tiling has at most 31 parts, a year's 12 or 53: the search is short.
bool tile(const TargetParts& sorted, Date first, Date end, TargetParts& chosen)
{
    if (first == end) {
        return true;
    }
    for (const TargetPart& part : sorted) {
        if (part.first == first && part.end > first && part.end <= end) {
            chosen.push_back(part);
            if (tile(sorted, part.end, end, chosen)) {
                return true;
            }
            chosen.pop_back();
        }
    }
    return false;
}

/// By start, the longest first.
void sortParts(TargetParts& parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const TargetPart& a, const TargetPart& b) {
        return a.first != b.first ? a.first < b.first : a.end > b.end;
    });
}

}  // namespace

std::optional<Raw4> checkedSum(const TargetParts& parts)
{
    Raw4 sum = 0;
    for (const TargetPart& part : parts) {
        if (__builtin_add_overflow(sum, part.value, &sum)) {
            return std::nullopt;
        }
    }
    return sum;
}

std::optional<Raw4> valueOf(TargetParts parts, const Period& period, bool isSum)
{
    sortParts(parts);
    TargetParts chosen;
    if (!tile(parts, period.first, period.end, chosen) || chosen.empty()) {
        return std::nullopt;
    }
    if (isSum || chosen.size() == 1) {
        return checkedSum(chosen);
    }
    const bool equal = std::all_of(chosen.begin(), chosen.end(),
                                   [&](const TargetPart& part) { return part.value == chosen.front().value; });
    return equal ? std::optional<Raw4>(chosen.front().value) : std::nullopt;
}

std::vector<Raw4> conflictIn(TargetParts parts, const Period& period)
{
    sortParts(parts);
    TargetParts chosen;
    if (!tile(parts, period.first, period.end, chosen)) {
        return {};
    }
    for (const TargetPart& one : chosen) {
        std::vector<Raw4> values;
        for (const TargetPart& part : parts) {
            if (part.first == one.first && part.end == one.end) {
                values.push_back(part.value);
            }
        }
        if (values.size() > 1) {
            return values;
        }
    }
    return {};
}

NoTarget whyNone(const TargetParts& parts, const Period& period, bool isSum)
{
    NoTarget why;
    for (const Period& month : monthsOf(period)) {
        const bool isCovered = std::any_of(parts.begin(), parts.end(), [&](const TargetPart& part) {
            return part.first <= month.first && month.end <= part.end;
        });
        ++(isCovered ? why.with : why.without);
    }
    why.why = !isSum && why.without == 0 ? NoTarget::Why::Differs : NoTarget::Why::NotCovered;
    return why;
}

}  // namespace kinerja::kpi
