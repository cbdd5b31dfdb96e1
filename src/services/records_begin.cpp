// SPDX-License-Identifier: GPL-3.0-or-later
#include "records_begin.h"

#include <algorithm>

#include "kinerja/kpi/known_days.h"

namespace kinerja::services {
namespace {

bool isRecorded(const Period& window, Date begins, const WorkCalendar& work)
{
    return begins <= window.first || (begins < window.end && kpi::mayLackRecords({PeriodKind::Range, window.first, begins}, window, work));
}

void leaveOut(const kpi::Window& window, kpi::Figures& figures)
{
    for (std::size_t at = 0; at < figures.values.size(); ++at) {
        kpi::Figure& figure = figures.values[at];
        const bool hasSource = figure.hasValue || figure.reason != kpi::Reason::NoSource;
        if (hasSource && kpi::recordsBegin(window, static_cast<kpi::KpiId>(at))) {
            const kpi::Unit unit = figure.unit;
            figure = {};
            figure.unit = unit;
            figure.reason = kpi::Reason::RecordsBegin;
        }
    }
}

}  // namespace

void leaveOutUnrecorded(const kpi::Facts& facts, const WorkCalendar& work, kpi::Answer& answer)
{
    if (!answer.comparedWindow) {
        return;
    }
    kpi::Window& window = *answer.comparedWindow;
    for (std::size_t kind = 0; kind < kpi::kSourceKindCount; ++kind) {
        const auto begins = facts.firstDayOf(static_cast<kpi::SourceKind>(kind));
        Period used = window.used;
        used.end = window.knownEnd[kind] ? std::clamp(*window.knownEnd[kind], used.first, std::max(used.first, used.end)) : used.end;
        if (begins && used.days() > 0 && !isRecorded(used, *begins, work)) {
            window.recordsBegin[kind] = begins;
        }
    }
    leaveOut(window, answer.compared);
    for (auto& [dimension, groups] : answer.groups) {
        for (kpi::Group& group : groups) {
            leaveOut(window, group.compared);
        }
    }
}

}  // namespace kinerja::services
