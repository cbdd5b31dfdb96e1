// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/kpi/formula.h"
#include "kinerja/services/workspace.h"

/// KPIs of the company's own: defined once, then figures like all others.
namespace kinerja::services {

[[nodiscard]] Result<std::vector<kpi::OwnKpi>> listOwnKpis(Workspace& workspace);

/// Defines the KPI, or changes the one with this key; a changed formula is a new version.
/// Errors: InvalidInput (a key that is none or a measure's, a formula that kpi::Formula::parse refuses), ReadOnly.
[[nodiscard]] Result<EditReceipt> defineKpi(Workspace& workspace, const kpi::OwnKpi& own);
/// Errors: NotFound, Conflict (a target is set for it), ReadOnly.
[[nodiscard]] Result<EditReceipt> undefineKpi(Workspace& workspace, const std::string& key);

/// All KPIs of the store: those of the definition table, then its own.
[[nodiscard]] std::vector<kpi::KpiId> allKpis(const Workspace& workspace);
[[nodiscard]] std::vector<kpi::KpiId> allKpis(const kpi::Facts& facts);
/// A KPI of this store by its key.
[[nodiscard]] std::optional<kpi::KpiId> findKpi(const Workspace& workspace, const std::string& key);

}  // namespace kinerja::services
