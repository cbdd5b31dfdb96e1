// SPDX-License-Identifier: GPL-3.0-or-later
#include "category_tree.h"

#include <optional>

#include "each_row.h"

namespace kinerja::store {
namespace {

constexpr const char* kParentsSql =
    "SELECT c.text, p.text FROM product_list l JOIN terms c ON c.id = l.category_id JOIN terms p ON p.id = l.parent_id"
    " ORDER BY l.id";

/// The categories above this one, nearest first; nullopt where the way up never ends.
std::optional<std::vector<std::string>> above(const CategoryParents& parents, const std::string& category)
{
    std::vector<std::string> chain;
    for (auto at = parents.find(category); at != parents.end(); at = parents.find(at->second)) {
        if (chain.size() == parents.size()) {
            return std::nullopt;
        }
        chain.push_back(at->second);
    }
    return chain;
}

}  // namespace

Result<CategoryParents> categoryParents(Connection& connection)
{
    CategoryParents parents;
    const Status read = forEachRow(connection, kParentsSql, [&parents](const Statement& row) {
        parents[std::string{row.text(0)}] = std::string{row.text(1)};
    });
    if (!read) {
        return pass(read.error());
    }
    return parents;
}

Status checkCategories(Connection& connection)
{
    CategoryParents parents;
    std::string trouble;
    const Status read = forEachRow(connection, kParentsSql, [&](const Statement& row) {
        const auto [at, isNew] = parents.try_emplace(std::string{row.text(0)}, row.text(1));
        if (!isNew && at->second != row.text(1) && trouble.empty()) {
            trouble = "the category " + at->first + " belongs to two others, " + at->second + " and " + std::string{row.text(1)};
        }
    });
    if (!read) {
        return read;
    }
    for (const auto& [category, parent] : parents) {
        if (trouble.empty() && !above(parents, category)) {
            trouble = "the category " + category + " belongs to " + parent + ", and the way up from there comes back";
        }
    }
    return trouble.empty() ? Status{} : fail(Errc::InvalidInput, trouble);
}

Status settleCategories(Connection& connection, std::vector<domain::Target>& targets)
{
    const auto parents = categoryParents(connection);
    if (!parents || parents->empty()) {
        return parents ? Status{} : pass(parents.error());
    }
    for (domain::Target& target : targets) {
        const bool isPair = !target.pairCategory.empty();
        if (isPair || target.scope == domain::Dimension::Category) {
            target.above = above(*parents, isPair ? target.pairCategory : target.scopeValue).value_or(std::vector<std::string>{});
        }
    }
    return {};
}

}  // namespace kinerja::store
