// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/present/language.h"
#include "kinerja/services/dashboard.h"

namespace kinerja::present {

/// Whether there is no value for the view's filters alone: the store has such records.
[[nodiscard]] bool isFilteredAway(const services::DashboardFigures& figures, kpi::KpiId kpi, kpi::Reason reason) noexcept;

/// missingText(), or "Nothing matches the filter".
[[nodiscard]] QString missingInView(const Words& words, const services::DashboardFigures& figures, kpi::KpiId kpi, kpi::Reason reason);

}  // namespace kinerja::present
