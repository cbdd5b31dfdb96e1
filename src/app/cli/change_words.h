// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kinerja/domain/seal.h"
#include "kinerja/services/import.h"
#include "kinerja/services/periods.h"
#include "session.h"

namespace kinerja::cli {

/// One line for each figure that changed.
void printChanges(const Session& session, const services::Workspace& workspace, const std::vector<domain::FigureChange>& changes,
                  std::string_view indent);
void printEffect(const Session& session, const services::Workspace& workspace, const std::vector<services::KpiEffect>& effect);
/// KPIs that a seal holds no value of.
void printNotHeld(const Session& session, const services::Workspace& workspace, const services::SealedPeriod& period);
/// Sealed periods that are restated now.
void printRestated(const Session& session, const services::Workspace& workspace,
                   const std::vector<services::RestatedPeriod>& restated);

}  // namespace kinerja::cli
