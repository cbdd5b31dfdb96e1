// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/target_plan.h"

namespace kinerja::present {

/// Why a proposal is what it is, in a sentence or two: which periods, which levels, which season; or why there is none.
[[nodiscard]] QString proposalReason(const services::TargetProposal& proposal, kpi::KpiId kpi, const Format& format);

}  // namespace kinerja::present
