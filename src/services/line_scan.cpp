// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_scan.h"

#include <algorithm>
#include <chrono>

namespace kinerja::services {
namespace {

using store::ListedLine;

/// "Ani 60%; Budi 40%" names Ani and Budi.
bool creditsOneOf(std::string_view reps, const std::vector<std::string>& keys)
{
    const auto isWanted = [&](std::string_view key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    if (isWanted(reps)) {
        return true;
    }
    while (!reps.empty()) {
        const std::size_t end = reps.find("; ");
        const std::string_view part = reps.substr(0, end);
        if (part.ends_with('%') && isWanted(part.substr(0, part.rfind(' ')))) {
            return true;
        }
        reps = end == std::string_view::npos ? std::string_view{} : reps.substr(end + 2);
    }
    return false;
}

std::string_view keyOf(const ListedLine& line, domain::Dimension dimension)
{
    switch (dimension) {
    case domain::Dimension::Rep:
        return line.rep;
    case domain::Dimension::Team:
        return line.team;
    case domain::Dimension::Region:
        return line.region;
    case domain::Dimension::Product:
        return line.product;
    case domain::Dimension::Category:
        return line.category;
    case domain::Dimension::Channel:
        return line.channel;
    case domain::Dimension::Segment:
        return line.segment;
    case domain::Dimension::Customer:
        return line.customer;
    case domain::Dimension::Source:
        break;  // of leads only
    }
    return {};
}

using Filters = std::vector<kpi::Filter>;
using Credits = std::map<std::int64_t, std::vector<store::ListedCredit>>;

bool isAsked(const kpi::Filter& filter, std::string_view key) { return std::find(filter.keys.begin(), filter.keys.end(), key) != filter.keys.end(); }

/// Whether one of the line's people is asked for, and of a team that is.
bool passesByPeople(const std::vector<store::ListedCredit>& people, const Filters& filters)
{
    return std::any_of(people.begin(), people.end(), [&](const store::ListedCredit& one) {
        return std::all_of(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
            const bool passesTeam = filter.dimension != domain::Dimension::Team || isAsked(filter, *one.team);
            return passesTeam && (filter.dimension != domain::Dimension::Rep || isAsked(filter, one.rep));
        });
    });
}

bool passes(const ListedLine& line, const Filters& filters, const Credits& credits)
{
    const auto people = credits.find(line.shareSet);
    const bool haveTeams = people != credits.end() && people->second.front().team;
    const bool passesOthers = std::all_of(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
        if (filter.dimension == domain::Dimension::Rep) {
            return creditsOneOf(line.rep, filter.keys);
        }
        return (haveTeams && filter.dimension == domain::Dimension::Team) || isAsked(filter, keyOf(line, filter.dimension));
    });
    return passesOthers && (!haveTeams || passesByPeople(people->second, filters));
}

/// The view's days up to the as-of day.
store::LineFilter daysOf(const ViewState& view)
{
    store::LineFilter days;
    const Date afterAsOf = view.asOf + std::chrono::days{1};
    if (view.period.kind == PeriodKind::All) {
        days.end = afterAsOf;
        return days;
    }
    days.first = view.period.first;
    days.end = std::max(view.period.first, std::min(view.period.end, afterAsOf));
    return days;
}

}  // namespace

Status forEachLineIn(Workspace& workspace, const ViewState& view, const std::function<void(const ListedLine&)>& take)
{
    std::vector<kpi::Filter> filters = view.filters;
    for (kpi::Filter& filter : filters) {
        filter.keys = workspace.facts()->keysUnder(filter);
    }
    const auto credits = store::listSharedCredits(workspace.connection());
    if (!credits) {
        return pass(credits.error());
    }
    const auto read = store::forEachLine(workspace.connection(), daysOf(view), [&](const ListedLine& line) {
        if (passes(line, filters, *credits)) {
            take(line);
        }
        return true;
    });
    return read ? Status{} : Status{pass(read.error())};
}

}  // namespace kinerja::services
