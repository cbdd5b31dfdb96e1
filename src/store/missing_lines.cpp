// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_lines.h"

#include <optional>
#include <string>

#include "kinerja/store/statement.h"
#include "described_rows.h"
#include "line_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kLinesOfDaysSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE day BETWEEN :first AND :last ORDER BY id";
constexpr const char* kKeepSql =
    "INSERT INTO batch_removals (batch_id, row_id, previous_batch_id, before) VALUES (:batch, :row, :previous, :before)";
constexpr const char* kRemoveSql =
    "DELETE FROM order_lines WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :batch)";
constexpr const char* kRemovedSql =
    "SELECT row_id, previous_batch_id, before FROM batch_removals WHERE batch_id = :batch ORDER BY row_id";
constexpr const char* kPutBackSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no)"
    " VALUES (?1, ?2, ?3, nullif(?4, 0), nullif(?5, 0), nullif(?6, 0), nullif(?7, 0), nullif(?8, 0), nullif(?9, 0),"
    " nullif(?10, 0), nullif(?11, 0), nullif(?12, 0), ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)";
constexpr const char* kForgetSql = "DELETE FROM batch_removals WHERE batch_id = :batch";

/// Takes lines out one by one: kept first, deleted together at the end.
class Remover {
public:
    static Result<Remover> begin(ImportContext& context, SegmentCollector& segments)
    {
        Result<Statement> keep = Statement::prepare(context.connection, kKeepSql);
        if (!keep) {
            return pass(keep.error());
        }
        return Remover{context, segments, *std::move(keep)};
    }

    Status take(const LineRow& row)
    {
        const std::string before = lineJson(row);
        m_keep.bind(":batch", m_context.batch);
        m_keep.bind(":row", row.id);
        m_keep.bind(":previous", row.batch);
        m_keep.bind(":before", std::string_view{before});
        m_context.dirtyBatches.insert(row.batch);
        m_segments.remove(row);
        return m_keep.run();
    }

    Status finish()
    {
        Result<Statement> remove = Statement::prepare(m_context.connection, kRemoveSql);
        if (!remove) {
            return pass(remove.error());
        }
        remove->bind(":batch", m_context.batch);
        return remove->run();
    }

private:
    Remover(ImportContext& context, SegmentCollector& segments, Statement keep)
        : m_context(context), m_segments(segments), m_keep(std::move(keep))
    {
    }

    ImportContext& m_context;
    SegmentCollector& m_segments;
    Statement m_keep;
};

Status tell(ImportContext& context, const LineRow& row)
{
    if (context.missing.size() >= kMostDescribed) {
        return {};
    }
    return describeLine(context.connection, row).map([&context](domain::MissingRow told) { context.missing.push_back(std::move(told)); });
}

}  // namespace

Result<domain::MissingRows> settleMissing(ImportContext& context, const Series& series, const DaySpan& days,
                                          const OrderBook& orders, SegmentCollector& segments, bool removes)
{
    Result<Statement> lines = Statement::prepare(context.connection, kLinesOfDaysSql);
    Result<Remover> remover = Remover::begin(context, segments);
    if (!lines || !remover) {
        return pass(lines ? remover.error() : lines.error());
    }
    lines->bind(":first", std::int64_t{days.first});
    lines->bind(":last", std::int64_t{days.last});
    domain::MissingRows missing;
    missing.areRemoved = removes;
    LineRow row;
    Result<bool> more = lines->step();
    for (; more && *more; more = lines->step()) {
        const std::int64_t batch = lines->integer(2);
        if (!series.holds(lines->integer(0), batch) || orders.isMet(lines->integer(0), batch)) {
            continue;
        }
        readLine(*lines, row);
        ++missing.rows;
        missing.amount += row.currency == 0 ? row.net() : 0;
        if (Status told = tell(context, row); !told) {
            return pass(told.error());
        }
        if (removes) {
            if (Status taken = remover->take(row); !taken) {
                return pass(taken.error());
            }
        }
    }
    if (!more) {
        return pass(more.error());
    }
    lines->reset();
    const Status removed = missing.rows > 0 && removes ? remover->finish() : Status{};
    return removed.map([&missing] { return missing; });
}

Status restoreRemoved(Connection& connection, std::int64_t batch, SegmentCollector& segments,
                      std::set<std::int64_t>& previous)
{
    Result<Statement> removed = Statement::prepare(connection, kRemovedSql);
    Result<Statement> putBack = Statement::prepare(connection, kPutBackSql);
    Result<Statement> forget = Statement::prepare(connection, kForgetSql);
    if (!removed || !putBack || !forget) {
        return fail(Errc::Internal, "undo: a statement does not prepare");
    }
    removed->bind(":batch", batch);
    Result<bool> more = removed->step();
    for (; more && *more; more = removed->step()) {
        std::optional<LineRow> row = parseLineJson(removed->integer(0), removed->text(2));
        if (!row) {
            return fail(Errc::Damaged, "what line " + std::to_string(removed->integer(0)) + " was cannot be read");
        }
        row->batch = removed->integer(1);
        previous.insert(row->batch);
        segments.add(*row);
        bindLine(*putBack, *row, row->batch);
        if (Status put = putBack->run(); !put) {
            return put;
        }
    }
    if (!more) {
        return pass(more.error());
    }
    forget->bind(":batch", batch);
    return forget->run();
}

}  // namespace kinerja::store
