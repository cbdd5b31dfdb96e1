// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_subjects.h"

#include "proof_writer.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using kpi::Reason;
using kpi::Unit;

class Maker final : private ProofWriter {
public:
    Maker(KpiId id, const ProofFindings& found) : ProofWriter(id, found) {}

    [[nodiscard]] Proof make() &&
    {
        proveLeads();
        return std::move(m_proof);
    }

private:
    void proveLeads()
    {
        m_proof.unchecked = m_found.leads.tooLarge ? "too-large" : "";
        describeLeads();
        if (m_found.isStarted && m_found.leadsMatch && m_found.leads.any) {
            computeLeads();
        }
    }

    void byCreation()
    {
        const store::LeadProof& leads = m_found.leads;
        include(kLeads, leads.created);
        exclude("after-as-of", kLeads, leads.createdAfterAsOf);
        exclude("unknown-creation", kLeads, leads.withoutCreation);
    }
    void byClosing(std::int64_t rows, std::optional<Int128> amount = {})
    {
        include(kLeads, rows, amount);
        exclude("after-as-of", kLeads, m_found.leads.closedAfterAsOf);
        exclude("unknown-closing", kLeads, m_found.leads.withoutClosing);
    }

    /// The open ones and the closed ones; left out are those that one of its factors lacks.
    void byVelocity()
    {
        const store::LeadProof& leads = m_found.leads;
        include(kLeads, leads.pipeline + leads.won + leads.lost);
        exclude("after-as-of", kLeads, leads.createdAfterAsOf);
        exclude("unknown-closing", kLeads, leads.withoutClosing);
        exclude("unknown-creation", kLeads, leads.openWithoutCreation + leads.wonWithoutCreation);
        exclude("closed-before-created", kLeads, leads.closedBeforeCreated);
        exclude("without-value", kLeads, leads.wonWithoutValue);
        exclude("no-rate", kLeads, leads.wonWithoutRate);
    }

    void describeLeads()
    {
        const store::LeadProof& leads = m_found.leads;
        switch (m_proof.kpi) {
        case KpiId::Leads:
            m_proof.formula = "leads_created";
            count("leads_created", leads.created);
            return byCreation();
        case KpiId::Conversion:
            m_proof.formula = "won_of_created / leads_created";
            count("won_of_created", leads.wonOfCreated);
            count("leads_created", leads.created);
            return byCreation();
        case KpiId::ConversionPeriod:
            m_proof.formula = "leads_won / leads_created";
            count("leads_won", leads.won);
            count("leads_created", leads.created);
            return byCreation();
        case KpiId::WinRate:
            m_proof.formula = "leads_won / (leads_won + leads_lost)";
            count("leads_won", leads.won);
            count("leads_lost", leads.lost);
            return byClosing(leads.won + leads.lost);
        default:
            return describeValues();
        }
    }

    void describeValues()
    {
        const store::LeadProof& leads = m_found.leads;
        if (m_proof.kpi == KpiId::SalesCycle) {
            m_proof.formula = "middle_days / middle_leads";
            count("middle_days", leads.middleDays);
            count("middle_leads", middle());
            byClosing(leads.cycles);
            exclude("lost", kLeads, leads.lost);
            exclude("unknown-creation", kLeads, leads.wonWithoutCreation);
            return exclude("closed-before-created", kLeads, leads.closedBeforeCreated);
        }
        const bool both = m_proof.kpi == KpiId::WinRateValue;
        money("won_value", leads.wonValue);
        if (m_proof.kpi == KpiId::Velocity) {
            m_proof.formula = "open_leads * won_value / won_leads_with_value * leads_won / (leads_won + leads_lost) / (middle_days / middle_leads)";
            count("open_leads", leads.pipeline);
            count("won_leads_with_value", leads.wonWithValue);
            count("leads_won", leads.won);
            count("leads_lost", leads.lost);
            count("middle_days", leads.middleDays);
            count("middle_leads", middle());
            return byVelocity();
        }
        if (both) {
            m_proof.formula = "won_value / (won_value + lost_value)";
            money("lost_value", leads.lostValue);
            byClosing(leads.closedWithValue, leads.wonValue + leads.lostValue);
        } else {
            m_proof.formula = m_proof.kpi == KpiId::WonValue ? "won_value" : "won_value / won_leads_with_value";
            count("won_leads_with_value", leads.wonWithValue);
            byClosing(leads.wonWithValue, leads.wonValue);
            exclude("lost", kLeads, leads.lost);
        }
        exclude("without-value", kLeads, leads.wonWithoutValue + (both ? leads.lostWithoutValue : 0));
        exclude("no-rate", kLeads, leads.wonWithoutRate + (both ? leads.lostWithoutRate : 0));
    }

    /// Of an even number, the two in the middle.
    [[nodiscard]] std::int64_t middle() const
    {
        return m_found.leads.cycles == 0 ? 0 : 2 - m_found.leads.cycles % 2;
    }

    void computeLeads()
    {
        const store::LeadProof& leads = m_found.leads;
        switch (m_proof.kpi) {
        case KpiId::Leads:
            return exact(leads.created, leads.created);
        case KpiId::Conversion:
            return ratio(leads.wonOfCreated, leads.created, leads.created);
        case KpiId::ConversionPeriod:
            return ratio(leads.won, leads.created, leads.created);
        case KpiId::WinRate:
            return ratio(leads.won, leads.won + leads.lost, leads.won + leads.lost);
        case KpiId::WinRateValue:
            return ratio(leads.wonValue, leads.wonValue + leads.lostValue, leads.closedWithValue);
        case KpiId::WonValue:
            return exact(leads.wonValue, leads.wonWithValue);
        case KpiId::AverageDeal:
            return moneyPer(leads.wonValue, leads.wonWithValue, leads.wonWithValue);
        case KpiId::Velocity:
            return moneyPer(leads.wonValue * leads.pipeline * leads.won * middle(),
                            Int128{leads.wonWithValue} * (leads.won + leads.lost) * leads.middleDays, leads.won + leads.lost);
        default:
            return ratio(leads.middleDays, middle(), leads.cycles);
        }
    }
};

}  // namespace

Proof leadProof(KpiId kpi, const ProofFindings& found)
{
    return Maker(kpi, found).make();
}

}  // namespace kinerja::services
