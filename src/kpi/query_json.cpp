// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <nlohmann/json.hpp>

#include "kinerja/kpi/query.h"

namespace kinerja::kpi {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kCompareIds{"none", "previous", "last-year", "shifted", "baseline"};
constexpr std::array<std::string_view, 3> kFiscalIds{"quarter", "semester", "year"};
constexpr std::array<std::string_view, 3> kGrainIds{"week", "month", "quarter"};
constexpr int kMostTrailingMonths = 1200;

template <typename Enum, std::size_t N>
std::optional<Enum> parseId(const std::array<std::string_view, N>& ids, std::string_view id)
{
    for (std::size_t at = 0; at < N; ++at) {
        if (ids[at] == id) {
            return static_cast<Enum>(at);
        }
    }
    return std::nullopt;
}

/// `all` has no dates of its own in its id, so every period carries its days as well.
Json periodJson(const Period& period)
{
    Json json{{"id", periodId(period)}, {"from", toIso(period.first)}, {"end", toIso(period.end)}};
    if (isOnlyFiscal(period)) {
        json["fiscal"] = kFiscalIds[static_cast<std::size_t>(period.kind) - static_cast<std::size_t>(PeriodKind::Quarter)];
    }
    return json;
}

std::optional<Period> readPeriod(const Json& json)
{
    auto period = parsePeriod(json.at("id").get<std::string>());
    const auto first = parseIso(json.at("from").get<std::string>());
    const auto end = parseIso(json.at("end").get<std::string>());
    if (!period || !first || !end) {
        return std::nullopt;
    }
    if (period->kind == PeriodKind::All) {
        period->first = *first;
        period->end = *end;
    }
    if (period->first != *first || period->end != *end) {
        return std::nullopt;
    }
    if (json.contains("fiscal")) {
        const auto kind = parseId<PeriodKind>(kFiscalIds, json.at("fiscal").get<std::string>());
        if (!kind) {
            return std::nullopt;
        }
        period->kind = static_cast<PeriodKind>(static_cast<std::size_t>(*kind) + static_cast<std::size_t>(PeriodKind::Quarter));
    }
    return *period;
}

/// Only written where it is not the usual one, so that queries kept by earlier versions stay the same bytes.
Json calendarJson(const FiscalCalendar& calendar)
{
    return Json{{"start", calendar.startMonth}, {"byEnd", calendar.isNamedByEnd}, {"week", calendar.weekStart.c_encoding()}};
}

std::optional<FiscalCalendar> readCalendar(const Json& json)
{
    FiscalCalendar calendar;
    calendar.startMonth = json.at("start").get<unsigned>();
    calendar.isNamedByEnd = json.at("byEnd").get<bool>();
    const auto week = json.at("week").get<unsigned>();
    calendar.weekStart = std::chrono::weekday{week};
    return calendar.startMonth >= 1 && calendar.startMonth <= 12 && week <= 6 ? std::optional{calendar} : std::nullopt;
}

bool readFilters(const Json& json, std::vector<Filter>& filters)
{
    for (const Json& each : json) {
        const auto dimension = domain::parseDimension(each.at("by").get<std::string>());
        if (!dimension) {
            return false;
        }
        filters.push_back({*dimension, each.at("keys").get<std::vector<std::string>>()});
    }
    return true;
}

bool readGroups(const Json& json, std::vector<domain::Dimension>& groups)
{
    for (const Json& each : json) {
        const auto dimension = domain::parseDimension(each.get<std::string>());
        if (!dimension) {
            return false;
        }
        groups.push_back(*dimension);
    }
    return true;
}

/// Throws what nlohmann throws; queryFromJson catches it at the module's edge.
std::optional<Query> readQuery(const Json& json)
{
    Query query;
    const auto period = readPeriod(json.at("period"));
    const auto asOf = parseIso(json.at("asOf").get<std::string>());
    const auto compare = parseId<Compare>(kCompareIds, json.at("compare").get<std::string>());
    const auto trailing = json.at("trailing").get<std::int64_t>();
    if (!period || !asOf || !compare || trailing < 0 || trailing > kMostTrailingMonths
        || !readFilters(json.at("filters"), query.filters) || !readGroups(json.at("groups"), query.groups)) {
        return std::nullopt;
    }
    if (!json.at("series").is_null()) {
        query.series = parseId<TimeGrain>(kGrainIds, json.at("series").get<std::string>());
        if (!query.series) {
            return std::nullopt;
        }
    }
    if (json.contains("calendar")) {
        const auto calendar = readCalendar(json.at("calendar"));
        if (!calendar) {
            return std::nullopt;
        }
        query.calendar = *calendar;
    }
    query.shiftDays = json.value("shiftDays", 0);
    query.period = *period;
    query.asOf = *asOf;
    query.compare = *compare;
    query.trailingMonths = static_cast<int>(trailing);
    return query;
}

}  // namespace

std::string toJson(const Query& query)
{
    Json filters = Json::array();
    for (const Filter& filter : query.filters) {
        filters.push_back(Json{{"by", domain::dimensionId(filter.dimension)}, {"keys", filter.keys}});
    }
    Json groups = Json::array();
    for (const domain::Dimension dimension : query.groups) {
        groups.push_back(domain::dimensionId(dimension));
    }
    Json json;
    json["period"] = periodJson(query.period);
    json["asOf"] = toIso(query.asOf);
    json["compare"] = kCompareIds[static_cast<std::size_t>(query.compare)];
    json["filters"] = std::move(filters);
    json["groups"] = std::move(groups);
    json["series"] = query.series ? Json(kGrainIds[static_cast<std::size_t>(*query.series)]) : Json(nullptr);
    json["trailing"] = query.trailingMonths;
    if (query.calendar != FiscalCalendar{}) {
        json["calendar"] = calendarJson(query.calendar);
    }
    if (query.shiftDays != 0) {
        json["shiftDays"] = query.shiftDays;
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Query> queryFromJson(std::string_view text)
{
    try {
        if (auto query = readQuery(Json::parse(text))) {
            return std::move(*query);
        }
        return fail(Errc::InvalidInput, "query: a value does not exist");
    } catch (const nlohmann::json::exception& error) {
        return fail(Errc::InvalidInput, std::string("query: ") + error.what());
    }
}

}  // namespace kinerja::kpi
