// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/browse.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "each_row.h"
#include "line_row.h"
#include "segment_lens.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kOrdersSql = "SELECT id, number FROM orders ORDER BY id";
constexpr const char* kLeadsSql =
    "SELECT l.key, l.stage, coalesce(t.text, ''), l.value FROM leads l LEFT JOIN terms t ON t.id = l.currency_id ORDER BY l.id";
constexpr const char* kAnswersSql = "SELECT question, comment, topics FROM survey_answers ORDER BY id";
constexpr const char* kLinesSql = "SELECT id, day, coalesce(product_id, 0) FROM order_lines ORDER BY id";
constexpr const char* kOwnAmountsSql =
    "SELECT id, day, coalesce(product_id, 0), currency_id, gross, discount FROM order_lines WHERE currency_id IS NOT NULL ORDER BY id";
constexpr const char* kCurrenciesSql = "SELECT id, text FROM terms WHERE kind = 7";
constexpr const char* kHeadersSql =
    "SELECT id, day, coalesce(customer_id, 0), coalesce(share_id, 0), coalesce(team_id, 0), coalesce(region_id, 0),"
    " coalesce(channel_id, 0), status FROM order_headers h"
    " WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.id BETWEEN h.id * 16777216 AND h.id * 16777216 + 16777215) ORDER BY id";

/// Where a line stands in the columns.
struct LinePlace {
    std::int64_t day = 0;
    std::int64_t product = 0;  ///< as figures see it
    std::int64_t id = 0;

    /// As SegmentMonth sorts lines.
    friend bool operator<(const LinePlace& a, const LinePlace& b) noexcept
    {
        return std::tuple{a.day, orderOfLine(a.id), a.product, a.id} < std::tuple{b.day, orderOfLine(b.id), b.product, b.id};
    }
};

struct OwnRow {
    LinePlace place;
    std::int64_t currency = 0;
    Raw4 gross = 0;
    Raw4 discount = 0;
};

/// Of a row that begins with id, day, product.
LinePlace placeOf(const Statement& row, const SegmentLens& lens)
{
    return {row.integer(1), lens.product(row.integer(2)), row.integer(0)};
}

}  // namespace

Status forEachOrder(Connection& connection, const std::function<void(std::int64_t, std::string_view)>& take)
{
    return forEachRow(connection, kOrdersSql, [&](const Statement& row) { take(row.integer(0), row.text(1)); });
}

Status forEachLead(Connection& connection, const std::function<void(const LeadTexts&)>& take)
{
    return forEachRow(connection, kLeadsSql, [&](const Statement& row) {
        take({row.text(0), row.text(1), row.text(2), row.isNull(3) ? std::nullopt : std::optional{row.integer(3)}});
    });
}

Status forEachAnswer(Connection& connection, const std::function<void(const AnswerTexts&)>& take)
{
    return forEachRow(connection, kAnswersSql, [&](const Statement& row) { take({row.text(0), row.text(1), row.text(2)}); });
}

Status forEachOwnAmounts(Connection& connection, const std::function<void(const OwnAmounts&)>& take)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    std::unordered_map<std::int64_t, std::string> currencies;
    std::vector<OwnRow> rows;
    const Status read = forEachRow(connection, kCurrenciesSql, [&](const Statement& row) {
                            currencies[row.integer(0)] = row.text(1);
                        }).and_then([&] {
        return forEachRow(connection, kOwnAmountsSql, [&](const Statement& row) {
            rows.push_back({placeOf(row, *lens), row.integer(3), row.integer(4), row.integer(5)});
        });
    });
    if (!read) {
        return read;
    }
    std::sort(rows.begin(), rows.end(), [](const OwnRow& a, const OwnRow& b) { return a.place < b.place; });
    for (const OwnRow& row : rows) {
        take({currencies[row.currency], row.gross, row.discount});
    }
    return {};
}

Result<std::vector<std::int64_t>> lineIds(Connection& connection)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    std::vector<LinePlace> places;
    if (const Status read = forEachRow(connection, kLinesSql, [&](const Statement& row) { places.push_back(placeOf(row, *lens)); }); !read) {
        return pass(read.error());
    }
    std::sort(places.begin(), places.end());
    std::vector<std::int64_t> ids(places.size());
    std::transform(places.begin(), places.end(), ids.begin(), [](const LinePlace& place) { return place.id; });
    return ids;
}

Status forEachHeaderWithoutLines(Connection& connection, const std::function<void(const HeaderRow&)>& take)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    return forEachRow(connection, kHeadersSql, [&](const Statement& row) {
        HeaderRow header;
        header.order = row.integer(0);
        header.day = toDayNumber(storedDay(row, 1).value_or(Date{}));
        header.customer = lens->customer(row.integer(2));
        header.share = row.integer(3);
        header.team = lens->teamOf(row.integer(4), header.share);
        header.region = lens->regionOf(row.integer(5), header.customer, header.share);
        header.channel = row.integer(6);
        header.status = static_cast<domain::OrderStatus>(row.integer(7));
        take(header);
    });
}

}  // namespace kinerja::store
