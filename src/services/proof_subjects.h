// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof_maker.h"

/// The figures of makeProof() by what they are made of; each takes only those that are its own.
namespace kinerja::services {

enum class ProofSubject { Sales, Leads, Surveys, TargetFigure };
/// Of a KPI of the program's own table; an own KPI is made of all of them.
[[nodiscard]] ProofSubject subjectOf(kpi::KpiId kpi) noexcept;

[[nodiscard]] Proof salesProof(kpi::KpiId kpi, const ProofFindings& found);
[[nodiscard]] Proof leadProof(kpi::KpiId kpi, const ProofFindings& found);
[[nodiscard]] Proof surveyProof(kpi::KpiId kpi, const ProofFindings& found);
/// required_rate and pipeline_coverage.
[[nodiscard]] Proof targetFigureProof(kpi::KpiId kpi, const ProofFindings& found);

}  // namespace kinerja::services
