// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/proof.h"

#include "kinerja/store/statement.h"
#include "proof_binder.h"
#include "proof_sql.h"

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
constexpr const char* kSalesTraitsSql =
    " SELECT EXISTS (SELECT 1 FROM order_lines), EXISTS (SELECT 1 FROM leads WHERE value IS NOT NULL),"
    " EXISTS (SELECT 1 FROM order_lines WHERE cost IS NOT NULL)"
    " OR (EXISTS (SELECT 1 FROM product_list WHERE cost IS NOT NULL) AND EXISTS (SELECT 1 FROM line WHERE cost IS NOT NULL))";
constexpr const char* kLeadsSql =
    ", seen AS (SELECT *, created >= :first AND created < :end AS fresh, status <> 0 AND closed >= :first AND closed < :end AS done,"
    "   closed IS NULL OR closed <= :asof AS settled,"
    "   created < :end AND (status = 0 OR closed >= :end) AS waits FROM credited),"
    " worth AS (SELECT *, done AND has_value AND has_rate AS counts, waits AND has_value AND has_rate AS offers,"
    "   closed >= :first AND closed < :whole AS closing FROM seen)"
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
    " coalesce(sum(waits), 0), coalesce(sum(CASE WHEN offers AND closing THEN gross / 1000000 END), 0),"
    " coalesce(sum(CASE WHEN offers AND closing THEN gross % 1000000 END), 0),"
    " EXISTS (SELECT 1 FROM leads WHERE status = 0 AND closed IS NOT NULL AND value IS NOT NULL),"
    " coalesce(sum(offers AND closing), 0), coalesce(sum(waits AND NOT has_value), 0), coalesce(sum(waits AND has_value AND NOT has_rate), 0),"
    " coalesce(sum(offers AND closed IS NULL), 0), coalesce(sum(offers AND NOT closing), 0),"
    " coalesce(sum(created IS NULL AND (status = 0 OR closed >= :end)), 0)"
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

constexpr Int128 kPart = 1'000'000;

/// A sum that stands in two columns; nothing is 0.
Int128 sumAt(const Statement& row, int column)
{
    return Int128{row.integer(column)} * kPart + row.integer(column + 1);
}

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

Status readSums(Connection& connection, const ProofBinder& binder, SalesProof& sales)
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
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
    if (!binder) {
        return pass(binder.error());
    }
    SalesProof sales;
    if (const Status read = readSums(connection, *binder, sales); !read) {
        return pass(read.error());
    }
    const Result<Statement> traits = binder->first(connection, salesLinesSql(LinesWithin::All) + kSalesTraitsSql);
    if (!traits) {
        return pass(traits.error());
    }
    sales.anyLine = traits->integer(0) != 0;
    sales.fromLeads = !sales.anyLine && traits->integer(1) != 0;
    sales.anyCost = traits->integer(2) != 0;
    return sales;
}

Status proveOrders(Connection& connection, const ProofScope& scope, bool withCustomers, SalesProof& sales)
{
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
    const Result<Statement> orders = binder ? binder->first(connection, ordersSql(withCustomers)) : pass(binder.error());
    if (!orders) {
        return pass(orders.error());
    }
    sales.orders = orders->integer(0);
    sales.unknownCustomerOrders = orders->integer(1);
    if (withCustomers) {
        sales.newCustomers = orders->integer(2);
        sales.returningCustomers = orders->integer(3);
    }
    return {};
}

Result<std::vector<std::pair<Date, std::int64_t>>> proveFirstOrders(Connection& connection, Date end)
{
    ProofScope scope;
    scope.first = scope.end = scope.wholeEnd = end;
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
    Result<Statement> orders = binder ? binder->prepared(connection, firstOrdersSql()) : pass(binder.error());
    if (!orders) {
        return pass(orders.error());
    }
    std::vector<std::pair<Date, std::int64_t>> customers;
    Result<bool> row = orders->step();
    for (; row && *row; row = orders->step()) {
        const auto day = fromYmd(static_cast<std::int32_t>(orders->integer(0)));
        if (!day) {
            return fail(Errc::Damaged, "an order without a day");
        }
        customers.emplace_back(*day, orders->integer(1));
    }
    return row ? Result<std::vector<std::pair<Date, std::int64_t>>>(std::move(customers)) : pass(row.error());
}

Result<LeadProof> proveLeads(Connection& connection, const ProofScope& scope)
{
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
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
    column += 5;
    for (std::int64_t* count : {&leads.pipelineClosing, &leads.openWithoutValue, &leads.openWithoutRate, &leads.openWithoutClosing,
                                &leads.openClosingElsewhere, &leads.openWithoutCreation}) {
        *count = sums->integer(column++);
    }
    leads.cycles = cycles->integer(0);
    leads.middleDays = cycles->integer(1);
    return leads;
}

Result<SurveyProof> proveSurveys(Connection& connection, const ProofScope& scope)
{
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
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

Result<MarketProof> proveMarket(Connection& connection, Date first, Date end)
{
    ProofScope scope;
    scope.first = first;
    scope.end = end;
    const Result<ProofBinder> binder = ProofBinder::make(connection, scope);
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
