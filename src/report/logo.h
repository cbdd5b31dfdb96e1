// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QRectF>

class QPainter;

namespace kinerja::report {

/// Draws the company's logo (bytes of a PNG, JPEG or SVG) into the left of `area`, in proportion; an SVG stays a vector.
/// An SVG that refers to anything outside itself is not drawn.
/// Returns: whether something was drawn.
bool drawLogo(QPainter& painter, const QRectF& area, const std::string& bytes);

}  // namespace kinerja::report
