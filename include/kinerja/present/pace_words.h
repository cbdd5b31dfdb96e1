// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "kinerja/kpi/targets.h"
#include "kinerja/present/chart_data.h"
#include "kinerja/present/format.h"

/// The pace as cards, rows and the report tell it.
namespace kinerja::present {

/// The bar with the mark of where we should be today and, if earlier years tell it, the band around it.
/// Returns: nullopt without an attainment.
[[nodiscard]] std::optional<ProgressBarData> progressBar(kpi::KpiId kpi, const kpi::Progress& progress);

/// "learned from 4 earlier years", "by working days"; "" where nothing is learned or counted.
[[nodiscard]] QString expectedSource(const kpi::Progress& progress, const Words& words);
/// "Rp5,1 M – Rp5,7 M"; "" without a band.
[[nodiscard]] QString expectedBand(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format);
/// "Rp12 jt": what each working day left has to bring; "" when nothing is missing or no day is left.
[[nodiscard]] QString requiredRate(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format);

/// Where there is no target: "Target for 1 of 3 only", "Target for 1 of 3 months only" where some of what would be added up is set; else "".
[[nodiscard]] QString partialTarget(const kpi::Progress& progress, const Format& format);

/// Target, expected by now with its source, what each working day left has to bring, how far along. One line each.
/// `isYoung`: a cohort that can still change, which has no verdict for that reason.
[[nodiscard]] QStringList paceLines(kpi::KpiId kpi, const kpi::Progress& progress, bool isYoung, const Format& format);

/// The same as a calculation: target × share = expected; actual − expected = gap; actual ÷ target; actual ÷ expected.
/// Empty without a target.
[[nodiscard]] QStringList paceProof(kpi::KpiId kpi, const kpi::Figure& actual, const kpi::Progress& progress, const Format& format);

}  // namespace kinerja::present
