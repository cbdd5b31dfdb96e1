// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "kinerja/kpi/facts_by_month.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace kinerja::kpi::test {
namespace {

using domain::SalesColumn;

/// Gives ids in the order of appearance, as a store does.
class Names {
public:
    std::int64_t id(const std::string& name)
    {
        if (name.empty()) {
            return 0;
        }
        const auto [at, isNew] = m_ids.try_emplace(name, static_cast<std::int64_t>(m_ids.size()) + 1);
        if (isNew) {
            entries.push_back({at->second, name, "Label of " + name, 0, 0});
        }
        return at->second;
    }
    std::vector<domain::DictionaryEntry> entries;

private:
    std::map<std::string, std::int64_t> m_ids;
};

class SourceMaker {
public:
    explicit SourceMaker(const World& world) : m_world(world) {}

    Parts make()
    {
        for (const auto& [customer, segment] : m_world.segmentOf) {
            const auto id = static_cast<std::size_t>(m_customers.id(customer));
            m_customers.entries[id - 1].parent = m_terms.id(segment);
        }
        for (const auto& [product, category] : m_world.categoryOf) {
            const auto id = static_cast<std::size_t>(m_products.id(product));
            m_products.entries[id - 1].parent = m_terms.id(category);
        }
        addSales();
        addLeads();
        addSurveys();
        m_source.markets = m_world.markets;
        m_source.people = m_people.entries;
        m_source.customers = m_customers.entries;
        m_source.products = m_products.entries;
        m_source.terms = m_terms.entries;
        return {std::move(m_source), std::move(m_segments)};
    }

private:
    std::int64_t share(const Credits& credits, const CreditTeams& teams)
    {
        if (credits.empty()) {
            return 0;
        }
        const auto [at, isNew] = m_shares.try_emplace({credits, teams}, static_cast<std::int64_t>(m_shares.size()) + 1);
        if (isNew) {
            domain::ShareSet set{at->second, {}, !teams.of.empty() && !teams.isListed};
            for (const auto& [person, part] : credits) {
                set.parts.push_back({m_people.id(person), part, teams.of.empty() ? 0 : m_terms.id(teams.of[set.parts.size()])});
            }
            m_source.shares.push_back(set);
        }
        return at->second;
    }

    using Row = std::array<std::int64_t, domain::kSalesColumnCount>;

    Row rowOf(const Line& line)
    {
        const std::chrono::year_month_day date{line.day};
        const int flags = (line.isReturn ? domain::kReturnLine : 0) | (line.isCancelled ? domain::kCancelled : 0)
            | (line.isOtherCurrency ? domain::kOtherCurrency : 0) | (line.isConverted ? domain::kConverted : 0);
        return {static_cast<std::int64_t>(static_cast<unsigned>(date.day())),
                line.order,
                m_customers.id(line.customer),
                m_products.id(line.product),
                m_terms.id(line.category),
                share(line.credits, line.creditTeams),
                m_terms.id(line.team),
                m_terms.id(line.region),
                m_terms.id(line.channel),
                m_terms.id(line.unit),
                flags,
                line.quantity,
                line.gross,
                line.discount,
                line.cost.value_or(domain::kUnknownCost)};
    }

    void addSales()
    {
        std::map<std::int32_t, std::vector<Row>> months;
        for (const Line& line : m_world.lines) {
            months[toYmd(line.day) / 100].push_back(rowOf(line));
        }
        for (auto& [month, rows] : months) {
            std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
                return std::tie(a[0], a[1], a[3]) < std::tie(b[0], b[1], b[3]);
            });
            for (std::size_t column = 0; column < domain::kSalesColumnCount; ++column) {
                m_segments.push_back(segmentOf(month, column, rows));
            }
        }
    }

    static domain::Segment segmentOf(std::int32_t month, std::size_t column, const std::vector<Row>& rows)
    {
        domain::Segment segment;
        segment.month = month;
        segment.column = static_cast<SalesColumn>(column);
        segment.count = static_cast<std::uint32_t>(rows.size());
        const bool isAmount = segment.column >= SalesColumn::Quantity;
        // Every other month leaves zeros out, so that months of different shapes meet.
        segment.zeros = isAmount && month % 2 == 0 ? zerosOf(column, rows) : std::uint8_t{0};
        for (const Row& row : rows) {
            const std::int64_t value = stored(row[column], segment.zeros);
            segment.width = std::max(segment.width, isAmount ? amountWidth(value) : codeWidth(value));
        }
        for (const Row& row : rows) {
            std::int64_t value = stored(row[column], segment.zeros);
            if (isAmount && value == domain::kUnknownCost) {
                value = segment.width == 1 ? INT8_MIN : segment.width == 2 ? INT16_MIN : segment.width == 4 ? INT32_MIN : value;
            }
            char bytes[8];
            std::memcpy(bytes, &value, 8);  // little endian: the low bytes come first
            segment.bytes.append(bytes, segment.width);
        }
        return segment;
    }
    static std::int64_t stored(std::int64_t value, std::uint8_t zeros)
    {
        return value == domain::kUnknownCost ? value : value / domain::scaleOf(zeros);
    }
    static std::uint8_t zerosOf(std::size_t column, const std::vector<Row>& rows)
    {
        std::uint8_t zeros = domain::kMostZeros;
        for (const Row& row : rows) {
            while (row[column] != domain::kUnknownCost && row[column] % domain::scaleOf(zeros) != 0) {
                --zeros;
            }
        }
        return zeros;
    }
    static std::uint8_t amountWidth(std::int64_t value)
    {
        if (value == domain::kUnknownCost || (value > INT8_MIN && value <= INT8_MAX)) {
            return 1;
        }
        return value > INT16_MIN && value <= INT16_MAX ? 2 : value > INT32_MIN && value <= INT32_MAX ? 4 : 8;
    }
    static std::uint8_t codeWidth(std::int64_t value) { return value <= UINT8_MAX ? 1 : value <= UINT16_MAX ? 2 : 4; }

    static DayNumber number(const std::optional<Date>& date) { return date ? toDayNumber(*date) : INT32_MIN; }

    void addLeads()
    {
        for (const Lead& lead : m_world.leads) {
            domain::LeadRow row;
            row.id = static_cast<std::int64_t>(m_source.leads.size()) + 1;
            row.created = number(lead.created);
            row.closed = number(lead.closed);
            row.status = static_cast<std::uint8_t>(lead.status);
            row.share = share(lead.credits, lead.creditTeams);
            row.team = m_terms.id(lead.team);
            row.region = m_terms.id(lead.region);
            row.customer = m_customers.id(lead.customer);
            row.product = m_products.id(lead.product);
            row.source = m_terms.id(lead.source);
            row.value = lead.value.value_or(0);
            row.hasValue = lead.value.has_value();
            row.otherCurrency = lead.isOtherCurrency;
            row.converted = lead.isConverted;
            m_source.leads.push_back(row);
        }
    }

    void addSurveys()
    {
        for (const Answer5& answer : m_world.answers) {
            m_source.surveys.push_back({toDayNumber(answer.day), m_customers.id(answer.customer),
                                        share(answer.credits, answer.creditTeams), m_products.id(answer.product), answer.score,
                                        answer.scaleMin, answer.scaleMax});
        }
    }

    const World& m_world;
    domain::FactSource m_source;
    std::vector<domain::Segment> m_segments;
    Names m_people;
    Names m_customers;
    Names m_products;
    Names m_terms;
    std::map<std::pair<Credits, CreditTeams>, std::int64_t> m_shares;
};

}  // namespace

Line& World::sell(std::string_view iso, std::uint32_t order, std::int64_t amount)
{
    Line line;
    line.day = day(iso);
    line.order = order;
    line.gross = major(amount);
    lines.push_back(line);
    return lines.back();
}

Parts toParts(const World& world) { return SourceMaker(world).make(); }

Result<std::shared_ptr<const Facts>> build(Parts parts)
{
    auto columns = domain::joinSegments(parts.segments);
    if (!columns) {
        return pass(columns.error());
    }
    parts.source.sales = *std::move(columns);
    return Facts::build(std::move(parts.source));
}

Result<std::shared_ptr<const Facts>> buildByMonth(Parts parts)
{
    std::map<std::int32_t, std::vector<domain::Segment>> months;
    for (domain::Segment& segment : parts.segments) {
        months[segment.month].push_back(std::move(segment));
    }
    FactsByMonth facts{parts.source.ties};
    for (const auto& [month, segments] : months) {
        auto columns = domain::joinSegments(segments);
        if (!columns) {
            return pass(columns.error());
        }
        if (auto added = facts.add(std::move(*columns)); !added) {
            return pass(added.error());
        }
    }
    return facts.finish(std::move(parts.source));
}

std::shared_ptr<const Facts> toFacts(const World& world) { return build(toParts(world)).value(); }

}  // namespace kinerja::kpi::test
