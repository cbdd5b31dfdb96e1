// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kinerja::present {

/// The English source of what an id says, to be translated.
struct IdText {
    std::string_view id;
    const char* text;
};

/// The English source of an id's text; nullptr for an unknown id.
template <std::size_t N>
const char* find(const IdText (&table)[N], std::string_view id)
{
    for (const IdText& entry : table) {
        if (entry.id == id) {
            return entry.text;
        }
    }
    return nullptr;
}

/// Of two entries with one id the second is never found.
template <std::size_t N>
constexpr bool hasEachOnce(const IdText (&table)[N])
{
    for (std::size_t at = 0; at < N; ++at) {
        for (std::size_t before = 0; before < at; ++before) {
            if (table[before].id == table[at].id) {
                return false;
            }
        }
    }
    return true;
}

/// Of an answer to an import's question.
[[nodiscard]] const char* findAnswer(std::string_view id);

}  // namespace kinerja::present
