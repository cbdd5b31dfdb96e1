// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "canvas.h"

namespace kinerja::charts {

/// A dashed rule through each month in which an event begins, with its word at the top. A word that has no room beside
/// the one before is left out, not cut: the hover box names all.
void paintEvents(const Canvas& canvas, const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events);

}  // namespace kinerja::charts
