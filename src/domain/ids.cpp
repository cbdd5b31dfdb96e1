// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kinerja/domain/import.h"
#include "kinerja/domain/plan.h"
#include "kinerja/domain/seal.h"

namespace kinerja::domain {

namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, kDimensionCount> kDimensionIds{
    "rep", "team", "region", "product", "category", "channel", "segment", "customer", "source"};
constexpr std::array<std::string_view, kRecordKindCount> kRecordKindIds{
    "sales",  "leads",    "surveys",   "targets", "orders", "lines", "stages",
    "people", "products", "customers", "rates",   "market", "events"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& ids, std::string_view id) noexcept
{
    const auto* const found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(found - ids.begin());
}

}  // namespace

std::string_view dimensionId(Dimension dimension) noexcept
{
    return kDimensionIds.at(static_cast<std::size_t>(dimension));
}

std::optional<Dimension> parseDimension(std::string_view id) noexcept { return find<Dimension>(kDimensionIds, id); }

std::string_view levelId(TargetLevel level) noexcept
{
    constexpr std::array<std::string_view, kTargetLevelCount> kIds{"minimum", "target", "stretch"};
    return kIds.at(static_cast<std::size_t>(level));
}

std::string_view recordKindId(RecordKind kind) noexcept { return kRecordKindIds.at(static_cast<std::size_t>(kind)); }

std::optional<RecordKind> parseRecordKind(std::string_view id) noexcept
{
    return find<RecordKind>(kRecordKindIds, id);
}

std::string_view restatementCauseId(RestatementCause cause) noexcept
{
    switch (cause) {
    case RestatementCause::Import: return "import";
    case RestatementCause::Undo: return "undo";
    case RestatementCause::Edit: return "edit";
    case RestatementCause::Unknown: break;
    }
    return "unknown";
}

}  // namespace kinerja::domain
