// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Codes of one dictionary that stand for others: names of a list beside its ids, accepted merges, and spellings of a unit.
class CodeMap {
public:
    void set(std::int64_t from, std::int64_t to);
    /// Follows what was set to its end.
    void settle();
    [[nodiscard]] std::int64_t of(std::int64_t code) const noexcept
    {
        return code > 0 && std::cmp_less(code, m_to.size()) ? m_to[static_cast<std::size_t>(code)] : code;
    }
    [[nodiscard]] bool empty() const noexcept { return m_to.empty(); }

private:
    std::vector<std::int64_t> m_to;  ///< by code
};

/// A list's rows by id and by name; a name that two rows have is nobody's.
class ListKeys {
public:
    void add(std::string_view key, std::string_view name, std::size_t row);
    [[nodiscard]] std::optional<std::size_t> find(const std::string& key) const;
    [[nodiscard]] bool hasKey(const std::string& key) const { return m_byKey.contains(key); }

private:
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::unordered_map<std::string, std::size_t> m_byName;
};

/// The dictionary entries (id, key of each) that a list knows: each one's code and its row in the list; entries under a row's name
/// stand for the one under its id.
[[nodiscard]] Result<std::unordered_map<std::int64_t, std::size_t>> matchList(Connection& connection, const char* dictionarySql,
                                                                              const ListKeys& list, CodeMap& codes);

}  // namespace kinerja::store
