// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/target_grid.h"
#include "kinerja/services/target_plan.h"

namespace kinerja::present {

/// A target with all its digits, whatever unit a grid shows it in.
[[nodiscard]] QString wholeTarget(kpi::Unit unit, Int128 raw, const Format& format);
/// "Revenue"; of an own KPI with what it is measured in: "Visits (count)".
[[nodiscard]] QString measuredKpi(kpi::KpiId kpi, const Format& format);
/// "Level: Stretch · by Category"; of the whole team alone without the last.
[[nodiscard]] QString targetLevel(const services::TargetGridChoice& choice, const Words& words);
/// "Sari, Januari 2027: Rp2.000.000 → Rp3.000.000". `scope`: whose it is; a category of a person's follows it.
[[nodiscard]] QString targetChange(const QString& scope, const domain::Target& target, std::optional<Raw4> before, const Format& format);

/// Why a proposal is what it is, in a sentence or two: which periods, which levels, which season; or why there is none.
[[nodiscard]] QString proposalReason(const services::TargetProposal& proposal, kpi::KpiId kpi, const Format& format);

}  // namespace kinerja::present
