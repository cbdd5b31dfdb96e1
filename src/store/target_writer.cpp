// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "each_row.h"
#include "kinerja/domain/locked_target.h"
#include "list_tables.h"
#include "small_writers.h"

namespace kinerja::store {
namespace {

constexpr const char* kApprovedSql =
    "SELECT id, value FROM targets WHERE id IN (SELECT target_id FROM target_agreements)";
constexpr const char* kKeysSql = "SELECT id, kpi, scope, scope_value, first_day, end_day, level, period_kind,"
                                 " coalesce(pair_category, '') FROM targets ORDER BY id";

std::string keyOf(std::string_view kpi, std::optional<std::int64_t> scope, std::string_view value, std::int64_t first,
                  std::int64_t end, std::int64_t level, std::string_view pairCategory)
{
    std::string key{kpi};
    for (const std::int64_t part : {scope.value_or(-1), first, end, level}) {
        key += ' ';
        key += std::to_string(part);
    }
    key += ' ';
    key.append(value);
    return pairCategory.empty() ? key : key.append("\x1f").append(pairCategory);
}

/// A target may name somebody or something before the first sale does; what has a name can be merged.
void enter(Dictionaries& names, domain::Dimension dimension, std::string_view key)
{
    switch (dimension) {
    case domain::Dimension::Rep: static_cast<void>(names.share(key, {}, 0)); break;
    case domain::Dimension::Region: static_cast<void>(names.term(TermKind::Region, key)); break;
    case domain::Dimension::Product: static_cast<void>(names.product(key, {}, 0)); break;
    case domain::Dimension::Customer: static_cast<void>(names.customer(key, {}, 0)); break;
    default: break;
    }
}

std::optional<std::int64_t> scopeOf(const domain::Target& target)
{
    return target.scope ? std::optional{static_cast<std::int64_t>(*target.scope)} : std::nullopt;
}

}  // namespace

std::string targetKey(const domain::Target& target)
{
    return keyOf(target.kpi, scopeOf(target), target.scopeValue, toYmd(target.period.first), toYmd(target.period.end),
                 static_cast<std::int64_t>(target.level), target.pairCategory);
}

TargetWriter::TargetWriter(KeyedRows rows) : m_rows(std::move(rows)) {}

Result<TargetWriter> TargetWriter::begin(ImportContext& context)
{
    Result<KeyedRows> rows = KeyedRows::begin(context, kindTable(domain::RecordKind::Targets).rows);
    Result<Statement> keys = Statement::prepare(context.connection, kKeysSql);
    if (!rows || !keys) {
        return fail(Errc::Internal, "targets: a statement does not prepare");
    }
    TargetWriter writer{*std::move(rows)};
    Result<bool> row = keys->step();
    for (; row && *row; row = keys->step()) {
        const std::string key = keyOf(keys->text(1), keys->integerOrNull(2), keys->text(3), keys->integer(4),
                                      keys->integer(5), keys->integer(6), keys->text(8));
        if (writer.m_keys.insert(key).isNew) {
            writer.m_ids.push_back(keys->integer(0));
            writer.m_kinds.push_back(keys->integer(7));
        }
    }
    if (!row) {
        return pass(row.error());
    }
    const Status read = forEachRow(context.connection, kApprovedSql,
                                   [&writer](const Statement& one) { writer.m_approved.emplace(one.integer(0), one.integer(1)); });
    if (!read) {
        return pass(read.error());
    }
    return writer;
}

Status TargetWriter::apply(ImportContext& context, const domain::Target& target)
{
    if (target.scope) {
        enter(context.dictionaries, *target.scope, target.scopeValue);
    }
    std::int64_t id = 0;
    auto kind = static_cast<std::int64_t>(target.period.kind);
    const TextIndex::Place place = m_keys.insert(targetKey(target));
    if (place.isNew) {
        m_ids.push_back(m_rows.nextId());
        m_kinds.push_back(kind);
    } else {
        kind = m_kinds[place.index];  // the same days are the same period, whatever it is called
        id = m_ids[place.index];  // in append mode, too: one target cannot have two values
        const auto approved = m_approved.find(id);
        if (approved != m_approved.end() && approved->second != target.value) {
            return fail(Errc::Conflict, domain::lockedTargetDetail(target, approved->second, target.value));
        }
    }
    const std::array<Value, 9> values{std::string_view{target.kpi},
                                      optionalValue(scopeOf(target)),
                                      std::string_view{target.scopeValue},
                                      kind,
                                      std::int64_t{toYmd(target.period.first)},
                                      std::int64_t{toYmd(target.period.end)},
                                      static_cast<std::int64_t>(target.level),
                                      target.value,
                                      target.pairCategory.empty() ? Value{} : Value{std::string_view{target.pairCategory}}};
    const Result<RowFate> fate = m_rows.put(context, id, values);
    return fate ? Status{} : pass(fate.error());
}

}  // namespace kinerja::store
