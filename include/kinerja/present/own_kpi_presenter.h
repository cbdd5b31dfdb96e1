// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "kinerja/kpi/formula.h"
#include "kinerja/present/language.h"
#include "kinerja/present/report_presenter.h"

/// KPIs of a company's own, in words.
namespace kinerja::present {

/// What is wrong with a formula, in the context "Cli", with %1 for the column and %2 for the text. Not translated.
[[nodiscard]] const char* formulaFaultText(kpi::FormulaFault fault) noexcept;

/// "money", "share": what a formula's value is measured in.
[[nodiscard]] QString unitName(const Words& words, kpi::Unit unit);

/// What is said while somebody types: the unit and whether its targets add up, or what is wrong.
struct OwnKpiCheck {
    bool isGood = false;
    QString text;

    friend bool operator==(const OwnKpiCheck&, const OwnKpiCheck&) = default;
};
/// `others`: keys that are taken.
[[nodiscard]] OwnKpiCheck checkOwnKpi(const kpi::OwnKpi& own, const std::vector<std::string>& others, const Words& words);

/// "Omzet per kunjungan" → "omzet_per_kunjungan": a key that a name proposes; "" if nothing is left of it.
[[nodiscard]] std::string ownKeyOf(const QString& name);

/// Name, formula and unit of each.
[[nodiscard]] PrintedTable ownKpiTable(const std::vector<kpi::OwnKpi>& own, const Words& words);

}  // namespace kinerja::present
