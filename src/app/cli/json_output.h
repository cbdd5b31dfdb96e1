// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/domain/plan.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/services/import.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/names.h"
#include "kinerja/services/periods.h"
#include "kinerja/services/profiles.h"
#include "kinerja/services/plan.h"
#include "kinerja/services/prove.h"
#include "kinerja/services/quality.h"
#include "kinerja/services/target_cell.h"
#include "kinerja/services/topics.h"
#include "kinerja/services/target_plan.h"
#include "problem.h"

/// The JSON of docs/cli.md, each shape in one place, each as one line without its line end.
/// Money is a decimal string, exact; fractions are numbers; counts are integers; no value is null with a reason.
/// Nothing here depends on a locale.
namespace kinerja::cli {

/// {"error":{"code","detail"}}
[[nodiscard]] std::string errorJson(const Problem& problem);
/// {"id":n}
[[nodiscard]] std::string idJson(std::int64_t id);
/// {"file":F}
[[nodiscard]] std::string fileJson(const std::string& path);
/// {"file":F,"rows":n}
[[nodiscard]] std::string exportJson(const std::string& path, std::int64_t rows);
[[nodiscard]] std::string versionJson();

[[nodiscard]] std::string inspectionJson(const ingest::Inspection& inspection);
/// With open questions: the questions and error.code "question"; batch is null on a dry run and with questions.
[[nodiscard]] std::string importJson(const std::string& path, const services::ImportReport& report, bool dryRun);

[[nodiscard]] std::string kpiTableJson(const services::KpiTable& table, bool withTiming);
[[nodiscard]] std::string proofsJson(const services::ProofReport& report);
[[nodiscard]] std::string targetProofJson(const services::TargetCellProof& proof);
/// {"kpis":[{"kpi","unit","direction","name":{"en","id"},"formula":{"en","id"},"needs","isSum","version"}]}
/// `withDerived`: and what every KPI with a target has beside its value.
[[nodiscard]] std::string definitionsJson(const std::vector<kpi::KpiId>& kpis, bool withDerived = false);

[[nodiscard]] std::string targetsJson(const std::vector<services::PlannedTarget>& targets);
/// {"approved":[id,…]}
[[nodiscard]] std::string approvedJson(const std::vector<domain::Target>& targets);
/// {"months":[{"period","value"}],"sum"}
[[nodiscard]] std::string monthsJson(const std::vector<domain::Target>& months);
/// {"kpi","period","level","target","conflicts":[…],"rollUps":[{"by","sum","difference","parts","missing","weighed"}]}
[[nodiscard]] std::string rollUpJson(const domain::Target& of, const services::RollUpCheck& check);
/// {"kpi","period","scope","scopeValue","pairCategory","minimum","target","stretch","level","value","season","history","reason":{"en","id"}}
[[nodiscard]] std::string proposalJson(const domain::Target& of, const services::TargetProposal& proposal,
                                       const std::string& english, const std::string& indonesian);
[[nodiscard]] std::string feedbackJson(const std::vector<domain::Feedback>& feedback);
[[nodiscard]] std::string actionsJson(const std::vector<services::ActionProgress>& actions);

[[nodiscard]] std::string batchesJson(const std::vector<domain::Batch>& batches);
[[nodiscard]] std::string batchJson(const domain::Batch& batch, const std::vector<domain::RowIssue>& rejects, std::size_t columns);
/// The batch, and what taking it back changed.
[[nodiscard]] std::string undoJson(const domain::Batch& batch, const services::UndoReport& report);
[[nodiscard]] std::string periodsJson(const std::vector<services::SealedPeriod>& periods);
/// {"quality":[{"issue","kpis","rows","of","revenueShare"}]}
[[nodiscard]] std::string qualityJson(const std::vector<services::QualityFinding>& findings);
[[nodiscard]] std::string mergesJson(const std::vector<store::Merge>& merges,
                                     const std::vector<services::ProposedMerge>& proposed);
[[nodiscard]] std::string pendingJson(const services::Pending& pending);
[[nodiscard]] std::string eventsJson(const std::vector<domain::Event>& events);
[[nodiscard]] std::string storedListJson(domain::RecordKind kind, const store::StoredList& list,
                                         const std::vector<services::TopicFigures>& topics);
[[nodiscard]] std::string settingsJson(const services::Settings& settings);
[[nodiscard]] std::string profilesJson(const std::vector<services::ImportProfile>& profiles);
/// Batches and rows are counted by the deep check only.
[[nodiscard]] std::string checkJson(const services::CheckReport& report, bool deep);

}  // namespace kinerja::cli
