// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Newest first.
[[nodiscard]] Result<std::vector<domain::Review>> listReviews(Connection& connection);
/// id 0 adds, else replaces. Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> saveReview(Connection& connection, const domain::Review& review);
[[nodiscard]] Result<Edit> removeReview(Connection& connection, std::int64_t id);

/// A saved state of the window: period, comparison, filters as canonical JSON.
struct SavedView {
    std::int64_t id = 0;
    std::string name;
    std::string query;
    bool isDefault = false;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};
/// By name.
[[nodiscard]] Result<std::vector<SavedView>> listViews(Connection& connection);
[[nodiscard]] Result<Edit> saveView(Connection& connection, const SavedView& view);
[[nodiscard]] Result<Edit> removeView(Connection& connection, std::int64_t id);

}  // namespace kinerja::store
