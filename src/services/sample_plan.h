// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "sample_data.h"

namespace kinerja::services::sample {

/// Monthly targets from September 2025 to December 2026: last year's month of each seller plus fourteen per cent,
/// in whole millions of rupiah; regions and the team are the sums of their sellers. Ratios have one value per month.
[[nodiscard]] std::vector<domain::Target> targets(const domain::SaleBlock& sales);
/// Without their frozen figures, which sample.cpp takes from the finished store.
[[nodiscard]] std::vector<domain::Feedback> feedback();
[[nodiscard]] std::vector<domain::Action> actions();
/// `action` is the position in actions(), from 0.
[[nodiscard]] std::vector<domain::CheckIn> checkIns();

}  // namespace kinerja::services::sample
