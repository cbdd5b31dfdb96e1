// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/target_proof.h"

#include <algorithm>
#include <utility>

#include "kinerja/store/statement.h"
#include "proof_binder.h"
#include "proof_sql.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

/// kept: the targets that touch the window; a name that stands for another one is that one. run: the targets of one KPI, level
/// and scope inside the window, all of them or (odd numbers) the approved ones alone. reach: days from which they go on to the
/// window's end. best: from each day the longest that gets there. walk: from the window's first day on.
constexpr const char* kTargetsSql =
    ", kept AS MATERIALIZED (SELECT t.id, t.kpi, t.level, t.scope, coalesce(CASE t.scope"
    "   WHEN 0 THEN (SELECT b.key FROM people a JOIN person_as s ON s.id = a.id JOIN people b ON b.id = s.at WHERE a.key = t.scope_value)"
    "   WHEN 2 THEN (SELECT b.text FROM terms a JOIN region_as s ON s.id = a.id JOIN terms b ON b.id = s.at"
    "    WHERE a.kind = 0 AND a.text = t.scope_value)"
    "   WHEN 3 THEN (SELECT b.key FROM products a JOIN product_as s ON s.id = a.id JOIN products b ON b.id = s.at WHERE a.key = t.scope_value)"
    "   WHEN 7 THEN (SELECT b.key FROM customers a JOIN customer_as s ON s.id = a.id JOIN customers b ON b.id = s.at"
    "    WHERE a.key = t.scope_value) END, t.scope_value) AS of, coalesce(t.pair_category, '') AS pair, t.first_day AS first,"
    "   t.end_day AS until, t.value, (SELECT count(*) FROM target_agreements g WHERE g.target_id = t.id) AS agreed,"
    "   (SELECT g.value FROM target_agreements g WHERE g.target_id = t.id ORDER BY g.n DESC LIMIT 1) AS last,"
    "   row_number() OVER (ORDER BY t.kpi, t.first_day, t.end_day, t.scope, t.scope_value, t.pair_category, t.level, t.id) AS place"
    "  FROM targets t WHERE t.first_day < :whole AND t.end_day > :first),"
    " inside AS (SELECT *, 2 * dense_rank() OVER (ORDER BY kpi, level, scope, of, pair) AS unit FROM kept"
    "  WHERE first >= :first AND until <= :whole),"
    " piece(run, first, until, id) AS MATERIALIZED (SELECT run, first, until, id FROM (SELECT unit + only AS run, first, until, id,"
    "   row_number() OVER (PARTITION BY unit + only, first, until ORDER BY place) AS turn FROM inside"
    "   JOIN (SELECT 0 AS only UNION ALL SELECT 1) ON only <= agreed) WHERE turn = 1),"
    " reach(run, day) AS (SELECT run, until FROM piece WHERE until = :whole"
    "  UNION SELECT p.run, p.first FROM reach r JOIN piece p ON p.run = r.run AND p.until = r.day),"
    " best(run, first, until, id) AS MATERIALIZED (SELECT run, first, until, id FROM (SELECT p.*,"
    "   row_number() OVER (PARTITION BY p.run, p.first ORDER BY p.until DESC) AS turn"
    "   FROM piece p JOIN reach r ON r.run = p.run AND r.day = p.until) WHERE turn = 1),"
    " walk(run, day, id) AS (SELECT run, until, id FROM best WHERE first = :first"
    "  UNION ALL SELECT b.run, b.until, b.id FROM walk w JOIN best b ON b.run = w.run AND b.first = w.day)"
    " SELECT k.id, k.kpi, k.level, k.scope, k.of, k.pair, k.first, k.until, k.value, k.agreed, k.last,"
    " coalesce(c.whole, 0), coalesce(c.agreed, 0) FROM kept k LEFT JOIN (SELECT id, sum(run % 2 = 0) AS whole, sum(run % 2) AS agreed"
    "  FROM walk GROUP BY id) c ON c.id = k.id ORDER BY k.place";
/// Where rows of the product list differ, the latest says to which one a category belongs.
constexpr const char* kAboveSql =
    "WITH RECURSIVE latest(id, category) AS (SELECT max(id), category_id FROM product_list"
    "  WHERE category_id IS NOT NULL AND parent_id IS NOT NULL GROUP BY category_id),"
    " parent(category, up) AS MATERIALIZED (SELECT l.category, p.parent_id FROM latest l JOIN product_list p ON p.id = l.id),"
    " above(category, up) AS (SELECT category, up FROM parent UNION SELECT a.category, p.up FROM above a JOIN parent p ON p.category = a.up)"
    " SELECT c.text, u.text FROM above a JOIN terms c ON c.id = a.category JOIN terms u ON u.id = a.up";
constexpr const char* kWorkingDaysSql =
    "WITH RECURSIVE day(at) AS (SELECT date(printf('%04d-%02d-%02d', :first / 10000, :first / 100 % 100, :first % 100))"
    "  WHERE :first < :whole UNION ALL SELECT date(at, '+1 day') FROM day"
    "  WHERE date(at, '+1 day') < printf('%04d-%02d-%02d', :whole / 10000, :whole / 100 % 100, :whole % 100))"
    " SELECT CAST(strftime('%Y%m%d', at) AS INTEGER) FROM day WHERE strftime('%w', at) <> '0' AND (:six <> '0' OR strftime('%w', at) <> '6')"
    " AND NOT EXISTS (SELECT 1 FROM events WHERE kind IN ('national-holiday', 'collective-leave')"
    "  AND first_day <= CAST(strftime('%Y%m%d', at) AS INTEGER) AND end_day > CAST(strftime('%Y%m%d', at) AS INTEGER)) ORDER BY at";
/// Codes first, then what they stand for: {code} and {text} are of the dimension.
constexpr const char* kValuesOfLinesSql =
    " SELECT DISTINCT {text} FROM (SELECT DISTINCT {code} AS code FROM matching m{parts} WHERE m.kind < 2 AND m.day >= :first AND m.day < :end) d";
constexpr const char* kValuesOfLeadsSql =
    " SELECT DISTINCT {text} FROM (SELECT DISTINCT {code} AS code FROM matching m{parts} WHERE (m.created >= :first AND m.created < :end)"
    "  OR (m.closed >= :first AND m.closed < :end)) d";
constexpr const char* kTermText = "coalesce((SELECT text FROM terms WHERE id = d.code), '')";
struct ValueColumns {
    const char* code;
    const char* text;
};
ValueColumns columnsOf(domain::Dimension dimension)
{
    using domain::Dimension;
    switch (dimension) {
    case Dimension::Rep:
        return {"p.person", "coalesce((SELECT key FROM people WHERE id = d.code), '')"};
    case Dimension::Product:
        return {"m.product", "coalesce((SELECT key FROM products WHERE id = d.code), '')"};
    case Dimension::Customer:
        return {"m.customer", "coalesce((SELECT key FROM customers WHERE id = d.code), '')"};
    case Dimension::Segment:
        return {"m.customer", "coalesce((SELECT t.text FROM customers c JOIN terms t ON t.id = c.segment_id WHERE c.id = d.code), '')"};
    case Dimension::Team:
        return {"CASE WHEN m.of_people THEN p.team ELSE m.team END", kTermText};
    case Dimension::Region:
        return {"m.region", kTermText};
    case Dimension::Category:
        return {"m.category", kTermText};
    case Dimension::Channel:
        return {"m.channel", kTermText};
    case Dimension::Source:
        return {"m.source", kTermText};
    }
    return {"0", "''"};
}
/// Every part is one of the constants here.
std::string valuesSql(std::string text, domain::Dimension dimension)
{
    const ValueColumns columns = columnsOf(dimension);
    const bool asksParts = dimension == domain::Dimension::Rep || dimension == domain::Dimension::Team;
    const std::pair<std::string, std::string> parts[]{{"{text}", columns.text}, {"{code}", columns.code},
        {"{parts}", asksParts ? " LEFT JOIN part p ON p.share_id = m.share_id AND p.mine AND (p.of_team OR NOT m.of_people)" : ""}};
    for (const auto& [what, with] : parts) {
        text.replace(text.find(what), what.size(), with);
    }
    return text;
}
constexpr const char* kFirstDaysSql =
    "SELECT coalesce(sales, leads), leads, surveys FROM (SELECT (SELECT min(day) FROM order_lines) AS sales,"
    " (SELECT min(day) FROM (SELECT min(created) AS day FROM leads UNION ALL SELECT min(closed) FROM leads WHERE status <> 0)) AS leads,"
    " (SELECT min(day) FROM survey_answers) AS surveys)";

constexpr const char* kLastDaysSql =
    "SELECT coalesce(sales, leads), leads, surveys FROM (SELECT (SELECT max(day) FROM order_lines) AS sales,"
    " (SELECT max(day) FROM (SELECT max(created) AS day FROM leads UNION ALL SELECT max(closed) FROM leads WHERE status <> 0)) AS leads,"
    " (SELECT max(day) FROM survey_answers) AS surveys)";

ProofScope daysOf(Date first, Date end)
{
    ProofScope scope;
    scope.first = first;
    scope.end = scope.wholeEnd = end;
    return scope;
}

template <typename Take>
Status readAll(Connection& connection, const ProofScope& scope, const std::string& sql, Take take)
{
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    Result<Statement> rows = binder->prepared(connection, sql);
    if (!rows) {
        return pass(rows.error());
    }
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        if (Status taken = take(*rows); !taken) {
            return taken;
        }
    }
    return row ? Status{} : pass(row.error());
}

Status takeTarget(const Statement& row, std::vector<ProofTarget>& targets)
{
    const auto first = storedDay(row, 6);
    const auto end = storedDay(row, 7);
    if (!first || !end) {
        return fail(Errc::Damaged, "target " + std::to_string(row.integer(0)) + " has a day that does not exist");
    }
    ProofTarget& target = targets.emplace_back();
    target.id = row.integer(0);
    target.kpi = row.text(1);
    target.level = static_cast<domain::TargetLevel>(row.integer(2));
    if (const auto scope = row.integerOrNull(3)) {
        target.scope = static_cast<domain::Dimension>(*scope);
    }
    target.scopeValue = row.text(4);
    target.pairCategory = row.text(5);
    target.first = *first;
    target.end = *end;
    target.value = row.integer(8);
    target.agreements = row.integer(9);
    target.agreed = row.integerOrNull(10);
    target.covers = row.integer(11) > 0;
    target.coversAgreed = row.integer(12) > 0;
    return {};
}

Result<RecordDays> recordDays(Connection& connection, const char* sql)
{
    RecordDays days;
    const Status read = readAll(connection, {}, sql, [&](const Statement& row) -> Status {
        const auto dayAt = [&](int column) { return row.isNull(column) ? std::nullopt : storedDay(row, column); };
        days = {dayAt(0), dayAt(1), dayAt(2)};
        return {};
    });
    return read ? Result<RecordDays>{days} : pass(read.error());
}

}  // namespace

Result<TargetRows> proveTargetRows(Connection& connection, Date first, Date end)
{
    TargetRows found;
    const ProofScope scope = daysOf(first, end);
    const Status read = readAll(connection, scope, rulesSql() + kTargetsSql, [&](const Statement& row) { return takeTarget(row, found.rows); });
    if (!read) {
        return pass(read.error());
    }
    const Status above = readAll(connection, scope, kAboveSql, [&](const Statement& row) -> Status {
        found.above.emplace_back(std::string{row.text(0)}, std::string{row.text(1)});
        return {};
    });
    return above ? Result<TargetRows>{std::move(found)} : pass(above.error());
}

Result<std::vector<std::string>> proveValues(Connection& connection, const ProofScope& scope, domain::Dimension dimension)
{
    std::vector<std::string> values;
    const auto take = [&values](const Statement& row) -> Status {
        const std::string value{row.text(0)};
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(value);
        }
        return {};
    };
    Status read = readAll(connection, scope, salesLinesSql(LinesWithin::Window) + valuesSql(kValuesOfLinesSql, dimension), take);
    read = read ? readAll(connection, scope, leadRulesSql() + valuesSql(kValuesOfLeadsSql, dimension), take) : read;
    return read ? Result<std::vector<std::string>>{std::move(values)} : pass(read.error());
}

Result<std::vector<Date>> proveWorkingDays(Connection& connection, Date first, Date end)
{
    std::vector<Date> days;
    const Status read = readAll(connection, daysOf(first, end), kWorkingDaysSql, [&](const Statement& row) -> Status {
        const auto day = storedDay(row, 0);
        if (!day) {
            return fail(Errc::Internal, "a day that does not exist");
        }
        days.push_back(*day);
        return {};
    });
    return read ? Result<std::vector<Date>>{std::move(days)} : pass(read.error());
}

Result<RecordDays> proveFirstDays(Connection& connection) { return recordDays(connection, kFirstDaysSql); }

Result<RecordDays> proveLastDays(Connection& connection) { return recordDays(connection, kLastDaysSql); }

}  // namespace kinerja::store
