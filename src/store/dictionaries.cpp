// SPDX-License-Identifier: GPL-3.0-or-later
#include "dictionaries.h"

#include <algorithm>
#include <utility>

#include "fast_hash.h"
#include "kinerja/base/same_text.h"

namespace kinerja::store {
namespace {

constexpr const char* kTermsSql = "SELECT id, kind, text FROM terms ORDER BY id";
constexpr const char* kInsertTermSql = "INSERT INTO terms (id, kind, text) VALUES (:id, :kind, :text)";

constexpr const char* kCustomersSql = "SELECT id, key, name, coalesce(segment_id, 0) FROM customers ORDER BY id";
constexpr const char* kInsertCustomerSql =
    "INSERT INTO customers (id, key, name, segment_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdateCustomerSql =
    "UPDATE customers SET name = coalesce(:name, name), segment_id = nullif(:parent, 0) WHERE id = :id";

constexpr const char* kChangedSql =
    "SELECT DISTINCT entity, row_id FROM dictionary_changes WHERE entity BETWEEN ?1 AND ?1 + 1";

// What a batch replaces, or says again, is kept once, as it was before the batch.
constexpr const char* kKeepCustomerNameSql =
    "INSERT INTO dictionary_changes (batch_id, entity, row_id, before) SELECT :batch, 0, id, name FROM customers"
    " WHERE id = :id ON CONFLICT DO NOTHING";
constexpr const char* kKeepCustomerSegmentSql =
    "INSERT INTO dictionary_changes (batch_id, entity, row_id, before) SELECT :batch, 1, id, segment_id FROM customers"
    " WHERE id = :id ON CONFLICT DO NOTHING";

constexpr const char* kProductsSql = "SELECT id, key, name, coalesce(category_id, 0) FROM products ORDER BY id";
constexpr const char* kInsertProductSql =
    "INSERT INTO products (id, key, name, category_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdateProductSql =
    "UPDATE products SET name = coalesce(:name, name), category_id = nullif(:parent, 0) WHERE id = :id";

constexpr const char* kKeepProductNameSql =
    "INSERT INTO dictionary_changes (batch_id, entity, row_id, before) SELECT :batch, 2, id, name FROM products"
    " WHERE id = :id ON CONFLICT DO NOTHING";
constexpr const char* kKeepProductCategorySql =
    "INSERT INTO dictionary_changes (batch_id, entity, row_id, before) SELECT :batch, 3, id, category_id FROM products"
    " WHERE id = :id ON CONFLICT DO NOTHING";

constexpr const char* kPeopleSql = "SELECT id, key, name, coalesce(team_id, 0) FROM people";
constexpr const char* kInsertPersonSql =
    "INSERT INTO people (id, key, name, team_id) VALUES (:id, :key, :name, nullif(:parent, 0))";
constexpr const char* kUpdatePersonSql =
    "UPDATE people SET name = coalesce(:name, name), team_id = nullif(:parent, 0) WHERE id = :id";

constexpr const char* kInsertShareSql = "INSERT INTO share_sets (id) VALUES (:id)";
constexpr const char* kInsertCreditSql =
    "INSERT INTO credits (share_set_id, person_id, share, team_id) VALUES (:set, :person, :share, nullif(:team, 0))";

}  // namespace

Result<Dictionaries> Dictionaries::load(Connection& connection)
{
    Dictionaries all;
    all.m_products.table = DictionaryRows::Table::Products;
    all.m_people.table = DictionaryRows::Table::People;
    all.m_people.keepsSet = true;
    const Status status = all.loadTerms(connection)
                              .and_then([&] { return all.loadNames(connection, all.m_customers, kCustomersSql); })
                              .and_then([&] { return all.loadNames(connection, all.m_products, kProductsSql); })
                              .and_then([&] { return all.loadNames(connection, all.m_people, kPeopleSql); })
                              .and_then([&] { return all.loadChanged(connection, all.m_customers, 0); })
                              .and_then([&] { return all.loadChanged(connection, all.m_products, 2); })
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
        if (statement->integer(1) == static_cast<std::int64_t>(TermKind::Unit)) {
            static_cast<void>(m_units.first(statement->text(2)));
        }
        terms.ids.push_back(statement->integer(0));
        m_nextTerm = std::max(m_nextTerm, statement->integer(0) + 1);
    }
    return row ? Status{} : pass(row.error());
}

Status Dictionaries::loadNames(Connection& connection, Names& names, const char* select)
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
    return row ? Status{} : pass(row.error());
}

/// `nameEntity`: of dictionary_changes; the parents' is the next one.
Status Dictionaries::loadChanged(Connection& connection, Names& names, std::int64_t nameEntity)
{
    Result<Statement> statement = Statement::prepare(connection, kChangedSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, nameEntity);
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        const auto at = std::lower_bound(names.ids.begin(), names.ids.end(), statement->integer(1));
        if (at == names.ids.end() || *at != statement->integer(1)) {
            continue;
        }
        std::vector<bool>& changed = statement->integer(0) == nameEntity ? names.nameChanged : names.parentChanged;
        changed.resize(names.ids.size());
        changed[static_cast<std::size_t>(at - names.ids.begin())] = true;
    }
    return row ? Status{} : pass(row.error());
}

std::int64_t Dictionaries::term(TermKind kind, std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    Terms& terms = m_terms[static_cast<std::size_t>(kind)];
    // Neighbouring rows mostly say the same.
    if (!terms.ids.empty() && isSameText(terms.texts.text(terms.last), text)) {
        return terms.ids[terms.last];
    }
    const TextIndex::Place place = terms.texts.insert(kind == TermKind::Unit ? m_units.first(text) : text);
    terms.last = place.index;
    if (place.isNew) {
        m_changed = true;
        terms.ids.push_back(m_nextTerm);
        m_pending.terms.push_back({m_nextTerm++, kind, terms.texts.text(place.index)});
    }
    return terms.ids[place.index];
}

void Dictionaries::addEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent)
{
    const std::string_view key = names.keys.text(at);
    const std::string_view shown = name.empty() ? key : name;
    m_changed = true;
    names.ids.push_back(names.nextId);
    names.nameHashes.push_back(fastHash(shown));
    names.parents.push_back(parent);
    m_pending.names.push_back({names.table, true, names.nextId++, key, std::string{shown}, parent, false});
}

void Dictionaries::updateEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent)
{
    m_changed = true;
    names.nameHashes[at] = name.empty() ? names.nameHashes[at] : fastHash(name);
    const bool moves = std::exchange(names.parents[at], parent) != parent;
    m_pending.names.push_back({names.table, false, names.ids[at], names.keys.text(at), std::string{name}, parent, moves});
}

void Dictionaries::confirmEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent)
{
    const auto take = [at](std::vector<bool>& changed, bool isSaid) {
        const bool isOpen = isSaid && at < changed.size() && changed[at];
        if (isOpen) {
            changed[at] = false;  // once for a batch
        }
        return isOpen;
    };
    const bool saysName = take(names.nameChanged, !name.empty() && names.nameHashes[at] == fastHash(name));
    const bool saysParent = take(names.parentChanged, parent != 0 && parent == names.parents[at]);
    if (saysName || saysParent) {
        m_pending.names.push_back({names.table, false, names.ids[at], names.keys.text(at), saysName ? std::string{name} : std::string{}, names.parents[at],
                                   saysParent});
    }
}

std::uint32_t Dictionaries::entry(Names& names, std::string_view key, std::string_view name, std::int64_t parent)
{
    if (names.ids.empty() || !isSameText(names.keys.text(names.last), key)) {
        const TextIndex::Place place = names.keys.insert(key);
        names.last = place.index;
        if (place.isNew) {
            addEntry(names, place.index, name, parent);
            return place.index;
        }
    }
    const std::uint32_t at = names.last;
    const bool mayRename = !name.empty() && (!names.keepsSet || names.nameHashes[at] == fastHash(key));
    const bool renames = mayRename && names.nameHashes[at] != fastHash(name);
    const bool moves = parent != 0 && parent != names.parents[at] && (!names.keepsSet || names.parents[at] == 0);
    if (!names.nameChanged.empty() || !names.parentChanged.empty()) {
        confirmEntry(names, at, name, parent);
    }
    if (renames || moves) {
        updateEntry(names, at, renames ? name : std::string_view{}, moves ? parent : names.parents[at]);
    }
    return at;
}

std::int64_t Dictionaries::customer(std::string_view key, std::string_view name, std::int64_t segment)
{
    return key.empty() ? 0 : m_customers.ids[entry(m_customers, key, name, segment)];
}

std::int64_t Dictionaries::product(std::string_view key, std::string_view name, std::int64_t category)
{
    return key.empty() ? 0 : m_products.ids[entry(m_products, key, name, category)];
}

DictionaryWriter::DictionaryWriter(Statement term, std::vector<NameStatements> names, Statement share, Statement credit)
    : m_term(std::move(term)), m_names(std::move(names)), m_share(std::move(share)), m_credit(std::move(credit))
{
}

Result<DictionaryWriter> DictionaryWriter::begin(Connection& connection, std::int64_t batch)
{
    struct Table {
        const char *insert, *update, *keepName, *keepParent;
    };
    constexpr Table kTables[]{
        {kInsertCustomerSql, kUpdateCustomerSql, kKeepCustomerNameSql, kKeepCustomerSegmentSql},
        {kInsertProductSql, kUpdateProductSql, kKeepProductNameSql, kKeepProductCategorySql},
        {kInsertPersonSql, kUpdatePersonSql, nullptr, nullptr},
    };
    bool ok = true;
    const auto prepared = [&](const char* sql) -> std::optional<Statement> {
        Result<Statement> statement = Statement::prepare(connection, sql);
        ok = ok && statement;
        return statement ? std::optional{*std::move(statement)} : std::nullopt;
    };
    const auto keeping = [&](const char* sql) {
        std::optional<Statement> statement = sql != nullptr ? prepared(sql) : std::nullopt;
        if (statement) {
            statement->bind(1, batch);
        }
        return statement;
    };
    std::vector<NameStatements> names;
    for (const Table& table : kTables) {
        auto insert = prepared(table.insert);
        auto update = prepared(table.update);
        if (ok) {
            names.push_back({*std::move(insert), *std::move(update), keeping(table.keepName), keeping(table.keepParent)});
        }
    }
    auto term = prepared(kInsertTermSql);
    auto share = prepared(kInsertShareSql);
    auto credit = prepared(kInsertCreditSql);
    if (!ok) {
        return fail(Errc::Internal, "dictionaries: a statement does not prepare");
    }
    return DictionaryWriter{*std::move(term), std::move(names), *std::move(share), *std::move(credit)};
}

Status DictionaryWriter::keepBefore(NameStatements& statements, const DictionaryRows::Name& name)
{
    Status status;
    if (statements.keepName && !name.name.empty()) {
        statements.keepName->bind(2, name.id);
        status = statements.keepName->run();
    }
    if (status && statements.keepParent && name.moves) {
        statements.keepParent->bind(2, name.id);
        status = statements.keepParent->run();
    }
    return status;
}

Status DictionaryWriter::writeName(const DictionaryRows::Name& name)
{
    NameStatements& statements = m_names[static_cast<std::size_t>(name.table)];
    if (name.isNew) {
        statements.insert.bind(1, name.id);
        statements.insert.bindStatic(2, name.key);
        statements.insert.bindStatic(3, name.name);
        statements.insert.bind(4, name.parent);
        return statements.insert.run();
    }
    if (Status kept = keepBefore(statements, name); !kept) {
        return kept;
    }
    if (name.name.empty()) {
        statements.update.bindNull(1);
    } else {
        statements.update.bindStatic(1, name.name);
    }
    statements.update.bind(2, name.parent);
    statements.update.bind(3, name.id);
    return statements.update.run();
}

Status DictionaryWriter::write(const DictionaryRows& rows)
{
    Status status;
    for (const DictionaryRows::Term& term : rows.terms) {
        m_term.bind(1, term.id);
        m_term.bind(2, static_cast<std::int64_t>(term.kind));
        m_term.bindStatic(3, term.text);
        status = status.and_then([&] { return m_term.run(); });
    }
    for (const DictionaryRows::Name& name : rows.names) {
        status = status.and_then([&] { return writeName(name); });
    }
    for (const DictionaryRows::Share& share : rows.shares) {
        m_share.bind(1, share.id);
        m_credit.bind(1, share.id);
        m_credit.bind(2, share.person);
        m_credit.bind(3, std::int64_t{share.share});
        m_credit.bind(4, share.team);
        status = status.and_then([&] { return share.isNewSet ? m_share.run() : Status{}; }).and_then([&] { return m_credit.run(); });
    }
    return status;
}

}  // namespace kinerja::store
