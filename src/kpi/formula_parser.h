// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/kpi/formula.h"

namespace kinerja::kpi::detail {

/// A measure's place: the KPIs as in the definition table, then the counts beside them.
[[nodiscard]] std::optional<std::size_t> measureAt(std::string_view key) noexcept;
[[nodiscard]] Measure measureOf(std::size_t at) noexcept;

}  // namespace kinerja::kpi::detail
