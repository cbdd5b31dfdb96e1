// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/kpi/query.h"

namespace kinerja::services {

/// What drives every page: one state for the whole window, the report and the command line.
struct ViewState {
    Period period;
    Date asOf{};
    kpi::Compare compare = kpi::Compare::LastYear;
    std::vector<kpi::Filter> filters;
    int shiftDays = 0;  ///< of Compare::Shifted: from an event back to the one before (services/events.h)

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// The whole period that the view is compared with, of days around an event those to date, of baselines
/// the year before; its own without comparison.
[[nodiscard]] Period comparedPeriod(const ViewState& view) noexcept;

}  // namespace kinerja::services
