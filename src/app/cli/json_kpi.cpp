// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"
#include "json_values.h"
#include "kinerja/base/threads.h"
#include "kinerja/kpi/derived.h"

namespace kinerja::cli {
namespace {

Json changeJson(kpi::Unit unit, const kpi::Change& change)
{
    if (change.absolute) {
        // A count's change is whole, a money's in ten-thousandths (kpi::Change).
        return unit == kpi::Unit::Count ? Json(static_cast<std::int64_t>(*change.absolute))
                                        : amountJson(unit, *change.absolute);
    }
    return orNull(change.difference);
}

/// The levels beside the target; null where neither is set.
Json levelsJson(kpi::Unit unit, const kpi::LevelTargets& levels)
{
    using domain::TargetLevel;
    const auto valueJson = [&](TargetLevel level) { return levels[level] ? amountJson(unit, levels[level]->value) : Json(nullptr); };
    if (!levels[TargetLevel::Minimum] && !levels[TargetLevel::Stretch]) {
        return nullptr;
    }
    return {{"minimum", valueJson(TargetLevel::Minimum)}, {"stretch", valueJson(TargetLevel::Stretch)}};
}

Json reachedJson(const services::KpiRow& row)
{
    if (!row.progress.levels.hasAny() || !row.current.hasValue) {
        return nullptr;
    }
    return row.progress.reached ? Json(domain::levelId(*row.progress.reached)) : Json("none");
}

/// Why targets that there are do not count; null where that is not why there is none.
Json noTargetJson(kpi::Unit unit, const kpi::LevelTargets& levels)
{
    const auto& why = levels.why[static_cast<std::size_t>(domain::TargetLevel::Target)];
    if (!why) {
        return nullptr;
    }
    Json json{{"why", kpi::whyId(why->why)}, {"by", kpi::countedBy(*why)},
              {"with", why->with}, {"without", why->without}, {"withoutValue", why->hasNameless}};
    if (why->why == kpi::NoTarget::Why::Conflict) {
        json["key"] = why->key;
        json["values"] = Json::array();
        for (const Raw4 value : why->values) {
            json["values"].push_back(amountJson(unit, value));
        }
    }
    return json;
}

/// As a comparison, with where it is from; nulls where there is no baseline.
Json baselineJson(const services::KpiRow& row)
{
    const services::RowBaseline& baseline = *row.baseline;
    const bool isThere = baseline.from != services::BaselineFrom::Nothing;
    return {{"from", baseline.first.empty() ? Json(nullptr) : Json(baseline.first)},
            {"to", baseline.last.empty() ? Json(nullptr) : Json(baseline.last)},
            {"value", figureJson(row.compared)},
            {"change", changeJson(kpi::definition(row.kpi).unit, row.change)},
            {"changeShare", orNull(row.change.share)},
            {"baseline", isThere ? Json(services::baselineFromId(baseline.from)) : Json(nullptr)}};
}

Json rowJson(const services::KpiRow& row, const kpi::Window& window, const std::optional<kpi::Window>& compared)
{
    const kpi::Unit unit = kpi::definition(row.kpi).unit;
    const kpi::Progress& progress = row.progress;
    Json json{{"kpi", kpi::definition(row.kpi).key},
              {"unit", kpi::unitId(unit)},
              {"value", figureJson(row.current)},
              {"n", row.current.n},
              {"reason", reasonJson(row.current)},
              {"target", progress.target ? amountJson(unit, progress.target->value) : Json(nullptr)},
              {"noTarget", noTargetJson(kpi::definition(row.kpi).unit, progress.levels)},
              {"levels", levelsJson(unit, progress.levels)},
              {"reached", reachedJson(row)},
              {"gap", progress.gapToExpected ? amountJson(unit, *progress.gapToExpected) : Json(nullptr)},
              {"attainment", orNull(progress.attainment)},
              {"pace", orNull(progress.pace)},
              {"expected", progress.expected ? amountJson(unit, *progress.expected) : Json(nullptr)},
              {"expectedLow", progress.expectedLow ? amountJson(unit, *progress.expectedLow) : Json(nullptr)},
              {"expectedHigh", progress.expectedHigh ? amountJson(unit, *progress.expectedHigh) : Json(nullptr)},
              {"expectedFrom", progress.expected ? Json(kpi::expectedFromId(progress.expectedFrom)) : Json(nullptr)},
              {"verdict", progress.target ? Json(verdictId(progress.verdict)) : Json(nullptr)},
              {"requiredRate", progress.requiredRate ? amountJson(unit, *progress.requiredRate) : Json(nullptr)},
              {"compare", nullptr}};
    if (const Period known = kpi::knownDays(window, row.kpi); known.end < window.used.end) {
        json["knownTo"] = known.first < known.end ? Json(toIso(known.end - std::chrono::days{1})) : Json(nullptr);
    }
    if (row.baseline) {
        json["compare"] = baselineJson(row);
    } else if (compared) {
        Json against = Json::object();
        addDays(against, kpi::comparedDays(*compared, row.kpi));
        against["value"] = figureJson(row.compared);
        against["change"] = changeJson(unit, row.change);
        against["changeShare"] = orNull(row.change.share);
        if (const auto begin = kpi::recordsBegin(*compared, row.kpi); begin && row.compared.reason == kpi::Reason::RecordsBegin) {
            against["reason"] = kpi::reasonId(row.compared.reason);
            against["recordsBegin"] = toIso(*begin);
        }
        json["compare"] = std::move(against);
    }
    return json;
}

Json rowsJson(const std::vector<services::KpiRow>& rows, const kpi::Window& window, const std::optional<kpi::Window>& compared)
{
    Json list = Json::array();
    for (const services::KpiRow& row : rows) {
        list.push_back(rowJson(row, window, compared));
    }
    return list;
}

/// What is left out of the window's figures, and what may still change them.
Json countsJson(const kpi::Figures& counts)
{
    const bool hasCost = counts[kpi::KpiId::GrossProfit].hasValue;
    return {{"otherCurrencyLines", counts.otherCurrencyLines},
            {"otherCurrencyLeads", counts.otherCurrencyLeads},
            {"unknownCustomerOrders", counts.unknownCustomerOrders},
            {"leadsOpen", counts.leadsOpen},
            {"costCoverage", hasCost ? Json(counts.costCoverage) : Json(nullptr)},
            {"historyBeginsInside", counts.historyBeginsInside}};
}

}  // namespace

std::string kpiTableJson(const services::KpiTable& table, bool withTiming)
{
    Json period{{"id", table.id}};
    addDays(period, table.window.used);
    Json json{{"period", std::move(period)},
              {"asOf", toIso(table.asOf)},
              {"currency", table.currency},
              {"revenueFrom", table.revenueFromLeads ? "leads" : "orders"},
              {"counts", countsJson(table.counts)},
              {"values", rowsJson(table.values, table.window, table.comparedWindow)}};
    if (table.event) {
        json["event"] = {{"now", eventJson(table.event->now)}, {"before", eventJson(table.event->before)}};
    }
    if (table.convertedLines + table.convertedLeads > 0) {
        json["converted"] = {{"lines", table.convertedLines}, {"leads", table.convertedLeads}};
    }
    if (!table.marketSource.empty()) {
        json["marketSource"] = table.marketSource;
    }
    if (!table.by.empty()) {
        Json groups = Json::array();
        for (const services::KpiGroup& group : table.groups) {
            groups.push_back({{"by", table.by},
                              {"key", group.key},
                              {"label", group.label},
                              {"values", rowsJson(group.values, group.window.value_or(table.window), group.comparedWindow)}});
        }
        json["groups"] = std::move(groups);
    }
    if (withTiming) {
        json["timingMs"] = {{"load", table.loadMs}, {"evaluate", table.evaluateMs}};
        json["threads"] = mostThreadsUsed();
    }
    return dumped(json);
}

namespace {

Json derivedJson()
{
    Json list = Json::array();
    for (const kpi::DerivedMeasure& one : kpi::derivedMeasures()) {
        list.push_back({{"measure", one.key},
                        {"unit", one.unit ? Json(kpi::unitId(*one.unit)) : Json(nullptr)},
                        {"name", {{"en", one.nameEn}, {"id", one.nameId}}},
                        {"formula", {{"en", one.formulaEn}, {"id", one.formulaId}}},
                        {"needs", one.needs},
                        {"version", one.version}});
    }
    return list;
}

}  // namespace

std::string definitionsJson(const std::vector<kpi::KpiId>& kpis, bool withDerived)
{
    Json list = Json::array();
    for (const kpi::KpiId id : kpis) {
        const kpi::Definition& one = kpi::definition(id);
        list.push_back({{"kpi", one.key},
                        {"unit", kpi::unitId(one.unit)},
                        {"direction", one.direction == kpi::Direction::UpIsGood ? "up-is-good" : "down-is-good"},
                        {"name", {{"en", one.nameEn}, {"id", one.nameId}}},
                        {"formula", {{"en", one.formulaEn}, {"id", one.formulaId}}},
                        {"needs", one.needs},
                        {"isSum", one.isSum},
                        {"version", one.version}});
    }
    Json json{{"kpis", std::move(list)}};
    if (withDerived) {
        json["derived"] = derivedJson();
    }
    return dumped(json);
}

}  // namespace kinerja::cli
