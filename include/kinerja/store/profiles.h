// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Answers kept for the next file of the same shape.
struct ImportProfile {
    std::string name;
    std::string shape;                 ///< of the header (ingest::shapeOf), "" = files without a header
    std::vector<std::string> answers;  ///< options of import: "--kind sales", "--set dates=dmy"

    friend bool operator==(const ImportProfile&, const ImportProfile&) = default;
};

/// In the order of their names.
[[nodiscard]] Result<std::vector<ImportProfile>> listProfiles(Connection& connection);
[[nodiscard]] Result<std::optional<ImportProfile>> findProfile(Connection& connection, std::string_view name);
/// Adds the profile, or replaces the one of that name; durable when it returns, or with the transaction that is open.
/// Errors: InvalidInput (no name), ReadOnly.
[[nodiscard]] Status saveProfile(Connection& connection, const ImportProfile& profile);
/// What was imported by it stays. Errors: NotFound, ReadOnly.
[[nodiscard]] Status removeProfile(Connection& connection, std::string_view name);

}  // namespace kinerja::store
