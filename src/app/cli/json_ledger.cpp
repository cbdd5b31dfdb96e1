// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"
#include "json_values.h"

namespace kinerja::cli {
namespace {

Json batchObject(const domain::Batch& batch)
{
    const Json notes = Json::parse(batch.notes, nullptr, false);
    return {{"batch", batch.id},
            {"kind", domain::recordKindId(batch.kind)},
            {"file", batch.fileName},
            {"fileHash", batch.fileHash},
            {"profile", batch.profile.empty() ? Json(nullptr) : Json(batch.profile)},
            {"who", batch.who},
            {"when", batch.when},
            {"rows", rowCountsJson(batch.counts)},
            {"sum", toPlainString(batch.sum)},
            {"rowsHash", batch.rowsHash},
            {"undone", batch.undone},
            {"effect", batch.effect ? changesJson(*batch.effect) : Json(nullptr)},
            {"notes", notes.is_discarded() ? Json::array() : notes}};
}

/// Seals keep their figures for the day they were stated for; only those that differ now are given.
Json sealObject(const services::SealedPeriod& period)
{
    Json json{{"period", periodId(period.seal.period)}};
    addDays(json, period.seal.period);
    json["asOf"] = toIso(period.seal.asOf);
    json["who"] = period.seal.who;
    json["when"] = period.seal.when;
    json["changes"] = changesJson(period.changes);
    json["notHeld"] = period.notHeld;
    json["restatements"] = Json::array();
    for (const domain::Restatement& one : period.restatements) {
        json["restatements"].push_back({{"cause", domain::restatementCauseId(one.cause)},
                                        {"batch", one.batch == 0 ? Json(nullptr) : Json(one.batch)},
                                        {"file", one.batch == 0 ? Json(nullptr) : Json(one.fileName)},
                                        {"who", one.who.empty() ? Json(nullptr) : Json(one.who)},
                                        {"when", one.when.empty() ? Json(nullptr) : Json(one.when)},
                                        {"changes", changesJson(one.changes)}});
    }
    return json;
}

}  // namespace

std::string batchesJson(const std::vector<domain::Batch>& batches)
{
    Json list = Json::array();
    for (const domain::Batch& batch : batches) {
        list.push_back(batchObject(batch));
    }
    return dumped({{"batches", std::move(list)}});
}

std::string batchJson(const domain::Batch& batch, const std::vector<domain::RowIssue>& rejects, std::size_t columns)
{
    Json json = batchObject(batch);
    json["issues"] = issuesJson(rejects, columns);
    return dumped(json);
}

std::string undoJson(const domain::Batch& batch, const services::UndoReport& report)
{
    Json json = batchObject(batch);
    json["issues"] = Json::array();
    json["undoEffect"] = Json::array();
    for (const services::KpiEffect& one : report.effect) {
        if (!(one.before == one.after)) {
            json["undoEffect"].push_back({{"kpi", kpi::definition(one.kpi).key},
                                          {"before", figureJson(one.before)},
                                          {"after", figureJson(one.after)}});
        }
    }
    json["restatements"] = restatedJson(report.restatements);
    return dumped(json);
}

std::string periodsJson(const std::vector<services::SealedPeriod>& periods)
{
    Json list = Json::array();
    for (const services::SealedPeriod& period : periods) {
        list.push_back(sealObject(period));
    }
    return dumped({{"periods", std::move(list)}});
}

std::string qualityJson(const std::vector<services::QualityFinding>& findings)
{
    Json list = Json::array();
    for (const services::QualityFinding& one : findings) {
        Json kpis = Json::array();
        for (const kpi::KpiId kpi : one.kpis) {
            kpis.push_back(kpi::definition(kpi).key);
        }
        list.push_back({{"issue", services::qualityIssueId(one.issue)},
                        {"kpis", std::move(kpis)},
                        {"rows", one.rows},
                        {"of", one.ofRows},
                        {"revenueShare", orNull(one.revenueShare)}});
    }
    return dumped({{"quality", std::move(list)}});
}

std::string checkJson(const services::CheckReport& report, bool deep)
{
    return dumped({{"sound", report.sound},
                   {"findings", report.findings},
                   {"batches", deep ? Json(report.batches) : Json(nullptr)},
                   {"rows", deep ? Json(report.rows) : Json(nullptr)}});
}

}  // namespace kinerja::cli
