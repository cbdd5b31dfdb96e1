// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/event.h"

#include <algorithm>

namespace kinerja::domain {
namespace {

constexpr std::array<std::string_view, kEventKindCount> kIds{
    "national-holiday", "collective-leave", "ramadan", "idul-fitri", "campaign", "price-change", "competitor", "market", "supply", "people"};

}  // namespace

std::string_view eventKindId(EventKind kind) noexcept { return kIds[static_cast<std::size_t>(kind)]; }

std::optional<EventKind> parseEventKind(std::string_view id) noexcept
{
    const auto* const found = std::find(kIds.begin(), kIds.end(), id);
    return found == kIds.end() ? std::nullopt : std::optional{static_cast<EventKind>(found - kIds.begin())};
}

}  // namespace kinerja::domain
