// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/prove.h"
#include "kinerja/services/target_cell.h"

namespace kinerja::present {

/// The formula in words and in numbers, the definition's version, rows in it and left out with reasons, and whether the stored
/// rows give the same. Several lines of plain text.
/// Then the same of its target, if it was compared with one.
[[nodiscard]] QString presentProof(const services::Proof& proof, const Format& format);

/// A target by itself: the stored ones that make it up, how it stands to others, what was agreed, its baseline.
[[nodiscard]] QString presentTargetCell(const services::TargetCellProof& proof, const Format& format);

}  // namespace kinerja::present
