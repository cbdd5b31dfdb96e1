// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_status.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/store/statement.h"
#include "line_row.h"
#include "order_joiner.h"

namespace kinerja::store {
namespace {

constexpr const char* kHeaderSql = "SELECT status FROM order_headers WHERE id = ?1";
constexpr const char* kLinesSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
constexpr const char* kUpdateSql = "UPDATE order_lines SET status = ?2, batch_id = ?3 WHERE id = ?1";
constexpr const char* kChangedSql =
    "SELECT row_id, previous_batch_id, before FROM batch_changes WHERE batch_id = :id AND entity = 0 ORDER BY row_id";

Status update(Statement& statement, const LineRow& row, std::int64_t batch)
{
    statement.bind(1, row.id);
    statement.bind(2, std::int64_t{row.status});
    statement.bind(3, batch);
    return statement.run();
}

/// Gives the flat lines of one order after the other a status.
class StatusWriter {
public:
    static Result<StatusWriter> begin(ImportContext& context, SegmentCollector& segments)
    {
        Result<Statement> header = Statement::prepare(context.connection, kHeaderSql);
        Result<Statement> lines = Statement::prepare(context.connection, kLinesSql);
        Result<Statement> write = Statement::prepare(context.connection, kUpdateSql);
        Result<std::set<std::int64_t>> partBatches = lineBatches(context.connection);
        if (!header || !lines || !write) {
            return fail(Errc::Internal, "statuses: a statement does not prepare");
        }
        if (!partBatches) {
            return pass(partBatches.error());
        }
        return StatusWriter{context, segments, *std::move(header), *std::move(lines), *std::move(write), *std::move(partBatches)};
    }

    /// Returns: whether a line changed.
    Result<bool> take(std::int64_t order)
    {
        m_header.bind(1, order);
        const Result<bool> found = m_header.step();
        if (!found || !*found) {
            return found;
        }
        const auto status = static_cast<std::uint8_t>(m_header.integer(0));
        m_header.reset();
        const Result<std::vector<LineRow>> lines = othersThan(order, status);
        if (!lines) {
            return pass(lines.error());
        }
        Status written;
        for (const LineRow& before : *lines) {
            LineRow after = before;
            after.status = status;
            written = written.and_then([&] { return m_context->keepBefore(RowEntity::Line, before.id, before.batch, lineJson(before)); })
                          .and_then([&] { return update(m_write, after, m_context->batch); });
            m_segments->change(before, after);
        }
        return written.map([&lines] { return !lines->empty(); });
    }

private:
    StatusWriter(ImportContext& context, SegmentCollector& segments, Statement header, Statement lines, Statement write, std::set<std::int64_t> partBatches)
        : m_context(&context), m_segments(&segments), m_header(std::move(header)), m_lines(std::move(lines)), m_write(std::move(write)),
          m_partBatches(std::move(partBatches))
    {
    }

    /// The order's flat lines with another status.
    Result<std::vector<LineRow>> othersThan(std::int64_t order, std::uint8_t status)
    {
        m_lines.bind(1, lineId(order, 0));
        m_lines.bind(2, lineId(order, kMostPlaces));
        std::vector<LineRow> others;
        LineRow row;
        Result<bool> more = m_lines.step();
        for (; more && *more; more = m_lines.step()) {
            readLine(m_lines, row);
            if (row.status != status && !m_partBatches.contains(row.batch)) {
                others.push_back(row);
            }
        }
        return more ? Result<std::vector<LineRow>>{std::move(others)} : pass(more.error());
    }

    ImportContext* m_context;
    SegmentCollector* m_segments;
    Statement m_header, m_lines, m_write;
    std::set<std::int64_t> m_partBatches;
};

}  // namespace

Result<std::int64_t> takeHeaderStatuses(ImportContext& context, const std::set<std::int64_t>& orders, SegmentCollector& segments)
{
    if (orders.empty() || !context.fields.has("status")) {
        return 0;
    }
    Result<StatusWriter> writer = StatusWriter::begin(context, segments);
    if (!writer) {
        return pass(writer.error());
    }
    std::int64_t changed = 0;
    for (const std::int64_t order : orders) {
        const Result<bool> has = writer->take(order);
        if (!has) {
            return pass(has.error());
        }
        changed += *has ? 1 : 0;
    }
    return changed;
}

Status restoreStatuses(Connection& connection, std::int64_t batch, SegmentCollector& segments, std::set<std::int64_t>& previous)
{
    Result<Statement> changes = Statement::prepare(connection, kChangedSql);
    Result<Statement> lines = Statement::prepare(connection, kLinesSql);
    Result<Statement> write = Statement::prepare(connection, kUpdateSql);
    if (!changes || !lines || !write) {
        return fail(Errc::Internal, "undo: a statement does not prepare");
    }
    changes->bind(":id", batch);
    LineRow now;
    Result<bool> change = changes->step();
    for (; change && *change; change = changes->step()) {
        const std::int64_t id = changes->integer(0);
        const std::optional<LineRow> before = parseLineJson(id, changes->text(2));
        lines->bind(1, id);
        lines->bind(2, id);
        const Result<bool> found = lines->step();
        if (!found) {
            return pass(found.error());
        }
        if (!before || !*found) {
            return fail(Errc::Damaged, "what line " + std::to_string(id) + " was cannot be read");
        }
        readLine(*lines, now);
        lines->reset();
        segments.change(now, *before);
        previous.insert(changes->integer(1));
        if (Status restored = update(*write, *before, changes->integer(1)); !restored) {
            return restored;
        }
    }
    return change ? Status{} : pass(change.error());
}

}  // namespace kinerja::store
