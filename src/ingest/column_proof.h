// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "mapper.h"

namespace kinerja::ingest {

/// What is to be read otherwise than the headers alone say.
struct ColumnProof {
    std::vector<std::pair<std::string, std::string>> map;  ///< as ImportOptions::map
    std::optional<DiscountKind> discount;
    std::optional<TotalBase> totals;        ///< of the total, whose discount is this one
    std::optional<DiscountKind> offTotal;
    bool isTaxOnTop = false;                ///< the total is without the tax column
    bool areChargesOnTop = false;           ///< and without the other charges
    std::vector<Note> notes;
    std::vector<Question> questions;
};

[[nodiscard]] inline bool isFieldSaid(const ImportOptions& options, std::string_view field)
{
    return std::any_of(options.map.begin(), options.map.end(), [field](const auto& said) { return said.first == field; });
}

[[nodiscard]] inline bool hasLinesOfSales(domain::RecordKind kind) noexcept
{
    return kind == domain::RecordKind::Sales || kind == domain::RecordKind::Lines;
}

/// How --map names it.
[[nodiscard]] inline std::string numberOfColumn(std::size_t column) { return "#" + std::to_string(column + 1); }

}  // namespace kinerja::ingest
