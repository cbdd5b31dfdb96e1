// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/seal.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/services/workspace.h"

/// Closed periods that are sealed: their figures were stated. Later writes are not held up, but listed as restatements.
namespace kinerja::services {

struct SealedPeriod {
    domain::Seal seal;
    std::vector<domain::FigureChange> changes;     ///< all in all: sealed figures that are other ones now
    std::vector<domain::Restatement> restatements; ///< one by one, oldest first
    std::vector<std::string> notHeld;              ///< KPIs, by key, that were defined after the seal: it holds no value of them, and no change is one
};

/// The latest period first. A change that no restatement accounts for (the program was stopped between a write and its
/// record) is one of cause Unknown, without id, at the end.
[[nodiscard]] Result<std::vector<SealedPeriod>> listSealedPeriods(Workspace& workspace);

/// Seals a period that has ended, with the figures of the whole of it as they are now; `asOf` counts where it is later than
/// the period and all records.
/// Errors: InvalidInput (it ends after `today`, or is all data); Conflict (sealed already), ReadOnly.
[[nodiscard]] Status sealPeriod(Workspace& workspace, const Period& period, Date asOf, Date today);
/// Errors: NotFound (not sealed), ReadOnly.
[[nodiscard]] Status unsealPeriod(Workspace& workspace, const Period& period);

/// The figure that a kept text stands for, in the unit of its KPI; nullopt for another version's text.
[[nodiscard]] std::optional<kpi::Figure> figureOf(kpi::KpiId kpi, const std::string& text);

}  // namespace kinerja::services
