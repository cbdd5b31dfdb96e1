// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/kpi/answer.h"
#include "kinerja/services/quality_issue.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Something the figures suffer from.
struct QualityFinding {
    QualityIssue issue = QualityIssue::LineWithoutCustomer;
    std::vector<kpi::KpiId> kpis;         ///< those it hurts
    std::int64_t rows = 0;
    std::int64_t ofRows = 0;              ///< rows of that kind
    std::optional<double> revenueShare;   ///< of sales lines: Σ |net| of these rows ÷ Σ |net| of all that count
};

/// What was found, by share of revenue, then by rows; nothing that was not found.
/// Errors: Damaged, Io. Complexity: O(rows).
[[nodiscard]] Result<std::vector<QualityFinding>> dataQuality(Workspace& workspace, Date today);

/// Where the rows of an issue can be looked at; nullopt for targets.
[[nodiscard]] std::optional<RecordSort> sortOf(QualityIssue issue) noexcept;

}  // namespace kinerja::services
