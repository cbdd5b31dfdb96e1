// SPDX-License-Identifier: GPL-3.0-or-later
#include "topics.h"

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include <nlohmann/json.hpp>

#include "kinerja/base/embedded.h"
#include "synonyms.h"

namespace kinerja::ingest {

std::span<const EmbeddedText> topicFiles() noexcept;

namespace {

using Words = std::map<std::string, std::vector<std::string>>;

const Words& topicWords()
{
    // The file is part of the program: a mistake in it is found by the first test that runs.
    static const Words words = nlohmann::json::parse(topicFiles().front().text).at("topics").get<Words>();
    return words;
}

bool hasWord(std::string_view comment, std::string_view word)
{
    if (!word.ends_with('*')) {
        return containsWords(comment, word);
    }
    word.remove_suffix(1);
    const auto at = comment.find(word);
    return at == 0 || (at != std::string_view::npos && comment.find(" " + std::string{word}) != std::string_view::npos);
}

void add(std::string& topics, std::string_view topic)
{
    topics += topics.empty() ? "" : "; ";
    topics += topic;
}

}  // namespace

std::string topicsOf(std::string_view comment)
{
    const auto plain = plainWords(comment);
    std::string topics;
    for (const auto& [topic, words] : topicWords()) {
        if (std::any_of(words.begin(), words.end(), [&plain](const auto& word) { return hasWord(plain, word); })) {
            add(topics, topic);
        }
    }
    return topics;
}

std::string topicsOfCell(std::string_view cell)
{
    std::string topics;
    while (!cell.empty()) {
        const auto end = std::min(cell.find_first_of(";,|"), cell.size());
        auto topic = cell.substr(0, end);
        cell.remove_prefix(std::min(end + 1, cell.size()));
        while (topic.starts_with(' ')) {
            topic.remove_prefix(1);
        }
        while (topic.ends_with(' ')) {
            topic.remove_suffix(1);
        }
        if (!topic.empty()) {
            add(topics, topic);
        }
    }
    return topics;
}

}  // namespace kinerja::ingest
