// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_maker.h"

#include "proof_subjects.h"

namespace kinerja::services {

using kpi::KpiId;

ProofSubject subjectOf(KpiId kpi) noexcept
{
    switch (kpi) {
    case KpiId::Leads:
    case KpiId::Conversion:
    case KpiId::ConversionPeriod:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::WonValue:
    case KpiId::AverageDeal:
    case KpiId::SalesCycle:
    case KpiId::Velocity:
        return ProofSubject::Leads;
    case KpiId::RequiredRate:
    case KpiId::PipelineCoverage:
        return ProofSubject::TargetFigure;
    case KpiId::Csat:
    case KpiId::CsatMean:
    case KpiId::Nps:
        return ProofSubject::Surveys;
    default:
        return ProofSubject::Sales;
    }
}

Proof makeProof(KpiId kpi, const ProofFindings& found)
{
    switch (subjectOf(kpi)) {
    case ProofSubject::Leads:
        return leadProof(kpi, found);
    case ProofSubject::TargetFigure:
        return targetFigureProof(kpi, found);
    case ProofSubject::Surveys:
        return surveyProof(kpi, found);
    case ProofSubject::Sales:
        break;
    }
    return salesProof(kpi, found);
}

}  // namespace kinerja::services
