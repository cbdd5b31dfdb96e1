// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kinerja/kpi/known_days.h"
#include "known_ends.h"
#include "own_kpis.h"

namespace kinerja::kpi {
namespace {

Period until(Period used, const std::optional<Date>& end) noexcept
{
    used.end = end ? std::max(used.first, std::min(used.end, *end)) : used.end;
    return used;
}

}  // namespace

bool isMadeOf(KpiId id, SourceKind kind) noexcept
{
    if (static_cast<std::size_t>(id) >= kKpiCount) {
        return isOwnMadeOf(id, kind);
    }
    const std::string_view needs = definition(id).needs;
    switch (kind) {
    case SourceKind::Sales:
        // A target that a figure needs is the revenue's.
        return needs.starts_with("sales") || needs.ends_with("a target");
    case SourceKind::Leads:
        return needs.starts_with("leads");
    case SourceKind::Surveys:
        break;
    }
    return needs.starts_with("surveys");
}

KindDays knownEnds(const Facts::Columns& columns, Date asOf) noexcept
{
    const DayNumber day = toDayNumber(asOf);
    KindDays ends;
    for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
        const auto& last = columns.lastDayOf[kind];
        if (last && day <= *columns.lastDay && *last < day) {
            ends[kind] = fromDayNumber(*last) + std::chrono::days{1};
        }
    }
    return ends;
}

Date knownEndOf(const Facts& facts, KpiId id, Date asOf) noexcept
{
    const Date end = asOf + std::chrono::days{1};
    const Period days{PeriodKind::Range, std::min(end, facts.firstDay().value_or(end)), end};
    return knownDays({days, days, knownEnds(facts.columns(), asOf)}, id).end;
}

Period knownDays(const Window& window, KpiId id) noexcept
{
    Period known = window.used;
    for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
        if (isMadeOf(id, static_cast<SourceKind>(kind))) {
            known = until(known, window.knownEnd[kind]);
        }
    }
    return known;
}

Period comparedDays(const Window& compared, KpiId id) noexcept
{
    std::optional<Period> longest;
    for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
        if (isMadeOf(id, static_cast<SourceKind>(kind))) {
            const Period known = until(compared.used, compared.knownEnd[kind]);
            longest = !longest || longest->end < known.end ? known : *longest;
        }
    }
    return longest.value_or(compared.used);
}

KnownOfKinds knownOfKinds(const Window& window, KpiId id) noexcept
{
    KnownOfKinds known;
    known.fill(comparedDays(window, id));
    for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
        if (isMadeOf(id, static_cast<SourceKind>(kind))) {
            known[kind] = until(window.used, window.knownEnd[kind]);
        }
    }
    return known;
}

bool mayLackRecords(const Period& days, const Period& period, const WorkCalendar& work) noexcept
{
    constexpr int kMost = 3;
    constexpr int kPart = 5;
    return work.workingDays(days.first, days.end) <= std::min(kMost, work.workingDays(period.first, period.end) / kPart);
}

bool isKnownAlike(const Window& window, KpiId id, const WorkCalendar& work) noexcept
{
    const Period all = knownDays(window, id);
    const Period longest = comparedDays(window, id);
    return all.end >= longest.end || mayLackRecords({PeriodKind::Range, all.end, longest.end}, longest, work);
}

Figures joined(const std::array<const Figures*, kSourceKindCount>& kinds, const Facts& facts)
{
    const Figures& leads = *kinds[static_cast<std::size_t>(SourceKind::Leads)];
    Figures all = *kinds[static_cast<std::size_t>(SourceKind::Sales)];
    all.values.resize(kKpiCount);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        const auto id = static_cast<KpiId>(at);
        for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
            if (isMadeOf(id, static_cast<SourceKind>(kind))) {
                all[id] = (*kinds[kind])[id];
            }
        }
    }
    all.leadsWon = leads.leadsWon;
    all.leadsLost = leads.leadsLost;
    all.leadsOpen = leads.leadsOpen;
    addOwnFigures(facts.own(), all);
    return all;
}

std::optional<Date> latestOf(KpiId id, const KindDays& days) noexcept
{
    std::optional<Date> latest;
    for (std::size_t kind = 0; kind < kSourceKindCount; ++kind) {
        if (days[kind] && isMadeOf(id, static_cast<SourceKind>(kind))) {
            latest = std::max(latest.value_or(*days[kind]), *days[kind]);
        }
    }
    return latest;
}

std::optional<Date> recordsBegin(const Window& compared, KpiId id) noexcept { return latestOf(id, compared.recordsBegin); }

}  // namespace kinerja::kpi
