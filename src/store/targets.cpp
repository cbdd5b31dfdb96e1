// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/targets.h"

#include <string>

#include <nlohmann/json.hpp>

#include "category_tree.h"
#include "each_row.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "name_lookup.h"
#include "records.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kTargetsSql =
    "SELECT id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category,"
    " EXISTS (SELECT 1 FROM target_agreements a WHERE a.target_id = targets.id) FROM targets"
    " ORDER BY kpi, first_day, end_day, scope, scope_value, pair_category, level, id";
constexpr const char* kAgreementsSql =
    "SELECT target_id, n, value, reason, who, at, baseline, baseline_from, baseline_to, as_of, data_version"
    " FROM target_agreements ORDER BY target_id, n";
constexpr const char* kFindSql =
    "SELECT id FROM targets WHERE kpi = :kpi AND scope IS :scope AND scope_value = :scopeValue AND coalesce(pair_category, '') = :pair"
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
    if (!target.pairCategory.empty() && target.scope != domain::Dimension::Rep) {
        return fail(Errc::InvalidInput, "only a person's target can be of one product category");
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
    statement->bind(":pair", std::string_view{target.pairCategory});
    statement->bind(":first", std::int64_t{toYmd(target.period.first)});
    statement->bind(":end", std::int64_t{toYmd(target.period.end)});
    statement->bind(":level", static_cast<std::int64_t>(target.level));
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? statement->integer(0) : 0;
}

nlohmann::json recordOf(const domain::Target& target, std::int64_t id)
{
    nlohmann::json record{{"id", id},
                          {"kpi", target.kpi},
                          {"scope", nullptr},
                          {"scope_value", target.scopeValue},
                          {"period_kind", static_cast<int>(target.period.kind)},
                          {"first_day", toYmd(target.period.first)},
                          {"end_day", toYmd(target.period.end)},
                          {"level", static_cast<int>(target.level)},
                          {"value", target.value},
                          {"pair_category", nullptr}};
    if (!target.pairCategory.empty()) {
        record["pair_category"] = target.pairCategory;
    }
    if (target.scope) {
        record["scope"] = *scopeOf(target);
    }
    return record;
}

Result<Edit> put(Connection& connection, const domain::Target& target)
{
    if (Status sound = judge(target); !sound) {
        return pass(sound.error());
    }
    const Result<std::int64_t> id = findId(connection, target);
    const Result<nlohmann::json> now = id && *id != 0 ? readRecord(connection, Entity::Target, *id) : Result<nlohmann::json>{nlohmann::json{}};
    if (!id || !now) {
        return pass(id ? now.error() : id.error());
    }
    if (now->contains("agreements")) {
        return fail(Errc::Conflict, "target " + std::to_string(*id) + " is approved");
    }
    return putRecord(connection, Entity::Target, recordOf(target, *id));  // typed in: it belongs to no batch any more
}

nlohmann::json agreementJson(const Agreement& agreement, int n, const Connection& connection, std::int64_t version)
{
    return {{"n", n},
            {"value", agreement.value},
            {"reason", agreement.reason},
            {"who", connection.actor().who},
            {"at", connection.actor().now()},
            {"baseline", agreement.baseline},
            {"baseline_from", agreement.baselineFrom},
            {"baseline_to", agreement.baselineTo},
            {"as_of", toYmd(agreement.asOf)},
            {"data_version", version}};
}

Result<Edit> agree(Connection& connection, const AgreedTarget& agreed)
{
    if (Status sound = judge(agreed.target); !sound) {
        return pass(sound.error());
    }
    const Result<std::int64_t> id = findId(connection, agreed.target);
    const Result<nlohmann::json> now = id && *id != 0 ? readRecord(connection, Entity::Target, *id) : Result<nlohmann::json>{nlohmann::json{}};
    if (!id || !now) {
        return pass(id ? now.error() : id.error());
    }
    nlohmann::json record = recordOf(agreed.target, *id);
    record["agreements"] = now->contains("agreements") ? (*now)["agreements"] : nlohmann::json::array();
    const int n = static_cast<int>(record["agreements"].size()) + 1;
    record["agreements"].push_back(agreementJson(agreed.agreement, n, connection, agreed.agreement.dataVersion));
    return putRecord(connection, Entity::Target, record);
}

Status judgeRemoval(Connection& connection, std::int64_t id)
{
    const Result<nlohmann::json> now = readRecord(connection, Entity::Target, id);
    if (!now) {
        return pass(now.error());
    }
    return now->contains("agreements") ? fail(Errc::Conflict, "target " + std::to_string(id) + " is approved") : Status{};
}

Result<Edit> remove(Connection& connection, const domain::Target& target)
{
    const Result<std::int64_t> id = findId(connection, target);
    if (!id || *id == 0) {
        return id ? fail(Errc::NotFound, "no such target of " + target.kpi) : pass(id.error());
    }
    if (Status allowed = judgeRemoval(connection, *id); !allowed) {
        return pass(allowed.error());
    }
    return removeRecord(connection, Entity::Target, *id);
}

Result<Edit> change(Connection& connection, const TargetChange& one)
{
    switch (one.kind) {
    case TargetChange::Kind::Set: return put(connection, one.target);
    case TargetChange::Kind::Agree: return agree(connection, {one.target, one.agreement});
    case TargetChange::Kind::Remove: break;
    }
    return remove(connection, one.target);
}

/// All or nothing, one edit each.
template <typename One>
Result<std::vector<Edit>> putAll(Connection& connection, std::span<const One> all, Result<Edit> (*putOne)(Connection&, const One&))
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    std::vector<Edit> edits;
    for (const One& one : all) {
        const Result<Edit> edit = putOne(connection, one);
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
        target.pairCategory = statement->isNull(9) ? std::string_view{} : statement->text(9);
        target.isApproved = statement->integer(10) != 0;
    }
    if (!row) {
        return pass(row.error());
    }
    if (Status settled = settleScopes(connection, targets).and_then([&] { return settleCategories(connection, targets); }); !settled) {
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
    return putAll<domain::Target>(connection, targets, put);
}

Result<std::vector<Edit>> agreeTargets(Connection& connection, std::span<const AgreedTarget> targets)
{
    return putAll<AgreedTarget>(connection, targets, agree);
}

Result<std::vector<Edit>> changeTargets(Connection& connection, std::span<const TargetChange> changes)
{
    return putAll<TargetChange>(connection, changes, change);
}

Result<std::map<std::int64_t, std::vector<Agreement>>> listAgreements(Connection& connection)
{
    std::map<std::int64_t, std::vector<Agreement>> agreements;
    bool isDamaged = false;
    const Status read = forEachRow(connection, kAgreementsSql, [&](const Statement& row) {
        const auto asOf = storedDay(row, 9);
        isDamaged = isDamaged || !asOf;
        agreements[row.integer(0)].push_back({static_cast<int>(row.integer(1)), row.integer(2), std::string{row.text(3)},
                                              std::string{row.text(4)}, std::string{row.text(5)}, std::string{row.text(6)},
                                              std::string{row.text(7)}, std::string{row.text(8)}, asOf.value_or(Date{}), row.integer(10)});
    });
    if (!read || isDamaged) {
        return read ? fail(Errc::Damaged, "an agreement has a day that does not exist") : pass(read.error());
    }
    return agreements;
}

Result<Edit> removeTarget(Connection& connection, std::int64_t id)
{
    if (Status allowed = judgeRemoval(connection, id); !allowed) {
        return pass(allowed.error());
    }
    return eraseRecord(connection, Entity::Target, id);
}

}  // namespace kinerja::store
