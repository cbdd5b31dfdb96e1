// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <algorithm>
#include <bit>

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostBitmapWords = std::size_t{1} << 18;  // 2 MB: stays in the cache

void orInto(std::vector<std::uint64_t>& words, const std::vector<std::uint64_t>& other)
{
    words.resize(std::max(words.size(), other.size()));
    for (std::size_t at = 0; at < other.size(); ++at) {
        words[at] |= other[at];
    }
}

std::size_t hashOf(std::uint64_t pair) noexcept
{
    return static_cast<std::size_t>((pair * 0x9E3779B97F4A7C15U) >> 20);
}

}  // namespace

void CustomerBits::merge(const CustomerBits& other) { orInto(m_words, other.m_words); }

std::int64_t CustomerBits::countUpTo(std::uint32_t last) const noexcept
{
    std::int64_t count = 0;
    const std::size_t whole = (last + std::size_t{1}) / 64;
    for (std::size_t at = 0; at < std::min(whole, m_words.size()); ++at) {
        count += std::popcount(m_words[at]);
    }
    if (whole < m_words.size()) {
        const std::uint64_t below = (std::uint64_t{1} << ((last + 1U) % 64)) - 1;
        count += std::popcount(m_words[whole] & below);
    }
    return count;
}

DistinctCustomers::DistinctCustomers(std::uint32_t codeEnd, std::uint32_t customerEnd) : m_codeEnd(codeEnd)
{
    const std::size_t words = customerEnd / 64 + 1;
    if (words * codeEnd <= kMostBitmapWords) {
        m_wordsPerCode = words;
        m_bits.resize(words * codeEnd);
    } else {
        m_table.resize(1024);
    }
}

void DistinctCustomers::merge(const DistinctCustomers& other)
{
    if (m_wordsPerCode != 0) {
        orInto(m_bits, other.m_bits);
        return;
    }
    for (const std::uint64_t pair : other.m_table) {
        if (pair != 0) {
            insert(pair);
        }
    }
}

std::vector<std::int64_t> DistinctCustomers::counts() const
{
    std::vector<std::int64_t> counts(m_codeEnd);
    for (std::size_t at = 0; at < m_bits.size(); ++at) {
        counts[at / m_wordsPerCode] += std::popcount(m_bits[at]);
    }
    for (const std::uint64_t pair : m_table) {
        if (pair != 0) {
            ++counts[static_cast<std::size_t>(pair >> 32)];
        }
    }
    return counts;
}

void DistinctCustomers::insert(std::uint64_t pair)
{
    if (m_used * 2 >= m_table.size()) {
        grow();
    }
    const std::size_t mask = m_table.size() - 1;
    std::size_t at = hashOf(pair) & mask;
    while (m_table[at] != 0) {
        if (m_table[at] == pair) {
            return;
        }
        at = (at + 1) & mask;
    }
    m_table[at] = pair;
    ++m_used;
}

void DistinctCustomers::grow()
{
    std::vector<std::uint64_t> old(m_table.size() * 2);
    old.swap(m_table);
    m_used = 0;
    for (const std::uint64_t pair : old) {
        if (pair != 0) {
            insert(pair);
        }
    }
}

GroupIndex::GroupIndex(std::uint32_t codeEnd, std::uint32_t customerEnd) : m_placeOf(codeEnd)
{
    returning.fill(DistinctCustomers(codeEnd, customerEnd));
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
