// SPDX-License-Identifier: GPL-3.0-or-later
#include "sum_labels.h"

#include <algorithm>

#include "kinerja/base/same_text.h"
#include "kinerja/ingest/number_text.h"
#include "synonyms.h"
#include "word_begins.h"

namespace kinerja::ingest {
namespace {

bool isLetter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Cheaper than to look for the words of each name.
bool mayBeginWithSum(std::string_view cell)
{
    static const WordBegins kBegins{"footer"};
    const auto first = static_cast<std::size_t>(std::find_if(cell.begin(), cell.end(), isLetter) - cell.begin());
    return first + 1 < cell.size() && kBegins.has(cell[first], cell[first + 1]);
}

}  // namespace

bool saysSum(std::string_view cell)
{
    constexpr std::size_t kLongest = 40;
    const bool isOfLetters = cell.size() <= kLongest && std::all_of(cell.begin(), cell.end(), [](char c) { return isLetter(c) || c == ' ' || c == '-' || c == ':' || c == '.' || c == '_'; });
    return isOfLetters && mayBeginWithSum(cell) && Synonyms::instance().isValue(cell, "footer");
}

std::string sumWordOf(std::string_view cell)
{
    constexpr std::size_t kShortest = 3;
    const bool beginsWithLetters = cell.size() >= kShortest && std::all_of(cell.begin(), cell.begin() + kShortest, isLetter);
    const auto words = beginsWithLetters && mayBeginWithSum(cell) ? plainWords(cell) : std::string{};
    std::string_view part{words};
    while (!part.empty() && !Synonyms::instance().isValue(part, "footer")) {
        const auto blank = part.rfind(' ');
        part = part.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return std::string{part};
}

bool LineMarks::isLine(const Row& row) const
{
    const auto has = [&row](const std::optional<std::size_t>& column) { return column && !isBlank(row.at(*column)); };
    return (!order || has(order)) && (!day || has(day)) && has(price ? price : quantity);
}

std::string SumLabels::wordOf(const Row& row) const
{
    const auto filled = std::ranges::count_if(m_names, [&row](auto column) { return !isBlank(row.at(column)); });
    if (filled != 1 || (m_price && !isBlank(row.at(*m_price)))) {
        return {};
    }
    for (std::size_t at = 0; at < m_names.size(); ++at) {
        const auto cell = row.at(m_names[at]);
        const std::string_view above{m_above[at]};
        if (above.empty() || cell.size() <= above.size() + 1) {
            continue;
        }
        const bool isBehind = cell.starts_with(above) && cell[above.size()] == ' ';
        const bool isBefore = cell.ends_with(above) && cell[cell.size() - above.size() - 1] == ' ';
        const auto word = isBehind ? cell.substr(above.size() + 1) : isBefore ? cell.substr(0, cell.size() - above.size() - 1) : std::string_view{};
        if (saysSum(word)) {
            return std::to_string(m_names[at]) + ":" + plainWords(word);
        }
    }
    return {};
}

void SumLabels::keep(const Row& row)
{
    for (std::size_t at = 0; at < m_names.size(); ++at) {
        const auto cell = row.at(m_names[at]);
        if (!isBlank(cell) && !isSameText(m_above[at], cell)) {
            m_above[at] = cell;
        }
    }
}

}  // namespace kinerja::ingest
