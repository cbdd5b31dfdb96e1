// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/facts.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "category_tree.h"
#include "each_row.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "read_transaction.h"
#include "segment_lens.h"
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
constexpr const char* kMarketsSql =
    "SELECT m.first_day, m.end_day, m.value, coalesce(t.text, ''), m.source FROM market_sizes m"
    " LEFT JOIN terms t ON t.id = m.currency_id ORDER BY m.id";
constexpr const char* kOrderNumberSql = "SELECT number FROM orders WHERE id = ?1";
constexpr const char* kLeadKeySql = "SELECT key FROM leads WHERE id = ?1";
constexpr const char* kCustomerKeySql = "SELECT key FROM customers WHERE id = ?1";
constexpr const char* kPeopleSql = "SELECT id, key, name, team_id, membership FROM people ORDER BY id";
constexpr const char* kCustomersSql = "SELECT id, key, name, segment_id, region_id FROM customers ORDER BY id";
constexpr const char* kProductsSql = "SELECT id, key, name, category_id, 0 FROM products ORDER BY id";
constexpr const char* kTermsSql = "SELECT id, text, text, 0, kind FROM terms ORDER BY id";
constexpr const char* kSharesSql =
    "SELECT s.id, c.person_id, c.share FROM share_sets s LEFT JOIN credits c ON c.share_set_id = s.id"
    " ORDER BY s.id, c.person_id";

DayNumber dayNumber(const Statement& statement, int column)
{
    const std::optional<Date> day = storedDay(statement, column);
    return day ? toDayNumber(*day) : INT32_MIN;
}

/// Entries that stand for another one are left out.
template <typename CodeOf>
Status loadDictionary(Connection& connection, const char* sql, CodeOf codeOf, std::vector<domain::DictionaryEntry>& entries)
{
    return forEachRow(connection, sql, [&](const Statement& row) {
        if (codeOf(row.integer(0)) != row.integer(0)) {
            return;
        }
        entries.push_back({row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, row.integer(3), row.integer(4)});
    });
}

Status loadShares(Connection& connection, const SegmentLens& lens, std::vector<domain::ShareSet>& shares)
{
    return forEachRow(connection, kSharesSql, [&](const Statement& row) {
        if (shares.empty() || shares.back().id != row.integer(0)) {
            shares.push_back({row.integer(0), {}});
        }
        if (row.isNull(1)) {
            return;
        }
        // Two names of one person in a set: one person with both parts.
        auto& parts = shares.back().parts;
        const std::int64_t person = lens.person(row.integer(1));
        const auto share = static_cast<std::int32_t>(row.integer(2));
        const auto same = std::find_if(parts.begin(), parts.end(), [person](const auto& part) { return part.person == person; });
        if (same != parts.end()) {
            same->share += share;
        } else {
            parts.push_back({person, share});
        }
    });
}

/// The day whose rate a lead's value is worth: when it was closed, else when it was created.
std::int32_t valueDay(const Statement& lead)
{
    return static_cast<std::int32_t>(lead.integer(lead.isNull(2) ? 1 : 2));
}

Status loadLeads(Connection& connection, const SegmentLens& lens, std::vector<domain::LeadRow>& leads)
{
    return forEachRow(connection, kLeadsSql, [&](const Statement& row) {
        domain::LeadRow& lead = leads.emplace_back();
        lead.id = row.integer(0);
        lead.created = dayNumber(row, 1);
        lead.closed = dayNumber(row, 2);
        lead.status = static_cast<std::uint8_t>(row.integer(3));
        lead.share = row.integer(4);
        lead.customer = lens.customer(row.integer(7));
        lead.team = lens.teamOf(row.integer(5), lead.share);
        lead.region = lens.regionOf(row.integer(6), lead.customer, lead.share);
        lead.product = lens.product(row.integer(8));
        lead.source = row.integer(9);
        lead.hasValue = !row.isNull(10);
        const auto value = lens.inBase(row.integer(10), row.integer(11), valueDay(row));
        lead.value = value.value_or(row.integer(10));
        lead.otherCurrency = !value;
        lead.converted = value && row.integer(11) != 0;
    });
}

Status loadAnswers(Connection& connection, const SegmentLens& lens, std::vector<domain::SurveyRow>& answers)
{
    return forEachRow(connection, kAnswersSql, [&](const Statement& row) {
        answers.push_back({dayNumber(row, 0), lens.customer(row.integer(1)), row.integer(2), lens.product(row.integer(3)),
                           static_cast<std::int32_t>(row.integer(4)), static_cast<std::int32_t>(row.integer(5)),
                           static_cast<std::int32_t>(row.integer(6))});
    });
}

bool mayWrite(Connection& connection)
{
    return !connection.isReadOnly() && sqlite3_get_autocommit(connection.handle()) != 0;
}

/// Prepared when the first text is asked for.
domain::TieTexts::Text textBy(Connection& connection, const char* sql)
{
    return [&connection, sql, prepared = std::shared_ptr<Statement>()](std::int64_t id) mutable -> Result<std::string> {
        if (prepared == nullptr) {
            Result<Statement> statement = Statement::prepare(connection, sql);
            if (!statement) {
                return pass(statement.error());
            }
            prepared = std::make_shared<Statement>(*std::move(statement));
        }
        prepared->bind(1, id);
        const Result<bool> row = prepared->step();
        if (!row) {
            return pass(row.error());
        }
        std::string text{*row ? prepared->text(0) : std::string_view{}};
        prepared->reset();
        return text;
    };
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
            return transaction ? writeMonth(connection, month, known.states.at(month), built.at(month)) : Status{};
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

Status loadMarkets(Connection& connection, std::vector<domain::MarketRow>& markets)
{
    return forEachRow(connection, kMarketsSql, [&](const Statement& row) {
        markets.push_back({dayNumber(row, 0), dayNumber(row, 1), row.integer(2), std::string{row.text(3)}, std::string{row.text(4)}});
    });
}

/// One month's columns: the stored ones, else built from the rows.
Result<domain::SalesColumns> loadMonth(Connection& connection, const KnownMonths& known, std::int32_t month, bool& isBuilt)
{
    Result<MonthSegments> stored = known.recounted ? MonthSegments{} : readSegments(connection, known.states, {month});
    if (!stored) {
        return pass(stored.error());
    }
    isBuilt = stored->empty();
    if (isBuilt) {
        if (Status done = buildMonths(connection, known, {month}, *stored); !done) {
            return pass(done.error());
        }
    }
    return domain::joinSegments(stored->at(month));
}

/// What was handed over month by month, and which of the months had to be built.
struct MonthsTaken {
    KnownMonths known;
    std::set<std::int32_t> built;
};

/// Hands over one month after the other, then loads the records: all of one state of the store.
Result<domain::FactSource> takeAll(Connection& connection, const TakeSales& take, MonthsTaken& taken)
{
    const ReadTransaction transaction(connection);
    Result<KnownMonths> known = transaction.status() ? knownMonths(connection) : pass(transaction.status().error());
    if (!known) {
        return pass(known.error());
    }
    taken.known = *std::move(known);
    for (const std::int32_t month : monthsWithLines(taken.known.states)) {
        bool isBuilt = false;
        Result<domain::SalesColumns> sales = loadMonth(connection, taken.known, month, isBuilt);
        const Status done = sales ? take(*std::move(sales)) : pass(sales.error());
        if (!done) {
            return pass(done.error());
        }
        if (isBuilt) {
            taken.built.insert(month);
        }
    }
    return loadRecords(connection);
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
    // What is missing is stored while loading, so this is no single read: another program may write in between.
    while (true) {
        const Result<std::int64_t> version = connection.dataVersion();
        Result<domain::SalesColumns> sales = version ? loadSales(connection) : pass(version.error());
        Result<domain::FactSource> facts = sales ? loadRecords(connection) : pass(sales.error());
        if (!facts) {
            return facts;
        }
        if (facts->dataVersion == *version) {
            facts->sales = *std::move(sales);
            return facts;
        }
    }
}

domain::TieTexts tieTexts(Connection& connection)
{
    return {textBy(connection, kOrderNumberSql), textBy(connection, kLeadKeySql), textBy(connection, kCustomerKeySql)};
}

Result<std::optional<FactChanges>> loadChanges(Connection& connection, std::int64_t dataVersion)
{
    const ReadTransaction transaction(connection);
    const Result<std::int64_t> version = transaction.status() ? connection.dataVersion() : pass(transaction.status().error());
    const Result<KnownMonths> known = version ? knownMonths(connection) : pass(version.error());
    if (!known) {
        return pass(known.error());
    }
    if (*version < dataVersion || known->recounted) {
        return std::optional<FactChanges>{};
    }
    FactChanges changes;
    for (const auto& [month, state] : known->states) {
        changes.lines += state.lines;
        if (state.dataVersion > dataVersion) {
            changes.months.push_back(month);
        }
    }
    Result<std::vector<domain::Segment>> segments = loadMonths(connection, changes.months);
    Result<domain::FactSource> records = segments ? loadRecords(connection) : pass(segments.error());
    if (!records) {
        return pass(records.error());
    }
    changes.segments = *std::move(segments);
    changes.records = *std::move(records);
    return changes;
}

Result<domain::FactSource> loadFactsByMonth(Connection& connection, const TakeSales& take)
{
    MonthsTaken taken;
    Result<domain::FactSource> records = takeAll(connection, take, taken);
    // What had to be built is stored for the next time, now that nothing is being read.
    for (const std::int32_t month : taken.built) {
        MonthSegments again;
        if (Status stored = records && mayWrite(connection) ? buildMonths(connection, taken.known, {month}, again) : Status{};
            !stored) {
            return pass(stored.error());
        }
        taken.known.recounted = false;
    }
    return records;
}

Result<domain::FactSource> loadRecords(Connection& connection)
{
    domain::FactSource facts;
    facts.ties = tieTexts(connection);
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    const auto person = [&](std::int64_t id) { return lens->person(id); };
    const auto customer = [&](std::int64_t id) { return lens->customer(id); };
    const auto product = [&](std::int64_t id) { return lens->product(id); };
    const auto region = [&](std::int64_t id) { return lens->region(id); };
    const Status status = loadLeads(connection, *lens, facts.leads)
                              .and_then([&] { return loadAnswers(connection, *lens, facts.surveys); })
                              .and_then([&] { return loadMarkets(connection, facts.markets); })
                              .and_then([&] { return loadDictionary(connection, kPeopleSql, person, facts.people); })
                              .and_then([&] { return loadDictionary(connection, kCustomersSql, customer, facts.customers); })
                              .and_then([&] { return loadDictionary(connection, kProductsSql, product, facts.products); })
                              .and_then([&] { return loadDictionary(connection, kTermsSql, region, facts.terms); })
                              .and_then([&] { return loadShares(connection, *lens, facts.shares); });
    const auto parents = categoryParents(connection);
    if (!parents) {
        return pass(parents.error());
    }
    facts.categoryParents.assign(parents->begin(), parents->end());
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
                return writeMonth(connection, month, states->at(month), lines.columns(month));
            });
        })
        .and_then([&] { return transaction->commit(); });
}

}  // namespace kinerja::store
