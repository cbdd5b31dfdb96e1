// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "each_row.h"
#include "known_orders.h"
#include "line_row.h"
#include "list_tables.h"

namespace kinerja::store {
namespace {

constexpr const char* kOrdersSql = "SELECT id, number FROM orders ORDER BY id";
constexpr const char* kInsertOrderSql = "INSERT INTO orders (id, number) VALUES (:id, :number)";
constexpr const char* kHeadersSql = "SELECT id FROM order_headers";
constexpr const char* kDetailsSql = "SELECT id, line_no, coalesce(product_id, 0), nth FROM detail_lines ORDER BY id";

std::int64_t shareOf(Dictionaries& words, const domain::OrderHeader& header, std::int64_t team)
{
    if (header.credits.empty()) {
        return words.share(header.rep, header.repName, team);
    }
    std::vector<domain::SaleCredit> credits;
    for (const domain::HeaderCredit& one : header.credits) {
        credits.push_back({one.rep, one.repName, one.team, one.share});
    }
    return words.share(credits);
}

std::int64_t numberOf(const Value& value, std::int64_t otherwise = 0) noexcept
{
    const auto* number = std::get_if<std::int64_t>(&value);
    return number != nullptr ? *number : otherwise;
}

/// Of a header whose salespeople a file without teams names.
void keepTeams(ImportContext& context, const Statement& stored, std::span<Value> header)
{
    constexpr std::size_t kShare = 2;
    constexpr std::size_t kTeam = 3;
    if (!context.fields.has("team")) {
        const Dictionaries::Credited known{stored.integer(kShare + 1), stored.integer(kTeam + 1)};
        const auto [share, team] = context.dictionaries.keepTeams(known, numberOf(header[kShare]));
        header[kShare] = codeValue(share);
        header[kTeam] = codeValue(team);
    }
}

std::int64_t returnedOf(const domain::SaleLine& line) noexcept
{
    return line.isCreditDocument ? kCreditDocument : line.isReturn ? kReturnedByQuantity : kNotReturned;
}

// The values of a line that are numbers, in their order; cost, n and line number follow.
constexpr std::int64_t LineRow::*kCodes[]{&LineRow::customer, &LineRow::product, &LineRow::category, &LineRow::share, &LineRow::team,
                                          &LineRow::region,   &LineRow::channel, &LineRow::unit,     &LineRow::currency};
constexpr Raw4 LineRow::*kAmounts[]{&LineRow::quantity, &LineRow::gross, &LineRow::discount, &LineRow::tax};
constexpr std::size_t kStatus = std::size(kCodes);
constexpr std::size_t kReturned = kStatus + 1;
constexpr std::size_t kFirstAmount = kReturned + 1;
constexpr std::size_t kCost = kFirstAmount + std::size(kAmounts);

template <typename ValueAt>
LineRow lineOf(ValueAt valueAt)
{
    LineRow row;
    for (std::size_t at = 0; at < std::size(kCodes); ++at) {
        row.*kCodes[at] = numberOf(valueAt(at));
    }
    row.status = static_cast<std::uint8_t>(numberOf(valueAt(kStatus)));
    row.returned = static_cast<std::uint8_t>(numberOf(valueAt(kReturned)));
    for (std::size_t at = 0; at < std::size(kAmounts); ++at) {
        row.*kAmounts[at] = numberOf(valueAt(kFirstAmount + at));
    }
    row.cost = numberOf(valueAt(kCost), domain::kUnknownCost);
    return row;
}

/// keepUnsaid() on the values of a line. The line number, part of the key, stays what it is.
bool keepOfLine(ImportContext& context, std::string_view order, const Statement& stored, std::span<Value> values)
{
    LineRow row = lineOf([&](std::size_t at) { return values[at]; });
    const LineRow known = lineOf([&](std::size_t at) { return storedValue(stored, static_cast<int>(at) + 1); });
    if (!context.fields.has("team")) {
        const auto [share, team] = context.dictionaries.keepTeams({known.share, known.team}, row.share);
        row.share = share;
        row.team = team;
    }
    const bool isTurned = keepUnsaid(context.fields, order, known, row);
    for (std::size_t at = 0; at < std::size(kCodes); ++at) {
        values[at] = codeValue(row.*kCodes[at]);
    }
    values[kStatus] = std::int64_t{row.status};
    values[kReturned] = std::int64_t{row.returned};
    for (std::size_t at = 0; at < std::size(kAmounts); ++at) {
        values[kFirstAmount + at] = row.*kAmounts[at];
    }
    values[kCost] = row.cost == domain::kUnknownCost ? Value{} : Value{row.cost};
    return isTurned;
}

}  // namespace

Result<OrderNumbers> OrderNumbers::load(Connection& connection)
{
    Result<Statement> insert = Statement::prepare(connection, kInsertOrderSql);
    if (!insert) {
        return pass(insert.error());
    }
    OrderNumbers numbers{*std::move(insert)};
    const Status read = forEachRow(connection, kOrdersSql, [&numbers](const Statement& row) {
        if (numbers.m_numbers.insert(row.text(1)).isNew) {
            numbers.m_ids.push_back(row.integer(0));
        }
        numbers.m_next = row.integer(0) + 1;
    });
    if (!read) {
        return pass(read.error());
    }
    return numbers;
}

Result<std::int64_t> OrderNumbers::id(std::string_view number)
{
    const TextIndex::Place place = m_numbers.insert(number);
    if (!place.isNew) {
        return m_ids[place.index];
    }
    m_ids.push_back(m_next);
    m_insert.bind(1, m_next);
    m_insert.bind(2, number);
    return m_insert.run().map([this] { return m_next++; });
}

OrderParts::OrderParts(OrderNumbers numbers, KeyedRows headers, KeyedRows lines)
    : m_numbers(std::move(numbers)), m_headers(std::move(headers)), m_lines(std::move(lines))
{
}

Result<OrderParts> OrderParts::begin(ImportContext& context)
{
    Connection& connection = context.connection;
    Result<OrderNumbers> numbers = OrderNumbers::load(connection);
    Result<KeyedRows> headers = KeyedRows::begin(context, kindTable(domain::RecordKind::Orders).rows);
    Result<KeyedRows> lines = KeyedRows::begin(context, kindTable(domain::RecordKind::Lines).rows);
    if (!numbers || !headers || !lines) {
        return pass(!numbers ? numbers.error() : !headers ? headers.error() : lines.error());
    }
    OrderParts parts{*std::move(numbers), *std::move(headers), *std::move(lines)};
    if (Status loaded = parts.loadHeaders(connection).and_then([&] { return parts.loadLines(connection); }); !loaded) {
        return pass(loaded.error());
    }
    return parts;
}

Status OrderParts::loadHeaders(Connection& connection)
{
    return forEachRow(connection, kHeadersSql, [this](const Statement& row) { m_withHeader.insert(row.integer(0)); });
}

Status OrderParts::loadLines(Connection& connection)
{
    return forEachRow(connection, kDetailsSql, [this](const Statement& row) {
        const std::int64_t order = orderOfLine(row.integer(0));
        knownOf(order, row.text(1), row.integer(2)).add({row.integer(0), static_cast<std::uint32_t>(row.integer(3)), false});
        m_lastPlace[order] = placeOfLine(row.integer(0));
    });
}

OrderParts::KnownLine* OrderParts::Known::lowest()
{
    while (next < lines.size() && lines[next].isMet) {
        ++next;
    }
    return next < lines.size() ? &lines[next] : nullptr;
}

OrderParts::KnownLine* OrderParts::Known::withNth(std::uint32_t nth)
{
    const auto at = std::lower_bound(lines.begin(), lines.end(), nth, [](const KnownLine& line, std::uint32_t n) { return line.nth < n; });
    return at != lines.end() && at->nth == nth ? &*at : nullptr;
}

void OrderParts::Known::meet(KnownLine& line)
{
    line.isMet = true;
    ++met;
}

void OrderParts::Known::add(const KnownLine& line)
{
    const auto at = std::upper_bound(lines.begin(), lines.end(), line.nth, [](std::uint32_t n, const KnownLine& one) { return n < one.nth; });
    lines.insert(at, line);
    met += line.isMet ? 1U : 0U;
}

OrderParts::Known& OrderParts::knownOf(std::int64_t order, std::string_view lineNo, std::int64_t product)
{
    m_key = std::to_string(order);
    m_key += lineNo.empty() ? " p" + std::to_string(product) : " l";
    m_key += lineNo;
    const TextIndex::Place place = m_keys.insert(m_key);
    m_known.resize(m_keys.size());
    return m_known[place.index];
}

Status OrderParts::apply(ImportContext& context, const domain::OrderHeader& header)
{
    const Result<std::int64_t> order = m_numbers.id(header.order);
    if (!order) {
        return pass(order.error());
    }
    Dictionaries& words = context.dictionaries;
    const std::int64_t team = words.term(TermKind::Team, header.team);
    const std::int64_t segment = words.term(TermKind::Segment, header.segment);
    const std::array<Value, 11> values{
        std::int64_t{toYmd(header.day)},
        codeValue(words.customer(header.customer, header.customerName, segment)),
        codeValue(shareOf(words, header, team)),
        codeValue(team),
        codeValue(words.term(TermKind::Region, header.region)),
        codeValue(words.term(TermKind::Channel, header.channel)),
        codeValue(context.currencyId(header.currency)),
        static_cast<std::int64_t>(header.status),
        std::int64_t{header.isCreditDocument},
        optionalValue(header.discount),
        optionalValue(header.discountRate)};
    if (m_withHeader.insert(*order).second) {
        m_touched.insert(*order);
        return m_headers.add(context, *order, values);
    }
    Status compared;
    const auto keep = [&](const Statement& stored, std::span<Value> row) {
        constexpr std::size_t kCredit = 8;
        const OrderFace known{stored.integer(2), static_cast<std::int32_t>(stored.integer(1))};
        if (stored.integer(0) != context.batch) {
            compared = compareOrders(context.connection, context.knownOrders, header.order, known, {numberOf(row[1]), toYmd(header.day)},
                                     header.customerName.empty() ? header.customer : header.customerName);
        }
        if (!context.fields.areAll() && stored.integer(kCredit + 1) != 0 && numberOf(row[kCredit]) == 0 && staysCredit(context.fields, header.order)) {
            row[kCredit] = std::int64_t{1};
            ++context.keptCredits.rows;
        }
        keepTeams(context, stored, row);
    };
    const Result<RowFate> fate = m_headers.put(context, *order, values, keep);
    if (!fate || !compared) {
        return pass(fate ? compared.error() : fate.error());
    }
    if (*fate != RowFate::Same) {
        m_touched.insert(*order);
    }
    return {};
}

Status OrderParts::apply(ImportContext& context, const domain::SaleBlock& block)
{
    auto refused = block.refused.begin();
    Status status;
    for (std::size_t i = 0; status && i <= block.lines.size(); ++i) {
        for (; refused != block.refused.end() && refused->before == i; ++refused) {
            skip(context, *refused);
        }
        if (i < block.lines.size()) {
            status = apply(context, block.lines[i]);
        }
    }
    return status;
}

/// Lets the row's place among the lines of its key be.
void OrderParts::skip(ImportContext& context, const domain::RefusedLine& refused)
{
    const std::int64_t order = context.mode == ImportMode::Append ? 0 : m_numbers.known(refused.order);
    Known* known = order == 0 ? nullptr : &knownOf(order, refused.lineNo, context.dictionaries.knownProduct(refused.product));
    const auto gaps = context.refused.of(refused.order, refused.lineNo, refused.product);
    const std::uint32_t nth = refused.nth != 0 ? refused.nth : (known == nullptr ? 0 : known->met) + gaps.count + 1;
    context.refused.setPlace(refused.line, nth);
    KnownLine* stored = known == nullptr ? nullptr : known->withNth(nth);
    if (stored != nullptr && !stored->isMet) {
        known->meet(*stored);
        context.same.push_back(stored->id);
    } else {
        context.refused.hold(refused.order, refused.lineNo, refused.product, nth);
    }
}

std::uint32_t OrderParts::nthOfNew(ImportContext& context, const domain::SaleLine& line, Known& known)
{
    if (line.nth != 0 && known.withNth(line.nth) == nullptr) {
        return line.nth;
    }
    const auto gaps = context.refused.empty() ? RefusedLines::Gaps{} : context.refused.of(line.order, line.lineNo, line.product);
    return std::max(known.lines.empty() ? 0 : known.lines.back().nth, gaps.last) + 1;
}

Status OrderParts::apply(ImportContext& context, const domain::SaleLine& line)
{
    const Result<std::int64_t> order = m_numbers.id(line.order);
    if (!order) {
        return pass(order.error());
    }
    Dictionaries& words = context.dictionaries;
    const std::int64_t team = words.term(TermKind::Team, line.team);
    const std::int64_t segment = words.term(TermKind::Segment, line.segment);
    const std::int64_t category = words.term(TermKind::Category, line.category);
    const std::int64_t product = words.product(line.product, line.productName, category);
    Known& known = knownOf(*order, line.lineNo, product);
    KnownLine* stored = context.mode == ImportMode::Append ? nullptr : line.nth != 0 ? known.withNth(line.nth) : known.lowest();
    stored = stored != nullptr && !stored->isMet ? stored : nullptr;
    const std::uint32_t nth = stored != nullptr ? stored->nth : nthOfNew(context, line, known);
    const std::array<Value, 18> values{
        codeValue(words.customer(line.customer, line.customerName, segment)),
        codeValue(product),
        codeValue(category),
        codeValue(words.share(line, team)),
        codeValue(team),
        codeValue(words.term(TermKind::Region, line.region)),
        codeValue(words.term(TermKind::Channel, line.channel)),
        codeValue(words.term(TermKind::Unit, line.unit)),
        codeValue(context.currencyId(line.currency)),
        static_cast<std::int64_t>(line.status),
        returnedOf(line),
        line.quantity,
        line.gross,
        line.discount,
        line.tax,
        optionalValue(line.cost),
        static_cast<std::int64_t>(nth),
        line.lineNo.empty() ? Value{} : Value{line.lineNo}};
    if (stored == nullptr) {
        std::int64_t& place = m_lastPlace[*order];
        if (++place > kMostPlaces) {
            return fail(Errc::OutOfRange, "an order has more than 16,777,215 lines");
        }
        const std::int64_t id = lineId(*order, place);
        known.add({id, nth, true});
        m_touched.insert(*order);
        return m_lines.add(context, id, values);
    }
    known.meet(*stored);
    const Result<RowFate> fate = m_lines.put(context, stored->id, values, [&](const Statement& before, std::span<Value> row) {
        context.keptCredits.rows += keepOfLine(context, line.order, before, row) ? 1 : 0;
    });
    if (!fate) {
        return pass(fate.error());
    }
    if (*fate != RowFate::Same) {
        m_touched.insert(*order);
    }
    return {};
}

}  // namespace kinerja::store
