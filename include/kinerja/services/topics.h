// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

/// What customers talk about.
namespace kinerja::services {

/// The answers about one topic. An answer of several topics is in each.
/// Formula: mean = sum of scores ÷ answers.
struct TopicFigures {
    std::string topic;
    std::int64_t answers = 0;
    std::int64_t scoreSum = 0;
    std::string scale;            ///< "1–5"; "" = several, which have no common mean
    [[nodiscard]] std::optional<double> mean() const noexcept;

    friend bool operator==(const TopicFigures&, const TopicFigures&) = default;
};

/// The topics of the answers in the view's days and filters; without a view, of all. Most answers first, then by name.
/// Errors: Damaged, Io. Complexity: O(answers + names in the store): for pages that are asked for, not for every repaint.
[[nodiscard]] Result<std::vector<TopicFigures>> surveyTopics(Workspace& workspace, const std::optional<ViewState>& view);

}  // namespace kinerja::services
