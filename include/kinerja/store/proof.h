// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

/// What figures are made of, read from the stored rows by plain SQL: a second way that shares nothing with the columns of
/// the engine, so that both can be compared. Every function reads all rows of the days it needs.
/// Source: docs/kpi.md#proof
namespace kinerja::store {

/// Which records.
struct ProofScope {
    Date first{};
    Date end{};       ///< of the days that count
    Date wholeEnd{};  ///< of the period: what lies from `end` to here is after the as-of day
    Date asOf{};
    std::map<domain::Dimension, std::vector<std::string>> keys;  ///< only records with one of these; "" = without a value
};

/// Records, and what they are worth in the store's currency where that can be said.
struct ProofRows {
    std::int64_t rows = 0;
    std::optional<Int128> amount;
};

/// Sales lines in the scope; in a store without any, the won leads with a value.
struct SalesProof {
    bool anyLine = false;     ///< the store holds a line of an order
    bool fromLeads = false;   ///< it holds none, but a lead with a value
    bool anyCost = false;
    bool tooLarge = false;    ///< an amount that SQL cannot hold exactly: nothing below is sure
    Int128 gross = 0;         ///< of lines that are no returns
    Int128 discount = 0;      ///< of these
    Int128 returned = 0;
    Int128 quantity = 0;
    Int128 cost = 0;          ///< where known
    Int128 unknownNet = 0;    ///< net of lines whose cost is unknown
    std::int64_t lines = 0;   ///< returns too
    std::int64_t unknownCostLines = 0;
    bool severalUnits = false;
    // By proveOrders() alone.
    std::int64_t orders = 0;
    std::int64_t newCustomers = 0;
    std::int64_t returningCustomers = 0;
    std::int64_t unknownCustomerOrders = 0;

    ProofRows returns, cancelled, onHold, noRate, afterAsOf;  ///< lines
};
[[nodiscard]] Result<SalesProof> proveSales(Connection& connection, const ProofScope& scope);
/// The orders; `withCustomers`: whose first ones they are, too, which takes a look at every order up to the end of the scope.
[[nodiscard]] Status proveOrders(Connection& connection, const ProofScope& scope, bool withCustomers, SalesProof& sales);

/// How many customers had their first order on each day before `end`, by day: without a filter these are new in a window of these days.
[[nodiscard]] Result<std::vector<std::pair<Date, std::int64_t>>> proveFirstOrders(Connection& connection, Date end);

struct LeadProof {
    bool any = false;
    bool tooLarge = false;
    std::int64_t created = 0;
    std::int64_t wonOfCreated = 0;
    std::int64_t openOfCreated = 0;
    std::int64_t won = 0;   ///< closed in the scope
    std::int64_t lost = 0;
    std::int64_t wonWithValue = 0;
    std::int64_t closedWithValue = 0;
    Int128 wonValue = 0;
    Int128 lostValue = 0;
    std::int64_t pipeline = 0;   ///< open on the last day of the scope
    std::int64_t pipelineClosing = 0;  ///< of them those with a value that are to close in the period …
    Int128 pipelineValue = 0;          ///< … and what they are worth
    std::int64_t openWithoutValue = 0; ///< the others of them, each once
    std::int64_t openWithoutRate = 0;
    std::int64_t openWithoutClosing = 0;
    std::int64_t openClosingElsewhere = 0;
    std::int64_t openWithoutCreation = 0;  ///< not closed by then, and nobody says since when they are there: not in `pipeline`
    bool anyExpectedClose = false;  ///< the store holds an open lead with a value that says when it is to close
    std::int64_t cycles = 0;     ///< won leads whose days from creation to winning are known
    std::int64_t middleDays = 0; ///< sum of the one or two in the middle
    std::int64_t createdAfterAsOf = 0;
    std::int64_t closedAfterAsOf = 0;
    std::int64_t withoutCreation = 0;     ///< closed in the scope
    std::int64_t wonWithoutCreation = 0;
    std::int64_t closedBeforeCreated = 0;
    std::int64_t withoutClosing = 0;      ///< won or lost, created in the scope, nobody says when closed
    std::int64_t wonWithoutValue = 0;
    std::int64_t lostWithoutValue = 0;
    std::int64_t wonWithoutRate = 0;
    std::int64_t lostWithoutRate = 0;
};
[[nodiscard]] Result<LeadProof> proveLeads(Connection& connection, const ProofScope& scope);

struct SurveyProof {
    bool anyRated = false;  ///< in the store
    bool anyNps = false;
    std::int64_t rated = 0;
    std::int64_t satisfied = 0;
    std::int64_t scoreSum = 0;
    bool severalScales = false;
    std::int64_t npsAnswers = 0;
    std::int64_t promoters = 0;
    std::int64_t detractors = 0;
    std::int64_t ratedAfterAsOf = 0;
    std::int64_t npsAfterAsOf = 0;
};
[[nodiscard]] Result<SurveyProof> proveSurveys(Connection& connection, const ProofScope& scope);

struct MarketProof {
    bool any = false;            ///< the store holds market sizes
    std::optional<Raw4> size;    ///< of exactly these days
    bool otherCurrency = false;  ///< it is in another one
};
[[nodiscard]] Result<MarketProof> proveMarket(Connection& connection, Date first, Date end);

}  // namespace kinerja::store
