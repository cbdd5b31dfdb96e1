// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

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

void addScope(Json& into, const domain::Target& target)
{
    addScope(into, target.scope, target.scopeValue);
    into["pairCategory"] = target.pairCategory.empty() ? Json(nullptr) : Json(target.pairCategory);
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

/// A kept text as what it is: money as a string, everything else as the number.
Json keptJson(kpi::Unit unit, const std::string& text)
{
    if (text.empty()) {
        return nullptr;
    }
    return unit == kpi::Unit::Money || unit == kpi::Unit::PerDay ? Json(text) : Json::parse(text, nullptr, false);
}

Json agreementJson(kpi::Unit unit, const store::Agreement& one)
{
    const Json baseline = one.baselineFrom.empty()
        ? Json(nullptr)
        : Json{{"value", keptJson(unit, one.baseline)}, {"from", one.baselineFrom}, {"to", one.baselineTo}};
    return {{"n", one.n},       {"value", amountJson(unit, one.value)}, {"reason", one.reason}, {"who", one.who},
            {"when", one.when}, {"asOf", toIso(one.asOf)},              {"baseline", baseline}};
}

Json periodJson(const Period& period)
{
    Json json{{"id", periodId(period)}};
    addDays(json, period);
    return json;
}

}  // namespace

std::string targetsJson(const std::vector<services::PlannedTarget>& targets)
{
    Json list = Json::array();
    for (const services::PlannedTarget& planned : targets) {
        const domain::Target& target = planned.target;
        const kpi::Unit unit = unitOf(target.kpi);
        Json one{{"id", target.id}, {"kpi", target.kpi}};
        addScope(one, target);
        one["period"] = periodJson(target.period);
        one["level"] = domain::levelId(target.level);
        one["value"] = amountJson(unit, target.value);
        one["status"] = services::planStatusId(planned);
        one["conflict"] = planned.isInConflict;
        one["agreed"] = Json::array();
        for (const store::Agreement& agreement : planned.agreements) {
            one["agreed"].push_back(agreementJson(unit, agreement));
        }
        list.push_back(std::move(one));
    }
    return dumped({{"targets", std::move(list)}});
}

std::string approvedJson(const std::vector<domain::Target>& targets)
{
    Json ids = Json::array();
    for (const domain::Target& target : targets) {
        ids.push_back(target.id);
    }
    return dumped({{"approved", std::move(ids)}});
}

std::string monthsJson(const std::vector<domain::Target>& months)
{
    Json list = Json::array();
    Int128 sum = 0;
    for (const domain::Target& month : months) {
        list.push_back({{"period", periodId(month.period)}, {"value", amountJson(unitOf(month.kpi), month.value)}});
        sum += month.value;
    }
    const auto id = kpi::parseKpi(months.front().kpi);
    const bool addsUp = id && kpi::definition(*id).isSum;  // ratios have no sum
    return dumped({{"months", std::move(list)}, {"sum", addsUp ? amountJson(unitOf(months.front().kpi), sum) : Json(nullptr)}});
}

std::string rollUpJson(const domain::Target& of, const services::RollUpCheck& check)
{
    const kpi::Unit unit = unitOf(of.kpi);
    Json list = Json::array();
    for (const services::RollUp& one : check.rollUps) {
        list.push_back({{"by", one.by},
                        {"sum", amountJson(unit, one.sum)},
                        {"difference", check.target ? amountJson(unit, one.difference) : Json(nullptr)},
                        {"parts", one.parts},
                        {"missing", one.missing},
                        {"weighed", one.isWeighed}});
    }
    Json conflicts = Json::array();
    for (const domain::Target& one : check.conflicts) {
        Json json{{"id", one.id}, {"value", amountJson(unit, one.value)}, {"period", periodJson(one.period)}};
        addScope(json, one);
        conflicts.push_back(std::move(json));
    }
    return dumped({{"kpi", of.kpi},
                   {"conflicts", std::move(conflicts)},
                   {"period", periodJson(of.period)},
                   {"level", domain::levelId(of.level)},
                   {"target", check.target ? amountJson(unit, *check.target) : Json(nullptr)},
                   {"rollUps", std::move(list)}});
}

std::string proposalJson(const domain::Target& of, const services::TargetProposal& proposal, const std::string& english,
                         const std::string& indonesian)
{
    const kpi::Unit unit = unitOf(of.kpi);
    Json history = Json::array();
    for (const auto& [period, figure] : proposal.history) {
        history.push_back({{"period", periodId(period)}, {"value", figureJson(figure)}});
    }
    Json json{{"kpi", of.kpi}, {"period", periodJson(of.period)}};
    addScope(json, of);
    json["minimum"] = agreedJson(unit, proposal.minimum);
    json["target"] = agreedJson(unit, proposal.target);
    json["stretch"] = agreedJson(unit, proposal.stretch);
    json["level"] = domain::levelId(of.level);
    const std::array levels{proposal.minimum, proposal.target, proposal.stretch};
    json["value"] = agreedJson(unit, levels[static_cast<std::size_t>(of.level)]);
    json["season"] = orNull(proposal.season);
    json["history"] = std::move(history);
    json["reason"] = {{"en", english}, {"id", indonesian}};
    return dumped(json);
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
