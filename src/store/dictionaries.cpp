// SPDX-License-Identifier: GPL-3.0-or-later
#include "dictionaries.h"

#include <algorithm>
#include <utility>

#include "fast_hash.h"

namespace kinerja::store {
namespace {

constexpr const char* kTermsSql = "SELECT id, kind, text FROM terms";
constexpr const char* kInsertTermSql = "INSERT INTO terms (id, kind, text) VALUES (:id, :kind, :text)";

constexpr const char* kCustomersSql = "SELECT id, key, name, coalesce(segment_id, 0) FROM customers";
constexpr const char* kInsertCustomerSql =
    "INSERT INTO customers (id, key, name, segment_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdateCustomerSql =
    "UPDATE customers SET name = coalesce(:name, name), segment_id = nullif(:parent, 0) WHERE id = :id";

constexpr const char* kProductsSql = "SELECT id, key, name, coalesce(category_id, 0) FROM products";
constexpr const char* kInsertProductSql =
    "INSERT INTO products (id, key, name, category_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdateProductSql =
    "UPDATE products SET name = coalesce(:name, name), category_id = nullif(:parent, 0) WHERE id = :id";

constexpr const char* kPeopleSql = "SELECT id, key, name, coalesce(team_id, 0) FROM people";
constexpr const char* kInsertPersonSql =
    "INSERT INTO people (id, key, name, team_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdatePersonSql =
    "UPDATE people SET name = coalesce(:name, name), team_id = nullif(:parent, 0) WHERE id = :id";

// Sets of one person only: what a file with one salesperson per row refers to.
constexpr const char* kSharesSql =
    "SELECT share_set_id, min(person_id) FROM credits GROUP BY share_set_id HAVING count(*) = 1 ORDER BY share_set_id DESC";
constexpr const char* kNextShareSql = "SELECT coalesce(max(id), 0) + 1 FROM share_sets";
constexpr const char* kInsertShareSql = "INSERT INTO share_sets (id) VALUES (:id)";
constexpr const char* kInsertCreditSql =
    "INSERT INTO credits (share_set_id, person_id, share) VALUES (:set, :person, 10000)";

Status prepareInto(std::optional<Statement>& into, Connection& connection, const char* sql)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    into = *std::move(statement);
    return {};
}

}  // namespace

Result<Dictionaries> Dictionaries::load(Connection& connection)
{
    Dictionaries all;
    const Status status =
        all.loadTerms(connection)
            .and_then([&] {
                return all.loadNames(connection, all.m_customers, kCustomersSql, kInsertCustomerSql, kUpdateCustomerSql);
            })
            .and_then([&] {
                return all.loadNames(connection, all.m_products, kProductsSql, kInsertProductSql, kUpdateProductSql);
            })
            .and_then([&] {
                return all.loadNames(connection, all.m_people, kPeopleSql, kInsertPersonSql, kUpdatePersonSql);
            })
            .and_then([&] { return all.loadShares(connection); });
    if (!status) {
        return pass(status.error());
    }
    return all;
}

Status Dictionaries::loadTerms(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kTermsSql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        Terms& terms = m_terms[static_cast<std::size_t>(statement->integer(1))];
        static_cast<void>(terms.texts.insert(statement->text(2)));
        terms.ids.push_back(statement->integer(0));
        m_nextTerm = std::max(m_nextTerm, statement->integer(0) + 1);
    }
    if (!row) {
        return pass(row.error());
    }
    return prepareInto(m_insertTerm, connection, kInsertTermSql);
}

Status Dictionaries::loadNames(Connection& connection, Names& names, const char* select, const char* insert,
                               const char* update)
{
    Result<Statement> statement = Statement::prepare(connection, select);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        static_cast<void>(names.keys.insert(statement->text(1)));
        names.ids.push_back(statement->integer(0));
        names.nameHashes.push_back(fastHash(statement->text(2)));
        names.parents.push_back(statement->integer(3));
        names.nextId = std::max(names.nextId, statement->integer(0) + 1);
    }
    if (!row) {
        return pass(row.error());
    }
    return prepareInto(names.insert, connection, insert).and_then([&] {
        return prepareInto(names.update, connection, update);
    });
}

Status Dictionaries::loadShares(Connection& connection)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> shareOf;  // person id, share set
    Result<Statement> statement = Statement::prepare(connection, kSharesSql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        shareOf.emplace_back(statement->integer(1), statement->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    std::sort(shareOf.begin(), shareOf.end());
    m_shareOfPerson.assign(m_people.ids.size(), 0);
    for (std::size_t i = 0; i < m_people.ids.size(); ++i) {
        const auto at = std::lower_bound(shareOf.begin(), shareOf.end(), std::pair{m_people.ids[i], std::int64_t{0}});
        if (at != shareOf.end() && at->first == m_people.ids[i]) {
            m_shareOfPerson[i] = at->second;
        }
    }
    Result<Statement> next = Statement::prepare(connection, kNextShareSql);
    if (!next) {
        return pass(next.error());
    }
    if (const Result<bool> found = next->step(); !found) {
        return pass(found.error());
    }
    m_nextShare = next->integer(0);
    return prepareInto(m_insertShare, connection, kInsertShareSql).and_then([&] {
        return prepareInto(m_insertCredit, connection, kInsertCreditSql);
    });
}

Result<std::int64_t> Dictionaries::term(TermKind kind, std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    Terms& terms = m_terms[static_cast<std::size_t>(kind)];
    // Neighbouring rows mostly say the same.
    if (!terms.ids.empty() && terms.texts.text(terms.last) == text) {
        return terms.ids[terms.last];
    }
    const TextIndex::Place place = terms.texts.insert(text);
    terms.last = place.index;
    if (place.isNew) {
        terms.ids.push_back(m_nextTerm);
        m_changed = true;
        m_insertTerm->bind(1, m_nextTerm++);
        m_insertTerm->bind(2, static_cast<std::int64_t>(kind));
        m_insertTerm->bindStatic(3, text);
        if (const Status status = m_insertTerm->run(); !status) {
            return pass(status.error());
        }
    }
    return terms.ids[place.index];
}

Result<std::uint32_t> Dictionaries::entry(Names& names, std::string_view key, std::string_view name,
                                          std::int64_t parent, Latest latest)
{
    TextIndex::Place place{names.last, false};
    if (names.ids.empty() || names.keys.text(names.last) != key) {
        place = names.keys.insert(key);
        names.last = place.index;
    }
    const std::size_t at = place.index;
    if (place.isNew) {
        const std::string_view shown = name.empty() ? key : name;
        names.ids.push_back(names.nextId++);
        names.nameHashes.push_back(fastHash(shown));
        names.parents.push_back(parent);
        m_changed = true;
        names.insert->bind(1, names.ids[at]);
        names.insert->bindStatic(2, key);
        names.insert->bindStatic(3, shown);
        names.insert->bind(4, parent);
        if (const Status status = names.insert->run(); !status) {
            return pass(status.error());
        }
        return place.index;
    }
    const bool mayRename = latest == Latest::Wins || (!name.empty() && names.nameHashes[at] == fastHash(key));
    const bool renames = !name.empty() && mayRename && names.nameHashes[at] != fastHash(name);
    const bool moves = parent != 0 && parent != names.parents[at] && (latest == Latest::Wins || names.parents[at] == 0);
    if (!renames && !moves) {
        return place.index;
    }
    return updateEntry(names, place.index, renames ? name : std::string_view{}, moves ? parent : names.parents[at]);
}

Result<std::uint32_t> Dictionaries::updateEntry(Names& names, std::uint32_t at, std::string_view name,
                                                std::int64_t parent)
{
    if (name.empty()) {
        names.update->bindNull(1);
    } else {
        names.update->bindStatic(1, name);
        names.nameHashes[at] = fastHash(name);
    }
    names.parents[at] = parent;
    names.update->bind(2, parent);
    names.update->bind(3, names.ids[at]);
    m_changed = true;
    return names.update->run().map([at] { return at; });
}

Result<std::int64_t> Dictionaries::customer(std::string_view key, std::string_view name, std::int64_t segment)
{
    if (key.empty()) {
        return 0;
    }
    return entry(m_customers, key, name, segment, Latest::Wins).map([&](std::uint32_t at) { return m_customers.ids[at]; });
}

Result<std::int64_t> Dictionaries::product(std::string_view key, std::string_view name, std::int64_t category)
{
    if (key.empty()) {
        return 0;
    }
    return entry(m_products, key, name, category, Latest::Wins).map([&](std::uint32_t at) { return m_products.ids[at]; });
}

Result<std::int64_t> Dictionaries::share(std::string_view rep, std::string_view name, std::int64_t team)
{
    if (rep.empty()) {
        return 0;
    }
    const Result<std::uint32_t> person = entry(m_people, rep, name, team, Latest::KeepsSet);
    if (!person) {
        return pass(person.error());
    }
    m_shareOfPerson.resize(m_people.ids.size(), 0);
    if (m_shareOfPerson[*person] == 0) {
        if (const Status added = addShare(*person); !added) {
            return pass(added.error());
        }
    }
    return m_shareOfPerson[*person];
}

Status Dictionaries::addShare(std::uint32_t person)
{
    m_shareOfPerson[person] = m_nextShare++;
    m_changed = true;
    m_insertShare->bind(1, m_shareOfPerson[person]);
    m_insertCredit->bind(1, m_shareOfPerson[person]);
    m_insertCredit->bind(2, m_people.ids[person]);
    return m_insertShare->run().and_then([&] { return m_insertCredit->run(); });
}

}  // namespace kinerja::store
