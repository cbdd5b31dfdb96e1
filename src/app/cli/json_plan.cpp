// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"
#include "json_values.h"
#include "plan_words.h"

namespace kinerja::cli {
namespace {

kpi::Unit unitOf(const std::string& kpiKey)
{
    const auto id = kpi::parseKpi(kpiKey);
    return id ? kpi::definition(*id).unit : kpi::Unit::Money;
}

Json agreedJson(kpi::Unit unit, const std::optional<Raw4>& raw)
{
    return raw ? amountJson(unit, *raw) : Json(nullptr);
}

void addScope(Json& into, const std::optional<domain::Dimension>& scope, const std::string& value)
{
    into["scope"] = scope ? Json(domain::dimensionId(*scope)) : Json(nullptr);
    into["scopeValue"] = scope ? Json(value) : Json(nullptr);
}

Json frozenJson(const domain::FrozenFigure& figure)
{
    return {{"kpi", figure.kpi},
            {"unit", figure.unit},
            {"value", figure.value.empty() ? Json(nullptr) : Json(figure.value)},
            {"from", figure.periodFrom},
            {"to", figure.periodTo},
            {"asOf", toIso(figure.asOf)},
            {"definitionVersion", figure.definitionVersion},
            {"dataVersion", figure.dataVersion}};
}

Json checkInsJson(const std::vector<domain::CheckIn>& checkIns)
{
    Json list = Json::array();
    for (const domain::CheckIn& one : checkIns) {
        list.push_back({{"id", one.id},
                        {"day", toIso(one.day)},
                        {"text", one.text},
                        {"value", one.value.empty() ? Json(nullptr) : Json(one.value)}});
    }
    return list;
}

Json progressJson(const services::ActionProgress& progress)
{
    return {{"value", figureJson(progress.today)},     {"reason", reasonJson(progress.today)},
            {"share", orNull(progress.share)},         {"expectedShare", orNull(progress.expectedShare)},
            {"verdict", verdictId(progress.verdict)},  {"overdue", progress.overdue},
            {"nextCheck", dayJson(progress.nextCheck)}};
}

Json actionJson(const services::ActionProgress& progress)
{
    const domain::Action& action = progress.action;
    const kpi::Unit unit = unitOf(action.kpi);
    Json json{{"id", action.id},
              {"title", action.title},
              {"details", action.details},
              {"kind", wordOf(kActionKinds, action.kind)},
              {"status", wordOf(kActionStatuses, action.status)},
              {"owner", action.owner},
              {"person", action.person},
              {"kpi", action.kpi}};
    addScope(json, action.scope, action.scopeValue);
    json["from"] = agreedJson(unit, action.from);
    json["to"] = agreedJson(unit, action.to);
    json["gap"] = agreedJson(unit, action.gap);
    json["achievable"] = action.achievable;
    json["relevant"] = action.relevant;
    json["teamInput"] = action.teamInput;
    json["start"] = toIso(action.start);
    json["due"] = toIso(action.due);
    json["checkEveryDays"] = action.checkEveryDays;
    json["progress"] = progressJson(progress);
    json["checkIns"] = checkInsJson(progress.checkIns);
    return json;
}

}  // namespace

std::string targetsJson(const std::vector<domain::Target>& targets)
{
    Json list = Json::array();
    for (const domain::Target& target : targets) {
        Json period{{"id", periodId(target.period)}};
        addDays(period, target.period);
        Json one{{"id", target.id}, {"kpi", target.kpi}};
        addScope(one, target.scope, target.scopeValue);
        one["period"] = std::move(period);
        one["level"] = wordOf(kLevels, target.level);
        one["value"] = amountJson(unitOf(target.kpi), target.value);
        list.push_back(std::move(one));
    }
    return dumped({{"targets", std::move(list)}});
}

std::string feedbackJson(const std::vector<domain::Feedback>& feedback)
{
    Json list = Json::array();
    for (const domain::Feedback& one : feedback) {
        Json figures = Json::array();
        for (const domain::FrozenFigure& figure : one.figures) {
            figures.push_back(frozenJson(figure));
        }
        list.push_back({{"id", one.id},
                        {"person", one.person},
                        {"type", wordOf(kFeedbackTypes, one.type)},
                        {"audience", wordOf(kAudiences, one.audience)},
                        {"day", toIso(one.day)},
                        {"situation", one.situation},
                        {"behaviour", one.behaviour},
                        {"impact", one.impact},
                        {"figures", std::move(figures)}});
    }
    return dumped({{"feedback", std::move(list)}});
}

std::string actionsJson(const std::vector<services::ActionProgress>& actions)
{
    Json list = Json::array();
    for (const services::ActionProgress& action : actions) {
        list.push_back(actionJson(action));
    }
    return dumped({{"actions", std::move(list)}});
}

}  // namespace kinerja::cli
