// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/kpi/answer.h"
#include "kinerja/present/format.h"
#include "kinerja/services/kpi_table.h"

/// What figures are compared with, and why some have no comparison: their records begin after the compared window does.
/// Source: docs/kpi.md#begin
namespace kinerja::present {

/// "the baseline".
[[nodiscard]] QString baselineName(const Words& words);
/// "Baseline: Rp4,2 M, the mean of the last four complete periods (1 Sep 2025–31 Aug 2026)", or why there is none.
[[nodiscard]] QString baselineText(kpi::KpiId kpi, const services::RowBaseline& baseline, const kpi::Figure& value, const Format& format);
/// On a card, in the place of the change, where there is none: "No baseline", "Baseline of a whole period"; else "".
[[nodiscard]] QString baselineShort(const services::RowBaseline& baseline, const Words& words);
/// "Q3 2025"; "the baseline"; days that are no calendar period as far as they are compared: "12 Jul–4 Oct 2025". "" without comparison.
[[nodiscard]] QString comparedName(const std::optional<kpi::Window>& compared, const Format& format);
/// "12 Jul–4 Oct", where room is short: of such days of one year that other days of the year tell from the window's own; else "".
[[nodiscard]] QString comparedShort(const std::optional<kpi::Window>& compared, const kpi::Window& window, const Format& format);

/// "Records begin 21 Sep 2025": on a card, in the place of the change. "" where the figure is compared.
[[nodiscard]] QString recordsBeginShort(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format);
/// "No comparison with Q3 2025: the records of this figure begin on 21 Sep 2025".
[[nodiscard]] QString recordsBeginText(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format);
/// One line for all of these KPIs whose records begin on the same day.
[[nodiscard]] QStringList recordsBeginNotes(const std::optional<kpi::Window>& compared, const std::vector<kpi::KpiId>& kpis,
                                            const Format& format);

}  // namespace kinerja::present
