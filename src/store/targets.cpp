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
#include "target_places.h"

namespace kinerja::store {
namespace {

constexpr const char* kTargetsSql =
    "SELECT id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category,"
    " EXISTS (SELECT 1 FROM target_agreements a WHERE a.target_id = targets.id) FROM targets"
    " ORDER BY kpi, first_day, end_day, scope, scope_value, pair_category, level, id";
constexpr const char* kAgreementsSql =
    "SELECT target_id, n, value, reason, who, at, baseline, baseline_from, baseline_to, as_of, data_version"
    " FROM target_agreements ORDER BY target_id, n";

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

using Placed = std::vector<PlacedTarget>;
using Edits = std::vector<Edit>;

std::int64_t firstId(const Placed& there) { return there.empty() ? 0 : there.front().id; }

/// The others of the place go: merged names had one each, and one stands for all of them now.
Status putAlone(Connection& connection, TargetPlaces& places, const domain::Target& target, const nlohmann::json& record, bool isApproved, Edits& edits)
{
    const Placed there = places.at(target);
    const Result<Edit> edit = putRecord(connection, Entity::Target, record);
    if (!edit) {
        return pass(edit.error());
    }
    edits.push_back(*edit);
    for (std::size_t at = 1; at < there.size(); ++at) {
        const Result<Edit> gone = removeRecord(connection, Entity::Target, there[at].id);
        if (!gone) {
            return pass(gone.error());
        }
        edits.push_back(*gone);
    }
    places.put(target, {{edit->entityId, isApproved}});
    return {};
}

Status put(Connection& connection, TargetPlaces& places, const domain::Target& target, Edits& edits)
{
    if (Status sound = judge(target); !sound) {
        return sound;
    }
    const Placed there = places.at(target);
    if (!there.empty() && there.front().isApproved) {
        return fail(Errc::Conflict, "target " + std::to_string(there.front().id) + " is approved");
    }
    return putAlone(connection, places, target, recordOf(target, firstId(there)), false, edits);  // typed in: it belongs to no batch any more
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

Status agree(Connection& connection, TargetPlaces& places, const AgreedTarget& agreed, Edits& edits)
{
    if (Status sound = judge(agreed.target); !sound) {
        return sound;
    }
    const std::int64_t id = firstId(places.at(agreed.target));
    const auto now = id != 0 ? readRecord(connection, Entity::Target, id) : Result<nlohmann::json>{nlohmann::json{}};
    if (!now) {
        return pass(now.error());
    }
    nlohmann::json record = recordOf(agreed.target, id);
    record["agreements"] = now->contains("agreements") ? (*now)["agreements"] : nlohmann::json::array();
    const int n = static_cast<int>(record["agreements"].size()) + 1;
    record["agreements"].push_back(agreementJson(agreed.agreement, n, connection, agreed.agreement.dataVersion));
    return putAlone(connection, places, agreed.target, record, true, edits);
}

Status remove(Connection& connection, TargetPlaces& places, const domain::Target& target, Edits& edits)
{
    const Placed there = places.at(target);
    if (there.empty()) {
        return fail(Errc::NotFound, "no such target of " + target.kpi);
    }
    if (there.back().isApproved) {
        return fail(Errc::Conflict, "target " + std::to_string(there.back().id) + " is approved");
    }
    Placed left;
    for (const PlacedTarget& one : there) {
        if (one.isApproved) {
            left.push_back(one);
            continue;
        }
        const Result<Edit> gone = removeRecord(connection, Entity::Target, one.id);
        if (!gone) {
            return pass(gone.error());
        }
        edits.push_back(*gone);
    }
    places.put(target, std::move(left));
    return {};
}

Status change(Connection& connection, TargetPlaces& places, const TargetChange& one, Edits& edits)
{
    switch (one.kind) {
    case TargetChange::Kind::Set: return put(connection, places, one.target, edits);
    case TargetChange::Kind::Agree: return agree(connection, places, {one.target, one.agreement}, edits);
    case TargetChange::Kind::Remove: break;
    }
    return remove(connection, places, one.target, edits);
}

/// All or nothing.
template <typename One>
Result<Edits> putAll(Connection& connection, std::span<const One> all, Status (*putOne)(Connection&, TargetPlaces&, const One&, Edits&))
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    auto places = TargetPlaces::read(connection);
    if (!places) {
        return pass(places.error());
    }
    Edits edits;
    for (const One& one : all) {
        if (Status done = putOne(connection, *places, one, edits); !done) {
            return pass(done.error());
        }
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
    const auto places = TargetPlaces::read(connection);
    const auto now = readRecord(connection, Entity::Target, id);
    if (!places || !now) {
        return pass(places ? now.error() : places.error());
    }
    // Of several that merged names have brought to one place, any may go.
    if (now->contains("agreements") && places->companyOf(id) < 2) {
        return fail(Errc::Conflict, "target " + std::to_string(id) + " is approved");
    }
    return eraseRecord(connection, Entity::Target, id);
}

}  // namespace kinerja::store
