// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/date.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// A day column. Returns: nullopt for a day that does not exist (the CHECKs let 31 February through).
[[nodiscard]] inline std::optional<Date> storedDay(const Statement& statement, int column) noexcept
{
    return fromYmd(static_cast<std::int32_t>(statement.integer(column)));
}

}  // namespace kinerja::store
