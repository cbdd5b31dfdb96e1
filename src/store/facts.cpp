// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/facts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include <sqlite3.h>

#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "segment_store.h"
#include "setting_row.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kSalesLinesSql = "SELECT sales_lines FROM store_state WHERE id = 1";
constexpr const char* kForgetMonthsSql = "DELETE FROM segment_months; DELETE FROM segments";
constexpr const char* kChangedMonthsSql =
    "SELECT month FROM segment_months WHERE data_version > :version ORDER BY month";
constexpr const char* kLeadsSql =
    "SELECT id, created, closed, status, share_id, team_id, region_id, customer_id, product_id, source_id, value,"
    " currency_id FROM leads ORDER BY id";
constexpr const char* kAnswersSql =
    "SELECT day, customer_id, share_id, product_id, score, scale_min, scale_max FROM survey_answers ORDER BY id";
constexpr const char* kPeopleSql = "SELECT id, key, name, team_id, membership FROM people ORDER BY id";
constexpr const char* kCustomersSql = "SELECT id, key, name, segment_id, region_id FROM customers ORDER BY id";
constexpr const char* kProductsSql = "SELECT id, key, name, category_id, 0 FROM products ORDER BY id";
constexpr const char* kTermsSql = "SELECT id, text, text, 0, kind FROM terms ORDER BY id";
constexpr const char* kSharesSql =
    "SELECT s.id, c.person_id, c.share FROM share_sets s LEFT JOIN credits c ON c.share_set_id = s.id"
    " ORDER BY s.id, c.person_id";

template <typename Take>
Status forEachRow(Connection& connection, const char* sql, Take take)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        take(*statement);
    }
    return row ? Status{} : pass(row.error());
}

DayNumber dayNumber(const Statement& statement, int column)
{
    const std::optional<Date> day = storedDay(statement, column);
    return day ? toDayNumber(*day) : INT32_MIN;
}

Status loadDictionary(Connection& connection, const char* sql, std::vector<domain::DictionaryEntry>& entries)
{
    return forEachRow(connection, sql, [&](const Statement& row) {
        entries.push_back({row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, row.integer(3), row.integer(4)});
    });
}

Status loadShares(Connection& connection, std::vector<domain::ShareSet>& shares)
{
    return forEachRow(connection, kSharesSql, [&](const Statement& row) {
        if (shares.empty() || shares.back().id != row.integer(0)) {
            shares.push_back({row.integer(0), {}});
        }
        if (!row.isNull(1)) {
            shares.back().parts.push_back({row.integer(1), static_cast<std::int32_t>(row.integer(2))});
        }
    });
}

Status loadLeads(Connection& connection, std::vector<domain::LeadRow>& leads)
{
    return forEachRow(connection, kLeadsSql, [&](const Statement& row) {
        domain::LeadRow& lead = leads.emplace_back();
        lead.id = row.integer(0);
        lead.created = dayNumber(row, 1);
        lead.closed = dayNumber(row, 2);
        lead.status = static_cast<std::uint8_t>(row.integer(3));
        lead.share = row.integer(4);
        lead.team = row.integer(5);
        lead.region = row.integer(6);
        lead.customer = row.integer(7);
        lead.product = row.integer(8);
        lead.source = row.integer(9);
        lead.value = row.integer(10);
        lead.hasValue = !row.isNull(10);
        lead.otherCurrency = !row.isNull(11);
    });
}

Status loadAnswers(Connection& connection, std::vector<domain::SurveyRow>& answers)
{
    return forEachRow(connection, kAnswersSql, [&](const Statement& row) {
        answers.push_back({dayNumber(row, 0), row.integer(1), row.integer(2), row.integer(3),
                           static_cast<std::int32_t>(row.integer(4)), static_cast<std::int32_t>(row.integer(5)),
                           static_cast<std::int32_t>(row.integer(6))});
    });
}

bool mayWrite(Connection& connection)
{
    return !connection.isReadOnly() && sqlite3_get_autocommit(connection.handle()) != 0;
}

/// The months of the store; counted from the rows when what is noted cannot be right.
struct KnownMonths {
    MonthStates states;
    bool recounted = false;
};
Result<KnownMonths> knownMonths(Connection& connection)
{
    Result<MonthStates> states = loadMonthStates(connection);
    if (!states) {
        return pass(states.error());
    }
    std::int64_t expected = 0;
    const Status status = forEachRow(connection, kSalesLinesSql, [&](const Statement& row) { expected = row.integer(0); });
    if (!status) {
        return pass(status.error());
    }
    std::int64_t lines = 0;
    for (const auto& [month, state] : *states) {
        lines += state.lines;
    }
    if (lines == expected) {
        return KnownMonths{*std::move(states), false};
    }
    Result<MonthStates> counted = countMonths(connection);
    const Result<std::int64_t> version = connection.dataVersion();
    if (!counted || !version) {
        return pass(counted ? version.error() : counted.error());
    }
    for (auto& [month, state] : *counted) {
        state.dataVersion = *version;
    }
    return KnownMonths{*std::move(counted), true};
}

/// Builds these months from their rows, and stores them where that is allowed.
Status buildMonths(Connection& connection, const KnownMonths& known, const std::set<std::int32_t>& missing,
                   MonthSegments& built)
{
    std::optional<Transaction> transaction;
    if (mayWrite(connection)) {
        Result<Transaction> begun = Transaction::begin(connection);
        if (!begun) {
            return pass(begun.error());
        }
        transaction.emplace(*std::move(begun));
    }
    Status status = known.recounted && transaction ? connection.run(kForgetMonthsSql) : Status{};
    status = status.and_then([&] {
        return readMonths(connection, known.states, missing, [&](std::int32_t month, const SegmentMonth& lines) {
            built[month] = lines.columns(month);
            return transaction ? writeMonth(connection, month, known.states.at(month), lines) : Status{};
        });
    });
    return status && transaction ? transaction->commit() : status;
}

std::set<std::int32_t> monthsWithLines(const MonthStates& states)
{
    std::set<std::int32_t> months;
    for (const auto& [month, state] : states) {
        if (state.lines > 0) {
            months.insert(month);
        }
    }
    return months;
}

/// All columns; what is missing or spoiled is found by loading, built, and the rest loaded with it.
Result<domain::SalesColumns> loadSales(Connection& connection)
{
    const Result<KnownMonths> known = knownMonths(connection);
    if (!known) {
        return pass(known.error());
    }
    const std::set<std::int32_t> months = monthsWithLines(known->states);
    MonthSegments built;
    if (known->recounted && !months.empty()) {
        if (Status done = buildMonths(connection, *known, months, built); !done) {
            return pass(done.error());
        }
    }
    Result<LoadedColumns> loaded = loadColumns(connection, known->states, months, built);
    while (loaded && !loaded->missing.empty()) {
        if (Status done = buildMonths(connection, *known, loaded->missing, built); !done) {
            return pass(done.error());
        }
        loaded = loadColumns(connection, known->states, months, built);
    }
    return loaded ? Result<domain::SalesColumns>(std::move(loaded->columns)) : pass(loaded.error());
}

}  // namespace

Result<domain::FactSource> loadFacts(Connection& connection)
{
    domain::FactSource facts;
    Result<domain::SalesColumns> sales = loadSales(connection);
    if (!sales) {
        return pass(sales.error());
    }
    facts.sales = *std::move(sales);
    const Status status = loadLeads(connection, facts.leads)
                              .and_then([&] { return loadAnswers(connection, facts.surveys); })
                              .and_then([&] { return loadDictionary(connection, kPeopleSql, facts.people); })
                              .and_then([&] { return loadDictionary(connection, kCustomersSql, facts.customers); })
                              .and_then([&] { return loadDictionary(connection, kProductsSql, facts.products); })
                              .and_then([&] { return loadDictionary(connection, kTermsSql, facts.terms); })
                              .and_then([&] { return loadShares(connection, facts.shares); });
    if (!status) {
        return pass(status.error());
    }
    const Result<std::optional<std::string>> currency = setting(connection, kCurrencySetting);
    const Result<std::int64_t> version = connection.dataVersion();
    if (!currency || !version) {
        return pass(currency ? version.error() : currency.error());
    }
    facts.currency = currency->value_or(std::string{kDefaultCurrency});
    facts.dataVersion = *version;
    return facts;
}

Result<std::vector<domain::Segment>> loadMonths(Connection& connection, std::span<const std::int32_t> wanted)
{
    const Result<KnownMonths> known = knownMonths(connection);
    if (!known) {
        return pass(known.error());
    }
    std::set<std::int32_t> months = monthsWithLines(known->states);
    std::erase_if(months, [&](std::int32_t month) { return std::find(wanted.begin(), wanted.end(), month) == wanted.end(); });
    Result<MonthSegments> stored
        = known->recounted ? MonthSegments{} : readSegments(connection, known->states, months);
    if (!stored) {
        return pass(stored.error());
    }
    std::set<std::int32_t> missing = months;
    std::erase_if(missing, [&](std::int32_t month) { return stored->contains(month); });
    if (!missing.empty()) {
        if (Status done = buildMonths(connection, *known, missing, *stored); !done) {
            return pass(done.error());
        }
    }
    std::vector<domain::Segment> segments;
    for (auto& [month, columns] : *stored) {
        std::move(columns.begin(), columns.end(), std::back_inserter(segments));
    }
    return segments;
}

Result<std::vector<std::int32_t>> monthsChangedSince(Connection& connection, std::int64_t dataVersion)
{
    Result<Statement> statement = Statement::prepare(connection, kChangedMonthsSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":version", dataVersion);
    std::vector<std::int32_t> months;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        months.push_back(static_cast<std::int32_t>(statement->integer(0)));
    }
    if (!row) {
        return pass(row.error());
    }
    return months;
}

Status rebuildSegments(Connection& connection)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    Result<MonthStates> states = countMonths(connection);
    const Result<std::int64_t> version = connection.dataVersion();
    if (!states || !version) {
        return pass(states ? version.error() : states.error());
    }
    std::set<std::int32_t> months;
    for (auto& [month, state] : *states) {
        state.dataVersion = *version;
        months.insert(month);
    }
    return connection.run(kForgetMonthsSql)
        .and_then([&] {
            return readMonths(connection, *states, months, [&](std::int32_t month, const SegmentMonth& lines) {
                return writeMonth(connection, month, states->at(month), lines);
            });
        })
        .and_then([&] { return transaction->commit(); });
}

}  // namespace kinerja::store
