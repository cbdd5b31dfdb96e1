// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kinerja/kpi/answer.h"

namespace kinerja::kpi {

/// What every KPI with a target has beside its value: no KPI by itself, and no target or formula names it.
/// Formula: kpi/targets.h progressOf(). Source: docs/kpi.md#attainment
struct DerivedMeasure {
    std::string_view key;
    std::optional<Unit> unit;  ///< nullopt: the KPI's own
    std::string_view nameEn;
    std::string_view nameId;
    std::string_view formulaEn;
    std::string_view formulaId;
    std::string_view needs;
    int version;
};
[[nodiscard]] std::span<const DerivedMeasure> derivedMeasures() noexcept;

}  // namespace kinerja::kpi
