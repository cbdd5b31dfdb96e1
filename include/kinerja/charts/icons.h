// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include "kinerja/charts/theme.h"

namespace kinerja::charts {

/// Icons of resources/icons are drawn when they are first shown in a size, and kept; making one costs nothing.
/// Threads: the GUI thread only.

/// An icon in one colour: 20 px, 1.5-px strokes, sharp on every screen.
/// Returns: an empty pixmap for a name that does not exist.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int size = 20, qreal pixelRatio = 1.0);

/// ink2; ink3 when disabled.
[[nodiscard]] QIcon icon(const QString& name, const Theme& theme);
/// For buttons on ink.
[[nodiscard]] QIcon iconOnInk(const QString& name, const Theme& theme);

/// The program's own mark, in its colours.
[[nodiscard]] QIcon applicationIcon();

}  // namespace kinerja::charts
