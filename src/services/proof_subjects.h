// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof_maker.h"

/// The figures of makeProof() by what they are made of; each takes only those that are its own.
namespace kinerja::services {

[[nodiscard]] Proof salesProof(kpi::KpiId kpi, const ProofFindings& found);
[[nodiscard]] Proof leadProof(kpi::KpiId kpi, const ProofFindings& found);
[[nodiscard]] Proof surveyProof(kpi::KpiId kpi, const ProofFindings& found);
/// required_rate and pipeline_coverage.
[[nodiscard]] Proof targetFigureProof(kpi::KpiId kpi, const ProofFindings& found);

}  // namespace kinerja::services
