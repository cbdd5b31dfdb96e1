// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/services/kpi_table.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

enum class ExportFormat { Csv, Json };

/// Every sales line (with its names) that lies in the view's period and filters, written through saveFile.
/// CSV is formula-safe: text cells that begin with = + - @ TAB CR LF or a full-width sign get ' in front (and such texts
/// that begin with ' already: the import of this file takes exactly one away).
/// Returns: rows written. Errors: StorageFull, Permission, Io.
[[nodiscard]] Result<std::int64_t> exportRecords(Workspace& workspace, const ViewState& view, const std::string& path,
                                                 ExportFormat format);
/// The table of KPIs (with groups) as CSV or JSON.
[[nodiscard]] Result<std::int64_t> exportKpis(const KpiTable& table, const std::string& path, ExportFormat format);

/// A text cell made safe for spreadsheets.
[[nodiscard]] std::string formulaSafe(std::string_view text);

}  // namespace kinerja::services
