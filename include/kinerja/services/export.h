// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/services/export_control.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/target_plan.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

enum class ExportFormat { Csv, Json, Xlsx };
enum class HeaderLanguage { English, Indonesian };

/// Every sales line (with its names) that lies in the view's period and filters, written through saveFile.
/// CSV is formula-safe: text cells that begin with = + - @ TAB CR LF or a full-width sign get ' in front (and such texts
/// that begin with ' already: the import of this file takes exactly one away). XLSX: the same, numbers of more than
/// 15 digits are texts.
/// Returns: rows written. Errors: StorageFull, Permission, Io, InvalidInput (more rows than a sheet can have), Cancelled (what stood
/// at `path` is untouched).
[[nodiscard]] Result<std::int64_t> exportRecords(Workspace& workspace, const ViewState& view, const std::string& path,
                                                 ExportFormat format, const ExportControl& control = {});
/// The table of KPIs (with groups).
[[nodiscard]] Result<std::int64_t> exportKpis(const KpiTable& table, const std::string& path, ExportFormat format);

/// Every target of the choice with its scope, period, level, value, status, baseline and the last reason of a change: a file
/// that import takes back as the same targets, whatever its format and the language of its header (JSON: English).
[[nodiscard]] Result<std::int64_t> exportTargets(Workspace& workspace, const TargetChoice& choice, const std::string& path,
                                                 ExportFormat format, HeaderLanguage language = HeaderLanguage::English);

/// A text cell made safe for spreadsheets.
[[nodiscard]] std::string formulaSafe(std::string_view text);

}  // namespace kinerja::services
