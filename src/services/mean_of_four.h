// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/kpi/known_days.h"

namespace kinerja::services {

inline constexpr std::size_t kBaselinePeriods = 4;

/// Whether the KPI's own records begin before the period or in its first ten days: else its figure is a part's.
[[nodiscard]] bool reachesBack(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period) noexcept;

/// Whether the period is complete for the KPI: over at the as-of day, and wholly in the KPI's own records. These reach back to it, and
/// it is known to its end, but for a few days on which there may have been none.
/// Source: docs/kpi.md#complete
[[nodiscard]] bool isComplete(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work) noexcept;

/// The last four complete periods of the kind before `period`, oldest first.
/// Returns: empty where the KPI's records don't reach back to the first of them.
[[nodiscard]] std::vector<Period> fourBefore(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work);

/// A sum of four periods as the mean of them; a ratio over all of them stays what it is.
[[nodiscard]] kpi::Figure meanOfFour(kpi::Figure figure, bool isSum);

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
