// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "totals.h"

namespace kinerja::kpi {

/// A set of customer numbers; 0, nobody, may be put in and is never counted.
class CustomerBits {
public:
    void add(std::uint32_t customer, std::uint32_t customerEnd)
    {
        if (m_words.empty()) {
            m_words.resize(customerEnd / 64 + 1);
        }
        m_words[customer / 64] |= std::uint64_t{1} << (customer % 64);
    }
    void merge(const CustomerBits& other);
    /// How many of customers 1 … last are in the set.
    [[nodiscard]] std::int64_t countUpTo(std::uint32_t last) const noexcept;

private:
    std::vector<std::uint64_t> m_words;
};

/// Distinct (value, customer) pairs: a bitmap while that is small, else a list that counts() sorts.
class DistinctCustomers {
public:
    DistinctCustomers() = default;
    /// `codesAreCustomers`: each value is one customer, so that one bit each is enough.
    DistinctCustomers(std::uint32_t codeEnd, std::uint32_t customerEnd, bool codesAreCustomers);

    void add(std::uint32_t code, std::uint32_t customer)
    {
        if (m_words != 0) {
            if (m_bits.empty()) {
                m_bits.resize(m_words);
            }
            m_bits[code * m_wordsPerCode + customer / 64] |= std::uint64_t{1} << (customer % 64);
        } else {
            m_pairs.push_back({code, customer});
        }
    }
    void merge(DistinctCustomers&& other);
    /// Customers of each value, by code.
    [[nodiscard]] std::vector<std::int64_t> counts() const;

private:
    struct Pair {
        std::uint32_t code;
        std::uint32_t customer;
    };
    [[nodiscard]] std::vector<std::int64_t> countPairs() const;

    std::uint32_t m_codeEnd = 0;
    std::uint32_t m_customerEnd = 0;
    std::size_t m_words = 0;             ///< of the bitmap; 0: the list is used
    std::size_t m_wordsPerCode = 0;      ///< 0: one bitmap for all values
    std::vector<std::uint64_t> m_bits;   ///< empty until something is added
    std::vector<Pair> m_pairs;           ///< in any order, the same pair any number of times
};

/// Figures of one value of a dimension, in the current [0] and the compared [1] window.
struct GroupTotals {
    std::uint32_t code = 0;
    std::array<SalesTotals, 2> sales;
    std::array<LeadTotals, 2> leads;
    std::array<SurveyTotals, 2> surveys;
};

/// Groups of one dimension, found by code; a group exists once something was added to it.
class GroupIndex {
public:
    GroupIndex() = default;
    GroupIndex(std::uint32_t codeEnd, std::uint32_t customerEnd, bool codesAreCustomers);

    [[nodiscard]] GroupTotals& at(std::uint32_t code);
    /// Of a group that exists; nullptr else.
    [[nodiscard]] GroupTotals* find(std::uint32_t code) noexcept
    {
        return m_placeOf[code] == 0 ? nullptr : &m_groups[m_placeOf[code] - 1];
    }
    [[nodiscard]] std::vector<GroupTotals>& groups() noexcept { return m_groups; }

    std::array<DistinctCustomers, 2> returning;

private:
    std::vector<std::uint32_t> m_placeOf;  ///< by code: place + 1
    std::vector<GroupTotals> m_groups;
};

/// What the scans have found; integers only, so that no order of adding changes it.
struct Tally {
    std::vector<SalesTotals> atoms;
    std::vector<CustomerBits> customers;  ///< by atom: who ordered
    std::vector<GroupIndex> dimensions;   ///< as Query::groups
    std::vector<LeadTotals> leads;        ///< by window
    std::vector<SurveyTotals> surveys;    ///< by window
};

}  // namespace kinerja::kpi
