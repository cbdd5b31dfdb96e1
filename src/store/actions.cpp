// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/actions.h"

#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "records.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kActionsSql =
    "SELECT a.id, a.title, a.details, a.kind, a.status, coalesce(o.key, ''), coalesce(p.key, ''), a.kpi, a.scope,"
    "       a.scope_value, a.from_value, a.to_value, a.achievable, a.relevant, a.gap, a.team_input, a.start_day, a.due_day,"
    "       a.check_every_days"
    "  FROM actions a LEFT JOIN people o ON o.id = a.owner_id LEFT JOIN people p ON p.id = a.person_id"
    " ORDER BY a.due_day, a.id";
constexpr const char* kCheckInsSql = "SELECT id, action_id, day, text, value FROM checkins ORDER BY day DESC, id DESC";

/// Returns: false when a day does not exist.
bool readAction(const Statement& statement, domain::Action& action)
{
    action.id = statement.integer(0);
    action.title = statement.text(1);
    action.details = statement.text(2);
    action.kind = static_cast<domain::ActionKind>(statement.integer(3));
    action.status = static_cast<domain::ActionStatus>(statement.integer(4));
    action.owner = statement.text(5);
    action.person = statement.text(6);
    action.kpi = statement.text(7);
    if (const auto scope = statement.integerOrNull(8)) {
        action.scope = static_cast<domain::Dimension>(*scope);
    }
    action.scopeValue = statement.text(9);
    action.from = statement.integerOrNull(10);
    action.to = statement.integerOrNull(11);
    action.achievable = statement.text(12);
    action.relevant = statement.text(13);
    action.gap = statement.integerOrNull(14);
    action.teamInput = statement.text(15);
    const std::optional<Date> start = storedDay(statement, 16);
    const std::optional<Date> due = storedDay(statement, 17);
    action.start = start.value_or(Date{});
    action.due = due.value_or(Date{});
    action.checkEveryDays = static_cast<int>(statement.integer(18));
    return start && due;
}

nlohmann::json number(const std::optional<std::int64_t>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json{};
}

nlohmann::json actionJson(const domain::Action& action, const std::optional<std::int64_t>& owner,
                          const std::optional<std::int64_t>& person)
{
    const auto scope = action.scope ? std::optional{static_cast<std::int64_t>(*action.scope)} : std::nullopt;
    return {{"id", action.id},
            {"title", action.title},
            {"details", action.details},
            {"kind", static_cast<int>(action.kind)},
            {"status", static_cast<int>(action.status)},
            {"owner_id", number(owner)},
            {"person_id", number(person)},
            {"kpi", action.kpi},
            {"scope", number(scope)},
            {"scope_value", action.scopeValue},
            {"from_value", number(action.from)},
            {"to_value", number(action.to)},
            {"achievable", action.achievable},
            {"relevant", action.relevant},
            {"gap", number(action.gap)},
            {"team_input", action.teamInput},
            {"start_day", toYmd(action.start)},
            {"due_day", toYmd(action.due)},
            {"check_every_days", action.checkEveryDays}};
}

}  // namespace

Result<std::vector<domain::Action>> listActions(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kActionsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Action> actions;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (!readAction(*statement, actions.emplace_back())) {
            return fail(Errc::Damaged, "action " + std::to_string(statement->integer(0)) + " has a day that does not exist");
        }
    }
    if (!row) {
        return pass(row.error());
    }
    return actions;
}

Result<Edit> saveAction(Connection& connection, const domain::Action& action)
{
    const Result<std::optional<std::int64_t>> owner = personId(connection, action.owner);
    const Result<std::optional<std::int64_t>> person = personId(connection, action.person);
    if (!owner || !person) {
        return pass(owner ? person.error() : owner.error());
    }
    return saveRecord(connection, Entity::Action, actionJson(action, *owner, *person));
}

Result<Edit> removeAction(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::Action, id); }

Result<std::vector<domain::CheckIn>> listCheckIns(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kCheckInsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::CheckIn> checkIns;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        const std::optional<Date> day = storedDay(*statement, 2);
        if (!day) {
            return fail(Errc::Damaged, "a check-in has a day that does not exist");
        }
        checkIns.push_back({statement->integer(0), statement->integer(1), *day, std::string{statement->text(3)},
                            std::string{statement->text(4)}});
    }
    if (!row) {
        return pass(row.error());
    }
    return checkIns;
}

Result<Edit> saveCheckIn(Connection& connection, const domain::CheckIn& checkIn)
{
    const Result<nlohmann::json> action = readRecord(connection, Entity::Action, checkIn.action);
    if (!action || action->is_null()) {
        return action ? fail(Errc::NotFound, "action " + std::to_string(checkIn.action)) : pass(action.error());
    }
    return saveRecord(connection, Entity::CheckIn,
                      {{"id", checkIn.id},
                       {"action_id", checkIn.action},
                       {"day", toYmd(checkIn.day)},
                       {"text", checkIn.text},
                       {"value", checkIn.value}});
}

Result<Edit> removeCheckIn(Connection& connection, std::int64_t id)
{
    return eraseRecord(connection, Entity::CheckIn, id);
}

}  // namespace kinerja::store
