// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "decide.h"
#include "kinerja/domain/plan.h"

namespace kinerja::ingest {

/// Fields of a list of targets that say whose they are.
inline constexpr std::array<std::pair<const char*, domain::Dimension>, domain::kDimensionCount> kTargetScopes{{
    {"rep", domain::Dimension::Rep}, {"team", domain::Dimension::Team}, {"region", domain::Dimension::Region}, {"product", domain::Dimension::Product},
    {"category", domain::Dimension::Category}, {"channel", domain::Dimension::Channel}, {"segment", domain::Dimension::Segment},
    {"customer", domain::Dimension::Customer}, {"source", domain::Dimension::Source},
}};

/// Columns of words that no field has and that are no remarks: rows that differ in one of them alone are not of the same.
[[nodiscard]] std::vector<std::size_t> unreadWords(const Inspection& inspection);

/// Targets under a column of customers, or under any words where nothing else says whose they are, are not the company's: whose they are
/// is asked.
void askTargetScope(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest
