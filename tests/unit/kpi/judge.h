// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "naive.h"

namespace kinerja::kpi::test {

/// Expects every window and group of the answer to be what the naive figures say.
void expectNaive(const World& world, const Query& query, const Answer& answer);

}  // namespace kinerja::kpi::test
