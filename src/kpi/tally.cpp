// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "kernels.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostBitmapWords = std::size_t{1} << 16;  // 512 kB

void orInto(std::vector<std::uint64_t>& words, const std::vector<std::uint64_t>& other)
{
    words.resize(std::max(words.size(), other.size()));
    for (std::size_t at = 0; at < other.size(); ++at) {
        words[at] |= other[at];
    }
}

}  // namespace

void CustomerBits::merge(const CustomerBits& other) { orInto(m_words, other.m_words); }

std::int64_t CustomerBits::countUpTo(std::uint32_t last) const noexcept
{
    std::int64_t count = 0;
    const std::size_t whole = (last + std::size_t{1}) / 64;
    count += countBits(m_words.data(), std::min(whole, m_words.size()));
    if (whole < m_words.size()) {
        const std::uint64_t below = (std::uint64_t{1} << ((last + 1U) % 64)) - 1;
        count += std::popcount(m_words[whole] & below);
    }
    const bool holdsNobody = !m_words.empty() && (m_words.front() & 1U) != 0;
    return count - (holdsNobody ? 1 : 0);
}

DistinctCustomers::DistinctCustomers(std::uint32_t codeEnd, std::uint32_t customerEnd, bool codesAreCustomers)
    : m_codeEnd(codeEnd), m_customerEnd(customerEnd)
{
    const std::size_t words = customerEnd / 64 + 1;
    if (codesAreCustomers) {
        m_words = words;
    } else if (words * codeEnd <= kMostBitmapWords) {
        m_words = words * codeEnd;
        m_wordsPerCode = words;
    }
}

void DistinctCustomers::merge(DistinctCustomers&& other)
{
    if (m_bits.empty() && m_pairs.empty()) {
        *this = std::move(other);
        return;
    }
    if (m_words != 0) {
        orInto(m_bits, other.m_bits);
        return;
    }
    m_pairs.insert(m_pairs.end(), other.m_pairs.begin(), other.m_pairs.end());
}

std::vector<std::int64_t> DistinctCustomers::counts() const
{
    if (m_words == 0) {
        return countPairs();
    }
    std::vector<std::int64_t> counts(m_codeEnd);
    for (std::size_t code = 0; m_wordsPerCode == 0 && !m_bits.empty() && code < m_codeEnd; ++code) {
        counts[code] = static_cast<std::int64_t>((m_bits[code / 64] >> (code % 64)) & 1U);
    }
    for (std::size_t code = 0; m_wordsPerCode != 0 && code * m_wordsPerCode < m_bits.size(); ++code) {
        counts[code] = countBits(m_bits.data() + code * m_wordsPerCode, m_wordsPerCode);
    }
    return counts;
}

/// Sorted by value, one bitmap of customers serves one value after the other.
std::vector<std::int64_t> DistinctCustomers::countPairs() const
{
    std::vector<std::uint32_t> ends(m_codeEnd + std::size_t{1});
    for (const Pair& pair : m_pairs) {
        ++ends[pair.code + std::size_t{1}];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint32_t> customers(m_pairs.size());
    for (const Pair& pair : m_pairs) {
        customers[ends[pair.code]++] = pair.customer;
    }
    std::vector<std::int64_t> counts(m_codeEnd);
    std::vector<std::uint64_t> seen(m_customerEnd / 64 + std::size_t{1});
    std::size_t at = 0;
    for (std::size_t code = 0; code < m_codeEnd; ++code) {
        const std::size_t first = at;
        for (; at < ends[code]; ++at) {
            const std::uint64_t bit = std::uint64_t{1} << (customers[at] % 64);
            std::uint64_t& word = seen[customers[at] / 64];
            counts[code] += (word & bit) == 0 ? 1 : 0;
            word |= bit;
        }
        for (std::size_t back = first; back < at; ++back) {
            seen[customers[back] / 64] = 0;
        }
    }
    return counts;
}

GroupIndex::GroupIndex(std::uint32_t codeEnd, std::uint32_t customerEnd, bool codesAreCustomers) : m_placeOf(codeEnd)
{
    returning.fill(DistinctCustomers(codeEnd, customerEnd, codesAreCustomers));
}

GroupTotals& GroupIndex::at(std::uint32_t code)
{
    std::uint32_t& place = m_placeOf[code];
    if (place == 0) {
        m_groups.emplace_back();
        m_groups.back().code = code;
        place = static_cast<std::uint32_t>(m_groups.size());
    }
    return m_groups[place - 1];
}

}  // namespace kinerja::kpi
