// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_maker.h"

#include "proof_subjects.h"

namespace kinerja::services {

using kpi::KpiId;

Proof makeProof(KpiId kpi, const ProofFindings& found)
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
        return leadProof(kpi, found);
    case KpiId::RequiredRate:
    case KpiId::PipelineCoverage:
        return targetFigureProof(kpi, found);
    case KpiId::Csat:
    case KpiId::CsatMean:
    case KpiId::Nps:
        return surveyProof(kpi, found);
    default:
        return salesProof(kpi, found);
    }
}

}  // namespace kinerja::services
