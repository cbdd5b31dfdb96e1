// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/proof.h"

#include <nlohmann/json.hpp>

#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "proof_sql.h"
#include "setting_row.h"

namespace kinerja::store {
namespace {

/// Sums in two parts, so that no total of amounts can leave 64 bits.
constexpr const char* kSumsSql =
    " SELECT day < :end AS inside, kind, count(*), sum(gross / 1000000), sum(gross % 1000000), sum(discount / 1000000),"
    " sum(discount % 1000000), sum(quantity / 1000000), sum(quantity % 1000000), sum(cost / 1000000), sum(cost % 1000000),"
    " sum(cost IS NULL), sum(CASE WHEN cost IS NULL THEN (gross - discount) / 1000000 END),"
    " sum(CASE WHEN cost IS NULL THEN (gross - discount) % 1000000 END), min(unit), max(unit),"
    " sum(typeof(gross) = 'real' OR typeof(discount) = 'real' OR typeof(quantity) = 'real' OR typeof(cost) = 'real'"
    "  OR typeof(gross - discount) = 'real')"
    " FROM credited WHERE day >= :first AND day < :whole GROUP BY 1, 2";
/// An order is of the day, and of the customer, of its first line that is no return; a customer's first order is the earliest,
/// the lower id on the same day. Under a filter an order counts on the day of the first line that matches.
constexpr const char* kOrdersSql =
    ", sale AS (SELECT order_id, day, customer, row_number() OVER (PARTITION BY order_id ORDER BY day, product, id) AS turn"
    "  FROM line WHERE kind = 0),"
    " bought AS MATERIALIZED (SELECT order_id, day, customer,"
    "   row_number() OVER (PARTITION BY customer ORDER BY day, order_id) AS turn FROM sale WHERE turn = 1),"
    " known(customer, day) AS MATERIALIZED (SELECT customer, day FROM bought WHERE turn = 1 AND customer <> 0),"
    " found AS (SELECT order_id, day, customer, row_number() OVER (PARTITION BY order_id ORDER BY day, product, id) AS turn"
    "  FROM credited WHERE kind = 0)"
    " SELECT count(*), coalesce(sum(b.turn = 1 AND b.customer <> 0), 0), coalesce(sum(b.customer = 0), 0),"
    " count(DISTINCT CASE WHEN k.day < :first THEN f.customer END)"
    " FROM found f JOIN bought b ON b.order_id = f.order_id LEFT JOIN known k ON k.customer = f.customer"
    " WHERE f.turn = 1 AND f.day >= :first AND f.day < :end";
constexpr const char* kSalesTraitsSql =
    " SELECT EXISTS (SELECT 1 FROM order_lines), EXISTS (SELECT 1 FROM leads WHERE value IS NOT NULL),"
    " EXISTS (SELECT 1 FROM line WHERE cost IS NOT NULL)";
constexpr const char* kLeadsSql =
    ", seen AS (SELECT *, created >= :first AND created < :end AS fresh, status <> 0 AND closed >= :first AND closed < :end AS done,"
    "   closed IS NULL OR closed <= :asof AS settled,"
    "   created < :end AND (status = 0 OR closed >= :end) AS waits FROM credited),"
    " worth AS (SELECT *, done AND has_value AND has_rate AS counts FROM seen)"
    " SELECT (SELECT count(*) FROM leads), coalesce(sum(fresh), 0), coalesce(sum(fresh AND status = 1 AND settled), 0),"
    " coalesce(sum(fresh AND NOT (status <> 0 AND settled)), 0), coalesce(sum(done AND status = 1), 0),"
    " coalesce(sum(done AND status = 2), 0), coalesce(sum(counts AND status = 1), 0), coalesce(sum(counts), 0),"
    " coalesce(sum(CASE WHEN counts AND status = 1 THEN gross / 1000000 END), 0),"
    " coalesce(sum(CASE WHEN counts AND status = 1 THEN gross % 1000000 END), 0),"
    " coalesce(sum(CASE WHEN counts AND status = 2 THEN gross / 1000000 END), 0),"
    " coalesce(sum(CASE WHEN counts AND status = 2 THEN gross % 1000000 END), 0),"
    " coalesce(sum(created >= :end AND created < :whole), 0),"
    " coalesce(sum(status <> 0 AND closed >= :end AND closed < :whole), 0), coalesce(sum(done AND created IS NULL), 0),"
    " coalesce(sum(done AND status = 1 AND created IS NULL), 0), coalesce(sum(done AND status = 1 AND closed < created), 0),"
    " coalesce(sum(fresh AND status <> 0 AND closed IS NULL), 0), coalesce(sum(done AND status = 1 AND NOT has_value), 0),"
    " coalesce(sum(done AND status = 2 AND NOT has_value), 0),"
    " coalesce(sum(done AND status = 1 AND has_value AND NOT has_rate), 0),"
    " coalesce(sum(done AND status = 2 AND has_value AND NOT has_rate), 0), coalesce(sum(typeof(gross) = 'real'), 0),"
    " coalesce(sum(waits), 0), coalesce(sum(CASE WHEN waits AND has_value AND has_rate AND closed >= :first AND closed < :whole"
    "  THEN gross / 1000000 END), 0), coalesce(sum(CASE WHEN waits AND has_value AND has_rate AND closed >= :first"
    "  AND closed < :whole THEN gross % 1000000 END), 0),"
    " EXISTS (SELECT 1 FROM leads WHERE status = 0 AND closed IS NOT NULL AND value IS NOT NULL)"
    " FROM worth";
/// The one in the middle, or both.
constexpr const char* kCyclesSql =
    ", cycle(days, turn, n) AS (SELECT days, row_number() OVER (ORDER BY days), count(*) OVER () FROM (SELECT"
    "   CAST(julianday(printf('%04d-%02d-%02d', closed / 10000, closed / 100 % 100, closed % 100))"
    "    - julianday(printf('%04d-%02d-%02d', created / 10000, created / 100 % 100, created % 100)) AS INTEGER) AS days"
    "   FROM credited WHERE status = 1 AND closed >= :first AND closed < :end AND created <= closed))"
    " SELECT coalesce(max(n), 0), coalesce(sum(CASE WHEN turn IN ((n + 1) / 2, n / 2 + 1) THEN days END), 0) FROM cycle";
/// Best scores: of two or three the best one, of more than twenty from four fifths of the scale up, else the best two.
constexpr const char* kAnswersSql =
    ", answer AS (SELECT *, scale_min = 0 AND scale_max = 10 AS nps, day < :end AS inside, CASE"
    "   WHEN scale_max - scale_min + 1 > 20 THEN scale_min + (4 * (scale_max - scale_min) + 4) / 5"
    "   WHEN scale_max - scale_min + 1 <= 3 THEN scale_max ELSE scale_max - 1 END AS best FROM matching"
    "  WHERE day >= :first AND day < :whole)"
    " SELECT EXISTS (SELECT 1 FROM survey_answers WHERE NOT (scale_min = 0 AND scale_max = 10)),"
    " EXISTS (SELECT 1 FROM survey_answers WHERE scale_min = 0 AND scale_max = 10),"
    " coalesce(sum(inside AND NOT nps), 0), coalesce(sum(inside AND NOT nps AND score >= best), 0),"
    " coalesce(sum(CASE WHEN inside AND NOT nps THEN score END), 0),"
    " count(DISTINCT CASE WHEN inside AND NOT nps THEN scale_min || ' ' || scale_max END) > 1,"
    " coalesce(sum(inside AND nps), 0), coalesce(sum(inside AND nps AND score >= 9), 0),"
    " coalesce(sum(inside AND nps AND score <= 6), 0), coalesce(sum(NOT inside AND NOT nps), 0),"
    " coalesce(sum(NOT inside AND nps), 0) FROM answer";
/// In the store's currency if there is one; of several the one entered last, else the first.
constexpr const char* kMarketSql =
    "SELECT m.value, coalesce(t.text, :base) = :base AS own, (SELECT count(*) FROM market_sizes) FROM"
    " (SELECT 1) LEFT JOIN market_sizes m ON m.first_day = :first AND m.end_day = :end LEFT JOIN terms t ON t.id = m.currency_id"
    " ORDER BY own DESC, CASE WHEN own THEN -m.id ELSE m.id END LIMIT 1";

/// Of exactly the period and scope, and whether others overlap it. A filter of one value is a scope.
constexpr const char* kTargetSql =
    "SELECT (SELECT value FROM targets WHERE kpi = 'revenue' AND level = 1 AND first_day = :first AND end_day = :whole"
    "  AND scope IS :scope AND scope_value = :value), EXISTS (SELECT 1 FROM targets WHERE kpi = 'revenue' AND level = 1"
    "  AND first_day < :whole AND end_day > :first)";
/// Day by day: neither a weekend nor a holiday.
constexpr const char* kDaysLeftSql =
    "WITH RECURSIVE day(at) AS (SELECT date(printf('%04d-%02d-%02d', :end / 10000, :end / 100 % 100, :end % 100))"
    "  WHERE :end < :whole UNION ALL SELECT date(at, '+1 day') FROM day"
    "  WHERE date(at, '+1 day') < printf('%04d-%02d-%02d', :whole / 10000, :whole / 100 % 100, :whole % 100))"
    " SELECT count(*) FROM day WHERE strftime('%w', at) <> '0' AND (:six <> '0' OR strftime('%w', at) <> '6')"
    " AND NOT EXISTS (SELECT 1 FROM events WHERE kind IN ('national-holiday', 'collective-leave')"
    "  AND first_day <= CAST(strftime('%Y%m%d', at) AS INTEGER) AND end_day > CAST(strftime('%Y%m%d', at) AS INTEGER))";

constexpr Int128 kPart = 1'000'000;

/// A sum that stands in two columns; nothing is 0.
Int128 sumAt(const Statement& row, int column)
{
    return Int128{row.integer(column)} * kPart + row.integer(column + 1);
}

Result<std::string> settingOr(Connection& connection, std::string_view name, std::string_view otherwise)
{
    const Result<std::optional<std::string>> found = setting(connection, name);
    if (!found) {
        return pass(found.error());
    }
    return found->value_or(std::string{otherwise});
}

/// Binds what the statement names of the scope.
class Binder {
public:
    static Result<Binder> make(Connection& connection, const ProofScope& scope)
    {
        const Result<std::string> base = settingOr(connection, kCurrencySetting, kDefaultCurrency);
        const Result<std::string> hold = settingOr(connection, kOnHoldSetting, "1");
        const Result<std::string> sixDays = settingOr(connection, kSixDayWeekSetting, "0");
        if (!base || !hold || !sixDays) {
            return pass(!base ? base.error() : !hold ? hold.error() : sixDays.error());
        }
        return Binder{scope, *base, *hold != "0", *sixDays};
    }

    /// Whether a target can be set for what is filtered: everything, or one value of one dimension.
    [[nodiscard]] bool hasScope() const
    {
        return m_scope.keys.empty()
               || (m_scope.keys.size() == 1 && m_scope.keys.begin()->second.size() == 1 && !m_scope.keys.begin()->second.front().empty());
    }

    /// The statement, standing on its first row.
    [[nodiscard]] Result<Statement> first(Connection& connection, const std::string& sql) const
    {
        Result<Statement> statement = prepared(connection, sql);
        if (!statement) {
            return statement;
        }
        const Result<bool> row = statement->step();
        if (!row || !*row) {
            return row ? fail(Errc::Internal, "a proof without a row") : pass(row.error());
        }
        return statement;
    }

    [[nodiscard]] Result<Statement> prepared(Connection& connection, const std::string& sql) const
    {
        Result<Statement> statement = Statement::prepare(connection, sql.c_str());
        for (int at = 1; statement && at <= statement->parameterCount(); ++at) {
            bind(*statement, at, statement->parameterName(at));
        }
        return statement;
    }

private:
    Binder(const ProofScope& scope, std::string base, bool countsOnHold, std::string sixDays)
        : m_scope(scope), m_base(std::move(base)), m_countsOnHold(countsOnHold), m_sixDays(std::move(sixDays))
    {}

    void bind(Statement& statement, int at, std::string_view name) const
    {
        if (name == ":base") {
            statement.bind(at, std::string_view{m_base});
        } else if (name == ":hold") {
            statement.bind(at, std::int64_t{m_countsOnHold ? 1 : 0});
        } else if (name == ":six") {
            statement.bind(at, std::string_view{m_sixDays});
        } else if (name == ":scope" || name == ":value") {
            bindScope(statement, at, name == ":scope");
        } else if (name == ":first") {
            statement.bind(at, std::int64_t{toYmd(m_scope.first)});
        } else if (name == ":end") {
            statement.bind(at, std::int64_t{toYmd(m_scope.end)});
        } else if (name == ":whole") {
            statement.bind(at, std::int64_t{toYmd(m_scope.wholeEnd)});
        } else if (name == ":asof") {
            statement.bind(at, std::int64_t{toYmd(m_scope.asOf)});
        } else {
            bindKeys(statement, at, name.substr(1));
        }
    }

    void bindScope(Statement& statement, int at, bool isDimension) const
    {
        const bool isWhole = m_scope.keys.empty() || m_scope.keys.begin()->second.empty();
        if (isWhole && isDimension) {
            statement.bindNull(at);
        } else if (isDimension) {
            statement.bind(at, std::int64_t{static_cast<std::int64_t>(m_scope.keys.begin()->first)});
        } else {
            statement.bind(at, std::string_view{isWhole ? std::string_view{} : std::string_view{m_scope.keys.begin()->second.front()}});
        }
    }

    void bindKeys(Statement& statement, int at, std::string_view dimension) const
    {
        const auto parsed = domain::parseDimension(dimension);
        const auto keys = parsed ? m_scope.keys.find(*parsed) : m_scope.keys.end();
        if (keys == m_scope.keys.end()) {
            statement.bindNull(at);
            return;
        }
        const std::string list = nlohmann::json(keys->second).dump();
        statement.bind(at, std::string_view{list});
    }

    const ProofScope& m_scope;
    std::string m_base;
    bool m_countsOnHold;
    std::string m_sixDays;
};

enum Kind : std::int64_t { kSaleKind, kReturnKind, kCancelledKind, kOnHoldKind, kNoRateKind };

void addRows(ProofRows& rows, std::int64_t count, std::optional<Int128> amount)
{
    rows.rows += count;
    rows.amount = amount ? std::optional{rows.amount.value_or(0) + *amount} : std::nullopt;
}

struct UnitSpan {
    std::int64_t low = INT64_MAX;
    std::int64_t high = 0;
};

void addCounting(SalesProof& sales, const Statement& row, UnitSpan& units)
{
    const std::int64_t count = row.integer(2);
    const Int128 gross = sumAt(row, 3);
    const Int128 discount = sumAt(row, 5);
    if (row.integer(1) == kReturnKind) {
        sales.returned += discount - gross;
        addRows(sales.returns, count, gross - discount);
    } else {
        sales.gross += gross;
        sales.discount += discount;
    }
    sales.lines += count;
    sales.quantity += sumAt(row, 7);
    sales.cost += sumAt(row, 9);
    sales.unknownCostLines += row.integer(11);
    sales.unknownNet += sumAt(row, 12);
    units.low = std::min(units.low, row.integer(14));
    units.high = std::max(units.high, row.integer(15));
}

/// One row of kSumsSql.
void addSums(SalesProof& sales, const Statement& row, UnitSpan& units)
{
    const std::int64_t count = row.integer(2);
    const Int128 net = sumAt(row, 3) - sumAt(row, 5);
    sales.tooLarge = sales.tooLarge || row.integer(16) != 0;
    switch (row.integer(1)) {
    case kCancelledKind:
        return addRows(sales.cancelled, count, std::nullopt);
    case kOnHoldKind:
        return addRows(sales.onHold, count, std::nullopt);
    case kNoRateKind:
        return addRows(sales.noRate, count, std::nullopt);
    default:
        return row.integer(0) != 0 ? addCounting(sales, row, units) : addRows(sales.afterAsOf, count, net);
    }
}

Status readSums(Connection& connection, const Binder& binder, SalesProof& sales)
{
    Result<Statement> sums = binder.prepared(connection, salesRulesSql() + kSumsSql);
    if (!sums) {
        return pass(sums.error());
    }
    UnitSpan units;
    Result<bool> row = sums->step();
    for (; row && *row; row = sums->step()) {
        addSums(sales, *sums, units);
    }
    sales.severalUnits = units.low < units.high;
    return row ? Status{} : pass(row.error());
}

}  // namespace

Result<SalesProof> proveSales(Connection& connection, const ProofScope& scope)
{
    const Result<Binder> binder = Binder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    SalesProof sales;
    if (const Status read = readSums(connection, *binder, sales); !read) {
        return pass(read.error());
    }
    const Result<Statement> orders = binder->first(connection, salesRulesSql() + kOrdersSql);
    const Result<Statement> traits = binder->first(connection, salesRulesSql() + kSalesTraitsSql);
    if (!orders || !traits) {
        return pass(orders ? traits.error() : orders.error());
    }
    sales.orders = orders->integer(0);
    sales.newCustomers = orders->integer(1);
    sales.unknownCustomerOrders = orders->integer(2);
    sales.returningCustomers = orders->integer(3);
    sales.anyLine = traits->integer(0) != 0;
    sales.fromLeads = !sales.anyLine && traits->integer(1) != 0;
    sales.anyCost = traits->integer(2) != 0;
    return sales;
}

Result<LeadProof> proveLeads(Connection& connection, const ProofScope& scope)
{
    const Result<Binder> binder = Binder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    const Result<Statement> sums = binder->first(connection, leadRulesSql() + kLeadsSql);
    const Result<Statement> cycles = binder->first(connection, leadRulesSql() + kCyclesSql);
    if (!sums || !cycles) {
        return pass(sums ? cycles.error() : sums.error());
    }
    LeadProof leads;
    leads.any = sums->integer(0) > 0;
    int column = 1;
    for (std::int64_t* count : {&leads.created, &leads.wonOfCreated, &leads.openOfCreated, &leads.won, &leads.lost,
                                &leads.wonWithValue, &leads.closedWithValue}) {
        *count = sums->integer(column++);
    }
    leads.wonValue = sumAt(*sums, column);
    leads.lostValue = sumAt(*sums, column + 2);
    column += 4;
    for (std::int64_t* count :
         {&leads.createdAfterAsOf, &leads.closedAfterAsOf, &leads.withoutCreation, &leads.wonWithoutCreation,
          &leads.closedBeforeCreated, &leads.withoutClosing, &leads.wonWithoutValue, &leads.lostWithoutValue,
          &leads.wonWithoutRate, &leads.lostWithoutRate}) {
        *count = sums->integer(column++);
    }
    leads.tooLarge = sums->integer(column) != 0;
    leads.pipeline = sums->integer(column + 1);
    leads.pipelineValue = sumAt(*sums, column + 2);
    leads.anyExpectedClose = sums->integer(column + 4) != 0;
    leads.cycles = cycles->integer(0);
    leads.middleDays = cycles->integer(1);
    return leads;
}

Result<SurveyProof> proveSurveys(Connection& connection, const ProofScope& scope)
{
    const Result<Binder> binder = Binder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    const Result<Statement> sums = binder->first(connection, surveyRulesSql() + kAnswersSql);
    if (!sums) {
        return pass(sums.error());
    }
    SurveyProof surveys;
    surveys.anyRated = sums->integer(0) != 0;
    surveys.anyNps = sums->integer(1) != 0;
    surveys.rated = sums->integer(2);
    surveys.satisfied = sums->integer(3);
    surveys.scoreSum = sums->integer(4);
    surveys.severalScales = sums->integer(5) != 0;
    surveys.npsAnswers = sums->integer(6);
    surveys.promoters = sums->integer(7);
    surveys.detractors = sums->integer(8);
    surveys.ratedAfterAsOf = sums->integer(9);
    surveys.npsAfterAsOf = sums->integer(10);
    return surveys;
}

Result<TargetProof> proveTarget(Connection& connection, const ProofScope& scope)
{
    const Result<Binder> binder = Binder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    const Result<Statement> found = binder->first(connection, kTargetSql);
    const Result<Statement> left = binder->first(connection, kDaysLeftSql);
    if (!found || !left) {
        return pass(found ? left.error() : found.error());
    }
    TargetProof target;
    target.value = binder->hasScope() ? found->integerOrNull(0) : std::nullopt;
    target.mayBeSummed = !target.value && found->integer(1) != 0;
    target.daysLeft = left->integer(0);
    return target;
}

Result<MarketProof> proveMarket(Connection& connection, Date first, Date end)
{
    ProofScope scope;
    scope.first = first;
    scope.end = end;
    const Result<Binder> binder = Binder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    const Result<Statement> found = binder->first(connection, kMarketSql);
    if (!found) {
        return pass(found.error());
    }
    MarketProof market;
    market.any = found->integer(2) > 0;
    market.size = found->integerOrNull(0);
    market.otherCurrency = market.size && found->integer(1) == 0;
    return market;
}

}  // namespace kinerja::store
