// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <algorithm>
#include <bit>

#include "kernels.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostBitmapWords = std::size_t{1} << 20;  // 8 MB

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
    count += countBits(m_words.data(), std::min(whole, m_words.size()));
    if (whole < m_words.size()) {
        const std::uint64_t below = (std::uint64_t{1} << ((last + 1U) % 64)) - 1;
        count += std::popcount(m_words[whole] & below);
    }
    const bool holdsNobody = !m_words.empty() && (m_words.front() & 1U) != 0;
    return count - (holdsNobody ? 1 : 0);
}

DistinctCustomers::DistinctCustomers(std::uint32_t codeEnd, std::uint32_t customerEnd, bool codesAreCustomers)
    : m_codeEnd(codeEnd)
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
    if (m_bits.empty() && m_table.empty()) {
        *this = std::move(other);
        return;
    }
    if (m_words != 0) {
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
    for (std::size_t code = 0; m_wordsPerCode == 0 && !m_bits.empty() && code < m_codeEnd; ++code) {
        counts[code] = static_cast<std::int64_t>((m_bits[code / 64] >> (code % 64)) & 1U);
    }
    for (std::size_t code = 0; m_wordsPerCode != 0 && code * m_wordsPerCode < m_bits.size(); ++code) {
        counts[code] = countBits(m_bits.data() + code * m_wordsPerCode, m_wordsPerCode);
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
    std::vector<std::uint64_t> old(std::max<std::size_t>(1024, m_table.size() * 2));
    old.swap(m_table);
    m_used = 0;
    for (const std::uint64_t pair : old) {
        if (pair != 0) {
            insert(pair);
        }
    }
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
