// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_scales.h"

#include <algorithm>
#include <span>

#include <nlohmann/json.hpp>

#include "kinerja/base/embedded.h"
#include "synonyms.h"

namespace kinerja::ingest {

std::span<const EmbeddedText> synonymFiles() noexcept;

namespace {

std::optional<std::int32_t> valueIn(const std::vector<std::pair<std::string, std::int32_t>>& scale, const std::string& word)
{
    const auto found = std::find_if(scale.begin(), scale.end(), [&](const auto& one) { return one.first == word; });
    return found == scale.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

WordScales::WordScales()
{
    const auto json = nlohmann::json::parse(synonymFiles().front().text);
    for (const auto& words : json.at("scales")) {
        Scale scale;
        for (std::int32_t value = 1; value <= kBest; ++value) {
            for (const auto& word : words.at(static_cast<std::size_t>(value - 1))) {
                scale.emplace_back(word.get<std::string>(), value);
                m_words.insert(scale.back().first);
            }
        }
        m_scales.push_back(std::move(scale));
    }
}

const WordScales& WordScales::instance()
{
    static const WordScales scales;
    return scales;
}

bool WordScales::isWord(std::string_view cell) const
{
    constexpr std::size_t kLongest = 40;
    return cell.size() <= kLongest && m_words.contains(plainWords(cell));
}

std::optional<std::vector<std::pair<std::string, std::int32_t>>> WordScales::valuesOf(const std::set<std::string>& words) const
{
    std::optional<Scale> values;
    for (const Scale& scale : m_scales) {
        Scale one;
        for (const auto& word : words) {
            if (const auto value = valueIn(scale, word)) {
                one.emplace_back(word, *value);
            }
        }
        if (one.size() < words.size()) {
            continue;
        }
        if (values && *values != one) {
            return std::nullopt;
        }
        values = std::move(one);
    }
    return words.empty() ? std::nullopt : values;
}

}  // namespace kinerja::ingest
