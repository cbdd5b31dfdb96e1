// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyed_rows.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "row_json.h"

namespace kinerja::store {
namespace {

// Undo puts rows that were taken out back under their ids.
constexpr const char* kNextRemovedSql =
    "SELECT coalesce(max(r.row_id), 0) + 1 FROM batch_removals r JOIN import_batches b ON b.id = r.batch_id AND b.kind = ?1";

void bindValue(Statement& statement, int index, const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        statement.bindStatic(index, *text);
    } else {
        statement.bindNull(index);
    }
}

bool isStored(const Statement& statement, int column, const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return !statement.isNull(column) && statement.integer(column) == *number;
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        return statement.isText(column) && statement.text(column) == *text;
    }
    return statement.isNull(column);
}

void bindRow(Statement& statement, std::int64_t id, std::int64_t batch, std::span<const Value> values)
{
    statement.bind(1, id);
    statement.bind(2, batch);
    int index = 3;
    for (const Value& value : values) {
        bindValue(statement, index++, value);
    }
}

}  // namespace

Value storedValue(const Statement& stored, int column)
{
    return stored.isNull(column)   ? Value{}
           : stored.isText(column) ? Value{stored.text(column)}
                                   : Value{stored.integer(column)};
}

KeyedRows::KeyedRows(RowEntity entity, Statement insert, Statement update, Statement select, std::int64_t nextId)
    : m_entity(entity), m_insert(std::move(insert)), m_update(std::move(update)), m_select(std::move(select)), m_nextId(nextId)
{
}

Result<KeyedRows> KeyedRows::begin(ImportContext& context, const KeyedRowsSql& sql)
{
    Connection& connection = context.connection;
    Result<Statement> insert = Statement::prepare(connection, sql.insert);
    Result<Statement> update = Statement::prepare(connection, sql.update);
    Result<Statement> select = Statement::prepare(connection, sql.select);
    Result<Statement> next = Statement::prepare(connection, sql.nextId);
    Result<Statement> nextRemoved = Statement::prepare(connection, kNextRemovedSql);
    if (!insert || !update || !select || !next || !nextRemoved) {
        return fail(Errc::Internal, "an import statement does not prepare");
    }
    static_assert(static_cast<int>(RowEntity::Target) == static_cast<int>(domain::RecordKind::Targets), "up to targets, a batch is of the kind of its rows");
    nextRemoved->bind(1, static_cast<std::int64_t>(sql.entity));
    for (Statement* statement : {&*next, &*nextRemoved}) {
        if (const Result<bool> row = statement->step(); !row) {
            return pass(row.error());
        }
    }
    const std::int64_t nextId = std::max(next->integer(0), nextRemoved->integer(0));
    KeyedRows rows{sql.entity, *std::move(insert), *std::move(update), *std::move(select), nextId};
    rows.m_kept = keptColumns(static_cast<domain::RecordKind>(sql.entity), context.fields);
    return rows;
}

Status KeyedRows::add(ImportContext& context, std::int64_t id, std::span<const Value> values)
{
    bindRow(m_insert, id, context.batch, values);
    context.countAdded();
    return m_insert.run();
}

/// m_select stands on the stored row.
void KeyedRows::merge(std::span<const Value> values, const Keep& keep)
{
    m_values.assign(values.begin(), values.end());
    for (const KeptColumn& one : m_kept) {
        if (!one.describes || isStored(m_select, static_cast<int>(*one.describes) + 1, m_values[*one.describes])) {
            m_values[one.value] = storedValue(m_select, static_cast<int>(one.value) + 1);
        }
    }
    if (keep) {
        keep(m_select, m_values);
    }
    // The update runs when the select stands on its row no longer.
    m_texts.assign(m_values.size(), {});
    for (std::size_t at = 0; at < m_values.size(); ++at) {
        if (const auto* text = std::get_if<std::string_view>(&m_values[at])) {
            m_texts[at] = *text;
            m_values[at] = std::string_view{m_texts[at]};
        }
    }
}

Result<RowFate> KeyedRows::put(ImportContext& context, std::int64_t id, std::span<const Value> values, const Keep& keep)
{
    if (id == 0) {
        bindRow(m_insert, m_nextId++, context.batch, values);
        context.countAdded();
        return m_insert.run().map([] { return RowFate::Added; });
    }
    m_select.bind(1, id);
    const Result<bool> found = m_select.step();
    if (!found || !*found) {
        return found ? fail(Errc::Damaged, "a row that was just there is gone") : pass(found.error());
    }
    merge(values, keep);
    bool same = true;
    int column = 1;
    for (const Value& value : m_values) {
        same = same && isStored(m_select, column++, value);
    }
    const std::optional<std::int64_t> previous = m_select.integerOrNull(0);
    const std::string before = same ? std::string{} : dumpJson(rowJson(m_select, 1));
    m_select.reset();
    if (same) {
        context.countSame();
        context.same.push_back(id);
        return RowFate::Same;
    }
    context.countChanged();
    bindRow(m_update, id, context.batch, m_values);
    return context.keepBefore(m_entity, id, previous, before)
        .and_then([&] { return m_update.run(); })
        .map([] { return RowFate::Changed; });
}

}  // namespace kinerja::store
