// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/report/table_widths.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace kinerja::report {

std::vector<double> tableWidths(const std::vector<double>& weights, const std::vector<double>& least, double whole)
{
    const double weighed = std::accumulate(weights.begin(), weights.end(), 0.0);
    const double needed = std::accumulate(least.begin(), least.end(), 0.0);
    std::vector<double> widths;
    if (needed >= whole) {
        std::transform(least.begin(), least.end(), std::back_inserter(widths), [&](double one) { return one * whole / needed; });
        return widths;
    }
    std::transform(weights.begin(), weights.end(), std::back_inserter(widths), [&](double weight) { return whole * weight / weighed; });
    double lacking = 0.0;
    double spare = 0.0;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        lacking += std::max(0.0, least[at] - widths[at]);
        spare += std::max(0.0, widths[at] - least[at]);
    }
    for (std::size_t at = 0; lacking > 0.0 && at < widths.size(); ++at) {
        // What all have to spare is at least what is lacking: the whole is more than all need.
        widths[at] = widths[at] < least[at] ? least[at] : widths[at] - (widths[at] - least[at]) * lacking / spare;
    }
    return widths;
}

}  // namespace kinerja::report
