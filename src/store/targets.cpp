// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/targets.h"

#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "name_lookup.h"
#include "records.h"

namespace kinerja::store {
namespace {

constexpr const char* kTargetsSql =
    "SELECT id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value FROM targets"
    " ORDER BY kpi, first_day, end_day, scope, scope_value, level, id";
constexpr const char* kFindSql =
    "SELECT id FROM targets WHERE kpi = :kpi AND scope IS :scope AND scope_value = :scopeValue"
    " AND first_day = :first AND end_day = :end AND level = :level";

std::optional<std::int64_t> scopeOf(const domain::Target& target)
{
    return target.scope ? std::optional{static_cast<std::int64_t>(*target.scope)} : std::nullopt;
}

Status judge(const domain::Target& target)
{
    if (target.kpi.empty()) {
        return fail(Errc::InvalidInput, "a target needs a KPI");
    }
    if (target.period.first >= target.period.end) {
        return fail(Errc::InvalidInput, "a target needs a period with days");
    }
    if (target.scope.has_value() == target.scopeValue.empty()) {
        return fail(Errc::InvalidInput, "a target's scope needs a value, and a value a scope");
    }
    return {};
}

Result<std::int64_t> findId(Connection& connection, const domain::Target& target)
{
    Result<Statement> statement = Statement::prepare(connection, kFindSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":kpi", std::string_view{target.kpi});
    statement->bind(":scope", scopeOf(target));
    statement->bind(":scopeValue", std::string_view{target.scopeValue});
    statement->bind(":first", std::int64_t{toYmd(target.period.first)});
    statement->bind(":end", std::int64_t{toYmd(target.period.end)});
    statement->bind(":level", static_cast<std::int64_t>(target.level));
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? statement->integer(0) : 0;
}

Result<Edit> put(Connection& connection, const domain::Target& target)
{
    if (Status sound = judge(target); !sound) {
        return pass(sound.error());
    }
    const Result<std::int64_t> id = findId(connection, target);
    if (!id) {
        return pass(id.error());
    }
    nlohmann::json record{{"id", *id},
                          {"kpi", target.kpi},
                          {"scope", nullptr},
                          {"scope_value", target.scopeValue},
                          {"period_kind", static_cast<int>(target.period.kind)},
                          {"first_day", toYmd(target.period.first)},
                          {"end_day", toYmd(target.period.end)},
                          {"level", static_cast<int>(target.level)},
                          {"value", target.value}};
    if (target.scope) {
        record["scope"] = *scopeOf(target);
    }
    return putRecord(connection, Entity::Target, record);  // typed in: it belongs to no batch any more
}

}  // namespace

Result<std::vector<domain::Target>> listTargets(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kTargetsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Target> targets;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        domain::Target& target = targets.emplace_back();
        target.id = statement->integer(0);
        target.kpi = statement->text(1);
        if (const auto scope = statement->integerOrNull(2)) {
            target.scope = static_cast<domain::Dimension>(*scope);
        }
        target.scopeValue = statement->text(3);
        target.period.kind = static_cast<PeriodKind>(statement->integer(4));
        const auto first = fromYmd(static_cast<std::int32_t>(statement->integer(5)));
        const auto end = fromYmd(static_cast<std::int32_t>(statement->integer(6)));
        if (!first || !end) {
            return fail(Errc::Damaged, "target " + std::to_string(target.id) + " has a day that does not exist");
        }
        target.period.first = *first;
        target.period.end = *end;
        target.level = static_cast<domain::TargetLevel>(statement->integer(7));
        target.value = statement->integer(8);
    }
    if (!row) {
        return pass(row.error());
    }
    if (Status settled = settleScopes(connection, targets); !settled) {
        return pass(settled.error());
    }
    return targets;
}

Result<Edit> saveTarget(Connection& connection, const domain::Target& target)
{
    return saveTargets(connection, {&target, 1}).map([](const std::vector<Edit>& edits) { return edits.front(); });
}

Result<std::vector<Edit>> saveTargets(Connection& connection, std::span<const domain::Target> targets)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    std::vector<Edit> edits;
    for (const domain::Target& target : targets) {
        const Result<Edit> edit = put(connection, target);
        if (!edit) {
            return pass(edit.error());
        }
        edits.push_back(*edit);
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edits;
}

Result<Edit> removeTarget(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::Target, id); }

}  // namespace kinerja::store
