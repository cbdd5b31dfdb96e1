// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/profiles.h"

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "row_json.h"

namespace kinerja::store {
namespace {

constexpr const char* kListSql = "SELECT name, shape, answers FROM import_profiles ORDER BY name";
constexpr const char* kFindSql = "SELECT name, shape, answers FROM import_profiles WHERE name = :name";
constexpr const char* kSaveSql =
    "INSERT INTO import_profiles (name, shape, answers) VALUES (:name, :shape, :answers)"
    " ON CONFLICT (name) DO UPDATE SET shape = excluded.shape, answers = excluded.answers";
constexpr const char* kRemoveSql = "DELETE FROM import_profiles WHERE name = :name";

Result<ImportProfile> readProfile(const Statement& statement)
{
    const auto list = nlohmann::json::parse(statement.text(2), nullptr, false);
    ImportProfile profile{std::string{statement.text(0)}, std::string{statement.text(1)}, {}};
    if (!list.is_array()) {
        return fail(Errc::Damaged, "the answers of profile " + profile.name + " cannot be read");
    }
    for (const auto& answer : list) {
        if (!answer.is_string()) {
            return fail(Errc::Damaged, "an answer of profile " + profile.name + " cannot be read");
        }
        profile.answers.push_back(answer.get<std::string>());
    }
    return profile;
}

}  // namespace

Result<std::vector<ImportProfile>> listProfiles(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kListSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<ImportProfile> profiles;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        Result<ImportProfile> profile = readProfile(*statement);
        if (!profile) {
            return pass(profile.error());
        }
        profiles.push_back(*std::move(profile));
    }
    if (!row) {
        return pass(row.error());
    }
    return profiles;
}

Result<std::optional<ImportProfile>> findProfile(Connection& connection, std::string_view name)
{
    Result<Statement> statement = Statement::prepare(connection, kFindSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":name", name);
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? Result<std::optional<ImportProfile>>{std::nullopt} : pass(row.error());
    }
    return readProfile(*statement).map([](ImportProfile profile) { return std::optional{std::move(profile)}; });
}

Status saveProfile(Connection& connection, const ImportProfile& profile)
{
    if (connection.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    if (profile.name.empty()) {
        return fail(Errc::InvalidInput, "a profile has a name");
    }
    Result<Statement> statement = Statement::prepare(connection, kSaveSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string answers = dumpJson(nlohmann::json(profile.answers));
    statement->bind(":name", std::string_view{profile.name});
    statement->bind(":shape", std::string_view{profile.shape});
    statement->bind(":answers", std::string_view{answers});
    return statement->run();
}

Status removeProfile(Connection& connection, std::string_view name)
{
    if (connection.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    const auto found = findProfile(connection, name);
    if (!found || !*found) {
        return found ? fail(Errc::NotFound, "no profile: " + std::string{name}) : Status{pass(found.error())};
    }
    Result<Statement> statement = Statement::prepare(connection, kRemoveSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":name", name);
    return statement->run();
}

}  // namespace kinerja::store
