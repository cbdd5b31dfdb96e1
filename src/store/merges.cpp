// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/merges.h"

#include <algorithm>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "each_row.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "name_lookup.h"
#include "records.h"

namespace kinerja::store {
namespace {

using domain::Dimension;

constexpr const char* kMergesSql =
    "SELECT m.id, m.dimension,"
    " CASE m.dimension WHEN 0 THEN (SELECT key FROM people WHERE id = m.from_id)"
    "  WHEN 2 THEN (SELECT text FROM terms WHERE id = m.from_id) WHEN 3 THEN (SELECT key FROM products WHERE id = m.from_id)"
    "  ELSE (SELECT key FROM customers WHERE id = m.from_id) END AS from_key,"
    " CASE m.dimension WHEN 0 THEN (SELECT key FROM people WHERE id = m.into_id)"
    "  WHEN 2 THEN (SELECT text FROM terms WHERE id = m.into_id) WHEN 3 THEN (SELECT key FROM products WHERE id = m.into_id)"
    "  ELSE (SELECT key FROM customers WHERE id = m.into_id) END AS into_key"
    " FROM merges m ORDER BY m.dimension, from_key";
constexpr const char* kListedPeopleSql = "SELECT key, name FROM people_list ORDER BY id";
constexpr const char* kListedProductsSql = "SELECT key, name FROM product_list ORDER BY id";
constexpr const char* kListedCustomersSql = "SELECT key, name FROM customer_list ORDER BY id";
constexpr const char* kListedRegionsSql =
    "SELECT text, '' FROM terms WHERE id IN (SELECT region_id FROM customer_list UNION SELECT office_id FROM people_list)"
    " ORDER BY id";
constexpr const char* kLinksSql = "SELECT dimension, from_id, into_id FROM merges";

/// One setting for each pair, so that each is taken back by itself: "apart [3,\"GTX Pro\",\"GTXPro\"]".
constexpr std::string_view kApartSetting = "apart ";

std::string settingOf(const Apart& pair)
{
    return std::string{kApartSetting} + nlohmann::json{static_cast<int>(pair.dimension), pair.one, pair.other}.dump();
}

/// Errors: Damaged.
Result<Apart> apartOf(std::string_view setting)
{
    const auto pair = nlohmann::json::parse(setting.substr(kApartSetting.size()), nullptr, false);
    const bool isPair = pair.is_array() && pair.size() == 3 && pair[0].is_number_integer() && pair[1].is_string() && pair[2].is_string();
    if (!isPair) {
        return fail(Errc::Damaged, "not two names: " + std::string{setting});
    }
    return Apart{static_cast<Dimension>(pair[0].get<int>()), pair[1].get<std::string>(), pair[2].get<std::string>()};
}

/// `into` must not lead back to `from`.
Status judge(Connection& connection, Dimension dimension, std::int64_t from, std::int64_t into)
{
    std::map<std::int64_t, std::int64_t> links;
    const Status read = forEachRow(connection, kLinksSql, [&](const Statement& row) {
        if (row.integer(0) == static_cast<std::int64_t>(dimension)) {
            links[row.integer(1)] = row.integer(2);
        }
    });
    if (!read) {
        return read;
    }
    if (links.contains(from)) {
        return fail(Errc::Conflict, "the name is merged already");
    }
    for (auto at = links.find(into); into != from && at != links.end(); at = links.find(into)) {
        into = at->second;
    }
    return into != from ? Status{} : fail(Errc::InvalidInput, "a name cannot be merged into itself");
}

Result<Edit> put(Connection& connection, Dimension dimension, std::string_view from, std::string_view into)
{
    if (!hasNames(dimension)) {
        return fail(Errc::InvalidInput, std::string{domain::dimensionId(dimension)} + " has no names to merge");
    }
    const Result<std::int64_t> fromId = idOfName(connection, dimension, from);
    const Result<std::int64_t> intoId = idOfName(connection, dimension, into);
    if (!fromId || !intoId) {
        return pass(fromId ? intoId.error() : fromId.error());
    }
    if (Status sound = judge(connection, dimension, *fromId, *intoId); !sound) {
        return pass(sound.error());
    }
    return putRecord(connection, Entity::Merge,
                     {{"dimension", static_cast<int>(dimension)}, {"from_id", *fromId}, {"into_id", *intoId}});
}

}  // namespace

Result<std::vector<Merge>> listMerges(Connection& connection)
{
    std::vector<Merge> merges;
    const Status read = forEachRow(connection, kMergesSql, [&merges](const Statement& row) {
        merges.push_back({row.integer(0), static_cast<Dimension>(row.integer(1)), std::string{row.text(2)}, std::string{row.text(3)}});
    });
    if (!read) {
        return pass(read.error());
    }
    return merges;
}

Result<std::vector<ListedName>> listedNames(Connection& connection, Dimension dimension)
{
    const char* sql = dimension == Dimension::Rep       ? kListedPeopleSql
                      : dimension == Dimension::Region  ? kListedRegionsSql
                      : dimension == Dimension::Product ? kListedProductsSql
                                                        : kListedCustomersSql;
    std::vector<ListedName> names;
    const Status read = forEachRow(connection, sql, [&names](const Statement& row) {
        names.push_back({std::string{row.text(0)}, std::string{row.text(1)}});
    });
    if (!read) {
        return pass(read.error());
    }
    return names;
}

Result<bool> hasName(Connection& connection, Dimension dimension, std::string_view key)
{
    const Result<std::int64_t> id = idOfName(connection, dimension, key);
    if (!id && id.error().code != Errc::NotFound) {
        return pass(id.error());
    }
    return id.has_value();
}

Result<Edit> saveMerge(Connection& connection, Dimension dimension, std::string_view from, std::string_view into)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction) {
        return pass(transaction.error());
    }
    Result<Edit> edit = put(connection, dimension, from, into);
    if (!edit) {
        return edit;
    }
    if (Status committed = transaction->commit(); !committed) {
        return pass(committed.error());
    }
    return edit;
}

Result<std::vector<Apart>> listApart(Connection& connection)
{
    const auto settings = loadSettings(connection);
    if (!settings) {
        return pass(settings.error());
    }
    std::vector<Apart> pairs;
    for (auto at = settings->lower_bound(std::string{kApartSetting}); at != settings->end() && at->first.starts_with(kApartSetting); ++at) {
        auto pair = apartOf(at->first);
        if (!pair) {
            return pass(pair.error());
        }
        pairs.push_back(std::move(*pair));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

Result<Edit> keepApart(Connection& connection, Dimension dimension, std::string_view one, std::string_view other)
{
    if (!hasNames(dimension) || one == other) {
        return fail(Errc::InvalidInput, "not two names that could be one");
    }
    for (const std::string_view key : {one, other}) {
        if (const auto id = idOfName(connection, dimension, key); !id) {
            return pass(id.error());
        }
    }
    const auto [first, second] = std::minmax(one, other);
    return saveSetting(connection, settingOf({dimension, std::string{first}, std::string{second}}), "1");
}

Result<Edit> removeMerge(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::Merge, id); }

}  // namespace kinerja::store
