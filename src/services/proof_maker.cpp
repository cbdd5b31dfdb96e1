// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_maker.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using kpi::Reason;
using kpi::Unit;

constexpr std::string_view kLines = "lines";
constexpr std::string_view kOrders = "orders";
constexpr std::string_view kLeads = "leads";
constexpr std::string_view kAnswers = "answers";

/// Fills one proof. Nothing here is taken from the engine.
class Maker {
public:
    Maker(KpiId id, const ProofFindings& found) : m_found(found)
    {
        m_proof.kpi = id;
        m_proof.recomputed.unit = kpi::definition(id).unit;
        m_proof.recomputed.reason = found.isStarted ? Reason::NoSource : Reason::NotStarted;
    }

    [[nodiscard]] Proof make() &&
    {
        switch (m_proof.kpi) {
        case KpiId::Leads:
        case KpiId::Conversion:
        case KpiId::ConversionPeriod:
        case KpiId::WinRate:
        case KpiId::WinRateValue:
        case KpiId::WonValue:
        case KpiId::AverageDeal:
        case KpiId::SalesCycle:
        case KpiId::Velocity:
            proveLeads();
            break;
        case KpiId::RequiredRate:
        case KpiId::PipelineCoverage:
            proveTarget();
            break;
        case KpiId::Csat:
        case KpiId::CsatMean:
        case KpiId::Nps:
            proveSurveys();
            break;
        default:
            proveSales();
        }
        return std::move(m_proof);
    }

private:
    void number(std::string_view name, Unit unit, Int128 value) { m_proof.numbers.push_back({name, unit, value}); }
    void money(std::string_view name, Int128 value) { number(name, Unit::Money, value); }
    void count(std::string_view name, Int128 value) { number(name, Unit::Count, value); }
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
    void exclude(std::string_view reason, const store::ProofRows& rows) { exclude(reason, lineRecords(), rows.rows, rows.amount); }

    void none(Reason reason, std::int64_t n)
    {
        m_proof.recomputed.reason = reason;
        m_proof.recomputed.n = n;
    }
    void exact(Int128 value, std::int64_t n)
    {
        none(Reason::None, n);
        m_proof.recomputed.hasValue = true;
        m_proof.recomputed.exact = value;
    }
    void moneyPer(Int128 value, Int128 by, std::int64_t n)
    {
        by == 0 ? none(Reason::NoDenominator, n) : exact(divideRounded(value, by), n);
    }
    void ratio(Int128 value, Int128 by, std::int64_t n)
    {
        if (by == 0) {
            return none(Reason::NoDenominator, n);
        }
        none(Reason::None, n);
        m_proof.recomputed.hasValue = true;
        m_proof.recomputed.real = static_cast<double>(value) / static_cast<double>(by);
    }

    // ---- Sales ----
    [[nodiscard]] std::string_view lineRecords() const { return m_found.sales.fromLeads ? kLeads : kLines; }
    [[nodiscard]] Int128 billed() const { return m_found.sales.gross - m_found.sales.discount; }
    [[nodiscard]] Int128 net() const { return billed() - m_found.sales.returned; }

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
            return exact(sales.gross, sales.lines);
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
            return ratio(sales.discount, sales.gross, sales.lines);
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

    // ---- Against the target ----
    void proveTarget()
    {
        const store::TargetProof& target = m_found.target;
        const bool isRate = m_proof.kpi == KpiId::RequiredRate;
        m_proof.unchecked = m_found.sales.tooLarge || (!isRate && m_found.leads.tooLarge) ? "too-large"
            : target.mayBeSummed                                                       ? "summed-target"
                                                                                        : "";
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
            include(kLeads, m_found.leads.pipeline, m_found.leads.pipelineValue);
        }
        if (!m_found.isStarted || !m_found.salesMatch || !(m_found.sales.anyLine || m_found.sales.fromLeads)) {
            return;
        }
        isRate ? computeRate() : computeCoverage();
    }

    void computeRate()
    {
        const store::TargetProof& target = m_found.target;
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

    // ---- Leads ----
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
            return byClosing(leads.won + leads.lost);
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

    // ---- Answers ----
    void proveSurveys()
    {
        const store::SurveyProof& surveys = m_found.surveys;
        const bool isNps = m_proof.kpi == KpiId::Nps;
        const std::int64_t answers = isNps ? surveys.npsAnswers : surveys.rated;
        if (isNps) {
            m_proof.formula = "100 * (promoters - detractors) / answers";
            count("promoters", surveys.promoters);
            count("detractors", surveys.detractors);
        } else if (m_proof.kpi == KpiId::Csat) {
            m_proof.formula = "satisfied / answers";
            count("satisfied", surveys.satisfied);
        } else {
            m_proof.formula = "score_sum / answers";
            count("score_sum", surveys.scoreSum);
        }
        count("answers", answers);
        include(kAnswers, answers);
        exclude("after-as-of", kAnswers, isNps ? surveys.npsAfterAsOf : surveys.ratedAfterAsOf);
        exclude("other-scale", kAnswers, isNps ? surveys.rated : surveys.npsAnswers);
        if (m_found.isStarted && m_found.surveysMatch && (isNps ? surveys.anyNps : surveys.anyRated)) {
            computeSurveys(answers);
        }
    }

    void computeSurveys(std::int64_t answers)
    {
        const store::SurveyProof& surveys = m_found.surveys;
        if (m_proof.kpi == KpiId::Nps) {
            return ratio(Int128{surveys.promoters - surveys.detractors} * 100, answers, answers);
        }
        if (m_proof.kpi == KpiId::Csat) {
            return ratio(surveys.satisfied, answers, answers);
        }
        surveys.severalScales ? none(Reason::SeveralUnits, answers) : ratio(surveys.scoreSum, answers, answers);
    }

    const ProofFindings& m_found;
    Proof m_proof;
};

}  // namespace

Proof makeProof(kpi::KpiId kpi, const ProofFindings& found)
{
    return Maker(kpi, found).make();
}

}  // namespace kinerja::services
