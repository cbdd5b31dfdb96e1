// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace kinerja::bench {

/// Imports the sales file into empty stores in `folder` and stops it `steps` times, evenly over the time that it takes.
/// Returns: for each time when it was stopped and how long the import took to end then, in ms; how many were durable by then.
/// Ends the process where one that was stopped left anything behind.
[[nodiscard]] nlohmann::json cancelling(const std::string& csv, const std::string& folder, int steps);

}  // namespace kinerja::bench
