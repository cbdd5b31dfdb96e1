// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_binder.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "kinerja/store/settings.h"
#include "setting_row.h"
#include "unit_spellings.h"

namespace kinerja::store {
namespace {

Result<std::string> settingOr(Connection& connection, std::string_view name, std::string_view otherwise)
{
    const Result<std::optional<std::string>> found = setting(connection, name);
    if (!found) {
        return pass(found.error());
    }
    return found->value_or(std::string{otherwise});
}

}  // namespace

ProofBinder::ProofBinder(const ProofScope& scope, std::string base, bool countsOnHold, std::string sixDays, std::string units)
    : m_scope(scope), m_base(std::move(base)), m_countsOnHold(countsOnHold), m_sixDays(std::move(sixDays)), m_units(std::move(units))
{}

Result<ProofBinder> ProofBinder::make(Connection& connection, const ProofScope& scope)
{
    const Result<std::string> base = settingOr(connection, kCurrencySetting, kDefaultCurrency);
    const Result<std::string> hold = settingOr(connection, kOnHoldSetting, "1");
    const Result<std::string> sixDays = settingOr(connection, kSixDayWeekSetting, "0");
    if (!base || !hold || !sixDays) {
        return pass(!base ? base.error() : !hold ? hold.error() : sixDays.error());
    }
    const Result<StoredUnits> units = loadUnits(connection);
    if (!units) {
        return pass(units.error());
    }
    return ProofBinder{scope, *base, *hold != "0", *sixDays, nlohmann::json(units->codes).dump()};
}

Result<Statement> ProofBinder::first(Connection& connection, const std::string& sql) const
{
    Result<Statement> statement = prepared(connection, sql);
    if (!statement) {
        return statement;
    }
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::Internal, "a proof without a row") : pass(row.error());
    }
    return statement;
}

Result<Statement> ProofBinder::prepared(Connection& connection, const std::string& sql) const
{
    Result<Statement> statement = Statement::prepare(connection, sql.c_str());
    for (int at = 1; statement && at <= statement->parameterCount(); ++at) {
        bind(*statement, at, statement->parameterName(at));
    }
    return statement;
}

void ProofBinder::bind(Statement& statement, int at, std::string_view name) const
{
    if (name == ":base") {
        statement.bind(at, std::string_view{m_base});
    } else if (name == ":hold") {
        statement.bind(at, std::int64_t{m_countsOnHold ? 1 : 0});
    } else if (name == ":six") {
        statement.bind(at, std::string_view{m_sixDays});
    } else if (name == ":units") {
        statement.bind(at, std::string_view{m_units});
    } else if (name == ":first") {
        statement.bind(at, std::int64_t{toYmd(m_scope.first)});
    } else if (name == ":end") {
        statement.bind(at, std::int64_t{toYmd(m_scope.end)});
    } else if (name == ":whole") {
        statement.bind(at, std::int64_t{toYmd(m_scope.wholeEnd)});
    } else if (name == ":asof") {
        statement.bind(at, std::int64_t{toYmd(m_scope.asOf)});
    } else {
        bindKeys(statement, at, name.substr(1));
    }
}

void ProofBinder::bindKeys(Statement& statement, int at, std::string_view dimension) const
{
    const auto parsed = domain::parseDimension(dimension);
    const auto keys = parsed ? m_scope.keys.find(*parsed) : m_scope.keys.end();
    if (keys == m_scope.keys.end()) {
        statement.bindNull(at);
        return;
    }
    const std::string list = nlohmann::json(keys->second).dump();
    statement.bind(at, std::string_view{list});
}

}  // namespace kinerja::store
