// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_sql.h"

#include <array>
#include <cstddef>

namespace kinerja::store {
namespace {

/// Every part is one of the constants here; values are bound.
std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// amount × rate in trillionths, rounded half away from zero, by parts of six digits: 64 bits hold every step.
constexpr const char* kInBase =
    "(CASE WHEN {a} < 0 THEN -1 ELSE 1 END * (abs({a}) / 1000000 * ({r} / 1000000)"
    " + (abs({a}) / 1000000 * ({r} % 1000000) + abs({a}) % 1000000 * ({r} / 1000000)"
    " + abs({a}) % 1000000 * ({r} % 1000000) / 1000000 + 500000) / 1000000))";
/// quantity × price, both in ten-thousandths, rounded half away from zero.
constexpr const char* kTimes =
    "(CASE WHEN ({a} < 0) <> ({r} < 0) THEN -1 ELSE 1 END * (abs({a}) / 100 * (abs({r}) / 100)"
    " + (abs({a}) / 100 * (abs({r}) % 100) + abs({a}) % 100 * (abs({r}) / 100)"
    " + abs({a}) % 100 * (abs({r}) % 100) / 100 + 50) / 100))";

std::string product(const char* pattern, const std::string& amount, const std::string& factor)
{
    return replaced(replaced(pattern, "{a}", amount), "{r}", factor);
}

/// {names}_as (id, at): entries that stand for another one, by the list's ids or by accepted merges.
constexpr const char* kListedNames =
    "{name}_key(key, id) AS MATERIALIZED (SELECT key, max(id) FROM {list} GROUP BY key),"
    " {name}_name(name, id) AS MATERIALIZED (SELECT name, max(id) FROM {list} GROUP BY name HAVING count(*) = 1),"
    " {name}_row(id, listed) AS MATERIALIZED (SELECT d.id, coalesce(k.id, n.id) FROM {table} d"
    "  LEFT JOIN {name}_key k ON k.key = d.key LEFT JOIN {name}_name n ON n.name = d.key"
    "  WHERE coalesce(k.id, n.id) IS NOT NULL),"
    " {name}_link(id, at) AS MATERIALIZED (SELECT from_id, into_id FROM merges WHERE dimension = {no}"
    "  UNION ALL SELECT r.id, d.id FROM {name}_row r JOIN {list} l ON l.id = r.listed JOIN {table} d ON d.key = l.key"
    "   WHERE d.id <> r.id AND r.id NOT IN (SELECT from_id FROM merges WHERE dimension = {no})), ";
constexpr const char* kMergedRegions =
    "region_link(id, at) AS MATERIALIZED (SELECT from_id, into_id FROM merges WHERE dimension = 2), ";
constexpr const char* kFollowed =
    "{name}_walk(id, at, step) AS (SELECT id, at, 1 FROM {name}_link"
    "  UNION ALL SELECT w.id, k.at, w.step + 1 FROM {name}_walk w JOIN {name}_link k ON k.id = w.at WHERE w.step < 1000),"
    " {name}_as(id, at) AS MATERIALIZED (SELECT id, at FROM {name}_walk WHERE at NOT IN (SELECT id FROM {name}_link)), ";

std::string listedNames(const char* name, const char* list, const char* table, const char* number)
{
    return replaced(replaced(replaced(replaced(std::string{kListedNames} + kFollowed, "{name}", name), "{list}", list),
                             "{table}", table),
                    "{no}", number);
}

/// owner: team and office of the one person who has a whole share set. part: who is credited in it, its place by the person's key,
/// their team where several are (what a file names, else the list), and whether the filters by people and by team take it.
/// share: sets that the filter by people takes, partly = 1 where it takes not everybody in it.
/// team_share: sets whose people have teams, which a record has instead of its own: named = 1 also where it has one. takes: parts
/// that both filters take.
constexpr const char* kPeople =
    "owner(share_id, team_id, office_id) AS MATERIALIZED (SELECT c.share_set_id, l.team_id, l.office_id FROM credits c"
    "  LEFT JOIN person_as a ON a.id = c.person_id JOIN person_row r ON r.id = coalesce(a.at, c.person_id) JOIN people_list l ON l.id = r.listed WHERE c.share = 10000),"
    " asked(person) AS MATERIALIZED (SELECT id FROM people WHERE key IN (SELECT value FROM json_each(:rep))),"
    " piece_of(share_id, person, share, place, team, named) AS MATERIALIZED (SELECT c.share_set_id, coalesce(a.at, c.person_id), c.share,"
    "   p.key, CASE WHEN c.share < 10000 THEN coalesce(c.team_id, l.team_id, 0) ELSE 0 END, c.team_id IS NOT NULL"
    "  FROM credits c LEFT JOIN person_as a ON a.id = c.person_id JOIN people p ON p.id = coalesce(a.at, c.person_id)"
    "  LEFT JOIN person_row r ON r.id = coalesce(a.at, c.person_id) LEFT JOIN people_list l ON l.id = r.listed),"
    " part(share_id, person, team, share, place, named, mine, of_team) AS MATERIALIZED (SELECT share_id, person, team, sum(share), place, max(named),"
    "   :rep IS NULL OR person IN (SELECT person FROM asked),"
    "   :team IS NULL OR coalesce((SELECT text FROM terms WHERE id = team), '') IN (SELECT value FROM json_each(:team))"
    "  FROM piece_of GROUP BY share_id, person, team),"
    " team_share(id, named, takes, partly) AS MATERIALIZED (SELECT share_id, max(named), sum(mine AND of_team),"
    "   sum(mine AND of_team) < count(*) FROM part GROUP BY share_id HAVING max(team) > 0),"
    " share(id, partly) AS MATERIALIZED (SELECT share_id, sum(person IN (SELECT person FROM asked)) < count(*) FROM part"
    "  GROUP BY share_id HAVING sum(person IN (SELECT person FROM asked)) > 0"
    "  UNION ALL SELECT 0, 0 WHERE '' IN (SELECT value FROM json_each(:rep))"
    "  UNION ALL SELECT id, 0 FROM share_sets WHERE '' IN (SELECT value FROM json_each(:rep))"
    "   AND id NOT IN (SELECT share_id FROM part)), ";

/// The rate of the day, else of the latest day before.
constexpr const char* kRates =
    "money_day(currency, day) AS (SELECT currency_id, day FROM order_lines WHERE currency_id IS NOT NULL"
    "  UNION SELECT currency_id, coalesce(closed, created, 0) FROM leads WHERE currency_id IS NOT NULL"
    "  UNION SELECT p.currency_id, d.day FROM (SELECT DISTINCT currency_id FROM product_list WHERE currency_id IS NOT NULL) p"
    "   JOIN (SELECT DISTINCT day FROM order_lines WHERE EXISTS (SELECT 1 FROM product_list WHERE currency_id IS NOT NULL)) d),"
    " rate(currency, day, rate) AS MATERIALIZED (SELECT m.currency, m.day,"
    "   CASE WHEN t.text = :base THEN 1000000000000 ELSE (SELECT r.rate FROM exchange_rates r"
    "    WHERE r.currency_id = m.currency AND r.day <= m.day ORDER BY r.day DESC, r.id DESC LIMIT 1) END"
    "  FROM money_day m JOIN terms t ON t.id = m.currency) ";

/// What a record says of its team and region, else what the lists say.
constexpr const char* kRegion =
    "coalesce(ra.at, {t}.region_id, (SELECT coalesce(x.at, y.region_id) FROM customer_row cr JOIN customer_list y"
    " ON y.id = cr.listed LEFT JOIN region_as x ON x.id = y.region_id WHERE cr.id = coalesce(ca.at, {t}.customer_id)),"
    " oa.at, o.office_id, 0)";
constexpr const char* kNamesJoin =
    " LEFT JOIN customer_as ca ON ca.id = {t}.customer_id LEFT JOIN product_as pa ON pa.id = {t}.product_id"
    " LEFT JOIN region_as ra ON ra.id = {t}.region_id LEFT JOIN owner o ON o.share_id = {t}.share_id"
    " LEFT JOIN region_as oa ON oa.id = o.office_id";

constexpr const char* kStoredLines =
    ", unit_as(id, at) AS MATERIALIZED (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:units)),"
    " stored AS (SELECT l.id, l.id >> 24 AS order_id, l.day, l.status, l.returned, l.currency_id, l.quantity, l.gross,"
    "   l.discount, l.cost, coalesce(ua.at, l.unit_id, 0) AS unit, coalesce(l.share_id, 0) AS share_id,"
    "   coalesce(ca.at, l.customer_id, 0) AS customer, coalesce(pa.at, l.product_id, 0) AS product, l.category_id,"
    "   coalesce(l.team_id, o.team_id, 0) AS team, {line region} AS region, coalesce(l.channel_id, 0) AS channel, 0 AS source,"
    "   0 AS is_lead FROM order_lines l LEFT JOIN unit_as ua ON ua.id = l.unit_id{line joins}{lines within}"
    "  UNION ALL SELECT l.id, l.id, l.closed, 0, 0, l.currency_id, 0, l.value, 0, NULL, 0, coalesce(l.share_id, 0),"
    "   coalesce(ca.at, l.customer_id, 0), coalesce(pa.at, l.product_id, 0), NULL,"
    "   coalesce(l.team_id, o.team_id, 0), {line region}, 0, coalesce(l.source_id, 0), 1 FROM leads l{line joins}"
    "   WHERE l.status = 1 AND l.value IS NOT NULL AND l.closed IS NOT NULL {leads within} AND NOT EXISTS (SELECT 1 FROM order_lines)),"
    " line AS (SELECT s.id, s.order_id, s.day, s.unit, s.quantity, s.share_id, s.customer, s.product, s.team, s.region,"
    "   s.channel, s.source,"
    "   CASE s.is_lead WHEN 1 THEN coalesce(p.category_id, 0) ELSE coalesce(s.category_id, pl.category_id, 0) END AS category,"
    "   CASE WHEN s.status = 1 THEN 2 WHEN s.status = 2 AND :hold = 0 THEN 3"
    "    WHEN s.currency_id IS NOT NULL AND r.rate IS NULL THEN 4 ELSE s.returned > 0 END AS kind,"
    "   CASE WHEN r.rate IS NULL THEN s.gross ELSE {gross} END AS gross,"
    "   CASE WHEN r.rate IS NULL THEN s.discount ELSE {discount} END AS discount,"
    "   CASE WHEN s.is_lead THEN NULL WHEN s.cost IS NOT NULL THEN CASE WHEN r.rate IS NULL THEN s.cost ELSE {cost} END"
    "    WHEN pl.cost IS NULL THEN NULL WHEN pl.currency_id IS NULL THEN {listed}"
    "    WHEN lr.rate IS NOT NULL THEN {listed in base} END AS cost"
    "  FROM stored s LEFT JOIN rate r ON r.currency = s.currency_id AND r.day = s.day"
    "  LEFT JOIN products p ON p.id = s.product LEFT JOIN product_row pr ON pr.id = s.product"
    "  LEFT JOIN product_list pl ON pl.id = pr.listed LEFT JOIN rate lr ON lr.currency = pl.currency_id AND lr.day = s.day)";
/// By LinesWithin.
struct DaysRead {
    const char* ofLines;
    const char* ofLeads;
};
constexpr std::array kDaysRead{
    DaysRead{" WHERE l.day >= :first AND l.day < :whole", " AND l.closed >= :first AND l.closed < :whole"},
    DaysRead{" WHERE l.day < :end AND (l.day >= :first"
             " OR l.id >> 24 IN (SELECT id >> 24 FROM order_lines WHERE day >= :first AND day < :end))", " AND l.closed < :end"},
    DaysRead{"", ""}};

/// An order is of the day of its first lines that are no return, and of the first customer by key whom they name: the id of
/// such a line, of the order {order}.
constexpr const char* kOpening =
    "(SELECT l.id FROM order_lines l LEFT JOIN customer_as ca ON ca.id = l.customer_id"
    " LEFT JOIN customers cu ON cu.id = coalesce(ca.at, l.customer_id)"
    " WHERE l.id BETWEEN {order} * 16777216 AND {order} * 16777216 + 16777215 AND l.day < :end AND l.returned = 0 AND l.status <> 1"
    "  AND (l.status <> 2 OR :hold <> 0) AND (l.currency_id IS NULL"
    "   OR (SELECT r.rate FROM rate r WHERE r.currency = l.currency_id AND r.day = l.day) IS NOT NULL)"
    " ORDER BY l.day, cu.key IS NULL, cu.key LIMIT 1)";
/// Under a filter an order counts on the day of the first line that matches. Without any order the won leads are orders of
/// one line.
constexpr const char* kOrders =
    ", found AS (SELECT m.order_id, m.day, m.customer, row_number()"
    "   OVER (PARTITION BY m.order_id ORDER BY m.day, cu.key IS NULL, cu.key) AS turn"
    "  FROM matching m LEFT JOIN customers cu ON cu.id = m.customer WHERE m.kind = 0),"
    " won AS (SELECT order_id, day, customer FROM line WHERE kind = 0 AND NOT EXISTS (SELECT 1 FROM order_lines)),"
    " bought AS (SELECT b.id >> 24 AS order_id, b.day, coalesce(ca.at, b.customer_id, 0) AS customer"
    "   FROM orders o JOIN order_lines b ON b.id = {opening of o} LEFT JOIN customer_as ca ON ca.id = b.customer_id"
    "  UNION ALL SELECT order_id, day, customer FROM won),"
    " known(customer, day) AS MATERIALIZED (SELECT customer, min(day) FROM bought WHERE customer <> 0 GROUP BY customer),"
    " counted AS (SELECT order_id, customer, day FROM found WHERE turn = 1 AND day >= :first AND day < :end),"
    " own AS (SELECT c.order_id, b.day, coalesce(ca.at, b.customer_id, 0) AS customer, c.customer AS matched, c.day AS found"
    "   FROM counted c JOIN order_lines b ON b.id = {opening of c} LEFT JOIN customer_as ca ON ca.id = b.customer_id"
    "  UNION ALL SELECT c.order_id, w.day, w.customer, c.customer, c.day FROM counted c JOIN won w ON w.order_id = c.order_id)";
constexpr const char* kOrderCounts =
    " SELECT count(*), coalesce(sum(o.customer = 0), 0)";
/// A customer's first order is the one with the lowest number of those of the first day: the shortest, then by bytes.
constexpr const char* kStarters =
    ", begun AS MATERIALIZED (SELECT DISTINCT o.customer, o.day FROM own o JOIN known k ON k.customer = o.customer AND k.day = o.day),"
    " rival AS (SELECT b.id >> 24 AS order_id, b.day, coalesce(ca.at, b.customer_id, 0) AS customer"
    "   FROM (SELECT DISTINCT id >> 24 AS id FROM order_lines WHERE day IN (SELECT day FROM begun)) o"
    "   JOIN order_lines b ON b.id = {opening of o} LEFT JOIN customer_as ca ON ca.id = b.customer_id"
    "  UNION ALL SELECT order_id, day, customer FROM won),"
    " named AS (SELECT r.order_id, r.customer, coalesce(n.number, d.key) AS number"
    "   FROM rival r JOIN begun g ON g.customer = r.customer AND g.day = r.day"
    "   LEFT JOIN orders n ON n.id = r.order_id AND EXISTS (SELECT 1 FROM order_lines) LEFT JOIN leads d ON d.id = r.order_id),"
    " starter(order_id) AS MATERIALIZED (SELECT order_id FROM (SELECT order_id, row_number()"
    "   OVER (PARTITION BY customer ORDER BY length(CAST(number AS BLOB)), number) AS turn FROM named) WHERE turn = 1)";
/// `known` is what costs most: it is looked at only here.
constexpr const char* kCustomers =
    ", coalesce(sum(o.found = o.day AND o.order_id IN (SELECT order_id FROM starter)), 0), count(DISTINCT CASE WHEN m.day < :first THEN o.matched END)"
    " FROM own o LEFT JOIN known m ON m.customer = o.matched";

constexpr const char* kStoredLeads =
    ", line AS (SELECT l.id, l.created, l.closed, l.status, coalesce(l.share_id, 0) AS share_id,"
    "   coalesce(ca.at, l.customer_id, 0) AS customer, coalesce(pa.at, l.product_id, 0) AS product,"
    "   coalesce(p.category_id, 0) AS category, coalesce(l.team_id, o.team_id, 0) AS team, {line region} AS region,"
    "   0 AS channel, coalesce(l.source_id, 0) AS source, l.value IS NOT NULL AS has_value,"
    "   l.currency_id IS NULL OR r.rate IS NOT NULL AS has_rate,"
    "   CASE WHEN r.rate IS NULL THEN l.value ELSE {value} END AS gross, 0 AS discount, 0 AS quantity, NULL AS cost"
    "  FROM leads l{line joins} LEFT JOIN products p ON p.id = coalesce(pa.at, l.product_id)"
    "  LEFT JOIN rate r ON r.currency = l.currency_id AND r.day = coalesce(l.closed, l.created, 0))";
constexpr const char* kStoredAnswers =
    ", line AS (SELECT s.id, s.day, s.score, s.scale_min, s.scale_max, coalesce(s.share_id, 0) AS share_id,"
    "   coalesce(ca.at, s.customer_id, 0) AS customer, coalesce(pa.at, s.product_id, 0) AS product,"
    "   coalesce(p.category_id, 0) AS category, 0 AS team, 0 AS region, 0 AS channel, 0 AS source FROM survey_answers s"
    "  LEFT JOIN customer_as ca ON ca.id = s.customer_id LEFT JOIN product_as pa ON pa.id = s.product_id"
    "  LEFT JOIN products p ON p.id = coalesce(pa.at, s.product_id))";

/// A record has the key of what its code stands for, "" without a code.
constexpr const char* kMatching =
    ", matching AS (SELECT l.*, t.id IS NOT NULL AS of_people,"
    "   coalesce(t.partly, (SELECT h.partly FROM share h WHERE h.id = l.share_id), 0) AS partly FROM line l"
    "  LEFT JOIN team_share t ON t.id = l.share_id AND (t.named OR l.team = 0)"
    "  WHERE (t.id IS NULL OR t.takes > 0) AND (:rep IS NULL OR l.share_id IN (SELECT id FROM share))"
    "  AND (:team IS NULL OR t.id IS NOT NULL OR coalesce((SELECT text FROM terms WHERE id = l.team), '') IN (SELECT value FROM json_each(:team)))"
    "  AND (:region IS NULL OR coalesce((SELECT text FROM terms WHERE id = l.region), '') IN (SELECT value FROM json_each(:region)))"
    "  AND (:product IS NULL OR coalesce((SELECT key FROM products WHERE id = l.product), '')"
    "   IN (SELECT value FROM json_each(:product)))"
    "  AND (:category IS NULL OR coalesce((SELECT text FROM terms WHERE id = l.category), '')"
    "   IN (SELECT value FROM json_each(:category)))"
    "  AND (:channel IS NULL OR coalesce((SELECT text FROM terms WHERE id = l.channel), '')"
    "   IN (SELECT value FROM json_each(:channel)))"
    "  AND (:segment IS NULL OR coalesce((SELECT t.text FROM customers c JOIN terms t ON t.id = c.segment_id"
    "   WHERE c.id = l.customer), '') IN (SELECT value FROM json_each(:segment)))"
    "  AND (:customer IS NULL OR coalesce((SELECT key FROM customers WHERE id = l.customer), '')"
    "   IN (SELECT value FROM json_each(:customer)))"
    "  AND (:source IS NULL OR coalesce((SELECT text FROM terms WHERE id = l.source), '') IN (SELECT value FROM json_each(:source))))";

/// Rule 11: parts by the largest remainder, ties to the earlier person by key; of these, those of the people and teams asked for.
constexpr const char* kCredited =
    ", piece AS (SELECT m.id, f.field, p.team, p.mine AND (p.of_team OR NOT m.of_people) AS taken, p.place, p.share, sum(p.share) OVER (PARTITION BY m.id, f.field) AS whole,"
    "   CASE f.field WHEN 0 THEN m.gross WHEN 1 THEN m.discount WHEN 2 THEN m.quantity ELSE m.cost END AS amount"
    "  FROM matching m JOIN part p ON p.share_id = m.share_id"
    "  JOIN (SELECT 0 AS field UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) f WHERE m.partly),"
    " floored AS (SELECT id, field, team, taken, place, amount, abs(amount) / whole * share + abs(amount) % whole * share / whole AS least,"
    "   abs(amount) % whole * share % whole AS rest FROM piece WHERE amount IS NOT NULL),"
    " ranked AS (SELECT id, field, taken, amount, least, row_number() OVER (PARTITION BY id, field ORDER BY rest DESC, place, team) AS turn,"
    "   abs(amount) - sum(least) OVER (PARTITION BY id, field) AS spare FROM floored),"
    " cut(id, gross, discount, quantity, cost) AS MATERIALIZED (SELECT id, sum(CASE field WHEN 0 THEN own END),"
    "   sum(CASE field WHEN 1 THEN own END), sum(CASE field WHEN 2 THEN own END), sum(CASE field WHEN 3 THEN own END)"
    "  FROM (SELECT id, field, CASE WHEN amount < 0 THEN -1 ELSE 1 END * (least + (turn <= spare)) AS own FROM ranked"
    "   WHERE taken) GROUP BY id),"
    " credited AS (SELECT {kept}, CASE m.partly WHEN 1 THEN c.gross ELSE m.gross END AS gross,"
    "   CASE m.partly WHEN 1 THEN c.discount ELSE m.discount END AS discount,"
    "   CASE m.partly WHEN 1 THEN c.quantity ELSE m.quantity END AS quantity,"
    "   CASE m.partly WHEN 1 THEN c.cost ELSE m.cost END AS cost FROM matching m LEFT JOIN cut c ON c.id = m.id) ";

std::string withLookups(const char* text)
{
    const std::string joined = replaced(replaced(text, "{line region}", kRegion), "{line joins}", kNamesJoin);
    return replaced(joined, "{t}", "l");
}

std::string credited(const char* kept) { return replaced(kCredited, "{kept}", kept); }

}  // namespace

std::string rulesSql()
{
    return " WITH RECURSIVE " + listedNames("customer", "customer_list", "customers", "7")
        + listedNames("product", "product_list", "products", "3") + listedNames("person", "people_list", "people", "0")
        + kMergedRegions + replaced(kFollowed, "{name}", "region") + kPeople + kRates;
}

std::string salesLinesSql(LinesWithin within)
{
    const DaysRead& days = kDaysRead[static_cast<std::size_t>(within)];
    std::string lines = replaced(withLookups(kStoredLines), "{lines within}", days.ofLines);
    lines = replaced(lines, "{leads within}", days.ofLeads);
    lines = replaced(lines, "{gross}", product(kInBase, "s.gross", "r.rate"));
    lines = replaced(lines, "{discount}", product(kInBase, "s.discount", "r.rate"));
    lines = replaced(lines, "{cost}", product(kInBase, "s.cost", "r.rate"));
    const std::string listed = product(kTimes, "s.quantity", "pl.cost");
    lines = replaced(lines, "{listed in base}", product(kInBase, listed, "lr.rate"));
    lines = replaced(lines, "{listed}", listed);
    return rulesSql() + lines + kMatching;
}

namespace {

std::string withOpenings(std::string orders)
{
    orders = replaced(orders, "{opening of o}", replaced(kOpening, "{order}", "o.id"));
    return replaced(orders, "{opening of c}", replaced(kOpening, "{order}", "c.order_id"));
}

}  // namespace

std::string ordersSql(bool withCustomers)
{
    const std::string orders = std::string{kOrders} + (withCustomers ? kStarters : "") + kOrderCounts + (withCustomers ? kCustomers : " FROM own o");
    return salesLinesSql(LinesWithin::OrdersOfWindow) + withOpenings(orders);
}

std::string firstOrdersSql()
{
    return salesLinesSql(LinesWithin::All) + withOpenings(kOrders) + " SELECT day, count(*) FROM known GROUP BY day";
}

std::string salesRulesSql()
{
    return salesLinesSql(LinesWithin::Window) + credited("m.id, m.order_id, m.day, m.kind, m.unit, m.customer, m.product");
}

std::string leadRulesSql()
{
    const std::string leads = replaced(withLookups(kStoredLeads), "{value}", product(kInBase, "l.value", "r.rate"));
    return rulesSql() + leads + kMatching + credited("m.id, m.created, m.closed, m.status, m.has_value, m.has_rate");
}

std::string surveyRulesSql()
{
    return rulesSql() + kStoredAnswers + kMatching;
}

}  // namespace kinerja::store
