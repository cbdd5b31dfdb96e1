// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "kinerja/kpi/answer.h"

namespace kinerja::kpi {

/// The definition of an own KPI.
[[nodiscard]] const Definition& ownDefinition(KpiId id) noexcept;
[[nodiscard]] bool isOwnMadeOf(KpiId id, SourceKind kind) noexcept;
[[nodiscard]] std::optional<KpiId> findOwn(std::string_view key) noexcept;

/// Puts the own KPIs' values behind those of the definition table.
void addOwnFigures(std::span<const KpiId> own, Answer& answer);
void addOwnFigures(std::span<const KpiId> own, Figures& figures);

}  // namespace kinerja::kpi
