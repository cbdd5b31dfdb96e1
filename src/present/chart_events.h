// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/present/chart_data.h"
#include "kinerja/present/format.h"
#include "kinerja/services/dashboard.h"

namespace kinerja::present {

/// One rule per month that an event touches first: its name, "name +2" where more begin there, "name (estimate)" where it is computed.
[[nodiscard]] std::vector<ChartEvent> chartEvents(const services::DashboardFigures& figures, const Words& words);

/// The events that touch the month, each with its days: "Lebaran (national holiday): 20–21 Mar 2026".
[[nodiscard]] QStringList eventLines(const services::DashboardFigures& figures, const Period& month, const Format& format);

/// Those that begin in the month, of the first month also those that began before: "Idul Fitri, Diskon (estimate)".
[[nodiscard]] QString eventNames(const services::DashboardFigures& figures, const Period& month, const Words& words);

}  // namespace kinerja::present
