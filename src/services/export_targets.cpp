// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/own_export.h"
#include "kinerja/services/export.h"
#include "kinerja/services/own_kpis.h"
#include "table_bytes.h"

namespace kinerja::services {
namespace {

using Cells = std::array<std::string, ingest::kTargetExportWidth>;

constexpr std::size_t kFirstScope = 1;
constexpr std::size_t kAfterScopes = kFirstScope + domain::kDimensionCount;
constexpr std::size_t kValue = 12;
constexpr std::size_t kBaseline = 14;

/// In the KPI's unit, exact.
std::string valueText(const Workspace& workspace, const domain::Target& target)
{
    const auto kpi = findKpi(workspace, target.kpi);
    const bool isMoney = kpi && kpi::definition(*kpi).unit == kpi::Unit::Money;
    return isMoney ? toPlainString(target.value) : toShortString(target.value);
}

/// In the order of ingest::kTargetExportColumns; the scopes are in the order of domain::Dimension.
Cells cellsOf(const Workspace& workspace, const PlannedTarget& planned)
{
    const domain::Target& target = planned.target;
    Cells cells;
    cells[0] = target.kpi;
    if (target.scope) {
        cells[kFirstScope + static_cast<std::size_t>(*target.scope)] = target.scopeValue;
    }
    if (!target.pairCategory.empty()) {
        cells[kFirstScope + static_cast<std::size_t>(domain::Dimension::Category)] = target.pairCategory;
    }
    cells[kAfterScopes] = periodId(target.period);
    cells[kAfterScopes + 1] = domain::levelId(target.level);
    cells[kValue] = valueText(workspace, target);
    cells[kValue + 1] = planStatusId(planned);
    if (planned.isApproved()) {
        const store::Agreement& approval = planned.agreements.front();
        cells[kBaseline] = approval.baseline;
        cells[kBaseline + 1] = approval.baselineFrom;
        cells[kBaseline + 2] = approval.baselineTo;
        cells[kBaseline + 3] = planned.agreements.back().reason;
    }
    return cells;
}

bool isNumber(std::size_t column) noexcept
{
    return column == kValue || column == kBaseline;
}

template <typename Writer> void fill(Writer& table, const std::vector<Cells>& rows, HeaderLanguage language)
{
    const auto& header = language == HeaderLanguage::English ? ingest::kTargetExportColumns : ingest::kTargetExportColumnsId;
    for (const std::string_view column : header) {
        table.name(column);
    }
    table.endRow();
    for (const Cells& cells : rows) {
        for (std::size_t at = 0; at < cells.size(); ++at) {
            isNumber(at) ? table.number(cells[at]) : table.text(cells[at]);
        }
        table.endRow();
    }
}

/// All values as strings, exact whoever reads them; null where there is nothing.
std::string jsonOf(const std::vector<Cells>& rows)
{
    using Json = nlohmann::ordered_json;
    std::string json;
    for (const Cells& cells : rows) {
        Json row = Json::object();
        for (std::size_t at = 0; at < cells.size(); ++at) {
            row[std::string{ingest::kTargetExportColumns[at]}] = cells[at].empty() ? Json(nullptr) : Json(cells[at]);
        }
        json += json.empty() ? "[\n" : ",\n";
        json += row.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return json + (json.empty() ? "[]\n" : "\n]\n");
}

}  // namespace

Result<std::int64_t> exportTargets(Workspace& workspace, const TargetChoice& choice, const std::string& path,
                                   ExportFormat format, HeaderLanguage language)
{
    const auto planned = listPlannedTargets(workspace, choice);
    if (!planned) {
        return pass(planned.error());
    }
    std::vector<Cells> rows;
    for (const PlannedTarget& one : *planned) {
        rows.push_back(cellsOf(workspace, one));
    }
    const auto bytes = format == ExportFormat::Json ? Result<std::string>{jsonOf(rows)}
                                                    : tableBytes(format, "targets", [&](auto& writer) { fill(writer, rows, language); });
    if (!bytes) {
        return pass(bytes.error());
    }
    if (auto saved = saveFile(path, *bytes); !saved) {
        return pass(saved.error());
    }
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace kinerja::services
