// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_rows.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "each_row.h"
#include "fast_hash.h"

namespace kinerja::store {
namespace {

// As ingest names them: "#" and a hash of 16 digits.
constexpr const char* kRowsSql =
    "SELECT l.id, l.day, l.batch_id, l.customer_id, l.product_id, l.category_id, l.share_id, l.team_id, l.region_id, l.channel_id, l.unit_id,"
    " l.currency_id, l.status, l.returned, l.quantity, l.gross, l.discount, l.tax, l.cost, l.nth, l.line_no"
    " FROM orders o JOIN order_lines l ON l.id BETWEEN o.id << 24 AND (o.id << 24) + 16777215 WHERE o.number GLOB"
    " '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]"
    "[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*'";

std::uint64_t contentOf(const LineRow& row) noexcept
{
    const std::array<std::int64_t, 12> values{row.day,      row.customer, row.product, row.share,    row.team,  row.region,
                                              row.channel,  row.currency, row.returned, row.quantity, row.gross, row.discount};
    return fastHash({reinterpret_cast<const char*>(values.data()), sizeof values});
}

}  // namespace

Result<KnownRows> KnownRows::load(Connection& connection)
{
    KnownRows rows;
    LineRow row;
    const Status read = forEachRow(connection, kRowsSql, [&](const Statement& stored) {
        readLine(stored, row);
        rows.m_entries.push_back({contentOf(row), orderOfLine(row.id), false});
        rows.m_days.insert(row.day);
    });
    if (!read) {
        return pass(read.error());
    }
    std::sort(rows.m_entries.begin(), rows.m_entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.content, a.order) < std::tie(b.content, b.order); });
    return rows;
}

std::int64_t KnownRows::Seen::like() const noexcept { return std::clamp<std::int64_t>(stored - met, 0, added); }

KnownRows::Range KnownRows::rangeOf(const LineRow& row)
{
    const std::uint64_t content = contentOf(row);
    const auto first = std::partition_point(m_entries.begin(), m_entries.end(), [content](const Entry& one) { return one.content < content; });
    return {first, std::partition_point(first, m_entries.end(), [content](const Entry& one) { return one.content == content; })};
}

KnownRows::Seen& KnownRows::seenOf(const Range& range)
{
    Seen& seen = m_seen[range.first->content];
    seen.stored = range.second - range.first;
    return seen;
}

void KnownRows::meet(const LineRow& row, std::int64_t order)
{
    const Range range = rangeOf(row);
    const auto own = std::partition_point(range.first, range.second, [order](const Entry& one) { return one.order < order; });
    if (own == range.second || own->order != order) {
        return;
    }
    own->isTaken = true;
    Seen& seen = seenOf(range);
    m_like -= seen.like();
    ++seen.met;
    m_like += seen.like();
}

bool KnownRows::countNew(const LineRow& row)
{
    m_onKnownDays += m_days.contains(row.day) ? 1 : 0;
    const Range range = rangeOf(row);
    if (range.first == range.second) {
        return false;
    }
    Seen& seen = seenOf(range);
    const std::int64_t before = seen.like();
    ++seen.added;
    m_like += seen.like() - before;
    return seen.like() > before;
}

std::optional<std::int64_t> KnownRows::take(const LineRow& row)
{
    const Range range = rangeOf(row);
    if (range.first == range.second) {
        return std::nullopt;
    }
    Seen& seen = seenOf(range);
    for (; seen.next < seen.stored; ++seen.next) {
        if (Entry& one = range.first[seen.next]; !one.isTaken) {
            one.isTaken = true;
            return one.order;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::store
