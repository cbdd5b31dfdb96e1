// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/domain/segment.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::bench {

/// `lines` sales lines over the three years to the end of 2026 as a store hands them over: three lines per order,
/// 12 people, 10 regions, 4 channels, 500 products in 12 categories, one customer per 100 lines. Always the same.
struct BenchWorld {
    domain::FactSource source;             ///< without sales
    std::vector<domain::Segment> segments;
};
[[nodiscard]] BenchWorld makeWorld(std::size_t lines);
[[nodiscard]] domain::FactSource makeSource(std::size_t lines);
/// The same as columns, made once for each number of lines.
[[nodiscard]] const kpi::Facts& factsOf(std::size_t lines);

}  // namespace kinerja::bench
