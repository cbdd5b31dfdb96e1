// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "kinerja/base/decimal.h"

namespace kinerja {

/// A part of a positive total.
using PartOfTotal = std::pair<Int128, Int128>;

/// `whole` × the mean of part ÷ total, which is cut to 0 … 1: one exact fraction, rounded once, half away from zero.
/// `shares`: one to eight, each total positive.
[[nodiscard]] Raw4 meanShareOf(Raw4 whole, const std::vector<PartOfTotal>& shares);

}  // namespace kinerja
