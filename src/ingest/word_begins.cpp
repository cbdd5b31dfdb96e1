// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_begins.h"

#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kNoLetter = 26;

std::size_t letterOf(char c) noexcept
{
    const auto lower = static_cast<unsigned char>(c | 0x20) - static_cast<unsigned>('a');
    return lower < kNoLetter ? lower : kNoLetter;
}

}  // namespace

WordBegins::WordBegins(std::initializer_list<const char*> groups)
{
    for (const char* group : groups) {
        for (const std::string& word : Synonyms::instance().words(group)) {
            const auto first = letterOf(word.at(0));
            const auto second = word.size() > 1 ? letterOf(word[1]) : kNoLetter;
            if (first < kNoLetter && second < kNoLetter) {
                m_begins[first][second] = true;
            } else if (first < kNoLetter) {
                m_begins[first].fill(true);
            } else {
                for (auto& begins : m_begins) {
                    begins.fill(true);
                }
            }
        }
    }
}

bool WordBegins::has(char first, char second) const noexcept
{
    const auto a = letterOf(first);
    const auto b = letterOf(second);
    return a < kNoLetter && b < kNoLetter && m_begins[a][b];
}

bool WordBegins::mayBegin(std::string_view cell) const noexcept
{
    const bool isOfLetters = cell.size() > 1 && letterOf(cell[0]) < kNoLetter && letterOf(cell[1]) < kNoLetter;
    return !isOfLetters || has(cell[0], cell[1]);
}

}  // namespace kinerja::ingest
