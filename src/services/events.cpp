// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/events.h"

#include <algorithm>
#include <array>

namespace kinerja::services {
namespace {

using domain::Event;
using domain::EventKind;
using std::chrono::days;

constexpr int kRamadanMonth = 9;
constexpr int kShawwalMonth = 10;
constexpr days kSameEvent{20};       ///< a stored one this near is the estimate's own, confirmed
constexpr days kHalfYear{180};
constexpr days kAround{800};         ///< where the event of the period and the one before are looked for

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// The government's list has Idul Fitri as a national holiday with its name.
bool isNamedIdulFitri(const Event& event)
{
    constexpr std::array<std::string_view, 6> kNames{"idul fitri", "idulfitri", "idul fithri", "lebaran", "eid al-fitr", "eid ul-fitr"};
    const std::string name = lowered(event.name);
    return event.kind == EventKind::NationalHoliday
           && std::any_of(kNames.begin(), kNames.end(), [&](std::string_view one) { return name.find(one) != std::string::npos; });
}

bool matches(const Event& event, const std::string& wanted)
{
    if (const auto kind = domain::parseEventKind(wanted)) {
        return event.kind == kind || (kind == EventKind::IdulFitri && isNamedIdulFitri(event));
    }
    return lowered(event.name) == lowered(wanted);
}

Event estimateOf(EventKind kind, int hijriYear)
{
    const int month = kind == EventKind::Ramadan ? kRamadanMonth : kShawwalMonth;
    const Date first = fromHijri({hijriYear, month, 1});
    // Idul Fitri is celebrated for two days.
    const Date end = kind == EventKind::Ramadan ? fromHijri({hijriYear, kShawwalMonth, 1}) : first + days{2};
    const char* name = kind == EventKind::Ramadan ? "Ramadan " : "Idul Fitri ";
    return {first, end, kind, name + std::to_string(hijriYear) + " H", true};
}

void addEstimates(std::span<const Event> stored, const Period& period, std::vector<Event>& into)
{
    for (int year = toHijri(period.first).year - 1; year <= toHijri(period.end).year + 1; ++year) {
        for (const EventKind kind : {EventKind::Ramadan, EventKind::IdulFitri}) {
            Event estimate = estimateOf(kind, year);
            const bool isConfirmed = std::any_of(stored.begin(), stored.end(), [&](const Event& one) {
                const auto apart = one.first - estimate.first;
                return matches(one, std::string{domain::eventKindId(kind)}) && apart < kSameEvent && -apart < kSameEvent;
            });
            if (!isConfirmed && estimate.first < period.end && period.first < estimate.end) {
                into.push_back(std::move(estimate));
            }
        }
    }
}

/// How far the event's first day is from the period: 0 inside.
std::int64_t distance(const Event& event, const Period& period)
{
    if (event.first < period.first) {
        return (period.first - event.first).count();
    }
    return event.first < period.end ? 0 : (event.first - period.end).count() + 1;
}

std::vector<Event> withEstimates(std::span<const Event> stored, const Period& period)
{
    std::vector<Event> found;
    std::copy_if(stored.begin(), stored.end(), std::back_inserter(found),
                 [&](const Event& one) { return one.first < period.end && period.first < one.end; });
    addEstimates(stored, period, found);
    std::stable_sort(found.begin(), found.end(), [](const Event& a, const Event& b) { return a.first < b.first; });
    return found;
}

}  // namespace

std::vector<Event> eventsIn(const Workspace& workspace, const Period& period)
{
    return period.kind == PeriodKind::All && period.days() <= 0 ? workspace.events() : withEstimates(workspace.events(), period);
}

std::vector<Date> holidaysOf(std::span<const Event> events)
{
    std::vector<Date> holidays;
    for (const Event& event : events) {
        for (Date day = event.first; event.kind && domain::isHoliday(*event.kind) && day < event.end; day += days{1}) {
            holidays.push_back(day);
        }
    }
    return holidays;
}

std::optional<EventPair> eventPair(std::span<const Event> stored, const std::string& event, const Period& period)
{
    std::vector<Event> found = withEstimates(stored, {PeriodKind::Range, period.first - kAround, period.end + kAround});
    std::erase_if(found, [&](const Event& one) { return !matches(one, event); });
    // Two days of one feast in two rows are one event.
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Event& kept, const Event& next) { return next.first - kept.first < kSameEvent; }),
                found.end());
    const auto nearest = std::min_element(found.begin(), found.end(), [&](const Event& a, const Event& b) {
        return distance(a, period) < distance(b, period);
    });
    if (nearest == found.end()) {
        return std::nullopt;
    }
    const auto before = std::find_if(std::make_reverse_iterator(nearest), found.rend(),
                                     [&](const Event& one) { return one.first + kHalfYear <= nearest->first; });
    return before == found.rend() ? std::nullopt : std::optional<EventPair>{{*nearest, *before}};
}

}  // namespace kinerja::services
