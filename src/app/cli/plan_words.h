// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "kinerja/domain/plan.h"

/// The ids by which the command line names what people agree on.
namespace kinerja::cli {

template <typename T, std::size_t N> using WordTable = std::array<std::pair<std::string_view, T>, N>;

inline const WordTable<domain::TargetLevel, domain::kTargetLevelCount> kLevels{
    {{domain::levelId(domain::TargetLevel::Minimum), domain::TargetLevel::Minimum},
     {domain::levelId(domain::TargetLevel::Target), domain::TargetLevel::Target},
     {domain::levelId(domain::TargetLevel::Stretch), domain::TargetLevel::Stretch}}};
inline constexpr WordTable<domain::FeedbackType, 2> kFeedbackTypes{
    {{"praise", domain::FeedbackType::Praise}, {"improve", domain::FeedbackType::Improve}}};
inline constexpr WordTable<domain::Audience, 3> kAudiences{
    {{"me", domain::Audience::OnlyMe}, {"person", domain::Audience::Person}, {"team", domain::Audience::Team}}};
inline constexpr WordTable<domain::ActionKind, 4> kActionKinds{{{"skill", domain::ActionKind::Skill},
                                                                {"process", domain::ActionKind::Process},
                                                                {"strategy", domain::ActionKind::Strategy},
                                                                {"tool", domain::ActionKind::Tool}}};
inline constexpr WordTable<domain::ActionStatus, 4> kActionStatuses{{{"todo", domain::ActionStatus::ToDo},
                                                                     {"doing", domain::ActionStatus::Doing},
                                                                     {"done", domain::ActionStatus::Done},
                                                                     {"dropped", domain::ActionStatus::Dropped}}};

template <typename T, std::size_t N>
[[nodiscard]] std::string_view wordOf(const WordTable<T, N>& table, T value) noexcept
{
    for (const auto& [word, one] : table) {
        if (one == value) {
            return word;
        }
    }
    return {};
}

template <typename T, std::size_t N>
[[nodiscard]] std::optional<T> valueOf(const WordTable<T, N>& table, std::string_view word) noexcept
{
    for (const auto& [one, value] : table) {
        if (one == word) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::cli
