// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <algorithm>
#include <cmath>

namespace kinerja::kpi {
namespace {

double asDouble(Int128 value) noexcept { return static_cast<double>(value); }

/// Sets figures in a row of KPIs.
class Setter {
public:
    explicit Setter(Figures& figures) : m_figures(figures) {}

    void exact(KpiId id, Int128 value, std::int64_t n)
    {
        Figure& figure = m_figures[id];
        figure.hasValue = true;
        figure.reason = Reason::None;
        figure.exact = value;
        figure.n = n;
    }
    void real(KpiId id, double value, std::int64_t n)
    {
        Figure& figure = m_figures[id];
        figure.hasValue = true;
        figure.reason = Reason::None;
        figure.real = value;
        figure.n = n;
    }
    void none(KpiId id, Reason reason, std::int64_t n = 0)
    {
        m_figures[id].reason = reason;
        m_figures[id].n = n;
    }
    /// numerator ÷ denominator as a fraction; no value over nothing.
    void fraction(KpiId id, Int128 numerator, Int128 denominator, std::int64_t n)
    {
        if (denominator == 0) {
            none(id, Reason::NoDenominator, n);
        } else {
            real(id, asDouble(numerator) / asDouble(denominator), n);
        }
    }
    /// numerator ÷ denominator as money, rounded half away from zero.
    void money(KpiId id, Int128 numerator, Int128 denominator, std::int64_t n)
    {
        if (denominator == 0) {
            none(id, Reason::NoDenominator, n);
        } else {
            exact(id, divideRounded(numerator, denominator), n);
        }
    }

private:
    Figures& m_figures;
};

void setOrders(Setter set, const SalesTotals& sales)
{
    set.exact(KpiId::Revenue, sales.net(), sales.lines);
    set.none(KpiId::RequiredRate, Reason::NoTarget, sales.lines);  // addTargetFigures() knows it
    set.exact(KpiId::Orders, sales.orders, sales.orders);
    set.money(KpiId::Aov, sales.gross - sales.discount, sales.orders, sales.orders);
    set.money(KpiId::AovNet, sales.net(), sales.orders, sales.orders);
    set.exact(KpiId::NewCustomers, sales.newCustomers, sales.newCustomers);
    set.exact(KpiId::ReturningCustomers, sales.returning, sales.returning);
}

void setVolume(Setter set, const SalesTotals& sales)
{
    if (sales.unitLow < sales.unitHigh) {
        set.none(KpiId::Volume, Reason::SeveralUnits, sales.lines);
    } else {
        set.exact(KpiId::Volume, sales.quantity, sales.lines);
    }
}

/// Unknown cost is never 0 cost: only lines with known cost take part.
void setMargin(Setter set, const SalesTotals& sales, bool anyCost)
{
    const std::int64_t known = sales.lines - sales.unknownCostLines;
    if (!anyCost || (known == 0 && sales.lines > 0)) {
        return;
    }
    const Int128 revenue = sales.net() - sales.unknownNet;
    set.exact(KpiId::GrossProfit, revenue - sales.cost, known);
    if (revenue > 0) {
        set.fraction(KpiId::Margin, revenue - sales.cost, revenue, known);
    } else {
        set.none(KpiId::Margin, Reason::NoDenominator, known);
    }
}

void setSales(Setter set, const SalesTotals& sales, bool anyCost)
{
    setOrders(set, sales);
    const std::int64_t saleLines = sales.lines - sales.returnLines;
    set.exact(KpiId::GrossSales, sales.gross, saleLines);
    setVolume(set, sales);
    setMargin(set, sales, anyCost);
    set.fraction(KpiId::DiscountRate, sales.discount, sales.gross, saleLines);
    set.fraction(KpiId::ReturnRate, sales.returned, sales.gross, sales.lines);
}

/// Formula: the middle value; of an even number, the mean of the two in the middle.
double median(std::vector<std::int32_t> days)
{
    const std::size_t middle = days.size() / 2;
    const auto at = days.begin() + static_cast<std::ptrdiff_t>(middle);
    std::nth_element(days.begin(), at, days.end());
    if (days.size() % 2 == 1) {
        return *at;
    }
    const std::int32_t below = *std::max_element(days.begin(), at);
    return (static_cast<double>(below) + *at) / 2.0;
}

/// Formula: open leads × won value ÷ won with a value × won ÷ closed ÷ median days, all in one fraction.
void setVelocity(Setter set, const LeadTotals& leads, double medianDays)
{
    const std::int64_t closed = leads.won + leads.lost;
    const auto halfDays = static_cast<Int128>(std::llround(medianDays * 2.0));  // a median is whole or half
    const Int128 below = Int128{leads.wonWithValue} * closed * halfDays;
    if (below == 0) {
        return set.none(KpiId::Velocity, Reason::NoDenominator, closed);
    }
    Int128 above = 0;
    if (__builtin_mul_overflow(leads.wonValue, Int128{leads.pipeline} * leads.won * 2, &above)) {
        return set.none(KpiId::Velocity, Reason::TooFew, closed);
    }
    set.exact(KpiId::Velocity, divideRounded(above, below), closed);
}

void setLeads(Setter set, const LeadTotals& leads, bool anyExpectedClose)
{
    const std::int64_t closed = leads.won + leads.lost;
    set.exact(KpiId::WonValue, leads.wonValue, leads.wonWithValue);
    set.money(KpiId::AverageDeal, leads.wonValue, leads.wonWithValue, leads.wonWithValue);
    set.exact(KpiId::Leads, leads.created, leads.created);
    set.fraction(KpiId::Conversion, leads.wonOfCreated, leads.created, leads.created);
    set.fraction(KpiId::ConversionPeriod, leads.won, leads.created, leads.created);
    set.fraction(KpiId::WinRate, leads.won, closed, closed);
    if (anyExpectedClose) {
        set.none(KpiId::PipelineCoverage, Reason::NoTarget, leads.pipeline);  // addTargetFigures() knows it
    }
    set.fraction(KpiId::WinRateValue, leads.wonValue, leads.wonValue + leads.lostValue, leads.closedWithValue);
    if (leads.cycles.empty()) {
        set.none(KpiId::SalesCycle, Reason::NoDenominator);
        return set.none(KpiId::Velocity, Reason::NoDenominator, closed);
    }
    const double days = median(leads.cycles);
    set.real(KpiId::SalesCycle, days, static_cast<std::int64_t>(leads.cycles.size()));
    setVelocity(set, leads, days);
}

void setSurveys(Setter set, const SurveyTotals& surveys, bool anyRated, bool anyNps)
{
    if (anyRated) {
        set.fraction(KpiId::Csat, surveys.satisfied, surveys.rated, surveys.rated);
        if (surveys.severalScales) {
            set.none(KpiId::CsatMean, Reason::SeveralUnits, surveys.rated);
        } else {
            set.fraction(KpiId::CsatMean, surveys.scoreSum, surveys.rated, surveys.rated);
        }
    }
    if (anyNps) {
        const Int128 points = static_cast<Int128>(surveys.promoters - surveys.detractors) * 100;
        set.fraction(KpiId::Nps, points, surveys.npsAnswers, surveys.npsAnswers);
    }
}

double meanOf(const std::vector<std::int32_t>& days)
{
    Int128 sum = 0;
    for (const std::int32_t each : days) {
        sum += each;
    }
    return days.empty() ? 0.0 : asDouble(sum) / static_cast<double>(days.size());
}

void setCounts(Figures& figures, const SalesTotals& sales, const LeadTotals& leads, const SurveyTotals& surveys)
{
    figures.lines = sales.lines;
    figures.unknownCustomerOrders = sales.nobodyOrders;
    figures.otherCurrencyLines = sales.otherCurrency;
    figures.leadsOpen = leads.openOfCreated;
    figures.pipelineLeads = leads.pipeline;
    figures.pipelineValue = leads.pipelineValue;
    figures.leadsWonOfCreated = leads.wonOfCreated;
    figures.leadsWon = leads.won;
    figures.leadsLost = leads.lost;
    figures.leadsWithoutCreation = leads.withoutCreation;
    figures.badCycles = leads.badCycles;
    figures.otherCurrencyLeads = leads.otherCurrency;
    figures.convertedLeads = leads.converted;
    figures.meanCycle = meanOf(leads.cycles);
    figures.promoters = surveys.promoters;
    figures.detractors = surveys.detractors;
    figures.satisfied = surveys.satisfied;
    const Int128 revenue = sales.net();
    figures.costCoverage = revenue > 0 ? asDouble(revenue - sales.unknownNet) / asDouble(revenue) : 0.0;
}

}  // namespace

Figures noFigures(Reason reason)
{
    Figures figures;
    figures.values.resize(kKpiCount);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        figures.values[at].unit = definition(static_cast<KpiId>(at)).unit;
        figures.values[at].reason = reason;
    }
    return figures;
}

Figures makeFigures(const Facts::Columns& columns, const Sources& sources, const Period& used,
                    const SalesTotals& sales, const LeadTotals& leads, const SurveyTotals& surveys)
{
    if (used.end <= used.first) {
        return noFigures(Reason::NotStarted);
    }
    Figures figures = noFigures(Reason::NoSource);
    const Setter set(figures);
    if (sources.sales && columns.revenueFromLeads) {
        setOrders(set, sales);
    } else if (sources.sales && columns.salesLines > 0) {
        setSales(set, sales, columns.anyCost);
    }
    if (sources.leads && !columns.leads.empty()) {
        setLeads(set, leads, columns.anyExpectedClose);
    }
    if (sources.surveys) {
        setSurveys(set, surveys, columns.anyRatedSurvey, columns.anyNps);
    }
    setCounts(figures, sales, leads, surveys);
    if (sales.lines > 0 && !columns.revenueFromLeads && columns.terms.find(sales.unitHigh) != nullptr
        && sales.unitLow == sales.unitHigh) {
        figures.volumeUnit = columns.terms.find(sales.unitHigh)->label;
    }
    if (!columns.firstOrderDay.empty()) {
        figures.historyBeginsInside = used.contains(fromDayNumber(columns.firstOrderDay.front()));
    }
    return figures;
}

}  // namespace kinerja::kpi
