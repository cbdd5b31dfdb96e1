// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_book.h"

#include <algorithm>
#include <string>
#include <utility>

#include "each_row.h"
#include "fast_hash.h"
#include "kinerja/base/same_text.h"

namespace kinerja::store {
namespace {

constexpr const char* kOrdersSql = "SELECT id, number FROM orders ORDER BY id";
constexpr const char* kLastOrderSql = "SELECT coalesce(max(id), 0) FROM orders";
// Ids that were given and taken back must not ask for memory without end.
constexpr std::int64_t kMostReserved = 8'000'000;
constexpr const char* kLinesFromSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE id >= :first ORDER BY id";

// Up to here a walk over the lines is faster than a table.
constexpr std::size_t kWalkedLines = 24;
constexpr std::int64_t kBitsInEntry = 64;
constexpr std::size_t kMostLinesAside = 100'000;

std::uint64_t keyOf(const LineRow& row) noexcept
{
    return row.hasLineNo ? fastHash(row.lineNo) : static_cast<std::uint64_t>(row.product);
}

bool sameKey(const LineRow& a, const LineRow& b) noexcept
{
    return a.hasLineNo == b.hasLineNo && (a.hasLineNo ? a.lineNo == b.lineNo : a.product == b.product);
}

}  // namespace

Result<OrderBook> OrderBook::load(Connection& connection, std::int64_t batch)
{
    OrderBook book;
    book.m_batch = batch;
    Result<Statement> orders = Statement::prepare(connection, kOrdersSql);
    Result<Statement> lines = Statement::prepare(connection, kLinesFromSql);
    if (!orders || !lines) {
        return fail(Errc::Internal, "orders: a statement does not prepare");
    }
    std::int64_t expected = 0;
    if (Status read = forEachRow(connection, kLastOrderSql, [&](const Statement& last) { expected = last.integer(0); }); !read) {
        return pass(read.error());
    }
    book.m_numbers.reserve(static_cast<std::size_t>(std::min(expected, kMostReserved)));
    Result<bool> row = orders->step();
    for (; row && *row; row = orders->step()) {
        if (book.m_numbers.insert(orders->text(1)).isNew) {
            book.m_ids.add(orders->integer(0));
        }
        book.m_ids.endAt(orders->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    book.m_places.assign(book.m_ids.count(), kUnknownPlaces);
    book.m_metLow.assign(book.m_ids.count(), 0);
    book.m_selectLines = *std::move(lines);
    return book;
}

OrderBook::Turn OrderBook::turnTo(std::string_view number)
{
    if (m_hasCurrent && isSameText(m_numbers.text(m_current), number)) {
        return Turn::Ready;
    }
    putAside();
    const TextIndex::Place place = m_numbers.insert(number);
    m_current = place.index;
    m_hasCurrent = true;
    if (place.isNew) {
        m_places.push_back(0);
        return Turn::New;
    }
    if (takeBack()) {
        return Turn::Ready;
    }
    return m_places[m_current] == kUnknownPlaces ? Turn::MustRead : Turn::MustWrite;
}

/// A file that is not sorted by order comes back to an order again and again: long ones are not read each time.
void OrderBook::putAside()
{
    if (m_hasCurrent && m_lines.count > kWalkedLines) {
        if (m_asideLines + m_lines.count > kMostLinesAside) {
            m_aside.clear();
            m_asideLines = 0;
        }
        m_asideLines += m_lines.count;
        m_aside[m_current] = std::exchange(m_lines, {});
    }
    m_lines.count = 0;
    m_lines.unmet = 0;
}

bool OrderBook::takeBack()
{
    const auto at = m_aside.find(m_current);
    if (at == m_aside.end()) {
        return false;
    }
    m_lines = std::move(at->second);
    m_aside.erase(at);
    m_asideLines -= m_lines.count;
    return true;
}

Status OrderBook::readLines()
{
    const std::int64_t id = m_ids.at(m_current);
    std::uint32_t& places = m_places[m_current];
    m_timesRead += places == kUnknownPlaces ? 1 : 0;
    places = 0;
    // Files are mostly in the order in which they came first: the next order's lines follow those read last.
    Result<bool> row = true;
    if (!m_isReading || orderOfLine(m_selectLines->integer(0)) != id) {
        stopReading();
        m_selectLines->bind(1, lineId(id, 0));
        row = m_selectLines->step();
    }
    for (; row && *row && orderOfLine(m_selectLines->integer(0)) == id; row = m_selectLines->step()) {
        Line& line = nextLine();
        readLine(*m_selectLines, line.row);
        line.met = isMetAt(m_current, line.row.id, line.row.batch);
        m_lines.unmet += line.met ? 0 : 1;
        places = static_cast<std::uint32_t>(placeOfLine(line.row.id));
        remember();
    }
    m_isReading = row && *row;
    return row ? Status{} : pass(row.error());
}

void OrderBook::stopReading() noexcept
{
    if (m_isReading) {
        m_selectLines->reset();
        m_isReading = false;
    }
}

bool OrderBook::isMetAt(std::size_t index, std::int64_t line, std::int64_t batch) const
{
    if (batch == m_batch) {
        return true;  // this file added or changed it
    }
    const std::int64_t place = placeOfLine(line);
    if (place > kBitsInEntry) {
        return m_metHigh.contains(line);
    }
    return index < m_metLow.size() && (m_metLow[index] >> (place - 1) & 1U) != 0;
}

bool OrderBook::isMet(std::int64_t line, std::int64_t batch) const
{
    return isMetAt(m_ids.placeOf(orderOfLine(line)), line, batch);
}

OrderBook::Line& OrderBook::nextLine()
{
    if (m_lines.count == m_lines.all.size()) {
        m_lines.all.emplace_back();
    }
    return m_lines.all[m_lines.count++];
}

void OrderBook::remember()
{
    if (m_lines.count <= kWalkedLines) {
        return;
    }
    if (m_lines.count == kWalkedLines + 1) {
        m_lines.keys.clear();
        for (std::uint32_t i = 0; i < kWalkedLines; ++i) {
            enterKey(i);
        }
    }
    enterKey(static_cast<std::uint32_t>(m_lines.count - 1));
}

void OrderBook::enterKey(std::uint32_t index)
{
    const LineRow& row = m_lines.all[index].row;
    Key& key = m_lines.keys[keyOf(row)];
    key.lastNth = std::max(key.lastNth, row.nth);
    const auto nthOf = [this](std::uint32_t line) { return m_lines.all[line].row.nth; };
    const auto at = std::upper_bound(key.lines.begin(), key.lines.end(), row.nth,
                                     [&](std::uint32_t nth, std::uint32_t line) { return nth < nthOf(line); });
    // What stands before `next` is met, and so is a line that a file adds: nothing that is not slips before it.
    key.lines.insert(at, index);
}

OrderBook::Line* OrderBook::matchByKey(const LineRow& row)
{
    const auto key = m_lines.keys.find(keyOf(row));
    if (key == m_lines.keys.end()) {
        return nullptr;
    }
    const std::vector<std::uint32_t>& lines = key->second.lines;
    std::size_t& next = key->second.next;
    while (next < lines.size() && m_lines.all[lines[next]].met) {
        ++next;
    }
    for (std::size_t i = next; i < lines.size(); ++i) {
        Line& line = m_lines.all[lines[i]];
        if (!line.met && sameKey(line.row, row)) {
            return &line;
        }
    }
    return nullptr;
}

/// Of few lines.
OrderBook::Line* OrderBook::lowest(const LineRow& row)
{
    Line* found = nullptr;
    for (std::size_t i = 0; i < m_lines.count; ++i) {
        Line& line = m_lines.all[i];
        if (!line.met && sameKey(line.row, row) && (found == nullptr || line.row.nth < found->row.nth)) {
            found = &line;
        }
    }
    return found;
}

LineRow* OrderBook::match(const LineRow& row)
{
    Line* const found = m_lines.count > kWalkedLines ? matchByKey(row) : lowest(row);
    if (found == nullptr) {
        return nullptr;
    }
    found->met = true;
    --m_lines.unmet;
    return &found->row;
}

LineRow* OrderBook::matchNth(const LineRow& row, std::uint32_t nth)
{
    for (std::size_t i = 0; i < m_lines.count; ++i) {
        Line& line = m_lines.all[i];
        if (!line.met && line.row.nth == nth && sameKey(line.row, row)) {
            line.met = true;
            --m_lines.unmet;
            return &line.row;
        }
    }
    return nullptr;
}

std::uint32_t OrderBook::metOf(const LineRow& row) const
{
    std::uint32_t met = 0;
    for (std::size_t i = 0; i < m_lines.count; ++i) {
        met += m_lines.all[i].met && sameKey(m_lines.all[i].row, row) ? 1U : 0U;
    }
    return met;
}

const LineRow* OrderBook::earlierLine() const noexcept
{
    for (std::size_t i = 0; i < m_lines.count; ++i) {
        if (m_lines.all[i].row.batch != m_batch) {
            return &m_lines.all[i].row;
        }
    }
    return nullptr;
}

template <typename Like>
bool OrderBook::hasEarlier(Like like) const noexcept
{
    const auto end = m_lines.all.begin() + static_cast<std::ptrdiff_t>(std::min(m_lines.count, kWalkedLines));
    return std::any_of(m_lines.all.begin(), end, [&](const Line& line) { return line.row.batch != m_batch && like(line.row); });
}

const LineRow* OrderBook::unmetLine() const noexcept
{
    for (std::size_t i = 0; i < std::min(m_lines.count, kWalkedLines); ++i) {
        if (!m_lines.all[i].met) {
            return &m_lines.all[i].row;
        }
    }
    return nullptr;
}

bool OrderBook::isSold(const LineRow& row) const noexcept
{
    return hasEarlier([&](const LineRow& known) { return known.quantity == row.quantity && known.net() == row.net(); });
}

bool OrderBook::isOfKnownProduct(const LineRow& row) const noexcept
{
    return hasEarlier([&](const LineRow& known) { return known.product == 0 || known.product == row.product; });
}

void OrderBook::meet(const LineRow& stored)
{
    const std::int64_t place = placeOfLine(stored.id);
    if (place <= kBitsInEntry) {
        m_metLow[m_current] |= std::uint64_t{1} << (place - 1);
    } else {
        m_metHigh.insert(stored.id);
    }
}

std::uint32_t OrderBook::lastNthOf(const LineRow& row) const
{
    std::uint32_t last = 0;
    if (m_lines.count > kWalkedLines) {
        const auto key = m_lines.keys.find(keyOf(row));
        return key == m_lines.keys.end() ? last : key->second.lastNth;
    }
    for (std::size_t i = 0; i < m_lines.count; ++i) {
        const LineRow& stored = m_lines.all[i].row;
        last = sameKey(stored, row) ? std::max(last, stored.nth) : last;
    }
    return last;
}

bool OrderBook::isFree(const LineRow& row, std::uint32_t nth) const
{
    const auto end = m_lines.all.begin() + static_cast<std::ptrdiff_t>(m_lines.count);
    return std::none_of(m_lines.all.begin(), end, [&](const Line& line) { return line.row.nth == nth && sameKey(line.row, row); });
}

Status OrderBook::place(LineRow& row, const Nth& nth)
{
    const std::uint32_t places = m_places[m_current];
    if (places >= kMostPlaces) {
        return fail(Errc::OutOfRange, "an order has more than 16,777,215 lines");
    }
    row.id = lineId(m_ids.at(m_current), std::int64_t{places} + 1);
    const bool isWanted = nth.wanted != 0 && isFree(row, nth.wanted);
    row.nth = isWanted ? nth.wanted : std::max(lastNthOf(row), nth.least) + 1;
    return {};
}

void OrderBook::added(const LineRow& row)
{
    m_places[m_current] = static_cast<std::uint32_t>(placeOfLine(row.id));
    Line& line = nextLine();
    line.row = row;
    line.met = true;
    remember();
}

}  // namespace kinerja::store
