// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace kinerja::report {

/// Widths of a table's columns that together are `whole`: as `weights` share it out, but none below its least width as long as others
/// have more than theirs. Where all together need more than there is, each has its part of its least width.
[[nodiscard]] std::vector<double> tableWidths(const std::vector<double>& weights, const std::vector<double>& least, double whole);

}  // namespace kinerja::report
