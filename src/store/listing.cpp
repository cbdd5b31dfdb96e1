// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/listing.h"

#include <string>

#include "each_row.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "segment_lens.h"
#include "setting_row.h"
#include "stored_day.h"
#include "unit_spellings.h"

namespace kinerja::store {
namespace {

constexpr const char* kListSql =
    "SELECT l.day, o.number, l.line_no, c.key, c.name,"
    "       (SELECT group_concat(CASE s.share WHEN 10000 THEN p.key ELSE p.key || ' ' || s.share / 100.0 || '%' END, '; ')"
    "          FROM credits s JOIN people p ON p.id = s.person_id WHERE s.share_set_id = l.share_id),"
    "       (SELECT group_concat(p.name, '; ')"
    "          FROM credits s JOIN people p ON p.id = s.person_id WHERE s.share_set_id = l.share_id),"
    "       team.text, region.text, pr.key, pr.name, category.text, channel.text, segment.text, unit.text,"
    "       coalesce(currency.text, :base), l.status, l.returned, l.quantity, l.gross, l.discount, l.tax, l.cost, l.batch_id,"
    "       coalesce(l.share_id, 0), l.id"
    "  FROM orders o"
    "  CROSS JOIN order_lines l ON l.id BETWEEN o.id * 16777216 AND o.id * 16777216 + 16777215"
    "  LEFT JOIN customers c ON c.id = l.customer_id"
    "  LEFT JOIN products pr ON pr.id = l.product_id"
    "  LEFT JOIN terms team ON team.id = l.team_id"
    "  LEFT JOIN terms region ON region.id = l.region_id"
    "  LEFT JOIN terms category ON category.id = l.category_id"
    "  LEFT JOIN terms channel ON channel.id = l.channel_id"
    "  LEFT JOIN terms segment ON segment.id = c.segment_id"
    "  LEFT JOIN terms unit ON unit.id = l.unit_id"
    "  LEFT JOIN terms currency ON currency.id = l.currency_id"
    " WHERE l.day >= :first AND l.day < :end ORDER BY o.id, l.nth, l.id";
constexpr const char* kCreditsSql =
    "SELECT s.share_set_id, p.key, p.name, s.share, t.text, max(s.team_id) OVER (PARTITION BY s.share_set_id) IS NOT NULL, p.id"
    " FROM credits s JOIN people p ON p.id = s.person_id LEFT JOIN terms t ON t.id = s.team_id WHERE s.share_set_id IN"
    " (SELECT share_set_id FROM credits GROUP BY share_set_id HAVING count(*) > 1) ORDER BY s.share_set_id, s.share DESC, p.id";
constexpr const char* kPeopleSql = "SELECT id, key FROM people";
constexpr const char* kTeamsSql = "SELECT id, text FROM terms WHERE kind = 2";
constexpr const char* kCountsSql =
    "SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM order_lines), (SELECT count(*) FROM customers),"
    "       (SELECT count(*) FROM products), (SELECT count(*) FROM people), (SELECT count(*) FROM leads),"
    "       (SELECT count(*) FROM survey_answers), (SELECT count(*) FROM targets), (SELECT count(*) FROM import_batches),"
    "       (SELECT count(*) FROM order_headers), (SELECT count(*) FROM detail_lines), (SELECT count(*) FROM exchange_rates)";

/// Returns: false when the day does not exist.
bool readListed(const Statement& statement, ListedLine& line)
{
    const std::optional<Date> day = storedDay(statement, 0);
    line.day = day.value_or(Date{});
    int column = 1;
    for (std::string_view* text :
         {&line.order, &line.lineNo, &line.customer, &line.customerName, &line.rep, &line.repName, &line.team, &line.region,
          &line.product, &line.productName, &line.category, &line.channel, &line.segment, &line.unit, &line.currency}) {
        *text = statement.text(column++);
    }
    line.status = static_cast<domain::OrderStatus>(statement.integer(16));
    line.isReturn = statement.integer(17) != 0;
    line.isCreditDocument = statement.integer(17) == 2;
    line.quantity = statement.integer(18);
    line.gross = statement.integer(19);
    line.discount = statement.integer(20);
    line.tax = statement.integer(21);
    line.cost = statement.integerOrNull(22);
    line.batch = statement.integer(23);
    line.shareSet = statement.integer(24);
    line.id = statement.integer(25);
    return day.has_value();
}

Result<std::map<std::int64_t, std::string>> textsById(Connection& connection, const char* sql)
{
    std::map<std::int64_t, std::string> texts;
    const Status read = forEachRow(connection, sql, [&texts](const Statement& row) { texts[row.integer(0)] = row.text(1); });
    if (!read) {
        return pass(read.error());
    }
    return texts;
}

}  // namespace

Result<std::int64_t> forEachLine(Connection& connection, const LineFilter& filter,
                                 const std::function<bool(const ListedLine&)>& take)
{
    const Result<std::optional<std::string>> base = setting(connection, kCurrencySetting);
    if (!base) {
        return pass(base.error());
    }
    Result<StoredUnits> units = loadUnits(connection);
    Result<Statement> statement = Statement::prepare(connection, kListSql);
    if (!units || !statement) {
        return pass(units ? statement.error() : units.error());
    }
    const std::string currency = base->value_or(std::string{kDefaultCurrency});
    statement->bind(":base", std::string_view{currency});
    statement->bind(":first", filter.first ? std::int64_t{toYmd(*filter.first)} : 0);
    statement->bind(":end", filter.end ? std::int64_t{toYmd(*filter.end)} : INT64_MAX);
    std::int64_t count = 0;
    ListedLine line;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (!readListed(*statement, line)) {
            return fail(Errc::Damaged, "a line has a day that does not exist");
        }
        line.unit = line.unit.empty() ? line.unit : units->spellings.first(line.unit);
        ++count;
        if (!take(line)) {
            return count;
        }
    }
    if (!row) {
        return pass(row.error());
    }
    return count;
}

Result<std::map<std::int64_t, std::vector<ListedCredit>>> listSharedCredits(Connection& connection)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    const auto keys = textsById(connection, kPeopleSql);
    const auto teams = textsById(connection, kTeamsSql);
    if (!lens || !keys || !teams) {
        return pass(!lens ? lens.error() : !keys ? keys.error() : teams.error());
    }
    const auto textOf = [](const auto& texts, std::int64_t id) {
        const auto found = texts.find(id);
        return found == texts.end() ? std::string{} : found->second;
    };
    std::map<std::int64_t, std::vector<ListedCredit>> credits;
    const Status read = forEachRow(connection, kCreditsSql, [&](const Statement& row) {
        const std::int64_t person = lens->person(row.integer(6));
        const std::string team{row.text(4)};
        credits[row.integer(0)].push_back({std::string{row.text(1)}, std::string{row.text(2)}, static_cast<std::int32_t>(row.integer(3)),
                                           row.integer(5) != 0 ? std::optional{team} : std::nullopt, textOf(*keys, person),
                                           team.empty() ? textOf(*teams, lens->listedTeam(person)) : team});
    });
    if (!read) {
        return pass(read.error());
    }
    return credits;
}

Result<StoreCounts> countRecords(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kCountsSql);
    if (!statement) {
        return pass(statement.error());
    }
    if (const Result<bool> row = statement->step(); !row) {
        return pass(row.error());
    }
    return StoreCounts{statement->integer(0), statement->integer(1), statement->integer(2),
                       statement->integer(3), statement->integer(4), statement->integer(5),
                       statement->integer(6), statement->integer(7), statement->integer(8),
                       statement->integer(9), statement->integer(10), statement->integer(11)};
}

}  // namespace kinerja::store
