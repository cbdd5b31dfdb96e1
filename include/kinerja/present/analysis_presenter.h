// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "kinerja/present/chart_data.h"
#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/present/report_presenter.h"
#include "kinerja/services/kpi_table.h"

namespace kinerja::present {

/// Where the gap of one KPI lies, by the values of one dimension.
struct AnalysisState {
    QString headline;  ///< "Pendapatan: Rp4,98 M, −Rp420 jt terhadap harapan sampai hari ini."
    QString basis;     ///< what it is held against
    std::optional<EmptyState> empty;  ///< nothing to compare with
    bool isFilteredAway = false;      ///< because the filters leave nothing
    VarianceData bars;
    PrintedTable table;               ///< who contributes, ranked
    QString unit;                     ///< of the table's amounts: "dalam rupiah"
    std::vector<std::string> keys;    ///< of the table's rows; the sum below them has none
    QString details;                  ///< what the (i) says of the whole: value, target, formula
    QStringList pace;                 ///< against the target, as a calculation
    QString note;                     ///< why shares are or are not given
};

/// `table`: one KPI by one dimension, with target and comparison. `isFiltered`: of a part of the company.
[[nodiscard]] AnalysisState presentAnalysis(const services::KpiTable& table, domain::Dimension dimension, const Format& format,
                                            bool isFiltered = false);

}  // namespace kinerja::present
