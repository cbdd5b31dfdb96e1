// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinerja/base/decimal.h"
#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "line_row.h"
#include "list_codes.h"
#include "segment_month.h"

namespace kinerja::store {

/// How figures see a stored record: rows keep what files said, the lens adds what lists, rates, merges and settings say
/// about it today. A record's own word stands; lists fill what it leaves open.
/// Source: docs/kpi.md#rules 7 and 8, docs/database.md
class SegmentLens {
public:
    [[nodiscard]] static Result<SegmentLens> load(Connection& connection);

    /// Changes nothing.
    [[nodiscard]] bool isPlain() const noexcept { return !knowsNames() && m_rates.empty() && m_units.empty() && m_countsOnHold; }
    /// What it says depends on names, of which an import may add some.
    [[nodiscard]] bool knowsNames() const noexcept { return m_knowsNames; }

    [[nodiscard]] SegmentLine lineOf(const LineRow& row) const noexcept;

    [[nodiscard]] std::int64_t customer(std::int64_t code) const noexcept { return m_customers.of(code); }
    [[nodiscard]] std::int64_t product(std::int64_t code) const noexcept { return m_products.of(code); }
    [[nodiscard]] std::int64_t person(std::int64_t id) const noexcept { return m_people.of(id); }
    [[nodiscard]] std::int64_t region(std::int64_t code) const noexcept { return m_regions.of(code); }
    /// Own, else the salesperson's.
    [[nodiscard]] std::int64_t teamOf(std::int64_t own, std::int64_t share) const noexcept;
    /// By the people list; of a person whom nobody else stands for. 0: it names none.
    [[nodiscard]] std::int64_t listedTeam(std::int64_t person) const noexcept;
    /// Whether the other one shows the record's line, and the teams of its shares, as this one does.
    [[nodiscard]] bool showsLike(const SegmentLens& other, const LineRow& row) const noexcept;
    /// Own, else the customer's, else that of the salesperson's office.
    [[nodiscard]] std::int64_t regionOf(std::int64_t own, std::int64_t customer, std::int64_t share) const noexcept;

    /// Formula: amount × the rate of the day, else of the latest day before, rounded half away from zero to four decimals.
    /// Returns: nullopt without such a rate.
    [[nodiscard]] std::optional<Raw4> inBase(Raw4 amount, std::int64_t currency, std::int32_t day) const noexcept;

private:
    struct Product {
        std::int64_t category = 0;
        Raw4 cost = domain::kUnknownCost;
        std::int64_t currency = 0;
    };
    struct Person {
        std::int64_t team = 0;
        std::int64_t office = 0;
    };
    struct Rate {
        std::int32_t day = 0;
        std::int64_t rate = 0;
    };
    [[nodiscard]] Status loadRates(Connection& connection);
    [[nodiscard]] Status loadProducts(Connection& connection);
    [[nodiscard]] Status loadCustomers(Connection& connection);
    [[nodiscard]] Status loadPeople(Connection& connection);
    [[nodiscard]] Status loadMerges(Connection& connection);
    [[nodiscard]] Status settlePeople(Connection& connection);
    [[nodiscard]] Status listTeams(Connection& connection);
    [[nodiscard]] Status loadUnitCodes(Connection& connection);
    [[nodiscard]] Status loadSettings(Connection& connection);
    [[nodiscard]] std::optional<std::int64_t> rateOn(std::int64_t currency, std::int32_t day) const noexcept;
    void fill(const LineRow& row, SegmentLine& line) const noexcept;
    void convert(const LineRow& row, SegmentLine& line) const noexcept;

    CodeMap m_customers, m_products, m_people, m_regions, m_units;
    std::unordered_map<std::int64_t, Product> m_productOf;
    std::unordered_map<std::int64_t, std::int64_t> m_regionOfCustomer;
    std::unordered_map<std::int64_t, Person> m_listedPeople;
    std::unordered_map<std::int64_t, Person> m_personOfShare;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> m_listedTeams;  ///< of shares of several people, for those whom no file gives one
    std::unordered_map<std::int64_t, std::vector<Rate>> m_rates;
    std::int64_t m_base = 0;  ///< term of the base currency, 0 = no record names it
    bool m_countsOnHold = true;
    bool m_knowsNames = false;
};

/// Builds the months anew whose columns a change of lists, rates, merges or settings alters.
class LensChange {
public:
    /// Before the change, in its transaction.
    [[nodiscard]] static Result<LensChange> begin(Connection& connection);
    /// After it.
    [[nodiscard]] Status finish(Connection& connection, std::int64_t dataVersion);

private:
    explicit LensChange(SegmentLens before) : m_before(std::move(before)) {}
    SegmentLens m_before;
};

}  // namespace kinerja::store
