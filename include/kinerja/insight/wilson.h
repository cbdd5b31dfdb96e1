// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace kinerja::insight {

/// A share's plausible range.
struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// 95 % Wilson score interval of `hits` out of `n`.
///
/// Formula: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.959964.
/// Range:   within [0, 1]; 0 ≤ hits ≤ n.
/// Returns: nullopt for n = 0.
/// Source:  Wilson 1927; Newcombe, Statistics in Medicine 17 (1998) 857–872; docs/kpi.md#win_rate
[[nodiscard]] std::optional<Interval> wilson95(std::int64_t hits, std::int64_t n) noexcept;

/// 95 % interval of a net promoter score in points, −100…100.
///
/// Formula: 100 (p − d) ± 1.959964 · 100 √((p + d − (p − d)²) ÷ n), cut to [−100, 100].
/// Returns: nullopt for n = 0.
/// Source:  docs/kpi.md#nps
[[nodiscard]] std::optional<Interval> npsInterval95(std::int64_t promoters, std::int64_t detractors,
                                                    std::int64_t n) noexcept;

}  // namespace kinerja::insight
