// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "json_output.h"
#include "json_values.h"

namespace kinerja::cli {
namespace {

Json numberJson(kpi::Unit unit, Int128 value)
{
    return unit == kpi::Unit::Count ? Json(static_cast<std::int64_t>(value)) : amountJson(unit, value);
}

Json moneyJson(const std::optional<Int128>& amount)
{
    return amount ? amountJson(kpi::Unit::Money, *amount) : Json(nullptr);
}

Json includedJson(const services::ProofRecords& rows)
{
    if (rows.records.empty()) {
        return nullptr;
    }
    return {{"records", rows.records}, {"count", rows.count}, {"amount", moneyJson(rows.amount)}};
}

Json excludedJson(const std::vector<services::ProofRecords>& excluded)
{
    Json list = Json::array();
    for (const services::ProofRecords& rows : excluded) {
        list.push_back({{"reason", rows.reason}, {"records", rows.records}, {"count", rows.count}, {"amount", moneyJson(rows.amount)}});
    }
    return list;
}

/// What each measure of an own KPI is made of.
Json partsJson(const std::vector<services::ProofPart>& parts)
{
    Json list = Json::array();
    for (const services::ProofPart& part : parts) {
        list.push_back({{"measure", part.measure}, {"included", includedJson(part.included)}, {"excluded", excludedJson(part.excluded)}});
    }
    return list;
}

using domain::TargetLevel;
using services::TargetProof;

Json targetRowsJson(kpi::Unit unit, const std::vector<store::ProofTarget>& rows)
{
    Json list = Json::array();
    for (const store::ProofTarget& row : rows) {
        Json one{{"id", row.id},
                 {"scope", row.scope ? Json(domain::dimensionId(*row.scope)) : Json(nullptr)},
                 {"scopeValue", row.scopeValue},
                 {"pairCategory", row.pairCategory.empty() ? Json(nullptr) : Json(row.pairCategory)}};
        addDays(one, {PeriodKind::Range, row.first, row.end});
        one["value"] = amountJson(unit, row.value);
        one["agreed"] = row.agreed ? amountJson(unit, *row.agreed) : Json(nullptr);
        one["status"] = row.agreements == 0 ? "draft" : row.agreements == 1 ? "approved" : "changed";
        list.push_back(std::move(one));
    }
    return list;
}

Json levelJson(kpi::Unit unit, const TargetProof& proof, TargetLevel level)
{
    const auto& shown = proof.shown[level];
    const services::FoundTarget& found = proof.found[static_cast<std::size_t>(level)];
    const auto value = found.value ? amountJson(unit, *found.value) : Json(nullptr);
    return {{"value", shown ? amountJson(unit, shown->value) : Json(nullptr)},
            {"summed", shown ? Json(shown->summed) : Json(nullptr)},
            {"reason", found.value ? Json(nullptr) : Json(found.reason)},
            {"rows", targetRowsJson(unit, found.rows)},
            {"recomputed", value},
            {"equal", proof.isLevelEqual(level)}};
}

Json stepValueJson(kpi::Unit unit, const services::StepValue& value)
{
    return value.raw ? amountJson(unit, *value.raw) : orNull(value.share);
}

Json stepsJson(const TargetProof& proof)
{
    Json list = Json::array();
    for (const services::ProofStep& step : proof.steps) {
        Json numbers = Json::object();
        for (const services::ProofTerm& term : step.terms) {
            numbers[std::string{term.name}] = term.real ? Json(*term.real) : amountJson(term.unit, term.raw);
        }
        list.push_back({{"name", step.name},
                        {"formula", step.formula.empty() ? Json(nullptr) : Json(step.formula)},
                        {"numbers", std::move(numbers)},
                        {"value", stepValueJson(step.unit, step.shown)},
                        {"reason", step.reason.empty() ? Json(nullptr) : Json(step.reason)},
                        {"recomputed", stepValueJson(step.unit, step.recomputed)},
                        {"equal", step.isEqual()}});
    }
    return list;
}

Json learnedJson(kpi::Unit unit, const std::vector<services::LearnedYear>& years)
{
    constexpr double kWhole = 1e9;
    Json list = Json::array();
    for (const services::LearnedYear& year : years) {
        Json one = Json::object();
        addDays(one, year.part);
        one["whole"] = toIso(year.whole.end - std::chrono::days{1});
        one["reached"] = amountJson(unit, year.reached);
        one["total"] = amountJson(unit, year.total);
        one["share"] = static_cast<double>(year.share) / kWhole;
        list.push_back(std::move(one));
    }
    return list;
}

/// Where a level is set: what it is made of, each step from it to the verdict, and whether both ways agree.
Json targetJson(kpi::Unit unit, const TargetProof& proof)
{
    Json json = levelJson(unit, proof, TargetLevel::Target);
    if (!proof.isChecked()) {
        json["recomputed"] = nullptr;
        json["equal"] = nullptr;
        return json;
    }
    if (proof.hasAny()) {
        const auto reached = [](const std::optional<TargetLevel>& level) { return level ? Json(domain::levelId(*level)) : Json("none"); };
        json["levels"] = {{"minimum", levelJson(unit, proof, TargetLevel::Minimum)}, {"stretch", levelJson(unit, proof, TargetLevel::Stretch)}};
        json["learned"] = learnedJson(unit, proof.learned);
        json["steps"] = stepsJson(proof);
        json["reached"] = {{"value", reached(proof.reachedShown)}, {"recomputed", reached(proof.reached)}};
        json["verdict"] = {{"value", verdictId(proof.verdictShown)},
                           {"reason", proof.verdictReason.empty() ? Json(nullptr) : Json(proof.verdictReason)},
                           {"recomputed", verdictId(proof.verdict)}};
    }
    json["equal"] = proof.isEqual();
    return json;
}

void addTarget(Json& json, const services::Proof& proof)
{
    if (proof.target) {
        json["target"] = targetJson(kpi::definition(proof.kpi).unit, *proof.target);
    }
}

Json proofJson(const services::Proof& proof)
{
    const kpi::Definition& definition = kpi::definition(proof.kpi);
    Json numbers = Json::object();
    for (const services::ProofNumber& number : proof.numbers) {
        numbers[std::string{number.name}] = numberJson(number.unit, number.value);
    }
    Json json{{"kpi", definition.key},
              {"unit", kpi::unitId(definition.unit)},
              {"version", definition.version},
              {"value", figureJson(proof.shown)},
              {"n", proof.shown.n},
              {"reason", reasonJson(proof.shown)},
              {"formula", proof.formula},
              {"numbers", std::move(numbers)},
              {"included", includedJson(proof.included)},
              {"excluded", excludedJson(proof.excluded)},
              {"checked", proof.isChecked()}};
    if (!proof.parts.empty()) {
        json["parts"] = partsJson(proof.parts);
    }
    if (!proof.isChecked()) {
        json["why"] = proof.unchecked;
        json["recomputed"] = nullptr;
        json["equal"] = nullptr;
        addTarget(json, proof);
        return json;
    }
    json["recomputed"] = {{"value", figureJson(proof.recomputed)}, {"n", proof.recomputed.n}, {"reason", reasonJson(proof.recomputed)}};
    json["equal"] = proof.isEqual();
    addTarget(json, proof);
    return json;
}

Json linkJson(kpi::Unit unit, const services::TargetLink& link)
{
    return {{"with", link.kind},
            {"value", amountJson(unit, link.value)},
            {"parts", link.parts == 0 ? Json(nullptr) : Json(link.parts)},
            {"difference", link.difference ? amountJson(unit, *link.difference) : Json(nullptr)},
            {"share", orNull(link.share)},
            {"weighed", link.isWeighed}};
}

Json agreementJson(kpi::Unit unit, const store::ProofTarget& row, const store::Agreement& one)
{
    return {{"id", row.id}, {"n", one.n}, {"value", amountJson(unit, one.value)}, {"reason", one.reason}, {"who", one.who}, {"when", one.when}, {"asOf", toIso(one.asOf)}};
}

Json baselineJson(const services::BaselineProof& baseline)
{
    const auto text = [](const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); };
    Json json{{"frozen", text(baseline.frozen)}};
    addDays(json, baseline.days);
    json["asOf"] = toIso(baseline.asOf);
    json["now"] = text(baseline.now);
    json["same"] = baseline.isSame();
    return json;
}

/// Why the figure is held against nothing.
void addMissingComparison(const services::KpiTable& table, kpi::KpiId kpi, Json& proof)
{
    const auto row = std::find_if(table.values.begin(), table.values.end(), [kpi](const services::KpiRow& one) { return one.kpi == kpi; });
    if (row == table.values.end() || !table.comparedWindow || row->compared.hasValue || row->compared.reason != kpi::Reason::RecordsBegin) {
        return;
    }
    const auto begin = kpi::recordsBegin(*table.comparedWindow, kpi);
    proof["compare"] = Json{{"reason", kpi::reasonId(row->compared.reason)}, {"recordsBegin", begin ? Json(toIso(*begin)) : Json(nullptr)}};
}

}  // namespace

std::string targetProofJson(const services::TargetCellProof& proof)
{
    const kpi::Unit unit = kpi::definition(proof.kpi).unit;
    Json links = Json::array();
    for (const services::TargetLink& link : proof.links) {
        links.push_back(linkJson(unit, link));
    }
    Json history = Json::array();
    for (const auto& [row, agreement] : proof.history) {
        history.push_back(agreementJson(unit, row, agreement));
    }
    const bool isChecked = proof.unchecked.empty();
    Json json{{"kpi", proof.cell.kpi}, {"period", Json::object()}, {"level", domain::levelId(proof.cell.level)}};
    json["period"]["id"] = periodId(proof.cell.period);
    addDays(json["period"], proof.cell.period);
    json["value"] = proof.shown ? amountJson(unit, proof.shown->value) : Json(nullptr);
    json["summed"] = proof.shown ? Json(proof.shown->summed) : Json(nullptr);
    json["reason"] = proof.found.value ? Json(nullptr) : Json(proof.found.reason);
    json["rows"] = targetRowsJson(unit, proof.found.rows);
    json["links"] = std::move(links);
    json["history"] = std::move(history);
    json["baseline"] = proof.baseline ? baselineJson(*proof.baseline) : Json(nullptr);
    json["checked"] = isChecked;
    json["recomputed"] = isChecked && proof.found.value ? amountJson(unit, *proof.found.value) : Json(nullptr);
    json["equal"] = isChecked ? Json(proof.isEqual()) : Json(nullptr);
    return dumped(json);
}

std::string proofsJson(const services::ProofReport& report)
{
    Json period{{"id", report.table.id}};
    addDays(period, report.table.window.used);
    Json proofs = Json::array();
    for (const services::Proof& proof : report.proofs) {
        proofs.push_back(proofJson(proof));
        addMissingComparison(report.table, proof.kpi, proofs.back());
    }
    return dumped({{"period", std::move(period)},
                   {"asOf", toIso(report.table.asOf)},
                   {"currency", report.table.currency},
                   {"revenueFrom", report.table.revenueFromLeads ? "leads" : "orders"},
                   {"proofs", std::move(proofs)}});
}

}  // namespace kinerja::cli
