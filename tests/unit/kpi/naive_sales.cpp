// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_parts.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

bool counts(const Line& line) { return !line.isCancelled && !line.isOtherCurrency; }
bool isSale(const Line& line) { return counts(line) && !line.isReturn; }

/// An order as far as it can be seen: its sale lines.
struct Order {
    Date day{};
    std::string customer;
};

std::map<std::uint32_t, Order> ordersOf(const std::vector<const Line*>& saleLines)
{
    std::map<std::uint32_t, Order> orders;
    for (const Line* line : saleLines) {
        const auto [at, isNew] = orders.try_emplace(line->order, Order{line->day, line->customer});
        at->second.day = std::min(at->second.day, line->day);
    }
    return orders;
}

class SalesPart {
public:
    SalesPart(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf)
        : m_world(world), m_filters(filters), m_used(used), m_asOf(asOf)
    {}

    void addTo(NaiveFigures& figures)
    {
        addAmounts(figures);
        addOrders(figures);
        auto& values = figures.values;
        values[KpiId::Revenue] = value(m_net, figures.lines);
        values[KpiId::RequiredRate] = none(Reason::NoTarget, figures.lines);
        values[KpiId::GrossSales] = value(m_gross, m_saleLines);
        values[KpiId::Aov] = money(m_gross - m_discount, m_orders, m_orders);
        values[KpiId::AovNet] = money(m_net, m_orders, m_orders);
        values[KpiId::Volume] = m_units.size() > 1 ? none(Reason::SeveralUnits, figures.lines)
                                                   : value(m_quantity, figures.lines);
        values[KpiId::DiscountRate] = fraction(m_discount, m_gross, m_saleLines);
        values[KpiId::ReturnRate] = fraction(m_returned, m_gross, figures.lines);
        const bool anyCost = std::any_of(m_world.lines.begin(), m_world.lines.end(),
                                         [](const Line& line) { return line.cost.has_value(); });
        if (anyCost && (m_knownLines > 0 || figures.lines == 0)) {
            values[KpiId::GrossProfit] = value(m_knownNet - m_cost, m_knownLines);
            values[KpiId::Margin] = fraction(m_knownNet - m_cost, m_knownNet > 0 ? m_knownNet : 0, m_knownLines);
        }
    }

    void addLeadSales(NaiveFigures& figures)
    {
        addAmounts(figures);
        addOrders(figures);
        figures.values[KpiId::Revenue] = value(m_net, figures.lines);
        figures.values[KpiId::RequiredRate] = none(Reason::NoTarget, figures.lines);
        figures.values[KpiId::Aov] = money(m_net, m_orders, m_orders);
        figures.values[KpiId::AovNet] = money(m_net, m_orders, m_orders);
    }

private:
    void addAmounts(NaiveFigures& figures)
    {
        for (const Line& line : m_world.lines) {
            if (line.isCancelled || !m_used.contains(line.day) || !matches(m_world, line, m_filters)) {
                continue;
            }
            figures.anyRecord = true;
            if (line.isOtherCurrency) {
                ++figures.otherCurrencyLines;
                continue;
            }
            addLine(line, figures);
        }
    }

    void addLine(const Line& line, NaiveFigures& figures)
    {
        const Raw4 gross = credited(line, m_filters, line.gross);
        const Raw4 discount = credited(line, m_filters, line.discount);
        const Int128 net = static_cast<Int128>(gross) - discount;
        ++figures.lines;
        m_net += net;
        m_quantity += credited(line, m_filters, line.quantity);
        m_units.insert(line.unit);
        if (line.isReturn) {
            m_returned -= net;
        } else {
            ++m_saleLines;
            m_gross += gross;
            m_discount += discount;
        }
        if (line.cost) {
            ++m_knownLines;
            m_knownNet += net;
            m_cost += credited(line, m_filters, *line.cost);
        }
    }

    void addOrders(NaiveFigures& figures)
    {
        std::vector<const Line*> all;
        std::vector<const Line*> matching;
        for (const Line& line : m_world.lines) {
            if (isSale(line) && line.day <= m_asOf) {
                all.push_back(&line);
                if (matches(m_world, line, m_filters)) {
                    matching.push_back(&line);
                }
            }
        }
        const auto allOrders = ordersOf(all);
        std::map<std::string, std::pair<Date, std::uint32_t>> firstOf;
        for (const auto& [number, order] : allOrders) {
            const std::pair mine{order.day, number};
            const auto at = firstOf.try_emplace(order.customer, mine).first;
            at->second = std::min(at->second, mine);
        }
        std::int64_t fresh = 0;
        std::set<std::string> returning;
        for (const auto& [number, order] : ordersOf(matching)) {
            if (!m_used.contains(order.day)) {
                continue;
            }
            ++m_orders;
            if (order.customer.empty()) {
                ++figures.unknownCustomerOrders;
                continue;
            }
            const auto& first = firstOf.at(order.customer);
            fresh += first.second == number && first.first == order.day ? 1 : 0;
            if (first.first < m_used.first) {
                returning.insert(order.customer);
            }
        }
        figures.values[KpiId::Orders] = value(m_orders, m_orders);
        figures.values[KpiId::NewCustomers] = value(fresh, fresh);
        const auto back = static_cast<std::int64_t>(returning.size());
        figures.values[KpiId::ReturningCustomers] = value(back, back);
    }

    const World& m_world;
    const std::vector<Filter>& m_filters;
    Period m_used;
    Date m_asOf;
    Int128 m_net = 0;
    Int128 m_gross = 0;
    Int128 m_discount = 0;
    Int128 m_returned = 0;
    Int128 m_quantity = 0;
    Int128 m_knownNet = 0;
    Int128 m_cost = 0;
    std::int64_t m_knownLines = 0;
    std::int64_t m_orders = 0;
    std::int64_t m_saleLines = 0;
    std::set<std::string> m_units;
};

/// Won leads with a value as order lines: what a company without orders has.
World leadsAsOrders(const World& world)
{
    World made = world;
    for (const Lead& lead : world.leads) {
        if (lead.status == LeadStatus::Won && lead.value && lead.closed) {
            Line line;
            line.day = *lead.closed;
            line.order = static_cast<std::uint32_t>(made.lines.size()) + 1;
            line.customer = lead.customer;
            line.credits = lead.credits;
            line.creditTeams = lead.creditTeams;
            line.team = lead.team;
            line.region = lead.region;
            line.product = lead.product;
            line.category = lookUp(world.categoryOf, lead.product);
            line.channel = lead.source;  // see leadFilters()
            line.gross = *lead.value;
            line.isOtherCurrency = lead.isOtherCurrency;
            made.lines.push_back(line);
        }
    }
    return made;
}

/// In a world of leadsAsOrders() the channel holds the source.
std::vector<Filter> leadFilters(std::vector<Filter> filters)
{
    for (Filter& filter : filters) {
        if (filter.dimension == Dimension::Source) {
            filter.dimension = Dimension::Channel;
        }
    }
    return filters;
}

}  // namespace

void addSales(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf, NaiveFigures& figures)
{
    SalesPart(world, filters, used, asOf).addTo(figures);
}

void addLeadSales(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf, NaiveFigures& figures)
{
    const World made = leadsAsOrders(world);
    const auto changed = leadFilters(filters);
    SalesPart(made, changed, used, asOf).addLeadSales(figures);
}

}  // namespace kinerja::kpi::test
