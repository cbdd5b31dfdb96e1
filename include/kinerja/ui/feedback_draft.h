// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "kinerja/domain/plan.h"

/// What is being typed as feedback, kept in a small private file beside the store until it is saved or dropped.
/// One draft per person and feedback id, as JSON; quoted figures are not kept, they are frozen anew.
namespace kinerja::ui {

/// "" for a store that has no file of its own.
[[nodiscard]] std::string draftPath(const std::string& storePath);
[[nodiscard]] std::optional<domain::Feedback> draftOf(const std::string& json, const std::string& person, std::int64_t id);
/// The texts of `feedback` put in; taken out when they are all empty or `isDone`.
[[nodiscard]] std::string withDraft(const std::string& json, const domain::Feedback& feedback, bool isDone);

}  // namespace kinerja::ui
