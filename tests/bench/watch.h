// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

namespace kinerja::bench {

/// Starts a program and looks at the screen until its picture has not changed any more for a second, then ends the
/// program. Needs a screen of its own, as Xvfb gives one.
/// Returns: ms from the start to the first look that saw the last picture; nullopt when nothing appeared.
[[nodiscard]] std::optional<double> startOf(const QStringList& command);

}  // namespace kinerja::bench
