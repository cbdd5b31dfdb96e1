// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/own_kpi_presenter.h"

#include <algorithm>

#include <QCoreApplication>

#include "kinerja/present/convert.h"

namespace kinerja::present {

const char* formulaFaultText(kpi::FormulaFault fault) noexcept
{
    switch (fault) {
    case kpi::FormulaFault::Empty:
        return QT_TRANSLATE_NOOP("Cli", "The formula is empty.");
    case kpi::FormulaFault::BadCharacter:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: “%2” has no meaning here.");
    case kpi::FormulaFault::BadNumber:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: “%2” is not a number with at most four decimals.");
    case kpi::FormulaFault::UnknownMeasure:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: there is no measure “%2”.");
    case kpi::FormulaFault::NoOperand:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: a measure or a number is missing.");
    case kpi::FormulaFault::NoOperator:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: + - * or / is missing before “%2”.");
    case kpi::FormulaFault::OpenBracket:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: the bracket is not closed.");
    case kpi::FormulaFault::DifferentUnits:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: different units cannot be added or subtracted (%2).");
    case kpi::FormulaFault::NoUnit:
        return QT_TRANSLATE_NOOP("Cli", "Formula, column %1: nothing is measured in that (%2).");
    case kpi::FormulaFault::OnlyNumbers:
        return QT_TRANSLATE_NOOP("Cli", "The formula has no measure in it.");
    case kpi::FormulaFault::TooLong:
        break;
    }
    return QT_TRANSLATE_NOOP("Cli", "The formula is too long.");
}

QString unitName(const Words& words, kpi::Unit unit)
{
    switch (unit) {
    case kpi::Unit::Money: return words.translate("OwnKpis", "money");
    case kpi::Unit::Count: return words.translate("OwnKpis", "count");
    case kpi::Unit::Fraction: return words.translate("OwnKpis", "share");
    case kpi::Unit::Days: return words.translate("OwnKpis", "days");
    case kpi::Unit::Points: return words.translate("OwnKpis", "points");
    case kpi::Unit::Units: return words.translate("OwnKpis", "quantity");
    case kpi::Unit::Factor: return words.translate("OwnKpis", "factor");
    case kpi::Unit::PerDay: return words.translate("OwnKpis", "money per day");
    }
    return {};
}

OwnKpiCheck checkOwnKpi(const kpi::OwnKpi& own, const std::vector<std::string>& others, const Words& words)
{
    const auto formula = kpi::Formula::parse(own.formula);
    if (!formula) {
        QString text = words.translate("Cli", formulaFaultText(formula.error().fault));
        text.replace(QLatin1String("%1"), QString::number(formula.error().column));
        return {false, text.replace(QLatin1String("%2"), toQString(formula.error().text))};
    }
    if (!kpi::isOwnKey(own.key)) {
        return {false, words.translate("OwnKpis", "Give it a name of its own: small letters, digits and _, a letter first.")};
    }
    if (std::find(others.begin(), others.end(), own.key) != others.end()) {
        return {false, words.translate("OwnKpis", "There is another KPI with this id.")};
    }
    const QString unit = unitName(words, formula->unit());
    return {true, formula->isSum() ? words.translate("OwnKpis", "Measured in: %1. Its targets split into months and add up.").arg(unit)
                                   : words.translate("OwnKpis", "Measured in: %1. A ratio: the same target for each month.").arg(unit)};
}

std::string ownKeyOf(const QString& name)
{
    std::string key;
    for (const QChar letter : name.toLower()) {
        const char16_t code = letter.unicode();
        const bool isPlain = (code >= u'a' && code <= u'z') || (!key.empty() && code >= u'0' && code <= u'9');
        if (isPlain) {
            key += static_cast<char>(code);
        } else if (!key.empty() && key.back() != '_') {
            key += '_';
        }
    }
    constexpr std::size_t kMostLetters = 40;
    key.resize(std::min(key.size(), kMostLetters));
    while (!key.empty() && key.back() == '_') {
        key.pop_back();
    }
    return key;
}

PrintedTable ownKpiTable(const std::vector<kpi::OwnKpi>& own, const Words& words)
{
    PrintedTable table;
    table.columns = {{words.translate("OwnKpis", "Name"), 2.0, false}, {words.translate("OwnKpis", "Formula"), 2.6, false},
                     {words.translate("OwnKpis", "Unit"), 1.2, false}};
    for (const kpi::OwnKpi& one : own) {
        const auto formula = kpi::Formula::parse(one.formula);
        const std::string& name = words.language() == Language::Indonesian ? one.nameId : one.nameEn;
        table.rows.push_back({toQString(name.empty() ? one.key : name), toQString(one.formula),
                              formula ? unitName(words, formula->unit()) : QString{kNoValue}});
    }
    return table;
}

}  // namespace kinerja::present
