// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinerja::ingest {

/// Answers in words on a scale of five: "Sangat puas … Sangat tidak puas", "Very satisfied …".
/// Source: resources/synonyms.json, "scales"
class WordScales {
public:
    static constexpr std::int32_t kBest = 5;

    [[nodiscard]] static const WordScales& instance();

    /// A word of any scale.
    [[nodiscard]] bool isWord(std::string_view cell) const;
    /// What each of these words is worth; nullopt where no scale has all of them, or scales differ about one ("tidak puas" is the worst beside
    /// "kurang puas", and the second to worst beside "sangat tidak puas"). `words`: as plainWords() writes them.
    [[nodiscard]] std::optional<std::vector<std::pair<std::string, std::int32_t>>> valuesOf(const std::set<std::string>& words) const;

private:
    WordScales();
    using Scale = std::vector<std::pair<std::string, std::int32_t>>;
    std::vector<Scale> m_scales;
    std::set<std::string, std::less<>> m_words;
};

}  // namespace kinerja::ingest
