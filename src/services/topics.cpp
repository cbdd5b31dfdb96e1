// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/topics.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "kinerja/services/browse.h"

namespace kinerja::services {
namespace {

/// Calls take(topic) for each of "delivery; price".
template <typename Take>
void forEachTopic(std::string_view topics, Take take)
{
    constexpr std::string_view kBetween = "; ";
    while (!topics.empty()) {
        const std::size_t end = std::min(topics.find(kBetween), topics.size());
        take(topics.substr(0, end));
        topics.remove_prefix(std::min(end + kBetween.size(), topics.size()));
    }
}

}  // namespace

std::optional<double> TopicFigures::mean() const noexcept
{
    return answers == 0 || scale.empty() ? std::nullopt
                                         : std::optional{static_cast<double>(scoreSum) / static_cast<double>(answers)};
}

Result<std::vector<TopicFigures>> surveyTopics(Workspace& workspace, const std::optional<ViewState>& view)
{
    const auto table = BrowseTable::load(workspace, RecordSort::Answers);
    if (!table) {
        return pass(table.error());
    }
    const auto topicColumn = (*table)->columnOf(BrowseField::Topics);
    const auto scoreColumn = (*table)->columnOf(BrowseField::Score);
    const auto scaleColumn = (*table)->columnOf(BrowseField::Scale);
    if (!topicColumn || !scoreColumn || !scaleColumn) {
        return std::vector<TopicFigures>{};
    }
    const auto chosen = selectRows(**table, view ? browseQueryOf(*view) : BrowseQuery{});
    if (!chosen) {
        return pass(chosen.error());
    }
    std::map<std::string, TopicFigures, std::less<>> byName;
    for (const std::uint32_t row : chosen->rows) {
        const std::string_view scale = (*table)->text(row, *scaleColumn);  // as it is read
        forEachTopic((*table)->text(row, *topicColumn), [&](std::string_view topic) {
            TopicFigures& figures = byName[std::string{topic}];
            figures.scale = figures.answers == 0 || figures.scale == scale ? std::string{scale} : std::string{};
            ++figures.answers;
            figures.scoreSum += (*table)->value(row, *scoreColumn);
        });
    }
    std::vector<TopicFigures> all;
    for (auto& [topic, figures] : byName) {
        figures.topic = topic;
        all.push_back(std::move(figures));
    }
    std::stable_sort(all.begin(), all.end(), [](const TopicFigures& a, const TopicFigures& b) { return a.answers > b.answers; });
    return all;
}

}  // namespace kinerja::services
