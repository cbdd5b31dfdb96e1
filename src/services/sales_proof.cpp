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
        proveSales();
        return std::move(m_proof);
    }

private:
    void proveSales()
    {
        const store::SalesProof& sales = m_found.sales;
        m_proof.unchecked = sales.tooLarge ? "too-large" : "";
        excludeLines();
        describeSales();
        const bool needsOrders = m_proof.kpi == KpiId::Revenue || m_proof.kpi == KpiId::Orders || m_proof.kpi == KpiId::Aov
            || m_proof.kpi == KpiId::AovNet || m_proof.kpi == KpiId::NewCustomers || m_proof.kpi == KpiId::ReturningCustomers
            || m_proof.kpi == KpiId::MarketShare;
        const bool has = sales.anyLine || (sales.fromLeads && needsOrders);
        if (m_found.isStarted && m_found.salesMatch && has) {
            computeSales();
        }
    }

    void onlySales(std::string_view records, std::int64_t rows, Int128 amount)
    {
        include(records, rows, amount);
        exclude("return", m_found.sales.returns);
    }

    void describeSales()
    {
        const store::SalesProof& sales = m_found.sales;
        const std::int64_t saleLines = sales.lines - sales.returns.rows;
        include(lineRecords(), sales.lines, net());
        switch (m_proof.kpi) {
        case KpiId::Revenue:
            m_proof.formula = "gross_sales - discounts - returns";
            return netNumbers();
        case KpiId::GrossSales:
            m_proof.formula = "gross_sales";
            money("gross_sales", sales.gross);
            return onlySales(lineRecords(), saleLines, sales.gross);
        case KpiId::Orders:
            m_proof.formula = "orders";
            count("orders", sales.orders);
            return onlySales(kOrders, sales.orders, billed());
        case KpiId::Aov:
            m_proof.formula = "(gross_sales - discounts) / orders";
            saleNumbers();
            count("orders", sales.orders);
            return onlySales(kOrders, sales.orders, billed());
        case KpiId::AovNet:
            m_proof.formula = "(gross_sales - discounts - returns) / orders";
            netNumbers();
            return count("orders", sales.orders);
        case KpiId::Volume:
            m_proof.formula = "quantity";
            return number("quantity", Unit::Units, sales.quantity);
        case KpiId::DiscountRate:
            m_proof.formula = "discounts / gross_sales";
            saleNumbers();
            return onlySales(lineRecords(), saleLines, sales.gross);
        case KpiId::ReturnRate:
            m_proof.formula = "returns / gross_sales";
            money("gross_sales", sales.gross);
            return money("returns", sales.returned);
        default:
            return describeRest();
        }
    }

    void describeRest()
    {
        const store::SalesProof& sales = m_found.sales;
        switch (m_proof.kpi) {
        case KpiId::NewCustomers:
        case KpiId::ReturningCustomers:
            m_proof.formula = m_proof.kpi == KpiId::NewCustomers ? "new_customers" : "returning_customers";
            count(m_proof.formula, m_proof.kpi == KpiId::NewCustomers ? sales.newCustomers : sales.returningCustomers);
            onlySales(kOrders, sales.orders - sales.unknownCustomerOrders, billed());
            m_proof.included.amount.reset();
            return exclude("unknown-customer", kOrders, sales.unknownCustomerOrders);
        case KpiId::Margin:
        case KpiId::GrossProfit:
            m_proof.formula = m_proof.kpi == KpiId::Margin ? "(revenue_with_cost - cost) / revenue_with_cost" : "revenue_with_cost - cost";
            money("revenue_with_cost", net() - sales.unknownNet);
            money("cost", sales.cost);
            include(lineRecords(), sales.lines - sales.unknownCostLines, net() - sales.unknownNet);
            return exclude("unknown-cost", lineRecords(), sales.unknownCostLines, sales.unknownNet);
        default:
            m_proof.formula = "(gross_sales - discounts - returns) / market_size";
            netNumbers();
            return money("market_size", m_found.market.size.value_or(0));
        }
    }

    void computeSales()
    {
        const store::SalesProof& sales = m_found.sales;
        switch (m_proof.kpi) {
        case KpiId::Revenue:
            return exact(net(), sales.lines);
        case KpiId::GrossSales:
            return exact(sales.gross, sales.lines - sales.returns.rows);
        case KpiId::Orders:
            return exact(sales.orders, sales.orders);
        case KpiId::Aov:
            return moneyPer(billed(), sales.orders, sales.orders);
        case KpiId::AovNet:
            return moneyPer(net(), sales.orders, sales.orders);
        case KpiId::Volume:
            return sales.severalUnits ? none(Reason::SeveralUnits, sales.lines) : exact(sales.quantity, sales.lines);
        case KpiId::NewCustomers:
            return exact(sales.newCustomers, sales.newCustomers);
        case KpiId::ReturningCustomers:
            return exact(sales.returningCustomers, sales.returningCustomers);
        case KpiId::DiscountRate:
            return ratio(sales.discount, sales.gross, sales.lines - sales.returns.rows);
        case KpiId::ReturnRate:
            return ratio(sales.returned, sales.gross, sales.lines);
        case KpiId::MarketShare:
            return computeMarket();
        default:
            return computeMargin();
        }
    }

    /// Unknown cost is never 0 cost.
    void computeMargin()
    {
        const store::SalesProof& sales = m_found.sales;
        const std::int64_t known = sales.lines - sales.unknownCostLines;
        const Int128 revenue = net() - sales.unknownNet;
        if (!sales.anyCost || (known == 0 && sales.lines > 0)) {
            return;
        }
        if (m_proof.kpi == KpiId::GrossProfit) {
            return exact(revenue - sales.cost, known);
        }
        revenue > 0 ? ratio(revenue - sales.cost, revenue, known) : none(Reason::NoDenominator, known);
    }

    void computeMarket()
    {
        const store::MarketProof& market = m_found.market;
        if (!market.any) {
            return;
        }
        none(Reason::NoDenominator, m_found.sales.lines);
        if (!market.size || !m_found.isWhole || m_found.isFiltered) {
            return;
        }
        if (market.otherCurrency) {
            return none(Reason::NoRate, m_found.sales.lines);
        }
        if (*market.size > 0) {
            ratio(net(), *market.size, m_found.sales.lines);
        }
    }
};

}  // namespace

Proof salesProof(KpiId kpi, const ProofFindings& found)
{
    return Maker(kpi, found).make();
}

}  // namespace kinerja::services
