// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

namespace kinerja::ingest {

/// With which two letters the words of some groups of values (synonyms.json) begin: whether a cell begins with one of them is asked of each
/// row, and most begin otherwise.
class WordBegins {
public:
    explicit WordBegins(std::initializer_list<const char*> groups);

    /// Whether a word may begin with these two letters, of whatever case; false of anything else than letters.
    [[nodiscard]] bool has(char first, char second) const noexcept;
    /// False: the cell begins with two letters, and no word with these.
    [[nodiscard]] bool mayBegin(std::string_view cell) const noexcept;

private:
    static constexpr std::size_t kLetters = 26;
    std::array<std::array<bool, kLetters>, kLetters> m_begins{};
};

}  // namespace kinerja::ingest
