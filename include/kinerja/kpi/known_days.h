// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/kpi/answer.h"

namespace kinerja::kpi {

class Facts;

/// The day behind the last one that the KPI is known of at this as-of day: as knownDays() has it, of any window. Of several kinds
/// that up to which all are known.
/// Source: docs/kpi.md#known
[[nodiscard]] Date knownEndOf(const Facts& facts, KpiId id, Date asOf) noexcept;

/// Whether these first or last days of a period are few enough to have gone without a record: at most three working days, and a
/// fifth of all of the period.
/// Source: docs/kpi.md#begin
[[nodiscard]] bool mayLackRecords(const Period& days, const Period& period, const WorkCalendar& work) noexcept;

/// By SourceKind: the days of the window that are known of that kind. Of a kind that the KPI is not made of, those of the kind that is
/// known longest.
using KnownOfKinds = std::array<Period, kSourceKindCount>;
[[nodiscard]] KnownOfKinds knownOfKinds(const Window& window, KpiId id) noexcept;

/// Whether all kinds of records that the KPI is made of are known of the same days of the window, but for a few without a record:
/// else its value is no measure of what was to be expected.
/// Source: docs/kpi.md#known
[[nodiscard]] bool isKnownAlike(const Window& window, KpiId id, const WorkCalendar& work) noexcept;

/// The figures of several windows as one: each kind of records from its own, and the company's own KPIs computed from these.
/// Shape: by SourceKind; of one window all three are the same.
[[nodiscard]] Figures joined(const std::array<const Figures*, kSourceKindCount>& kinds, const Facts& facts);

}  // namespace kinerja::kpi
