// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "proof_maker.h"

namespace kinerja::services {

/// Fills one proof: its numbers, its records, its value. Nothing here is taken from the engine.
class ProofWriter {
protected:
    static constexpr std::string_view kLeads = "leads";

    ProofWriter(kpi::KpiId id, const ProofFindings& found) : m_found(found)
    {
        m_proof.kpi = id;
        m_proof.recomputed.unit = kpi::definition(id).unit;
        m_proof.recomputed.reason = found.isStarted ? kpi::Reason::NoSource : kpi::Reason::NotStarted;
    }

    void number(std::string_view name, kpi::Unit unit, Int128 value) { m_proof.numbers.push_back({name, unit, value}); }
    void money(std::string_view name, Int128 value) { number(name, kpi::Unit::Money, value); }
    void count(std::string_view name, Int128 value) { number(name, kpi::Unit::Count, value); }
    void include(std::string_view records, std::int64_t rows, std::optional<Int128> amount = {})
    {
        m_proof.included = {records, rows, amount, {}};
    }
    void exclude(std::string_view reason, std::string_view records, std::int64_t rows, std::optional<Int128> amount = {})
    {
        if (rows > 0) {
            m_proof.excluded.push_back({records, rows, amount, reason});
        }
    }
    void none(kpi::Reason reason, std::int64_t n)
    {
        m_proof.recomputed.reason = reason;
        m_proof.recomputed.n = n;
    }
    void exact(Int128 value, std::int64_t n)
    {
        none(kpi::Reason::None, n);
        m_proof.recomputed.hasValue = true;
        m_proof.recomputed.exact = value;
    }
    void moneyPer(Int128 value, Int128 by, std::int64_t n)
    {
        by == 0 ? none(kpi::Reason::NoDenominator, n) : exact(divideRounded(value, by), n);
    }
    void ratio(Int128 value, Int128 by, std::int64_t n)
    {
        if (by == 0) {
            return none(kpi::Reason::NoDenominator, n);
        }
        none(kpi::Reason::None, n);
        m_proof.recomputed.hasValue = true;
        m_proof.recomputed.real = static_cast<double>(value) / static_cast<double>(by);
    }

    const ProofFindings& m_found;
    Proof m_proof;
};

/// Of lines of orders, or of the won leads that stand for them.
class LineProofWriter : public ProofWriter {
protected:
    static constexpr std::string_view kLines = "lines";
    static constexpr std::string_view kOrders = "orders";

    using ProofWriter::exclude;
    using ProofWriter::ProofWriter;

    [[nodiscard]] std::string_view lineRecords() const { return m_found.sales.fromLeads ? kLeads : kLines; }
    [[nodiscard]] Int128 billed() const { return m_found.sales.gross - m_found.sales.discount; }
    [[nodiscard]] Int128 net() const { return billed() - m_found.sales.returned; }

    void exclude(std::string_view reason, const store::ProofRows& rows) { exclude(reason, lineRecords(), rows.rows, rows.amount); }
    void excludeLines()
    {
        const store::SalesProof& sales = m_found.sales;
        exclude("cancelled", sales.cancelled);
        exclude("on-hold", sales.onHold);
        exclude("no-rate", sales.noRate);
        exclude("after-as-of", sales.afterAsOf);
    }
    void saleNumbers()
    {
        money("gross_sales", m_found.sales.gross);
        money("discounts", m_found.sales.discount);
    }
    void netNumbers()
    {
        saleNumbers();
        money("returns", m_found.sales.returned);
    }
};

}  // namespace kinerja::services
