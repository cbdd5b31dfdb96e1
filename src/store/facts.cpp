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

#include "each_row.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "read_transaction.h"
#include "segment_store.h"

namespace kinerja::store {
namespace {

constexpr const char* kSalesLinesSql = "SELECT sales_lines FROM store_state WHERE id = 1";
constexpr const char* kForgetMonthsSql = "DELETE FROM segment_months; DELETE FROM segments";
constexpr const char* kChangedMonthsSql =
    "SELECT month FROM segment_months WHERE data_version > :version ORDER BY month";
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
