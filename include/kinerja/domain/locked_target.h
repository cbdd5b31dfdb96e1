// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kinerja/domain/plan.h"

namespace kinerja::domain {

/// The detail of Errc::Conflict where a file has another value for an approved target.
[[nodiscard]] std::string lockedTargetDetail(const Target& target, Raw4 approved, Raw4 wanted);

/// What such a detail is about, for a sentence in any language.
struct LockedTarget {
    std::string name;      ///< "revenue, Sari, 2016-01": no words but those of the data
    std::string approved;  ///< exact
    std::string wanted;

    friend bool operator==(const LockedTarget&, const LockedTarget&) = default;
};
/// Returns: nullopt where the detail is about something else.
[[nodiscard]] std::optional<LockedTarget> lockedTargetIn(std::string_view detail);

}  // namespace kinerja::domain
