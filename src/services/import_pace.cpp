// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/import_pace.h"

#include <cmath>

namespace kinerja::services {
namespace {

constexpr double kIsKnownAfter = 1.0;  ///< seconds

}  // namespace

Pace ImportPace::at(const ImportStep& step, double seconds)
{
    Pace pace;
    if (step.allRows == 0) {
        if (seconds >= kIsKnownAfter && step.done > 0) {
            const double left = static_cast<double>(step.total - step.done) / (static_cast<double>(step.done) / seconds);
            pace.secondsLeft = static_cast<int>(std::lround(left));
        }
        return pace;
    }
    if (m_rowsSince < 0) {
        m_rowsSince = seconds;
    }
    const double since = seconds - m_rowsSince;
    if (since >= kIsKnownAfter && step.rows > 0) {
        pace.rowsPerSecond = static_cast<double>(step.rows) / since;
        pace.secondsLeft = static_cast<int>(std::lround(static_cast<double>(step.allRows - step.rows) / pace.rowsPerSecond));
    }
    return pace;
}

}  // namespace kinerja::services
