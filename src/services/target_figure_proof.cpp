// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_subjects.h"

#include "proof_writer.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using kpi::Reason;
using kpi::Unit;

class Maker final : private LineProofWriter {
public:
    Maker(KpiId id, const ProofFindings& found) : LineProofWriter(id, found) {}

    [[nodiscard]] Proof make() &&
    {
        proveTarget();
        return std::move(m_proof);
    }

private:
    void proveTarget()
    {
        const RevenueTarget& target = m_found.target;
        const bool isRate = m_proof.kpi == KpiId::RequiredRate;
        m_proof.unchecked = m_found.sales.tooLarge || (!isRate && m_found.leads.tooLarge) ? "too-large" : "";
        netNumbers();
        if (target.value) {
            money("target", *target.value);
        }
        if (isRate) {
            m_proof.formula = "(target - (gross_sales - discounts - returns)) / working_days_left";
            count("working_days_left", target.daysLeft);
            include(lineRecords(), m_found.sales.lines, net());
            excludeLines();
        } else {
            m_proof.formula = "open_value / (target - (gross_sales - discounts - returns))";
            money("open_value", m_found.leads.pipelineValue);
            includeLeads();
        }
        if (!m_found.isStarted || !m_found.salesMatch || !(m_found.sales.anyLine || m_found.sales.fromLeads)) {
            return;
        }
        isRate ? computeRate() : computeCoverage();
    }

    void includeLeads()
    {
        const store::LeadProof& leads = m_found.leads;
        include(kLeads, leads.pipelineClosing, leads.pipelineValue);
        exclude("after-as-of", kLeads, leads.createdAfterAsOf);
        exclude("unknown-creation", kLeads, leads.openWithoutCreation);
        exclude("without-value", kLeads, leads.openWithoutValue);
        exclude("no-rate", kLeads, leads.openWithoutRate);
        exclude("unknown-closing", kLeads, leads.openWithoutClosing);
        exclude("other-period", kLeads, leads.openClosingElsewhere);
    }

    void computeRate()
    {
        const RevenueTarget& target = m_found.target;
        const std::int64_t n = m_found.sales.lines;
        if (!target.value) {
            return none(Reason::NoTarget, n);
        }
        const Int128 missing = *target.value - net();
        if (missing <= 0) {
            return exact(0, n);
        }
        moneyPer(missing, target.daysLeft, n);
    }

    void computeCoverage()
    {
        const std::int64_t n = m_found.leads.pipeline;
        if (!m_found.leadsMatch || !m_found.leads.anyExpectedClose) {
            return;
        }
        if (!m_found.target.value) {
            return none(Reason::NoTarget, n);
        }
        const Int128 missing = *m_found.target.value - net();
        missing <= 0 ? none(Reason::TargetReached, n) : ratio(m_found.leads.pipelineValue, missing, n);
    }
};

}  // namespace

Proof targetFigureProof(KpiId kpi, const ProofFindings& found)
{
    return Maker(kpi, found).make();
}

}  // namespace kinerja::services
