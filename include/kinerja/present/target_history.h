// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/present/report_presenter.h"
#include "kinerja/services/target_plan.h"

namespace kinerja::present {

/// What was agreed about approved targets, newest first: when, who, whose and when it counts, from and to, why, and the
/// baseline frozen then. `targets`: those that are looked at, with the names of their scopes ("" = the team's).
struct NamedTarget {
    services::PlannedTarget planned;
    QString scope;
};
[[nodiscard]] PrintedTable presentTargetHistory(const std::vector<NamedTarget>& targets, const Format& format);

}  // namespace kinerja::present
