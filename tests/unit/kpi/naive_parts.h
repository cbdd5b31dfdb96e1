// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "naive.h"

/// What the parts of the second implementation share: which records match, whose they are, figures of them.
namespace kinerja::kpi::test {

std::string lookUp(const std::map<std::string, std::string>& map, const std::string& key);

/// The record's value in a dimension other than Rep; nullopt: records of this kind have no such dimension.
std::optional<std::string> valueOf(const World& world, const Line& line, domain::Dimension dimension);
std::optional<std::string> valueOf(const World& world, const Lead& lead, domain::Dimension dimension);
std::optional<std::string> valueOf(const World& world, const Answer5& answer, domain::Dimension dimension);

bool contains(const std::vector<std::string>& keys, const std::string& key);

/// Whether the record is of the teams of those who are credited with it.
inline bool hasTeamsOfPeople(const Line& line) { return !line.creditTeams.of.empty() && (!line.creditTeams.isListed || line.team.empty()); }
inline bool hasTeamsOfPeople(const Lead& lead) { return !lead.creditTeams.of.empty() && (!lead.creditTeams.isListed || lead.team.empty()); }
inline bool hasTeamsOfPeople(const Answer5&) { return false; }

/// The places in the credits that all Rep filters, and those by their teams, let through; {-1} for "nobody" if that is asked for.
template <typename Record>
std::vector<int> creditedPlaces(const Record& record, const std::vector<Filter>& filters)
{
    std::vector<int> places;
    const auto passes = [&](const std::string& person) {
        return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
            return filter.dimension != domain::Dimension::Rep || contains(filter.keys, person);
        });
    };
    if (record.credits.empty() && passes("")) {
        places.push_back(-1);
    }
    const auto teamPasses = [&](std::size_t at) {
        return !hasTeamsOfPeople(record) || std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
            return filter.dimension != domain::Dimension::Team || contains(filter.keys, record.creditTeams.of[at]);
        });
    };
    for (std::size_t at = 0; at < record.credits.size(); ++at) {
        if (passes(record.credits[at].first) && teamPasses(at)) {
            places.push_back(static_cast<int>(at));
        }
    }
    return places;
}

template <typename Record>
bool matches(const World& world, const Record& record, const std::vector<Filter>& filters)
{
    for (const Filter& filter : filters) {
        if (filter.dimension != domain::Dimension::Rep && !(filter.dimension == domain::Dimension::Team && hasTeamsOfPeople(record))) {
            const auto value = valueOf(world, record, filter.dimension);
            if (!value || !contains(filter.keys, *value)) {
                return false;
            }
        }
    }
    return !creditedPlaces(record, filters).empty();
}

template <typename Record>
Raw4 credited(const Record& record, const std::vector<Filter>& filters, Raw4 whole)
{
    if (record.credits.empty()) {
        return whole;
    }
    // Ties go to the person whose key comes first.
    std::map<std::string, std::size_t> placeOf;
    for (std::size_t at = 0; at < record.credits.size(); ++at) {
        placeOf[record.credits[at].first] = at;
    }
    std::vector<std::int64_t> weights;
    for (const auto& [person, place] : placeOf) {
        weights.push_back(record.credits[place].second);
    }
    const auto parts = splitExactly(whole, weights);
    const std::vector<int> places = creditedPlaces(record, filters);
    Raw4 sum = 0;
    std::size_t next = 0;
    for (const auto& [person, place] : placeOf) {
        sum += std::find(places.begin(), places.end(), static_cast<int>(place)) != places.end() ? parts[next] : 0;
        ++next;
    }
    return sum;
}

NaiveFigure value(Int128 exact, std::int64_t n);
NaiveFigure none(Reason reason, std::int64_t n = 0);
NaiveFigure fraction(Int128 top, Int128 bottom, std::int64_t n);
NaiveFigure money(Int128 top, Int128 bottom, std::int64_t n);

/// Sales, from lines; `addLeadSales`: from won leads, where a company has no orders.
void addSales(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf, NaiveFigures& figures);
void addLeadSales(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf, NaiveFigures& figures);

}  // namespace kinerja::kpi::test
