// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"
#include "tally.h"

namespace kinerja::kpi {

/// One pass over the sales lines of all atoms, on up to `threads` threads (0 = as many as pay).
void scanSales(const Facts::Columns& columns, const Plan& plan, unsigned threads, Tally& tally);

/// Orders whose lines lie on several days, where the scan could not count them: under filters or in groups that
/// take some of their lines and leave others.
void countSpreadOrders(const Facts::Columns& columns, const Plan& plan, Tally& tally);

/// Leads and survey answers of all windows and groups.
void scanLeads(const Facts::Columns& columns, const Plan& plan, Tally& tally);
/// Leads open on each window's last day; adds to groups that exist, so after the other scans.
void scanPipeline(const Facts::Columns& columns, const Plan& plan, Tally& tally);
void scanSurveys(const Facts::Columns& columns, const Plan& plan, Tally& tally);

}  // namespace kinerja::kpi
