// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/services/kpi_table.h"
#include "kinerja/services/target_proof.h"

namespace kinerja::services {

/// How far a window is, counted day by day.
struct DayCounts {
    std::int64_t worked = 0;
    std::int64_t working = 0;    ///< of the whole period
    std::int64_t left = 0;       ///< working days behind the window's last day
    std::int64_t calendar = 0;
    std::int64_t calendarWhole = 0;
    bool isOver = false;         ///< every day of the period counts
    bool isUnknown = false;      ///< nothing is known of the figure's records in the window
    bool isUnlike = false;       ///< its kinds of records are known of different days of it
};

/// What a target is compared with, as SQL found it.
struct ProgressEvidence {
    kpi::Figure actual;
    DayCounts days;
    std::vector<LearnedYear> learned;
    bool isYoung = false;        ///< a cohort that can still change
    double onTrack = 0.99;
    double atRisk = 0.81;
};

/// Formula: docs/kpi.md#pace, #gap, #attainment, written down a second time.
[[nodiscard]] TargetProof makeTargetProof(const KpiRow& shown, std::array<FoundTarget, domain::kTargetLevelCount> found,
                                          const ProgressEvidence& evidence);

}  // namespace kinerja::services
