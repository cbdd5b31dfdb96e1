// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "batch_check.h"
#include "batch_digest.h"
#include "each_row.h"
#include "kinerja/base/threads.h"
#include "kinerja/store/statement.h"
#include "order_joiner.h"
#include "records.h"
#include "segment_store.h"

namespace kinerja::store {
namespace {

constexpr const char* kQuickSql = "PRAGMA quick_check(20)";
constexpr const char* kDeepSql = "PRAGMA integrity_check(20)";
constexpr const char* kForeignKeysSql = "PRAGMA foreign_key_check";
constexpr const char* kLinesWithoutOrderSql =
    "SELECT count(*) FROM order_lines l WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = l.id >> 24)";
constexpr const char* kLooseLinesSql =
    "SELECT (SELECT count(*) FROM order_lines WHERE batch_id NOT IN (SELECT id FROM import_batches WHERE undone = 0)),"
    "       (SELECT sales_lines FROM store_state), (SELECT count(*) FROM order_lines),"
    "       (SELECT dictionary_hash FROM store_state)";
constexpr const char* kLastEditsSql =
    "SELECT entity, entity_id, after FROM audit WHERE id IN (SELECT max(id) FROM audit"
    " WHERE entity IN ('target', 'feedback', 'action', 'checkin', 'review', 'view', 'setting', 'merge', 'own_kpi')"
    " GROUP BY entity, entity_id) ORDER BY id";

constexpr const char* kPartedOrdersSql =
    "SELECT id FROM order_headers UNION SELECT id >> 24 FROM detail_lines"
    " UNION SELECT l.id >> 24 FROM order_lines l JOIN import_batches b ON b.id = l.batch_id AND b.kind = 5";

/// Damage that stops a part of the check is a finding; the rest of the check goes on.
Status asFinding(StoreCheck& check, const Status& status, const std::string& where)
{
    if (status) {
        return {};
    }
    const Errc code = status.error().code;
    if (code == Errc::Cancelled || code == Errc::Locked) {
        return status;
    }
    check.findings.push_back(where + ": " + status.error().detail);
    return {};
}

Status checkPages(Connection& connection, const char* sql, StoreCheck& check)
{
    return forEachRow(connection, sql, [&](const Statement& row) {
        if (row.text(0) != "ok") {
            check.findings.emplace_back(row.text(0));
        }
    });
}

Status checkForeignKeys(Connection& connection, StoreCheck& check)
{
    std::map<std::string, int> loose;
    const Status status = forEachRow(connection, kForeignKeysSql, [&](const Statement& row) {
        ++loose["rows of " + std::string{row.text(0)} + " refer to nothing in " + std::string{row.text(2)}];
    });
    for (const auto& [what, count] : loose) {
        check.findings.push_back(std::to_string(count) + ' ' + what);
    }
    return status.and_then([&] {
        return forEachRow(connection, kLinesWithoutOrderSql, [&](const Statement& row) {
            if (row.integer(0) != 0) {
                check.findings.push_back(std::to_string(row.integer(0)) + " lines have no order");
            }
        });
    });
}

Status checkBatches(Connection& connection, StoreCheck& check)
{
    const Result<BatchCheck> found = compareWithLedger(connection);
    if (!found) {
        return pass(found.error());
    }
    check.batches += found->batches;
    check.rows += found->rows;
    for (const BatchCheck::Different& one : found->different) {
        check.damagedBatches.push_back(one.batch);
        check.findings.push_back(findingOf(one));
    }
    return {};
}

/// Orders whose parts came apart hold both joined.
Status checkJoined(Connection& connection, StoreCheck& check)
{
    std::set<std::int64_t> orders;
    const Status read = forEachRow(connection, kPartedOrdersSql, [&](const Statement& row) { orders.insert(row.integer(0)); });
    if (!read || orders.empty()) {
        return read;
    }
    Result<OrderJoiner> joiner = OrderJoiner::begin(connection);
    if (!joiner) {
        return pass(joiner.error());
    }
    for (const std::int64_t order : orders) {
        const Result<std::vector<LineRow>> wanted = joiner->joined(order);
        const Result<std::optional<std::vector<LineRow>>> stored = joiner->stored(order);
        if (!wanted || !stored) {
            return pass(wanted ? stored.error() : wanted.error());
        }
        const auto isSame = [](const LineRow& a, const LineRow& b) { return a.id == b.id && a.batch == b.batch && sameContent(a, b); };
        if (*stored && !std::equal(wanted->begin(), wanted->end(), (*stored)->begin(), (*stored)->end(), isSame)) {
            check.findings.push_back("order " + std::to_string(order) + " is not what its header and lines say");
        }
    }
    return {};
}

Status checkTotals(Connection& connection, StoreCheck& check)
{
    const Result<std::string> dictionaries = dictionaryHash(connection);
    if (!dictionaries) {
        return pass(dictionaries.error());
    }
    return forEachRow(connection, kLooseLinesSql, [&](const Statement& row) {
        if (row.integer(0) != 0) {
            check.findings.push_back(std::to_string(row.integer(0)) + " lines belong to no import");
        }
        if (row.integer(1) != row.integer(2)) {
            check.findings.push_back("the store holds " + std::to_string(row.integer(2)) + " lines, not "
                                     + std::to_string(row.integer(1)));
        }
        // An empty store has not hashed its empty dictionaries yet.
        if (!row.text(3).empty() && row.text(3) != *dictionaries) {
            check.findings.emplace_back("names of people, customers, products or terms were changed from outside");
        }
    });
}

/// A column that came later is NULL in a record that was saved before there was one.
bool isSameRecord(const nlohmann::json& now, nlohmann::json saved)
{
    if (now.is_object() && saved.is_object()) {
        for (const auto& [column, value] : now.items()) {
            if (value.is_null() && !saved.contains(column)) {
                saved[column] = nullptr;
            }
        }
    }
    return now == saved;
}

Status checkEdits(Connection& connection, StoreCheck& check)
{
    Status status;
    const Status read = forEachRow(connection, kLastEditsSql, [&](const Statement& row) {
        const std::optional<Entity> entity = parseEntity(row.text(0));
        const std::string what = std::string{row.text(0)} + ' ' + std::to_string(row.integer(1));
        const Result<nlohmann::json> now = readRecord(connection, *entity, row.integer(1));
        if (!now) {
            status = pass(now.error());
            return;
        }
        const auto expected = row.isNull(2) ? nlohmann::json{} : nlohmann::json::parse(row.text(2), nullptr, false);
        // A target that came from a file is watched by its batch; a check-in goes with its action.
        const auto isImported = [](const nlohmann::json& record) {
            return record.is_object() && record.contains("batch_id") && !record["batch_id"].is_null();
        };
        const bool watchedElsewhere = (*entity == Entity::Target && (isImported(*now) || isImported(expected)))
            || (*entity == Entity::CheckIn && now->is_null());
        if (!watchedElsewhere && !isSameRecord(*now, expected)) {
            check.findings.push_back(what + " is not as it was last saved");
        }
        ++check.rows;
    });
    return read ? status : read;
}

Status checkSegments(Connection& connection, StoreCheck& check)
{
    const Result<MonthStates> states = loadMonthStates(connection);
    const Result<MonthStates> counted = countMonths(connection);
    if (!states || !counted) {
        return pass(states ? counted.error() : states.error());
    }
    std::set<std::int32_t> months;
    for (const auto& [month, state] : *counted) {
        months.insert(month);
    }
    if (months.empty()) {
        return {};
    }
    const Result<MonthSegments> stored = readSegments(connection, *states, months);
    if (!stored) {
        return pass(stored.error());
    }
    return readMonths(connection, *counted, months, [&](std::int32_t month, const SegmentMonth& lines) -> Status {
        const auto at = stored->find(month);
        if (at == stored->end()) {
            return {};  // not stored or not usable: the next opening builds it
        }
        if (lines.columns(month) != at->second) {
            check.findings.push_back("the columns of month " + std::to_string(month) + " differ from its lines");
        }
        return {};
    });
}

/// How the file is built, and whether its parts fit.
Status checkStructure(Connection& connection, StoreCheck& check)
{
    return asFinding(check, checkPages(connection, kDeepSql, check), "pages")
        .and_then([&] { return asFinding(check, checkForeignKeys(connection, check), "references"); })
        .and_then([&] { return asFinding(check, checkTotals(connection, check), "totals"); })
        .and_then([&] { return asFinding(check, checkEdits(connection, check), "edits"); });
}

/// Whether it still holds what was put into it.
Status checkContent(Connection& connection, StoreCheck& check)
{
    return asFinding(check, checkBatches(connection, check), "batches")
        .and_then([&] { return asFinding(check, checkJoined(connection, check), "orders"); })
        .and_then([&] { return asFinding(check, checkSegments(connection, check), "columns"); });
}

}  // namespace

Result<StoreCheck> quickCheck(Connection& connection)
{
    StoreCheck check;
    if (Status status = asFinding(check, checkPages(connection, kQuickSql, check), "pages"); !status) {
        return pass(status.error());
    }
    if (Status status = asFinding(check, checkTotals(connection, check), "totals"); !status) {
        return pass(status.error());
    }
    return check;
}

Result<StoreCheck> deepCheck(Connection& connection)
{
    StoreCheck check;
    const Status status = checkStructure(connection, check).and_then([&] { return checkContent(connection, check); });
    if (!status) {
        return pass(status.error());
    }
    return check;
}

Result<StoreCheck> deepCheck(Connection& connection, Connection& other)
{
    StoreCheck content;
    auto beside = std::async(kThreadIfThereIsOne, [&] { return checkContent(other, content); });
    StoreCheck check;
    const Status structure = checkStructure(connection, check);
    const Status status = beside.get();
    if (!structure || !status) {
        return pass(structure ? status.error() : structure.error());
    }
    check.findings.insert(check.findings.end(), content.findings.begin(), content.findings.end());
    check.damagedBatches = std::move(content.damagedBatches);
    check.batches = content.batches;
    check.rows += content.rows;
    return check;
}

}  // namespace kinerja::store
