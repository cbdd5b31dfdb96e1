// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/statement.h"
#include "text_index.h"
#include "unit_spellings.h"

namespace kinerja::store {

/// terms.kind.
enum class TermKind : std::uint8_t { Region, Channel, Team, Category, Segment, Source, Unit, Currency };
inline constexpr std::size_t kTermKinds = 8;

/// New and changed dictionary entries that are not written yet. Keys are views into the index of the Dictionaries.
struct DictionaryRows {
    enum class Table : std::uint8_t { Customers, Products, People };
    struct Term {
        std::int64_t id = 0;
        TermKind kind = TermKind::Region;
        std::string_view text;
    };
    struct Name {
        Table table = Table::Customers;
        bool isNew = false;
        std::int64_t id = 0;
        std::string_view key;
        std::string name;  ///< "" = stays
        std::int64_t parent = 0;
        bool moves = false;  ///< the parent changes
    };
    struct Share {
        std::int64_t id = 0;
        std::int64_t person = 0;
        std::int32_t share = 10'000;
        bool isNewSet = true;  ///< the first person of its set
        std::int64_t team = 0;
    };
    std::vector<Term> terms;
    std::vector<Name> names;
    std::vector<Share> shares;

    [[nodiscard]] bool empty() const noexcept { return terms.empty() && names.empty() && shares.empty(); }
    void clear() noexcept
    {
        terms.clear();
        names.clear();
        shares.clear();
    }
};

/// The dictionaries of an import, in memory: text → row id. New entries get their id at once and are written later, by
/// whoever takes pending(). "" has the id 0, which columns store as NULL.
class Dictionaries {
public:
    [[nodiscard]] static Result<Dictionaries> load(Connection& connection);

    [[nodiscard]] std::int64_t term(TermKind kind, std::string_view text);
    /// The latest stated name and segment (0 = not stated) stay.
    [[nodiscard]] std::int64_t customer(std::string_view key, std::string_view name, std::int64_t segment);
    /// As TextIndex::expect().
    void expectCustomer(std::string_view key) const noexcept { m_customers.keys.expect(key); }
    [[nodiscard]] std::int64_t product(std::string_view key, std::string_view name, std::int64_t category);
    /// Returns: 0 for a product that nobody named.
    [[nodiscard]] std::int64_t knownProduct(std::string_view key) const noexcept
    {
        const auto at = m_products.keys.find(key);
        return at ? m_products.ids[*at] : 0;
    }
    /// The share set of one person with the whole credit. A name or team that somebody has set is left alone.
    [[nodiscard]] std::int64_t share(std::string_view rep, std::string_view name, std::int64_t team);

    /// The share set of who is credited with a line.
    [[nodiscard]] std::int64_t share(const domain::SaleLine& line, std::int64_t team)
    {
        return line.credits.empty() ? share(line.rep, line.repName, team) : share(line.credits);
    }
    /// The share set of several people whose shares add up to 10,000. Their teams belong to it where they differ; a team that
    /// all of them have is the record's.
    [[nodiscard]] std::int64_t share(std::span<const domain::SaleCredit> credits);
    /// Who is credited with a record, and its own team.
    struct Credited {
        std::int64_t share = 0;
        std::int64_t team = 0;
    };
    /// What a file that names no teams says of a known record: its share set, in which everybody who is in the stored one keeps
    /// the team that the record had for them.
    [[nodiscard]] Credited keepTeams(const Credited& stored, std::int64_t said);

    [[nodiscard]] DictionaryRows& pending() noexcept { return m_pending; }
    /// Something was added or changed, written or not.
    [[nodiscard]] bool hasChanged() const noexcept { return m_changed; }

private:
    /// One table of keyed names with a parent (customers: segment, products: category, people: team).
    struct Names {
        DictionaryRows::Table table = DictionaryRows::Table::Customers;
        bool keepsSet = false;  ///< a name or parent that is there stays
        TextIndex keys;
        std::vector<std::int64_t> ids;
        std::vector<std::uint64_t> nameHashes;
        std::vector<std::int64_t> parents;
        // Where some batch has changed the name or parent, one that says the same must be known, too: undo of the other leaves it.
        std::vector<bool> nameChanged;
        std::vector<bool> parentChanged;
        std::uint32_t last = 0;
        std::int64_t nextId = 1;
    };
    /// One of several people, their share and team (0 = not named).
    using PersonShare = std::tuple<std::int64_t, std::int32_t, std::int64_t>;
    using Shared = std::vector<PersonShare>;  ///< by people's ids, ascending
    struct Terms {
        TextIndex texts;
        std::vector<std::int64_t> ids;
        std::uint32_t last = 0;
    };

    [[nodiscard]] Status loadTerms(Connection& connection);
    [[nodiscard]] Status loadNames(Connection& connection, Names& names, const char* select);
    [[nodiscard]] Status loadChanged(Connection& connection, Names& names, std::int64_t nameEntity);
    [[nodiscard]] Status loadShares(Connection& connection);
    [[nodiscard]] std::int64_t shareOf(const Shared& parts);
    [[nodiscard]] std::uint32_t entry(Names& names, std::string_view key, std::string_view name, std::int64_t parent);
    void addEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent);
    void confirmEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent);
    void updateEntry(Names& names, std::uint32_t at, std::string_view name, std::int64_t parent);

    std::array<Terms, kTermKinds> m_terms;
    UnitSpellings m_units;
    std::int64_t m_nextTerm = 1;
    Names m_customers;
    Names m_products;
    Names m_people;
    std::vector<std::int64_t> m_shareOfPerson;  ///< by index in m_people, 0 = none yet
    std::map<Shared, std::int64_t> m_shareOfPeople;
    std::map<std::int64_t, Shared> m_peopleOfShare;  ///< of all sets
    std::int64_t m_nextShare = 1;
    DictionaryRows m_pending;
    bool m_changed = false;
};

/// Writes what Dictionaries have pending.
class DictionaryWriter {
public:
    /// `batch`: whose changes they are, for its undo.
    [[nodiscard]] static Result<DictionaryWriter> begin(Connection& connection, std::int64_t batch);
    [[nodiscard]] Status write(const DictionaryRows& rows);

private:
    struct NameStatements {
        Statement insert;
        Statement update;
        std::optional<Statement> keepName;    ///< what was there before; people's is left alone by undo
        std::optional<Statement> keepParent;
    };
    DictionaryWriter(Statement term, std::vector<NameStatements> names, Statement share, Statement credit);
    [[nodiscard]] Status writeName(const DictionaryRows::Name& name);
    [[nodiscard]] static Status keepBefore(NameStatements& statements, const DictionaryRows::Name& name);

    Statement m_term;
    std::vector<NameStatements> m_names;  ///< by Table
    Statement m_share;
    Statement m_credit;
};

}  // namespace kinerja::store
