// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QColor>
#include <QStringList>

namespace kinerja::bench {

/// Starts a program and looks at the screen until it shows something of the colour `sign` and has not changed any more
/// for a second, then ends the program. Needs a screen of its own, as Xvfb gives one.
/// Returns: ms from the start to the first look that saw the last picture; nullopt when the sign never appeared.
[[nodiscard]] std::optional<double> startOf(const QStringList& command, const QColor& sign);

}  // namespace kinerja::bench
