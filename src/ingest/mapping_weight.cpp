// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping_weight.h"

#include <algorithm>
#include <array>

#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

struct Weight {
    std::string_view field;
    double weight;
};

/// How much a mapped field speaks for its kind, in the order of RecordKind.
const std::array<std::vector<Weight>, domain::kRecordKindCount> kWeights{{
    {{"quantity", 1}, {"price", 1}, {"total", 0.8}, {"order", 0.8}, {"discount", 0.4}, {"product", 0.5}, {"tax", 0.3}, {"cost", 0.2},
     {"profit", 0.2}},
    {{"stage", 1.5}, {"created", 0.8}, {"closed", 0.8}, {"won", 0.8}, {"is_won", 0.8}, {"probability", 1.2}, {"lost_reason", 1}, {"source", 0.6}, {"id", 0.5},
     {"value", 0.5}, {"status", 0.2}},
    {{"score", 2.2}, {"question", 0.8}, {"comment", 0.6}, {"topic", 0.4}, {"id", 0.3}, {"date", 0.1}},
    {{"value", 1.8}, {"kpi", 1}, {"level", 0.8}, {"period", 0.6}, {"start", 0.2}, {"rep", 0.1}},
    {{"order", 0.8}, {"date", 0.5}, {"customer", 0.5}, {"rep", 0.4}, {"status", 0.4}, {"channel", 0.2}, {"region", 0.2}, {"discount", 0.2}},
    {{"quantity", 1}, {"price", 1}, {"total", 0.8}, {"order", 0.8}, {"line", 0.3}, {"discount", 0.4}, {"product", 0.5}, {"cost", 0.2}},
    {{"lead", 1}, {"stage", 1}, {"date", 0.5}, {"status", 0.2}},
    {{"id", 0.6}, {"name", 0.6}, {"team", 0.8}, {"manager", 0.8}, {"office", 0.5}},
    {{"id", 0.6}, {"name", 0.6}, {"category", 0.6}, {"price", 0.8}, {"cost", 0.8}},
    {{"id", 0.6}, {"name", 0.6}, {"region", 0.5}, {"segment", 0.8}},
    {{"rate", 1.5}, {"currency", 1}, {"date", 0.5}},
    {{"value", 1.5}, {"period", 0.6}, {"source", 0.3}},
    {{"name", 1}, {"kind", 0.6}, {"date", 0.4}, {"end", 0.4}},
}};

constexpr std::array<std::string_view, 5> kTargetWords{"target", "quota", "kuota", "goal", "sasaran"};
constexpr double kMissingPenalty = 0.4;
constexpr double kVagueValue = 0.15;

}  // namespace

bool isOfTargets(const std::string& name)
{
    const auto words = plainWords(name);
    return std::any_of(kTargetWords.begin(), kTargetWords.end(), [&](auto word) { return words.find(word) != std::string::npos; });
}

void weigh(KindMapping& mapping, const std::vector<std::string>& header, const std::function<bool(std::string_view)>& isSaid)
{
    for (const auto& [name, weight] : kWeights[static_cast<std::size_t>(mapping.kind)]) {
        const auto at = std::find_if(mapping.fields.begin(), mapping.fields.end(), [field = name](const FieldMapping& one) { return one.field == field; });
        if (at == mapping.fields.end()) {
            continue;
        }
        // A column "value" says nothing of targets unless its words do.
        const bool isVague = mapping.kind == RecordKind::Targets && name == "value" && !isSaid(name) && !isOfTargets(header[at->column]);
        mapping.evidence += at->confidence * weight * (isVague ? kVagueValue : 1);
    }
    mapping.score = mapping.evidence * (mapping.missing.empty() ? 1 : kMissingPenalty);
}

}  // namespace kinerja::ingest
