// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/prove.h"

namespace kinerja::present {

/// The formula in words and in numbers, the definition's version, rows in it and left out with reasons, and whether the stored
/// rows give the same. Several lines of plain text.
[[nodiscard]] QString presentProof(const services::Proof& proof, const Format& format);

}  // namespace kinerja::present
