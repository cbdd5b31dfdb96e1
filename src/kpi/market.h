// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

namespace kinerja::kpi {

/// Sets the market share of a window's figures, which have their revenue.
/// Formula: revenue ÷ market size of exactly this period.
/// Returns: no value: no-source without market sizes or revenue; no-denominator without one for this period, before the
///          period has ended, and under a filter, since nobody says how large that part of the market is; no-rate when the
///          size is in another currency.
/// Source:  docs/kpi.md#market_share
void setMarketShare(const Facts::Columns& columns, const Plan& plan, const WindowSpan& window, Figures& figures);
/// The reason of a group, which is a part of the market.
void refuseMarketShare(const Facts::Columns& columns, Figures& figures);

/// Lines in the window's totals whose amounts a rate turned into this currency.
[[nodiscard]] std::int64_t countConverted(const Facts::Columns& columns, const Plan& plan, const WindowSpan& window);

}  // namespace kinerja::kpi
