// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_rows.h"

#include <algorithm>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "described_rows.h"
#include "line_row.h"
#include "list_tables.h"
#include "removal_sql.h"
#include "row_json.h"

namespace kinerja::store {
namespace {

constexpr const char* kKeepSql =
    "INSERT INTO batch_removals (batch_id, row_id, previous_batch_id, before) VALUES (:batch, :row, :previous, :before)";
constexpr const char* kRemovedSql =
    "SELECT row_id, previous_batch_id, before FROM batch_removals WHERE batch_id = :batch ORDER BY row_id";
constexpr const char* kForgetSql = "DELETE FROM batch_removals WHERE batch_id = :id";
// The stages a lead was seen in go and come with it.
constexpr const char* kKeepStagesSql =
    "UPDATE batch_removals SET before = json_set(before, '$.stages', json(s.list)) FROM (SELECT lead_id,"
    " json_group_array(json_array(id, batch_id, status, stage)) AS list FROM lead_stages GROUP BY lead_id) s"
    " WHERE batch_id = :id AND row_id = s.lead_id";
constexpr const char* kRemoveStagesSql =
    "DELETE FROM lead_stages WHERE lead_id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
// Those whose id is free first, so that the others' new ids take none of them.
constexpr const char* kPutBackStagesSql =
    "INSERT INTO lead_stages (id, lead_id, batch_id, status, stage)"
    " SELECT iif(isTaken, NULL, stageId), lead, batch, status, stage FROM (SELECT json_extract(e.value, '$[0]') AS stageId,"
    "   r.row_id AS lead, json_extract(e.value, '$[1]') AS batch, json_extract(e.value, '$[2]') AS status,"
    "   json_extract(e.value, '$[3]') AS stage,"
    "   EXISTS (SELECT 1 FROM lead_stages s WHERE s.id = json_extract(e.value, '$[0]')) AS isTaken"
    "   FROM batch_removals r, json_each(r.before, '$.stages') e WHERE r.batch_id = :id) ORDER BY isTaken, stageId";

struct Span {
    std::int64_t id = 0;
    std::int64_t batch = 0;
    std::optional<std::int64_t> first;
    std::int64_t last = 0;
    std::int64_t amount = 0;
};

/// What of the kind the file speaks about.
class Coverage {
public:
    explicit Coverage(domain::RecordKind kind) : m_isByOrder(kind == domain::RecordKind::Lines) {}

    void include(const Span& row)
    {
        if (!row.first) {
            m_hasDayless = true;
        } else if (m_isByOrder) {
            m_orders.insert(*row.first);
        } else {
            m_first = std::min(m_first, *row.first);
            m_last = std::max(m_last, row.last);
        }
    }

    [[nodiscard]] bool covers(const Span& row) const
    {
        if (!row.first) {
            return m_hasDayless;
        }
        return m_isByOrder ? m_orders.contains(*row.first) : *row.first >= m_first && row.last <= m_last;
    }

private:
    bool m_isByOrder;
    bool m_hasDayless = false;
    std::int64_t m_first = INT64_MAX;
    std::int64_t m_last = INT64_MIN;
    std::set<std::int64_t> m_orders;
};

/// All rows of the kind in two passes: those of the file say what it covers, the others may be missing.
class Search {
public:
    Search(ImportContext& context, domain::RecordKind kind, const Series& series)
        : m_context(context), m_series(series), m_sql(removalSql(kind).spans), m_coverage(kind)
    {
        std::sort(context.same.begin(), context.same.end());
    }

    Result<std::vector<Span>> run()
    {
        std::vector<Span> missing;
        const Status read = forEachSpan([this](const Span& row) {
                                if (isInFile(row)) {
                                    m_coverage.include(row);
                                }
                            }).and_then([&] {
            return forEachSpan([&](const Span& row) {
                if (m_series.contains(row.batch) && !isInFile(row) && m_coverage.covers(row)) {
                    missing.push_back(row);
                }
            });
        });
        if (!read) {
            return pass(read.error());
        }
        return missing;
    }

private:
    [[nodiscard]] bool isInFile(const Span& row) const
    {
        return row.batch == m_context.batch || std::binary_search(m_context.same.begin(), m_context.same.end(), row.id);
    }

    template <typename Take>
    Status forEachSpan(Take take)
    {
        Result<Statement> rows = Statement::prepare(m_context.connection, m_sql);
        if (!rows) {
            return pass(rows.error());
        }
        Result<bool> row = rows->step();
        for (; row && *row; row = rows->step()) {
            take(Span{rows->integer(0), rows->integer(1), rows->integerOrNull(2), rows->integer(3), rows->integer(4)});
        }
        return row ? Status{} : pass(row.error());
    }

    ImportContext& m_context;
    const Series& m_series;
    const char* m_sql;
    Coverage m_coverage;
};

Status runFor(Connection& connection, const char* sql, std::int64_t batch)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", batch);
    return statement->run();
}

Status keep(ImportContext& context, domain::RecordKind kind, const std::vector<Span>& rows)
{
    Result<Statement> select = Statement::prepare(context.connection, kindTable(kind).rows.select);
    Result<Statement> insert = Statement::prepare(context.connection, kKeepSql);
    if (!select || !insert) {
        return fail(Errc::Internal, "removing rows: a statement does not prepare");
    }
    for (const Span& row : rows) {
        select->bind(1, row.id);
        if (const Result<bool> found = select->step(); !found || !*found) {
            return found ? fail(Errc::Damaged, "a row that was just there is gone") : pass(found.error());
        }
        const std::string before = dumpJson(rowJson(*select, 1));
        select->reset();
        insert->bind(":batch", context.batch);
        insert->bind(":row", row.id);
        insert->bind(":previous", row.batch);
        insert->bind(":before", std::string_view{before});
        if (Status kept = insert->run(); !kept) {
            return kept;
        }
        context.dirtyBatches.insert(row.batch);
    }
    return {};
}

/// Before they go.
Status tell(ImportContext& context, domain::RecordKind kind, const std::vector<Span>& rows)
{
    Result<Statement> select = Statement::prepare(context.connection, kindTable(kind).rows.select);
    if (!select) {
        return pass(select.error());
    }
    for (std::size_t at = 0; at < std::min(rows.size(), kMostDescribed); ++at) {
        select->bind(1, rows[at].id);
        const Result<bool> found = select->step();
        if (!found || !*found) {
            return found ? fail(Errc::Damaged, "a row that was just there is gone") : pass(found.error());
        }
        auto told = describeRow(context.connection, kind, rows[at].id, rowJson(*select, 1));
        if (!told) {
            return pass(told.error());
        }
        context.missing.push_back(*std::move(told));
        select->reset();
    }
    return {};
}

Status takeOut(ImportContext& context, domain::RecordKind kind, const std::vector<Span>& rows)
{
    Connection& connection = context.connection;
    Status status = keep(context, kind, rows);
    if (kind == domain::RecordKind::Leads) {
        for (const char* sql : {kKeepStagesSql, kRemoveStagesSql}) {
            status = status.and_then([&] { return runFor(connection, sql, context.batch); });
        }
    }
    return status.and_then([&] { return runFor(connection, removalSql(kind).remove, context.batch); });
}

}  // namespace

Result<domain::MissingRows> settleMissingRows(ImportContext& context, domain::RecordKind kind, const Series& series,
                                              bool removes, std::set<std::int64_t>& orders)
{
    const Result<std::vector<Span>> found = Search{context, kind, series}.run();
    if (!found) {
        return pass(found.error());
    }
    domain::MissingRows missing{static_cast<std::int64_t>(found->size()), 0, removes};
    for (const Span& row : *found) {
        missing.amount += row.amount;
        if (removes && kind == domain::RecordKind::Orders) {
            orders.insert(row.id);
        } else if (removes && kind == domain::RecordKind::Lines) {
            orders.insert(orderOfLine(row.id));
        }
    }
    Status out = tell(context, kind, *found);
    if (out && removes && !found->empty()) {
        out = takeOut(context, kind, *found);
    }
    return out.map([&missing] { return missing; });
}

Status restoreRemovedRows(Connection& connection, std::int64_t batch, domain::RecordKind kind, std::set<std::int64_t>& previous)
{
    Result<Statement> removed = Statement::prepare(connection, kRemovedSql);
    Result<Statement> columns = Statement::prepare(connection, kindTable(kind).rows.select);
    Result<Statement> putBack = Statement::prepare(connection, kindTable(kind).rows.insert);
    if (!removed || !columns || !putBack) {
        return fail(Errc::Internal, "undo: a statement does not prepare");
    }
    removed->bind(":batch", batch);
    Result<bool> more = removed->step();
    for (; more && *more; more = removed->step()) {
        const nlohmann::json row = nlohmann::json::parse(removed->text(2), nullptr, false);
        if (!row.is_object()) {
            return fail(Errc::Damaged, "what row " + std::to_string(removed->integer(0)) + " was cannot be read");
        }
        previous.insert(removed->integer(1));
        putBack->bind(1, removed->integer(0));
        putBack->bind(2, removed->integer(1));
        for (int column = 1; column < columns->columnCount(); ++column) {
            bindJsonAt(*putBack, column + 2, row, columns->columnName(column));
        }
        if (Status put = putBack->run(); !put) {
            return put;
        }
    }
    if (!more) {
        return pass(more.error());
    }
    const Status stages = kind == domain::RecordKind::Leads ? runFor(connection, kPutBackStagesSql, batch) : Status{};
    return stages.and_then([&] { return runFor(connection, kForgetSql, batch); });
}

}  // namespace kinerja::store
