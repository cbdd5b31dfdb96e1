// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/calendar.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::services {

/// Takes out of the comparison the figures of kinds whose records begin after the compared window does: by more than its
/// first working days, where nothing may have been sold. They have the reason RecordsBegin, and the window says when.
/// Source: docs/kpi.md#begin
void leaveOutUnrecorded(const kpi::Facts& facts, const WorkCalendar& work, kpi::Answer& answer);

}  // namespace kinerja::services
