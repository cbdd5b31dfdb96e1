// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"

namespace kinerja::present {

/// The unit in which the grid shows and takes numbers: money in powers of ten, fractions in per cent.
struct GridUnit {
    kpi::Unit unit = kpi::Unit::Money;
    int powerOfTen = 6;  ///< money only: 0, 3, 6, 9

    friend bool operator==(const GridUnit&, const GridUnit&) = default;
};

struct TargetRowState {
    std::string key;    ///< "" = the whole team
    QString label;
    QString baseline;   ///< last year's value, in the grid's unit
    std::vector<std::optional<Raw4>> months;  ///< ten-thousandths of the KPI's unit
    QStringList cells;                        ///< 12 texts, "" = no target
    QStringList toolTips;                     ///< 12: last year's value of that month
    std::optional<Raw4> total;                ///< sums only
    QString totalText;

    friend bool operator==(const TargetRowState&, const TargetRowState&) = default;
};

/// What the Targets page shows of one KPI and year.
struct TargetsState {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    int year = 0;
    std::optional<domain::Dimension> dimension;
    GridUnit unit;
    QString title;       ///< the answer in a sentence
    QString unitText;    ///< "dalam juta rupiah"
    QString footLine;    ///< sum of the rows against the team's target
    QStringList months;  ///< "Jan" …
    QString nameHead;
    QString baselineHead;
    QString totalHead;   ///< "" for ratios: they are never summed
    std::vector<TargetRowState> rows;
    bool hasTargets = false;

    friend bool operator==(const TargetsState&, const TargetsState&) = default;
};

/// `powerOfTen`: as chosen, or nullopt for the one that suits the largest number.
[[nodiscard]] TargetsState presentTargets(const services::TargetGrid& grid, const Format& format,
                                          std::optional<int> powerOfTen = {});

/// A number as typed or pasted in the grid's unit and the language's notation ("1.250,5" in Indonesian, "1,250.5" in
/// English; a per cent sign is allowed for fractions), exactly.
/// Returns: nullopt when it is not such a number, is negative or does not fit.
[[nodiscard]] std::optional<Raw4> parseTarget(const QString& text, const GridUnit& unit, Language language);

/// A target in the grid's unit, without its unit.
[[nodiscard]] QString targetText(Raw4 value, const GridUnit& unit, const Format& format);

}  // namespace kinerja::present
