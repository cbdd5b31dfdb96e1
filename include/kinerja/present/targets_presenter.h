// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/base/calendar.h"
#include "kinerja/present/target_numbers.h"
#include "kinerja/present/target_sheet.h"
#include "kinerja/services/target_grid.h"

namespace kinerja::present {

/// A choice of a box, with its text.
struct TargetKpi {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    QString name;

    friend bool operator==(const TargetKpi&, const TargetKpi&) = default;
};
struct TargetYear {
    Period year;
    QString name;  ///< "2026", "FY2026 (Apr 2025 – Mar 2026)"

    friend bool operator==(const TargetYear&, const TargetYear&) = default;
};

/// What the Targets page shows of one KPI, level and year.
struct TargetsState {
    std::shared_ptr<const TargetSheet> sheet;
    std::vector<TargetKpi> kpis;
    std::vector<TargetYear> years;  ///< around the one shown; of the calendar first, then fiscal ones
    QString title;        ///< the answer in a sentence
    QString stateText;    ///< "24 drafts · 12 approved"
    QString footLine;     ///< sum of the rows against the team's target
    bool hasOthers = false;  ///< targets of the KPI and the year that are in no cell
    bool partsAgree = true;  ///< or there is nothing to compare
    QStringList months;   ///< "Jan" …
    QString nameHead;
    QString baselineHead;
    QString totalHead;
    QString partsHead;    ///< "Sum of the rows" or, of ratios, "Weighed mean"; "" without rows
    QString differenceHead;
    bool mayEdit = true;
};

/// `powerOfTen`: as chosen, or nullopt for the one that suits the largest number. `kpis`: all that can have targets.
[[nodiscard]] TargetsState presentTargets(std::shared_ptr<const services::TargetGrid> grid, const Format& format,
                                          const FiscalCalendar& calendar, const std::vector<kpi::KpiId>& kpis,
                                          std::optional<int> powerOfTen = {});

/// "minimum", "target", "stretch" of the level box, in that order.
[[nodiscard]] QStringList levelNames(const Words& words);

}  // namespace kinerja::present
