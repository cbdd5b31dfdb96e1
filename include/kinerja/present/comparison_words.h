// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/kpi/answer.h"
#include "kinerja/present/format.h"

/// Why figures have no comparison: their records begin after the compared window does.
/// Source: docs/kpi.md#begin
namespace kinerja::present {

/// "Records begin 21 Sep 2025": on a card, in the place of the change. "" where the figure is compared.
[[nodiscard]] QString recordsBeginShort(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format);
/// "No comparison with Q3 2025: the records of this figure begin on 21 Sep 2025".
[[nodiscard]] QString recordsBeginText(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format);
/// One line for all of these KPIs whose records begin on the same day.
[[nodiscard]] QStringList recordsBeginNotes(const std::optional<kpi::Window>& compared, const std::vector<kpi::KpiId>& kpis,
                                            const Format& format);

}  // namespace kinerja::present
