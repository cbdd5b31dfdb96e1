// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_codes.h"

#include <algorithm>
#include <limits>

#include "each_row.h"

namespace kinerja::store {

void CodeMap::set(std::int64_t from, std::int64_t to)
{
    const auto needed = static_cast<std::size_t>(std::max(from, to)) + 1;
    while (m_to.size() < needed) {
        m_to.push_back(static_cast<std::int64_t>(m_to.size()));
    }
    m_to[static_cast<std::size_t>(from)] = to;
}

void CodeMap::settle()
{
    for (std::int64_t& to : m_to) {
        // Circles are refused when they are made; a damaged store must not hang.
        for (std::size_t step = 0; step < m_to.size() && m_to[static_cast<std::size_t>(to)] != to; ++step) {
            to = m_to[static_cast<std::size_t>(to)];
        }
    }
}

void ListKeys::add(std::string_view key, std::string_view name, std::size_t row)
{
    m_byKey[std::string{key}] = row;
    const auto [at, isNew] = m_byName.try_emplace(std::string{name}, row);
    if (!isNew && at->second != row) {
        at->second = std::numeric_limits<std::size_t>::max();
    }
}

std::optional<std::size_t> ListKeys::find(const std::string& key) const
{
    if (const auto at = m_byKey.find(key); at != m_byKey.end()) {
        return at->second;
    }
    const auto at = m_byName.find(key);
    const bool isOne = at != m_byName.end() && at->second != std::numeric_limits<std::size_t>::max();
    return isOne ? std::optional{at->second} : std::nullopt;
}

Result<std::unordered_map<std::int64_t, std::size_t>> matchList(Connection& connection, const char* dictionarySql,
                                                                const ListKeys& list, CodeMap& codes)
{
    std::unordered_map<std::int64_t, std::size_t> rowOf;
    std::unordered_map<std::size_t, std::int64_t> codeOfRow;
    const Status read = forEachRow(connection, dictionarySql, [&](const Statement& entry) {
        const std::string key{entry.text(1)};
        const auto row = list.find(key);
        if (!row) {
            return;
        }
        rowOf[entry.integer(0)] = *row;
        if (list.hasKey(key)) {
            codeOfRow[*row] = entry.integer(0);
        }
    });
    if (!read) {
        return pass(read.error());
    }
    for (const auto& [code, row] : rowOf) {
        const auto to = codeOfRow.find(row);
        if (to != codeOfRow.end() && to->second != code) {
            codes.set(code, to->second);
        }
    }
    return rowOf;
}

}  // namespace kinerja::store
