// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// What the store holds, as it is now.
[[nodiscard]] Result<std::vector<domain::Target>> storedTargets(Workspace& workspace);
/// The same to look targets up in, as they stand by themselves. Read once for each state of the store.
[[nodiscard]] Result<kpi::TargetIndex> targetIndex(Workspace& workspace);
/// To look up what figures are compared with: of the records known by the as-of day.
[[nodiscard]] Result<kpi::TargetIndex> targetIndex(Workspace& workspace, Date asOf);
/// Of these, those of one KPI, scope, days and level that there are several of, side by side: names that were merged have one each.
[[nodiscard]] std::vector<domain::Target> targetConflicts(const std::vector<domain::Target>& targets);
/// Why such a one is not approved.
[[nodiscard]] std::string severalOf(const domain::Target& target);
/// By name. Who has no alias yet is called by the order in which the store met them: "Penjual A", "Penjual B" …
[[nodiscard]] Result<std::vector<domain::Person>> storedPeople(Workspace& workspace);

/// The answer with what needs the stored targets filled in.
[[nodiscard]] Status addTargetFigures(Workspace& workspace, kpi::Answer& answer, const std::vector<kpi::Filter>& filters, Date asOf);

/// "A" … "Z", "AA" …, from 0.
[[nodiscard]] std::string lettersOf(std::size_t position);

}  // namespace kinerja::services
