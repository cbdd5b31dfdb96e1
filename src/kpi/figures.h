// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "kinerja/kpi/answer.h"
#include "totals.h"

namespace kinerja::kpi {

/// Which kinds of records can say something about a scope.
struct Sources {
    bool sales = true;
    bool leads = true;
    bool surveys = true;
};

/// The KPIs of one window and scope from its totals.
/// Source: docs/kpi.md
[[nodiscard]] Figures makeFigures(const Facts::Columns& columns, const Sources& sources, const Period& used,
                                  const SalesTotals& sales, const LeadTotals& leads, const SurveyTotals& surveys);

/// All KPIs without a value, for one reason.
[[nodiscard]] Figures noFigures(Reason reason);

}  // namespace kinerja::kpi
