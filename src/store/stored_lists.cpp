// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/stored_lists.h"

#include <algorithm>
#include <span>

#include "each_row.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/lists.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

enum class Shown { Text, Number, Money, Rate, Day, DayBefore };

struct Column {
    std::string_view name;
    Shown shown;
};

struct ListSql {
    std::span<const Column> columns;
    const char* rows = nullptr;
    const char* count = nullptr;
};

constexpr Column kStages[]{{"date", Shown::Day}, {"lead", Shown::Text}, {"stage", Shown::Text}, {"status", Shown::Text}};
constexpr const char* kStagesSql =
    "SELECT day, lead, stage, CASE status WHEN 0 THEN 'open' WHEN 1 THEN 'won' ELSE 'lost' END FROM lead_history"
    " ORDER BY day, lead, id LIMIT :limit";
constexpr Column kSurveys[]{{"date", Shown::Day},       {"customer", Shown::Text}, {"rep", Shown::Text},     {"product", Shown::Text},
                            {"question", Shown::Text},  {"score", Shown::Number},  {"scale", Shown::Text},   {"topics", Shown::Text},
                            {"comment", Shown::Text}};
constexpr const char* kSurveysSql =
    "SELECT a.day, c.key, (SELECT group_concat(p.key, '; ') FROM credits s JOIN people p ON p.id = s.person_id"
    "   WHERE s.share_set_id = a.share_id), d.key, a.question, a.score, a.scale_min || '-' || a.scale_max, a.topics, a.comment"
    " FROM survey_answers a LEFT JOIN customers c ON c.id = a.customer_id LEFT JOIN products d ON d.id = a.product_id"
    " ORDER BY a.day, a.id LIMIT :limit";
constexpr Column kPeople[]{{"id", Shown::Text}, {"name", Shown::Text}, {"team", Shown::Text}, {"manager", Shown::Text}, {"office", Shown::Text}};
constexpr const char* kPeopleSql =
    "SELECT l.key, l.name, t.text, l.manager, o.text FROM people_list l LEFT JOIN terms t ON t.id = l.team_id"
    " LEFT JOIN terms o ON o.id = l.office_id ORDER BY l.key LIMIT :limit";
constexpr Column kProducts[]{{"id", Shown::Text},     {"name", Shown::Text},  {"category", Shown::Text}, {"parent", Shown::Text},
                             {"price", Shown::Money}, {"cost", Shown::Money}, {"currency", Shown::Text}};
constexpr const char* kProductsSql =
    "SELECT l.key, l.name, t.text, p.text, l.price, l.cost, c.text FROM product_list l LEFT JOIN terms t ON t.id = l.category_id"
    " LEFT JOIN terms p ON p.id = l.parent_id"
    " LEFT JOIN terms c ON c.id = l.currency_id ORDER BY l.key LIMIT :limit";
constexpr Column kCustomers[]{{"id", Shown::Text}, {"name", Shown::Text}, {"region", Shown::Text}, {"segment", Shown::Text}};
constexpr const char* kCustomersSql =
    "SELECT l.key, l.name, r.text, s.text FROM customer_list l LEFT JOIN terms r ON r.id = l.region_id"
    " LEFT JOIN terms s ON s.id = l.segment_id ORDER BY l.key LIMIT :limit";
constexpr Column kRates[]{{"date", Shown::Day}, {"currency", Shown::Text}, {"rate", Shown::Rate}};
constexpr const char* kRatesSql =
    "SELECT r.day, t.text, r.rate FROM exchange_rates r JOIN terms t ON t.id = r.currency_id ORDER BY r.day, t.text LIMIT :limit";
constexpr Column kMarket[]{{"from", Shown::Day}, {"to", Shown::DayBefore}, {"value", Shown::Money}, {"currency", Shown::Text}, {"source", Shown::Text}};
constexpr const char* kMarketSql =
    "SELECT m.first_day, m.end_day, m.value, t.text, m.source FROM market_sizes m LEFT JOIN terms t ON t.id = m.currency_id"
    " ORDER BY m.first_day, m.end_day, m.id LIMIT :limit";
constexpr Column kEvents[]{{"from", Shown::Day}, {"to", Shown::DayBefore}, {"kind", Shown::Text}, {"name", Shown::Text}};
constexpr const char* kEventsSql = "SELECT first_day, end_day, kind, name FROM events ORDER BY first_day, id LIMIT :limit";

ListSql sqlOf(domain::RecordKind kind) noexcept
{
    using enum domain::RecordKind;
    switch (kind) {
    case Stages: return {kStages, kStagesSql, "SELECT count(*) FROM lead_history"};
    case Surveys: return {kSurveys, kSurveysSql, "SELECT count(*) FROM survey_answers"};
    case People: return {kPeople, kPeopleSql, "SELECT count(*) FROM people_list"};
    case Products: return {kProducts, kProductsSql, "SELECT count(*) FROM product_list"};
    case Customers: return {kCustomers, kCustomersSql, "SELECT count(*) FROM customer_list"};
    case Rates: return {kRates, kRatesSql, "SELECT count(*) FROM exchange_rates"};
    case Market: return {kMarket, kMarketSql, "SELECT count(*) FROM market_sizes"};
    case Events: return {kEvents, kEventsSql, "SELECT count(*) FROM events"};
    default: return {};
    }
}

/// Trillionths as an exact decimal without zeros at its end.
std::string rateText(std::int64_t rate)
{
    std::string digits = std::to_string(rate % domain::kRateOne);
    digits.insert(0, std::to_string(domain::kRateOne).size() - 1 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    return std::to_string(rate / domain::kRateOne) + (digits.empty() ? "" : "." + digits);
}

std::optional<std::string> dayText(const Statement& row, int column, int daysBefore)
{
    const std::optional<Date> day = storedDay(row, column);
    return day ? std::optional{toIso(*day - std::chrono::days{daysBefore})} : std::nullopt;
}

std::optional<std::string> cellOf(const Statement& row, int column, Shown shown)
{
    if (row.isNull(column)) {
        return std::nullopt;
    }
    switch (shown) {
    case Shown::Number: return std::to_string(row.integer(column));
    case Shown::Money: return toPlainString(row.integer(column));
    case Shown::Rate: return rateText(row.integer(column));
    case Shown::Day: return dayText(row, column, 0);
    case Shown::DayBefore: return dayText(row, column, 1);
    case Shown::Text: break;
    }
    const std::string_view text = row.text(column);
    return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

}  // namespace

bool isListed(domain::RecordKind kind) noexcept { return sqlOf(kind).rows != nullptr; }

Result<StoredList> storedList(Connection& connection, domain::RecordKind kind, std::int64_t limit)
{
    const ListSql sql = sqlOf(kind);
    if (sql.rows == nullptr) {
        return fail(Errc::InvalidInput, std::string{domain::recordKindId(kind)} + " have no list");
    }
    StoredList list;
    std::transform(sql.columns.begin(), sql.columns.end(), std::back_inserter(list.columns), [](const Column& one) { return one.name; });
    const Status counted = forEachRow(connection, sql.count, [&list](const Statement& row) { list.total = row.integer(0); });
    Result<Statement> statement = Statement::prepare(connection, sql.rows);
    if (!counted || !statement) {
        return pass(counted ? statement.error() : counted.error());
    }
    statement->bind(":limit", limit);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        auto& cells = list.rows.emplace_back();
        for (std::size_t column = 0; column < sql.columns.size(); ++column) {
            cells.push_back(cellOf(*statement, static_cast<int>(column), sql.columns[column].shown));
        }
    }
    if (!row) {
        return pass(row.error());
    }
    return list;
}

}  // namespace kinerja::store
