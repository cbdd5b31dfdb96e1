// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_lookup.h"

#include <map>
#include <utility>

#include "kinerja/store/statement.h"
#include "segment_lens.h"

namespace kinerja::store {
namespace {

using domain::Dimension;

constexpr const char* kPersonSql = "SELECT id FROM people WHERE key = ?1";
constexpr const char* kRegionSql = "SELECT id FROM terms WHERE kind = 0 AND text = ?1";
constexpr const char* kProductSql = "SELECT id FROM products WHERE key = ?1";
constexpr const char* kCustomerSql = "SELECT id FROM customers WHERE key = ?1";
constexpr const char* kPersonKeySql = "SELECT key FROM people WHERE id = ?1";
constexpr const char* kRegionKeySql = "SELECT text FROM terms WHERE id = ?1";
constexpr const char* kProductKeySql = "SELECT key FROM products WHERE id = ?1";
constexpr const char* kCustomerKeySql = "SELECT key FROM customers WHERE id = ?1";

struct NameSql {
    const char* id;
    const char* key;
};

NameSql sqlOf(Dimension dimension) noexcept
{
    switch (dimension) {
    case Dimension::Rep: return {kPersonSql, kPersonKeySql};
    case Dimension::Region: return {kRegionSql, kRegionKeySql};
    case Dimension::Product: return {kProductSql, kProductKeySql};
    default: return {kCustomerSql, kCustomerKeySql};
    }
}

std::int64_t settled(const SegmentLens& lens, Dimension dimension, std::int64_t id) noexcept
{
    switch (dimension) {
    case Dimension::Rep: return lens.person(id);
    case Dimension::Region: return lens.region(id);
    case Dimension::Product: return lens.product(id);
    default: return lens.customer(id);
    }
}

Result<std::string> settledKey(Connection& connection, const SegmentLens& lens, Dimension dimension, const std::string& key)
{
    const Result<std::int64_t> id = idOfName(connection, dimension, key);
    if (!id) {
        return id.error().code == Errc::NotFound ? Result<std::string>{key} : pass(id.error());
    }
    Result<Statement> statement = Statement::prepare(connection, sqlOf(dimension).key);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, settled(lens, dimension, *id));
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row ? std::string{statement->text(0)} : key;
}

}  // namespace

bool hasNames(Dimension dimension) noexcept
{
    return dimension == Dimension::Rep || dimension == Dimension::Region || dimension == Dimension::Product
           || dimension == Dimension::Customer;
}

Result<std::int64_t> idOfName(Connection& connection, Dimension dimension, std::string_view key)
{
    Result<Statement> statement = Statement::prepare(connection, sqlOf(dimension).id);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, key);
    const Result<bool> row = statement->step();
    if (!row || !*row) {
        return row ? fail(Errc::NotFound, "there is no " + std::string{domain::dimensionId(dimension)} + " \"" + std::string{key} + '"')
                   : pass(row.error());
    }
    return statement->integer(0);
}

Status settleScopes(Connection& connection, std::vector<domain::Target>& targets)
{
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens || !lens->knowsNames()) {
        return lens ? Status{} : pass(lens.error());
    }
    std::map<std::pair<Dimension, std::string>, std::string> known;
    for (domain::Target& target : targets) {
        if (!target.scope || !hasNames(*target.scope)) {
            continue;
        }
        const auto [at, isNew] = known.try_emplace({*target.scope, target.scopeValue});
        if (isNew) {
            Result<std::string> key = settledKey(connection, *lens, *target.scope, target.scopeValue);
            if (!key) {
                return pass(key.error());
            }
            at->second = *std::move(key);
        }
        target.scopeValue = at->second;
    }
    return {};
}

}  // namespace kinerja::store
