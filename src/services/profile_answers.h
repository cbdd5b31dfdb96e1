// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/options.h"
#include "kinerja/store/profiles.h"

/// What a profile keeps of the answers to one file, and what it says about the next.
namespace kinerja::services {

/// The answers as a profile keeps them: a column that was said by its number keeps its name beside it ("--map quantity=#5 Qty").
[[nodiscard]] std::vector<std::string> answersToKeep(const ingest::ImportOptions& options, const ingest::Inspection& inspection);

/// `options` over the profile's answers. `header`: of a file of another shape, where a column stands elsewhere, or is no more:
/// then it is searched by its name alone; nullptr: the columns are where they were. Errors: Usage, where several have the name.
[[nodiscard]] Result<ingest::ImportOptions> withAnswers(const store::ImportProfile& profile, const ingest::ImportOptions& options,
                                                        const std::vector<std::string>* header = nullptr);

/// Whether the rows prove the order of day and month that the profile does not remember: `proved` was read without its answer.
[[nodiscard]] std::optional<ingest::Question> contradictedDates(ingest::DateOrder remembered, const ingest::Inspection& proved);

}  // namespace kinerja::services
