// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/older_values.h"

#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "line_row.h"
#include "list_tables.h"
#include "row_json.h"

namespace kinerja::store {
namespace {

using domain::RecordKind;

constexpr const char* kChangedSql = "SELECT row_id, previous_batch_id FROM batch_changes WHERE batch_id = ?1 AND entity = ?2 ORDER BY row_id";
constexpr const char* kBeforeSql = "SELECT previous_batch_id, before FROM batch_changes WHERE batch_id = ?1 AND entity = ?2 AND row_id = ?3";
constexpr const char* kLineSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines WHERE id = ?1";
constexpr const char* kFileSql = "SELECT file_name FROM import_batches WHERE id = ?1";

/// Walks back through what a row was.
class History {
public:
    History(RecordKind kind, Statement now, Statement before) : m_kind{kind}, m_now{std::move(now)}, m_before{std::move(before)} {}

    /// Whether the row is as it was before `newest`, the batch of its value until now, or one before that.
    Result<bool> isBack(std::int64_t row, std::optional<std::int64_t> newest)
    {
        const Result<std::string> now = stateOf(row);
        if (!now) {
            return pass(now.error());
        }
        bool isFound = false;
        while (newest && !now->empty() && !isFound) {
            m_before.bind(1, *newest);
            m_before.bind(2, static_cast<std::int64_t>(m_kind));
            m_before.bind(3, row);
            const Result<bool> step = m_before.step();
            if (!step) {
                return pass(step.error());
            }
            isFound = *step && m_before.text(1) == *now;
            newest = *step ? m_before.integerOrNull(0) : std::nullopt;
            m_before.reset();
        }
        return isFound;
    }

private:
    /// As batch_changes keeps it; "" where the row was taken out since.
    Result<std::string> stateOf(std::int64_t row)
    {
        m_now.bind(1, row);
        const Result<bool> found = m_now.step();
        if (!found) {
            return pass(found.error());
        }
        std::string state;
        if (*found && m_kind == RecordKind::Sales) {
            readLine(m_now, m_line);
            state = lineJson(m_line);
        } else if (*found) {
            state = dumpJson(rowJson(m_now, 1));
        }
        m_now.reset();
        return state;
    }

    RecordKind m_kind;
    Statement m_now;
    Statement m_before;
    LineRow m_line;
};

Result<std::vector<TakenBack>> withNames(Connection& connection, const std::map<std::int64_t, std::int64_t>& rows)
{
    Result<Statement> file = Statement::prepare(connection, kFileSql);
    if (!file) {
        return pass(file.error());
    }
    std::vector<TakenBack> all;
    for (const auto& [batch, count] : rows) {
        file->bind(1, batch);
        const Result<bool> found = file->step();
        if (!found) {
            return pass(found.error());
        }
        all.push_back({batch, *found ? std::string{file->text(0)} : std::string{}, count});
        file->reset();
    }
    return all;
}

}  // namespace

Result<std::vector<TakenBack>> takenBackBy(Connection& connection, std::int64_t batch, RecordKind kind)
{
    Result<Statement> changes = Statement::prepare(connection, kChangedSql);
    Result<Statement> now = Statement::prepare(connection, kind == RecordKind::Sales ? kLineSql : kindTable(kind).rows.select);
    Result<Statement> before = Statement::prepare(connection, kBeforeSql);
    if (!changes || !now || !before) {
        return pass(!changes ? changes.error() : !now ? now.error() : before.error());
    }
    History history{kind, *std::move(now), *std::move(before)};
    std::map<std::int64_t, std::int64_t> rows;
    changes->bind(1, batch);
    changes->bind(2, static_cast<std::int64_t>(kind));
    Result<bool> change = changes->step();
    for (; change && *change; change = changes->step()) {
        const std::optional<std::int64_t> newest = changes->integerOrNull(1);
        const Result<bool> isBack = history.isBack(changes->integer(0), newest);
        if (!isBack) {
            return pass(isBack.error());
        }
        if (*isBack) {
            ++rows[*newest];
        }
    }
    return change ? withNames(connection, rows) : pass(change.error());
}

}  // namespace kinerja::store
