// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_store.h"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

#include "each_row.h"
#include "fast_hash.h"
#include "kinerja/store/statement.h"
#include "segment_lens.h"

namespace kinerja::store {
namespace {

constexpr const char* kMonthStatesSql =
    "SELECT month, lines, first_id, last_id, data_version FROM segment_months ORDER BY month";
constexpr const char* kDaysSql = "SELECT id, day FROM order_lines";
constexpr const char* kLinesOfMonthsSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE id BETWEEN :firstId AND :lastId AND day BETWEEN :firstDay AND :lastDay ORDER BY id";
constexpr const char* kDeleteSegmentsSql = "DELETE FROM segments WHERE id BETWEEN :first AND :last";
constexpr const char* kDeleteMonthSql = "DELETE FROM segment_months WHERE month = :month";
constexpr const char* kInsertMonthSql =
    "INSERT INTO segment_months (month, lines, first_id, last_id, data_version)"
    " VALUES (:month, :lines, :firstId, :lastId, :version)";
constexpr const char* kInsertSegmentSql =
    "INSERT INTO segments (id, month, column_no, width, lines, format, data_version, checksum, bytes)"
    " VALUES (:id, :month, :column, :width, :lines, :format, :version, :checksum, :bytes)";
// About 80 MB of lines at once.
constexpr std::int64_t kLinesAtOnce = 1'000'000;

Status readGroup(Connection& connection, const MonthStates& states, const std::vector<std::int32_t>& group,
                 const SegmentLens& lens, const TakeMonth& take)
{
    Result<Statement> statement = Statement::prepare(connection, kLinesOfMonthsSql);
    if (!statement) {
        return pass(statement.error());
    }
    MonthState span;
    std::map<std::int32_t, SegmentMonth> months;
    for (const std::int32_t month : group) {
        span.include(states.at(month).firstId);
        span.include(states.at(month).lastId);
        months[month];
    }
    statement->bind(":firstId", span.firstId);
    statement->bind(":lastId", span.lastId);
    statement->bind(":firstDay", std::int64_t{group.front()} * 100);
    statement->bind(":lastDay", std::int64_t{group.back()} * 100 + 99);
    Result<bool> row = statement->step();
    LineRow line;
    auto current = months.end();
    for (; row && *row; row = statement->step()) {
        readLine(*statement, line);
        if (current == months.end() || current->first != line.month()) {
            current = months.find(line.month());
        }
        if (current != months.end()) {
            current->second.add(lens.lineOf(line));
        }
    }
    if (!row) {
        return pass(row.error());
    }
    Status status;
    for (const auto& one : months) {
        const auto& [month, lines] = one;
        if (status && std::cmp_not_equal(lines.size(), states.at(month).lines)) {
            return fail(Errc::Damaged, "month " + std::to_string(month) + " has " + std::to_string(lines.size()) + " lines");
        }
        status = status.and_then([&] { return take(one.first, one.second); });
    }
    return status;
}

}  // namespace

Result<MonthStates> loadMonthStates(Connection& connection)
{
    MonthStates states;
    const Status read = forEachRow(connection, kMonthStatesSql, [&](const Statement& row) {
        states[static_cast<std::int32_t>(row.integer(0))] = {row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
    });
    if (!read) {
        return pass(read.error());
    }
    return states;
}

/// One walk over the rows; grouped by SQLite they would be sorted first.
Result<MonthStates> countMonths(Connection& connection)
{
    MonthStates states;
    MonthState* state = nullptr;
    std::int32_t month = 0;
    const Status read = forEachRow(connection, kDaysSql, [&](const Statement& row) {
        const auto next = static_cast<std::int32_t>(row.integer(1) / 100);
        if (state == nullptr || next != month) {
            month = next;
            state = &states[month];
        }
        ++state->lines;
        state->include(row.integer(0));
    });
    if (!read) {
        return pass(read.error());
    }
    return states;
}

Status readMonths(Connection& connection, const MonthStates& states, const std::set<std::int32_t>& months,
                  const TakeMonth& take)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    std::vector<std::int32_t> group;
    std::int64_t lines = 0;
    Status status;
    for (const std::int32_t month : months) {
        const std::int64_t more = states.at(month).lines;
        if (!group.empty() && lines + more > kLinesAtOnce) {
            status = status.and_then([&] { return readGroup(connection, states, group, *lens, take); });
            group.clear();
            lines = 0;
        }
        group.push_back(month);
        lines += more;
    }
    if (!group.empty()) {
        status = status.and_then([&] { return readGroup(connection, states, group, *lens, take); });
    }
    return status;
}

Status rewriteMonths(Connection& connection, const std::set<std::int32_t>& months, std::int64_t dataVersion)
{
    Result<MonthStates> states = loadMonthStates(connection);
    if (!states) {
        return pass(states.error());
    }
    std::set<std::int32_t> known;
    for (const std::int32_t month : months) {
        if (const auto state = states->find(month); state != states->end()) {
            state->second.dataVersion = dataVersion;
            known.insert(month);
        }
    }
    return readMonths(connection, *states, known, [&](std::int32_t month, const SegmentMonth& lines) {
        return writeMonth(connection, month, states->at(month), lines.columns(month));
    });
}

Status writeMonth(Connection& connection, std::int32_t month, const MonthState& state,
                  const std::vector<domain::Segment>& columns)
{
    Result<Statement> deleteSegments = Statement::prepare(connection, kDeleteSegmentsSql);
    Result<Statement> deleteMonth = Statement::prepare(connection, kDeleteMonthSql);
    Result<Statement> insertMonth = Statement::prepare(connection, kInsertMonthSql);
    Result<Statement> insertSegment = Statement::prepare(connection, kInsertSegmentSql);
    if (!deleteSegments || !deleteMonth || !insertMonth || !insertSegment) {
        return fail(Errc::Internal, "segments: a statement does not prepare");
    }
    deleteSegments->bind(":first", std::int64_t{month} * 100);
    deleteSegments->bind(":last", std::int64_t{month} * 100 + 99);
    deleteMonth->bind(":month", std::int64_t{month});
    Status status = deleteSegments->run().and_then([&] { return deleteMonth->run(); });
    if (!status) {
        return status;
    }
    insertMonth->bind(":month", std::int64_t{month});
    insertMonth->bind(":lines", state.lines);
    insertMonth->bind(":firstId", state.firstId);
    insertMonth->bind(":lastId", state.lastId);
    insertMonth->bind(":version", state.dataVersion);
    status = insertMonth->run();  // also of an empty month: monthsChangedSince() names the one that lost its lines
    for (const domain::Segment& segment : columns) {
        insertSegment->bind(":id", std::int64_t{month} * 100 + static_cast<std::int64_t>(segment.column));
        insertSegment->bind(":month", std::int64_t{month});
        insertSegment->bind(":column", static_cast<std::int64_t>(segment.column));
        insertSegment->bind(":width", std::int64_t{segment.width});
        insertSegment->bind(":lines", std::int64_t{segment.count});
        insertSegment->bind(":format", kSegmentFormat * 10 + segment.zeros);
        insertSegment->bind(":version", state.dataVersion);
        insertSegment->bind(":checksum", std::bit_cast<std::int64_t>(fastHash(segment.bytes)));
        insertSegment->bindBlob(insertSegment->indexOf(":bytes"), segment.bytes);
        status = status.and_then([&] { return insertSegment->run(); });
    }
    return status;
}

}  // namespace kinerja::store
