// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "kinerja/base/date.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/services/import.h"

/// The values that the shapes of json_output.h are made of.
namespace kinerja::cli {

using Json = nlohmann::ordered_json;

/// One line; bytes that are not UTF-8 (names of files) become U+FFFD, so that the output always parses.
[[nodiscard]] std::string dumped(const Json& json);

/// Unit: `raw` is ten-thousandths of the unit. Money and per day: "12.50"; fractions, days, points, factors: 0.18;
///       counts and units: 12, or 12.5 when it is not whole.
[[nodiscard]] Json amountJson(kpi::Unit unit, Int128 raw);
/// null without a value.
[[nodiscard]] Json figureJson(const kpi::Figure& figure);
[[nodiscard]] Json reasonJson(const kpi::Figure& figure);
[[nodiscard]] Json dayJson(const std::optional<Date>& day);
/// "from" and "to", both inclusive; null for a period without a day.
void addDays(Json& into, const Period& period);

/// [{"dimension","name","similar","nameText","similarText"}]: ids, and what people read.
[[nodiscard]] Json proposedMergesJson(const std::vector<services::ProposedMerge>& proposed);
[[nodiscard]] Json rowCountsJson(const domain::RowCounts& counts);
[[nodiscard]] Json issuesJson(const std::vector<domain::RowIssue>& issues, std::size_t columns);
[[nodiscard]] Json questionsJson(const std::vector<ingest::Question>& questions);
[[nodiscard]] Json notesJson(const std::vector<ingest::Note>& notes);

/// [{"kpi","before","after"}] of kept texts; "part" beside where it is not the KPI's value: "target 2026-Q3".
/// "on-track", "behind", "at-risk", "none".
[[nodiscard]] std::string_view verdictId(kpi::Verdict verdict) noexcept;
[[nodiscard]] Json eventJson(const domain::Event& event);
[[nodiscard]] Json changesJson(const std::vector<domain::FigureChange>& changes);
/// [{"period","changes"}]
[[nodiscard]] Json restatedJson(const std::vector<services::RestatedPeriod>& restated);

template <typename T> [[nodiscard]] Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace kinerja::cli
