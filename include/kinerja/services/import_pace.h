// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/import.h"

namespace kinerja::services {

/// How fast an import is; −1 = not known yet.
struct Pace {
    double rowsPerSecond = -1.0;
    int secondsLeft = -1;

    friend bool operator==(const Pace&, const Pace&) = default;
};

/// Tells the pace of one import from its steps. What is known after less than a second is left unsaid.
/// Formula: rows ÷ seconds since the first row; left: rows to come ÷ that, before the first row bytes to come ÷ (bytes ÷ seconds).
class ImportPace {
public:
    /// `seconds`: since the import began.
    [[nodiscard]] Pace at(const ImportStep& step, double seconds);

private:
    double m_rowsSince = -1.0;
};

}  // namespace kinerja::services
