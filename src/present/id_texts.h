// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Of an answer to an import's question.
[[nodiscard]] const char* findAnswer(std::string_view id);

}  // namespace kinerja::present
