// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/kpi/facts.h"
#include "kinerja/kpi/known_days.h"

namespace kinerja::services {

inline constexpr std::size_t kBaselinePeriods = 4;

/// Figures over the four periods (cut like the window), and over all their days together.
struct FourFigures {
    std::vector<kpi::Figures> parts;
    kpi::Figures together;

    /// The four periods first, oldest first, then all their days.
    void take(kpi::Figures figures);
    /// Formula: docs/kpi.md#plan
    [[nodiscard]] kpi::Figure mean(kpi::KpiId kpi) const;
};

/// KPIs that are known of the same days of the window, kind by kind, and have the same four complete periods before it (none: too few).
struct KnownAlike {
    kpi::KnownOfKinds known;
    std::vector<Period> four;
    std::vector<kpi::KpiId> kpis;

    [[nodiscard]] bool has(kpi::KpiId kpi) const;
    [[nodiscard]] Period allDays() const;
    /// Those days of the kinds, each once.
    [[nodiscard]] std::vector<Period> allKnown() const;
    /// The periods whose figures the means need, of what is known of these days; the last one is all their days.
    [[nodiscard]] std::vector<Period> meanPeriods(const Period& whole, const Period& days) const;
    /// `read`: of each of allKnown(). Each kind of records is taken from its own.
    [[nodiscard]] FourFigures joined(std::vector<FourFigures> read, const kpi::Facts& facts) const;
};

}  // namespace kinerja::services
