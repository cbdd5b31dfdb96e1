// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive.h"

#include <algorithm>
#include <cmath>

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

std::string lookUp(const std::map<std::string, std::string>& map, const std::string& key)
{
    const auto at = map.find(key);
    return at == map.end() ? std::string() : at->second;
}

/// The record's value in a dimension other than Rep; nullopt: records of this kind have no such dimension.
std::optional<std::string> valueOf(const World& world, const Line& line, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Team:
        return line.team;
    case Dimension::Region:
        return line.region;
    case Dimension::Product:
        return line.product;
    case Dimension::Category:
        return line.category;
    case Dimension::Channel:
        return line.channel;
    case Dimension::Customer:
        return line.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, line.customer);
    default:
        return std::nullopt;
    }
}

std::optional<std::string> valueOf(const World& world, const Lead& lead, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Team:
        return lead.team;
    case Dimension::Region:
        return lead.region;
    case Dimension::Product:
        return lead.product;
    case Dimension::Category:
        return lookUp(world.categoryOf, lead.product);
    case Dimension::Customer:
        return lead.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, lead.customer);
    case Dimension::Source:
        return lead.source;
    default:
        return std::nullopt;
    }
}

std::optional<std::string> valueOf(const World& world, const Answer5& answer, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Product:
        return answer.product;
    case Dimension::Category:
        return lookUp(world.categoryOf, answer.product);
    case Dimension::Customer:
        return answer.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, answer.customer);
    default:
        return std::nullopt;
    }
}

bool contains(const std::vector<std::string>& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The places in the credits that all Rep filters let through; {-1} for "nobody" if that is asked for.
template <typename Record>
std::vector<int> creditedPlaces(const Record& record, const std::vector<Filter>& filters)
{
    std::vector<int> places;
    const auto passes = [&](const std::string& person) {
        return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
            return filter.dimension != Dimension::Rep || contains(filter.keys, person);
        });
    };
    if (record.credits.empty() && passes("")) {
        places.push_back(-1);
    }
    for (std::size_t at = 0; at < record.credits.size(); ++at) {
        if (passes(record.credits[at].first)) {
            places.push_back(static_cast<int>(at));
        }
    }
    return places;
}

template <typename Record>
bool matches(const World& world, const Record& record, const std::vector<Filter>& filters)
{
    for (const Filter& filter : filters) {
        if (filter.dimension != Dimension::Rep) {
            const auto value = valueOf(world, record, filter.dimension);
            if (!value || !contains(filter.keys, *value)) {
                return false;
            }
        }
    }
    return !creditedPlaces(record, filters).empty();
}

template <typename Record>
Raw4 credited(const Record& record, const std::vector<Filter>& filters, Raw4 whole)
{
    if (record.credits.empty()) {
        return whole;
    }
    std::vector<std::int64_t> weights;
    for (const auto& [person, share] : record.credits) {
        weights.push_back(share);
    }
    const auto parts = splitExactly(whole, weights);
    Raw4 sum = 0;
    for (const int place : creditedPlaces(record, filters)) {
        sum += parts[static_cast<std::size_t>(place)];
    }
    return sum;
}

bool counts(const Line& line) { return !line.isCancelled && !line.isOtherCurrency; }
bool isSale(const Line& line) { return counts(line) && !line.isReturn; }

NaiveFigure value(Int128 exact, std::int64_t n) { return {true, Reason::None, exact, 0.0, n}; }
NaiveFigure none(Reason reason, std::int64_t n = 0) { return {false, reason, 0, 0.0, n}; }

NaiveFigure fraction(Int128 top, Int128 bottom, std::int64_t n)
{
    if (bottom == 0) {
        return none(Reason::NoDenominator, n);
    }
    return {true, Reason::None, 0, static_cast<double>(top) / static_cast<double>(bottom), n};
}

NaiveFigure money(Int128 top, Int128 bottom, std::int64_t n)
{
    if (bottom == 0) {
        return none(Reason::NoDenominator, n);
    }
    // Half away from zero, written out.
    const Int128 size = top < 0 ? -top : top;
    const Int128 rounded = (2 * size + bottom) / (2 * bottom);
    return value(top < 0 ? -rounded : rounded, n);
}

bool kindHas(const World& world, const std::vector<Filter>& filters, int kind)
{
    return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
        const Dimension dimension = filter.dimension;
        if (dimension == Dimension::Rep) {
            return true;
        }
        return kind == 0   ? valueOf(world, Line{}, dimension).has_value()
            : kind == 1    ? valueOf(world, Lead{}, dimension).has_value()
                           : valueOf(world, Answer5{}, dimension).has_value();
    });
}

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
        values[KpiId::GrossSales] = value(m_gross, figures.lines);
        values[KpiId::Aov] = money(m_gross - m_discount, m_orders, m_orders);
        values[KpiId::AovNet] = money(m_net, m_orders, m_orders);
        values[KpiId::Volume] = m_units.size() > 1 ? none(Reason::SeveralUnits, figures.lines)
                                                   : value(m_quantity, figures.lines);
        values[KpiId::DiscountRate] = fraction(m_discount, m_gross, figures.lines);
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
            fresh += first.second == number ? 1 : 0;
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
    std::set<std::string> m_units;
};

void addLeads(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf,
              NaiveFigures& figures)
{
    std::int64_t created = 0;
    std::int64_t wonOfCreated = 0;
    std::int64_t won = 0;
    std::int64_t lost = 0;
    std::int64_t wonValued = 0;
    std::int64_t valued = 0;
    Int128 wonValue = 0;
    Int128 lostValue = 0;
    std::vector<std::int64_t> cycles;
    std::int64_t waiting = 0;
    const Date last = used.end - std::chrono::days{1};
    for (const Lead& lead : world.leads) {
        if (!matches(world, lead, filters)) {
            continue;
        }
        const bool isOpenAtTheEnd = lead.status == LeadStatus::Open || (lead.closed && *lead.closed > last);
        waiting += lead.created && *lead.created <= last && isOpenAtTheEnd ? 1 : 0;
        const bool isClosed = lead.status != LeadStatus::Open && (!lead.closed || *lead.closed <= asOf);
        if (lead.created && used.contains(*lead.created)) {
            figures.anyRecord = true;
            ++created;
            wonOfCreated += isClosed && lead.status == LeadStatus::Won ? 1 : 0;
            figures.leadsOpen += isClosed ? 0 : 1;
        }
        if (lead.status == LeadStatus::Open || !lead.closed || !used.contains(*lead.closed)) {
            continue;
        }
        figures.anyRecord = true;
        const bool isWon = lead.status == LeadStatus::Won;
        (isWon ? won : lost) += 1;
        figures.leadsWithoutCreation += lead.created ? 0 : 1;
        if (lead.value && !lead.isOtherCurrency) {
            ++valued;
            wonValued += isWon ? 1 : 0;
            (isWon ? wonValue : lostValue) += credited(lead, filters, *lead.value);
        }
        if (isWon && lead.created) {
            const auto days = (*lead.closed - *lead.created).count();
            if (days < 0) {
                ++figures.badCycles;
            } else {
                cycles.push_back(days);
            }
        }
    }
    std::sort(cycles.begin(), cycles.end());
    const auto n = static_cast<std::int64_t>(cycles.size());
    const std::size_t half = cycles.size() / 2;
    auto& values = figures.values;
    values[KpiId::SalesCycle] = n == 0 ? none(Reason::NoDenominator)
        : n % 2 == 1                   ? fraction(cycles[half], 1, n)
                                       : fraction(cycles[half - 1] + cycles[half], 2, n);
    const auto middle = n % 2 == 1 ? 2 * cycles[half] : n == 0 ? 0 : cycles[half - 1] + cycles[half];
    const Int128 below = Int128{wonValued} * (won + lost) * middle;
    values[KpiId::Velocity] = money(wonValue * waiting * won * 2, below, won + lost);
    const bool anyDated = std::any_of(world.leads.begin(), world.leads.end(), [](const Lead& lead) {
        return lead.status == LeadStatus::Open && lead.closed && lead.value;
    });
    values[KpiId::PipelineCoverage] = anyDated ? none(Reason::NoTarget, waiting) : none(Reason::NoSource);
    values[KpiId::Leads] = value(created, created);
    values[KpiId::Conversion] = fraction(wonOfCreated, created, created);
    values[KpiId::ConversionPeriod] = fraction(won, created, created);
    values[KpiId::WinRate] = fraction(won, won + lost, won + lost);
    values[KpiId::WonValue] = value(wonValue, wonValued);
    values[KpiId::AverageDeal] = money(wonValue, wonValued, wonValued);
    values[KpiId::WinRateValue] = fraction(wonValue, wonValue + lostValue, valued);
}

void addAnswers(const World& world, const std::vector<Filter>& filters, const Period& used, NaiveFigures& figures)
{
    std::map<int, std::vector<int>> scores;  // by the top of the scale; 0…10 as 110
    bool anyNps = false;
    bool anyRated = false;
    for (const Answer5& answer : world.answers) {
        const bool nps = answer.scaleMin == 0 && answer.scaleMax == 10;
        anyNps = anyNps || nps;
        anyRated = anyRated || !nps;
        if (used.contains(answer.day) && matches(world, answer, filters)) {
            figures.anyRecord = true;
            scores[nps ? 110 : answer.scaleMax].push_back(answer.score);
        }
    }
    const auto atLeast = [&](int scale, int least) {
        return std::count_if(scores[scale].begin(), scores[scale].end(), [least](int score) { return score >= least; });
    };
    const auto size = [&](int scale) { return static_cast<std::int64_t>(scores[scale].size()); };
    if (anyRated) {
        const std::int64_t n = size(5) + size(10);
        std::int64_t sum = 0;
        for (const int scale : {5, 10}) {
            for (const int score : scores[scale]) {
                sum += score;
            }
        }
        figures.values[KpiId::Csat] = fraction(atLeast(5, 4) + atLeast(10, 9), n, n);
        figures.values[KpiId::CsatMean]
            = size(5) > 0 && size(10) > 0 ? none(Reason::SeveralUnits, n) : fraction(sum, n, n);
    }
    if (anyNps) {
        const std::int64_t n = size(110);
        const std::int64_t low = n - atLeast(110, 7);
        figures.values[KpiId::Nps] = fraction(100 * (atLeast(110, 9) - low), n, n);
    }
}

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

NaiveFigures naiveFigures(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf,
                          Date cohortAsOf)
{
    NaiveFigures figures;
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        figures.values[static_cast<KpiId>(at)] = none(used.first < used.end ? Reason::NoSource : Reason::NotStarted);
    }
    if (used.first >= used.end) {
        return figures;
    }
    const bool anyValue = std::any_of(world.leads.begin(), world.leads.end(),
                                      [](const Lead& lead) { return lead.value.has_value(); });
    if (!world.lines.empty() && kindHas(world, filters, 0)) {
        SalesPart(world, filters, used, asOf).addTo(figures);
    } else if (world.lines.empty() && anyValue && kindHas(world, filters, 1)) {
        const World made = leadsAsOrders(world);
        const auto changed = leadFilters(filters);
        SalesPart(made, changed, used, asOf).addLeadSales(figures);
    }
    if (!world.leads.empty() && kindHas(world, filters, 1)) {
        addLeads(world, filters, used, cohortAsOf, figures);
    }
    if (kindHas(world, filters, 2)) {
        addAnswers(world, filters, used, figures);
    }
    return figures;
}

std::set<std::string> naiveKeys(const World& world, Dimension dimension)
{
    std::set<std::string> keys{""};
    const auto add = [&](const auto& records) {
        for (const auto& record : records) {
            if (dimension == Dimension::Rep) {
                for (const auto& [person, share] : record.credits) {
                    keys.insert(person);
                }
            } else if (const auto value = valueOf(world, record, dimension)) {
                keys.insert(*value);
            }
        }
    };
    add(world.lines);
    add(world.leads);
    add(world.answers);
    return keys;
}

}  // namespace kinerja::kpi::test
