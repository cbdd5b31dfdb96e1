// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/present/language.h"
#include "kinerja/services/dashboard.h"

namespace kinerja::present {

/// Whether there is no value for the view's filters alone: the store has such records.
[[nodiscard]] bool isFilteredAway(const services::DashboardFigures& figures, kpi::KpiId kpi, kpi::Reason reason) noexcept;

/// Whether the window has any record that counts.
[[nodiscard]] bool hasRecords(const services::DashboardFigures& figures) noexcept;
/// "No rows match", with what it is of and a button that clears the filters.
[[nodiscard]] EmptyState noRowsMatch(const Period& period, const Format& format);

/// missingText(), or "Nothing matches the filter".
[[nodiscard]] QString missingInView(const Words& words, const services::DashboardFigures& figures, kpi::KpiId kpi, kpi::Reason reason);

}  // namespace kinerja::present
