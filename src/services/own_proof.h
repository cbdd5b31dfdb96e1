// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof_maker.h"

namespace kinerja::services {

/// An own KPI a second time: its measures as SQL found them, its formula read and computed by a reader of its own, which
/// shares nothing with kpi::Formula.
[[nodiscard]] Proof makeOwnProof(kpi::KpiId kpi, const ProofFindings& found);

}  // namespace kinerja::services
