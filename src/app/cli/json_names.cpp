// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_words.h"
#include "json_output.h"
#include "json_values.h"

namespace kinerja::cli {
namespace {

const char* waitsForId(store::WaitsFor what)
{
    switch (what) {
    case store::WaitsFor::Header: return "header";
    case store::WaitsFor::Lines: return "lines";
    case store::WaitsFor::Nothing: break;
    }
    return "nothing";
}

/// "1-5", as --set scale says it.
Json scaleJson(std::string scale)
{
    constexpr std::string_view kDash = "\u2013";
    if (const auto at = scale.find(kDash); at != std::string::npos) {
        scale.replace(at, kDash.size(), "-");
    }
    return scale.empty() ? Json(nullptr) : Json(scale);
}

}  // namespace

Json proposedMergesJson(const std::vector<services::ProposedMerge>& proposed)
{
    Json pairs = Json::array();
    for (const services::ProposedMerge& one : proposed) {
        pairs.push_back({{"dimension", domain::dimensionId(one.dimension)},
                         {"name", one.name},
                         {"similar", one.similar},
                         {"nameText", one.nameText},
                         {"similarText", one.similarText}});
    }
    return pairs;
}

std::string mergesJson(const std::vector<store::Merge>& merges, const std::vector<services::ProposedMerge>& proposed)
{
    Json accepted = Json::array();
    for (const store::Merge& merge : merges) {
        accepted.push_back({{"id", merge.id}, {"dimension", domain::dimensionId(merge.dimension)}, {"from", merge.from}, {"into", merge.into}});
    }
    return dumped({{"merges", std::move(accepted)}, {"proposed", proposedMergesJson(proposed)}});
}

std::string pendingJson(const services::Pending& pending)
{
    Json rates = Json::array();
    for (const store::MissingRate& one : pending.rates) {
        rates.push_back({{"currency", one.currency}, {"lines", one.lines}, {"leads", one.leads}, {"from", toIso(one.first)}, {"to", toIso(one.last)}});
    }
    Json orders = Json::array();
    for (const store::WaitingOrder& one : pending.orders) {
        orders.push_back({{"order", one.number}, {"waitsFor", waitsForId(one.waitsFor)}, {"lines", one.lines},
                          {"wholeIn", one.wholeIn == 0 ? Json(nullptr) : Json(one.wholeIn)}, {"cancelled", one.isCancelled}});
    }
    Json held = Json::array();
    for (const store::HeldLine& one : pending.held) {
        held.push_back({{"order", one.order},
                        {"date", toIso(one.day)},
                        {"customer", one.customer},
                        {"net", toPlainString(one.net)},
                        {"currency", one.currency.empty() ? Json(nullptr) : Json(one.currency)}});
    }
    return dumped({{"withoutRate", std::move(rates)},
                   {"converted", pending.converted.lines},
                   {"convertedLeads", pending.converted.leads},
                   {"orders", std::move(orders)},
                   {"onHold", std::move(held)},
                   {"onHoldCounts", pending.countsOnHold}});
}

std::string storedListJson(domain::RecordKind kind, const store::StoredList& list, const std::vector<services::TopicFigures>& topics)
{
    Json rows = Json::array();
    for (const auto& cells : list.rows) {
        Json row = Json::object();
        for (std::size_t at = 0; at < cells.size(); ++at) {
            row[std::string{list.columns[at]}] = cells[at] ? Json(*cells[at]) : Json(nullptr);
        }
        rows.push_back(std::move(row));
    }
    Json json{{"kind", domain::recordKindId(kind)}, {"total", list.total}, {"rows", std::move(rows)}};
    if (kind == domain::RecordKind::Surveys) {
        json["topics"] = Json::array();
        for (const services::TopicFigures& one : topics) {
            json["topics"].push_back({{"topic", one.topic}, {"answers", one.answers}, {"mean", orNull(one.mean())},
                                      {"scale", scaleJson(one.scale)}});
        }
    }
    return dumped(json);
}

std::string eventsJson(const std::vector<domain::Event>& events)
{
    Json list = Json::array();
    for (const domain::Event& event : events) {
        list.push_back(eventJson(event));
    }
    return dumped({{"events", std::move(list)}});
}

std::string settingsJson(const services::Settings& settings)
{
    return dumped({{"company", settings.company},
                   {"currency", settings.currency},
                   {"on-hold", settings.countsOnHold ? "count" : "exclude"},
                   {"six-day-week", settings.sixDayWeek},
                   {"pace-on-track", settings.paceOnTrack},
                   {"pace-at-risk", settings.paceAtRisk},
                   {"fiscal-start", settings.calendar.startMonth},
                   {"fiscal-name", wordOf(kFiscalNames, settings.calendar.isNamedByEnd)},
                   {"week-start", weekdayWord(settings.calendar.weekStart)}});
}

}  // namespace kinerja::cli
