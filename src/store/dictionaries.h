// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/statement.h"
#include "text_index.h"

namespace kinerja::store {

/// terms.kind.
enum class TermKind : std::uint8_t { Region, Channel, Team, Category, Segment, Source, Unit, Currency };
inline constexpr std::size_t kTermKinds = 8;

/// The dictionaries of an import, in memory: text → row id, with new entries written at once.
/// "" has the id 0, which columns store as NULL. The connection must stay where it is.
class Dictionaries {
public:
    [[nodiscard]] static Result<Dictionaries> load(Connection& connection);

    [[nodiscard]] Result<std::int64_t> term(TermKind kind, std::string_view text);
    /// The latest stated name and segment (0 = not stated) stay.
    [[nodiscard]] Result<std::int64_t> customer(std::string_view key, std::string_view name, std::int64_t segment);
    [[nodiscard]] Result<std::int64_t> product(std::string_view key, std::string_view name, std::int64_t category);
    /// The share set of one person with the whole credit. A name or team that somebody has set is left alone.
    [[nodiscard]] Result<std::int64_t> share(std::string_view rep, std::string_view name, std::int64_t team);

    /// Something was added or changed.
    [[nodiscard]] bool hasChanged() const noexcept { return m_changed; }

private:
    /// One table of keyed names with a parent (customers: segment, products: category, people: team).
    struct Names {
        TextIndex keys;
        std::vector<std::int64_t> ids;
        std::vector<std::uint64_t> nameHashes;
        std::vector<std::int64_t> parents;
        std::uint32_t last = 0;
        std::int64_t nextId = 1;
        std::optional<Statement> insert;
        std::optional<Statement> update;
    };
    struct Terms {
        TextIndex texts;
        std::vector<std::int64_t> ids;
        std::uint32_t last = 0;
    };
    enum class Latest : bool { KeepsSet, Wins };

    [[nodiscard]] Status loadTerms(Connection& connection);
    [[nodiscard]] Status loadNames(Connection& connection, Names& names, const char* select, const char* insert,
                                   const char* update);
    [[nodiscard]] Status loadShares(Connection& connection);
    [[nodiscard]] Result<std::uint32_t> entry(Names& names, std::string_view key, std::string_view name,
                                              std::int64_t parent, Latest latest);
    [[nodiscard]] Result<std::uint32_t> updateEntry(Names& names, std::uint32_t at, std::string_view name,
                                                    std::int64_t parent);
    [[nodiscard]] Status addShare(std::uint32_t person);

    std::array<Terms, kTermKinds> m_terms;
    std::int64_t m_nextTerm = 1;
    std::optional<Statement> m_insertTerm;
    Names m_customers;
    Names m_products;
    Names m_people;
    std::vector<std::int64_t> m_shareOfPerson;  ///< by index in m_people, 0 = none yet
    std::int64_t m_nextShare = 1;
    std::optional<Statement> m_insertShare;
    std::optional<Statement> m_insertCredit;
    bool m_changed = false;
};

}  // namespace kinerja::store
