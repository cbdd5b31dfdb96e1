// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/wilson.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace kinerja::insight {
namespace {

constexpr double kZ = 1.959963984540054;  ///< 97.5 % point of the normal distribution

}  // namespace

std::optional<Interval> wilson95(std::int64_t hits, std::int64_t n) noexcept
{
    assert(hits >= 0 && hits <= std::max<std::int64_t>(n, 0));
    if (n <= 0) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(n);
    const double p = static_cast<double>(hits) / count;
    const double z2 = kZ * kZ;
    const double scale = 1.0 + z2 / count;
    const double centre = (p + z2 / (2.0 * count)) / scale;
    const double half = kZ * std::sqrt(p * (1.0 - p) / count + z2 / (4.0 * count * count)) / scale;
    // At the ends the limit is exact; the formula leaves a rounding error of 1e-17 there.
    return Interval{hits == 0 ? 0.0 : std::max(0.0, centre - half), hits == n ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<Interval> npsInterval95(std::int64_t promoters, std::int64_t detractors, std::int64_t n) noexcept
{
    assert(promoters >= 0 && detractors >= 0 && promoters + detractors <= std::max<std::int64_t>(n, 0));
    if (n <= 0) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(n);
    const double p = static_cast<double>(promoters) / count;
    const double d = static_cast<double>(detractors) / count;
    const double half = 100.0 * kZ * std::sqrt((p + d - (p - d) * (p - d)) / count);
    const double nps = 100.0 * (p - d);
    return Interval{std::max(-100.0, nps - half), std::min(100.0, nps + half)};
}

}  // namespace kinerja::insight
