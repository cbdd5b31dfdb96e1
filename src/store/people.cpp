// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/people.h"

#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "records.h"

namespace kinerja::store {
namespace {

constexpr const char* kPeopleSql =
    "SELECT p.id, p.key, p.name, p.alias, coalesce(t.text, ''), p.membership, p.wants, p.needs"
    "  FROM people p LEFT JOIN terms t ON t.id = p.team_id ORDER BY p.name, p.key";
constexpr const char* kTakenSql = "SELECT 1 FROM people WHERE key = :key AND id <> :id";
constexpr const char* kAddTeamSql = "INSERT INTO terms (kind, text) VALUES (2, :text) ON CONFLICT (kind, text) DO NOTHING";
constexpr const char* kTeamSql = "SELECT id FROM terms WHERE kind = 2 AND text = :text";

Result<nlohmann::json> teamId(Connection& connection, std::string_view team)
{
    if (team.empty()) {
        return nlohmann::json{};
    }
    Result<Statement> add = Statement::prepare(connection, kAddTeamSql);
    Result<Statement> find = Statement::prepare(connection, kTeamSql);
    if (!add || !find) {
        return fail(Errc::Internal, "teams: a statement does not prepare");
    }
    add->bind(":text", team);
    find->bind(":text", team);
    if (Status added = add->run(); !added) {
        return pass(added.error());
    }
    const Result<bool> row = find->step();
    if (!row) {
        return pass(row.error());
    }
    return nlohmann::json(find->integer(0));
}

Status judge(Connection& connection, const domain::Person& person)
{
    if (person.key.empty()) {
        return fail(Errc::InvalidInput, "a person needs a key");
    }
    Result<Statement> taken = Statement::prepare(connection, kTakenSql);
    if (!taken) {
        return pass(taken.error());
    }
    taken->bind(":key", std::string_view{person.key});
    taken->bind(":id", person.id);
    const Result<bool> row = taken->step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? fail(Errc::InvalidInput, "another person has the key \"" + person.key + '"') : Status{};
}

Result<Edit> put(Connection& connection, const domain::Person& person)
{
    if (Status sound = judge(connection, person); !sound) {
        return pass(sound.error());
    }
    if (person.id != 0) {
        const Result<nlohmann::json> found = readRecord(connection, Entity::Person, person.id);
        if (!found) {
            return pass(found.error());
        }
        if (found->is_null()) {
            return fail(Errc::NotFound, "person " + std::to_string(person.id));
        }
        if ((*found)["key"] != person.key) {
            return fail(Errc::InvalidInput, "records refer to a person's key: it stays");
        }
    }
    const Result<nlohmann::json> team = teamId(connection, person.team);
    if (!team) {
        return pass(team.error());
    }
    return putRecord(connection, Entity::Person,
                     {{"id", person.id},
                      {"key", person.key},
                      {"name", person.name.empty() ? person.key : person.name},
                      {"alias", person.alias},
                      {"team_id", *team},
                      {"membership", static_cast<int>(person.membership)},
                      {"wants", person.wants},
                      {"needs", person.needs}});
}

}  // namespace

Result<std::vector<domain::Person>> listPeople(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kPeopleSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Person> people;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        domain::Person& person = people.emplace_back();
        person.id = statement->integer(0);
        person.key = statement->text(1);
        person.name = statement->text(2);
        person.alias = statement->text(3);
        person.team = statement->text(4);
        person.membership = static_cast<domain::Membership>(statement->integer(5));
        person.wants = statement->text(6);
        person.needs = statement->text(7);
    }
    if (!row) {
        return pass(row.error());
    }
    return people;
}

Result<Edit> savePerson(Connection& connection, const domain::Person& person)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    Result<Edit> edit = put(connection, person);
    if (!edit) {
        return edit;
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edit;
}

}  // namespace kinerja::store
