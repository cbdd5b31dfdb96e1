// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/targets_presenter.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

Raw4 powerOf(int exponent)
{
    Raw4 power = 1;
    for (int n = 0; n < exponent; ++n) {
        power *= 10;
    }
    return power;
}

Int128 largestOf(const services::TargetGrid& grid)
{
    Int128 largest = 0;
    for (const services::TargetGridRow& row : grid.rows) {
        for (const auto& month : row.months) {
            largest = std::max(largest, Int128{month.value_or(0)});
        }
        for (const kpi::Figure& figure : row.lastYear) {
            if (figure.hasValue) {
                largest = std::max(largest, figure.exact);
            }
        }
    }
    return largest;
}

/// Ten-thousandths of the KPI's unit, whatever the figure's own representation.
std::optional<Raw4> rawOf(const kpi::Figure& figure)
{
    if (!figure.hasValue) {
        return std::nullopt;
    }
    switch (figure.unit) {
    case kpi::Unit::Money:
    case kpi::Unit::Units:
    case kpi::Unit::PerDay:
        return static_cast<Raw4>(figure.exact);
    case kpi::Unit::Count:
        return static_cast<Raw4>(figure.exact) * kRawOne;
    case kpi::Unit::Fraction:
    case kpi::Unit::Days:
    case kpi::Unit::Points:
    case kpi::Unit::Factor:
        break;
    }
    return static_cast<Raw4>(figure.real * 10'000.0 + (figure.real < 0 ? -0.5 : 0.5));
}

/// Last year's sum, in whole units of the grid: it is there to be compared with, not to be copied.
QString baselineText(Int128 sum, const GridUnit& unit, const Format& format)
{
    const Int128 step = unit.unit == kpi::Unit::Money ? Int128{powerOf(unit.powerOfTen)} * kRawOne : Int128{kRawOne};
    return format.quantity(divideRounded(sum, step) * kRawOne);
}

TargetRowState rowState(const services::TargetGridRow& row, const services::TargetGrid& grid, const GridUnit& unit,
                        const Format& format)
{
    const bool isSum = kpi::definition(grid.kpi).isSum;
    TargetRowState state;
    state.key = row.key;
    state.label = row.key.empty() ? format.words().translate("Targets", "Whole team") : toQString(row.label);
    state.months = row.months;
    Int128 total = 0;
    Int128 lastYear = 0;
    bool hasLastYear = false;
    for (std::size_t month = 0; month < row.months.size(); ++month) {
        state.cells << (row.months[month] ? targetText(*row.months[month], unit, format) : QString{});
        total += row.months[month].value_or(0);
        const std::optional<Raw4> before = month < row.lastYear.size() ? rawOf(row.lastYear[month]) : std::nullopt;
        lastYear += before.value_or(0);
        hasLastYear = hasLastYear || before.has_value();
        state.toolTips << format.words().translate("Targets", "%1 last year: %2")
                              .arg(format.monthLong(static_cast<unsigned>(month) + 1),
                                   month < row.lastYear.size() ? format.figure(row.lastYear[month]) : QString{kNoValue});
    }
    const bool anyTarget = std::any_of(row.months.begin(), row.months.end(), [](const auto& one) { return one.has_value(); });
    if (isSum && anyTarget) {
        state.total = static_cast<Raw4>(total);
        state.totalText = targetText(*state.total, unit, format);
    }
    state.baseline = isSum && hasLastYear ? baselineText(lastYear, unit, format) : QString{};
    return state;
}

/// "Sum of the people Rp5,70 M · team target Rp5,85 M · Rp150 jt missing".
QString footLine(const services::TargetGrid& grid, const Format& format)
{
    if (!kpi::definition(grid.kpi).isSum || grid.rows.size() < 2) {
        return {};
    }
    Int128 team = 0;
    Int128 parts = 0;
    for (const services::TargetGridRow& row : grid.rows) {
        for (const auto& month : row.months) {
            (row.key.empty() ? team : parts) += month.value_or(0);
        }
    }
    const kpi::Unit unit = kpi::definition(grid.kpi).unit;
    const Words& words = format.words();
    const QString sums = words.translate("Targets", "Sum of the rows %1 · target of the whole team %2")
                             .arg(format.value(unit, parts), format.value(unit, team));
    if (parts == team) {
        return sums + words.translate("Targets", " · they agree");
    }
    return sums + words.translate("Targets", " · difference %1").arg(format.difference(unit, parts - team));
}

QString titleOf(const services::TargetGrid& grid, const Format& format, bool hasTargets)
{
    const Words& words = format.words();
    const QString name = kpiName(grid.kpi, format.language());
    if (!hasTargets) {
        return words.translate("Targets", "%1 %2: no targets yet").arg(name).arg(grid.year);
    }
    const services::TargetGridRow& team = grid.rows.front();
    Int128 total = 0;
    int set = 0;
    for (const auto& month : team.months) {
        total += month.value_or(0);
        set += month ? 1 : 0;
    }
    if (kpi::definition(grid.kpi).isSum && set > 0) {
        return words.translate("Targets", "%1 %2: %3 in %4 months")
            .arg(name).arg(grid.year).arg(format.value(kpi::definition(grid.kpi).unit, total)).arg(set);
    }
    return words.translate("Targets", "%1 %2").arg(name).arg(grid.year);
}

}  // namespace

QString targetText(Raw4 value, const GridUnit& unit, const Format& format)
{
    if (unit.unit == kpi::Unit::Money) {
        // Shown with the decimals it has in this unit, so that nothing typed is hidden.
        const Raw4 scale = powerOf(unit.powerOfTen);
        const QString whole = format.quantity(divideRounded(value, scale));
        return whole;
    }
    if (unit.unit == kpi::Unit::Fraction) {
        return format.quantity(Int128{value} * 100) + QLatin1Char{'%'};
    }
    return format.quantity(value);
}

std::optional<Raw4> parseTarget(const QString& text, const GridUnit& unit, Language language)
{
    QString plain = text.trimmed();
    plain.remove(kNoBreakSpace);
    if (unit.unit == kpi::Unit::Fraction && plain.endsWith(QLatin1Char{'%'})) {
        plain.chop(1);
    }
    const QChar group = language == Language::Indonesian ? QLatin1Char{'.'} : QLatin1Char{','};
    const QChar decimal = language == Language::Indonesian ? QLatin1Char{','} : QLatin1Char{'.'};
    const QStringList halves = plain.split(decimal);
    if (halves.size() > 2 || (halves.size() == 2 && halves[1].contains(group))) {
        return std::nullopt;
    }
    const QStringList groups = halves[0].split(group);
    for (qsizetype n = 1; n < groups.size(); ++n) {
        if (groups[n].size() != 3 || groups[0].isEmpty() || groups[0].size() > 3) {
            return std::nullopt;  // "12.34" is no Indonesian number
        }
    }
    const QString number = groups.join(QString{}) + (halves.size() == 2 ? QLatin1Char{'.'} + halves[1] : QString{});
    const auto parsed = parsePlainDecimal(toStdString(number));
    if (!parsed || parsed->rounded || parsed->raw < 0) {
        return std::nullopt;
    }
    if (unit.unit == kpi::Unit::Fraction) {
        return static_cast<Raw4>(divideRounded(parsed->raw, 100));
    }
    Raw4 value = 0;
    const Raw4 scale = unit.unit == kpi::Unit::Money ? powerOf(unit.powerOfTen) : 1;
    return __builtin_mul_overflow(parsed->raw, scale, &value) ? std::nullopt : std::optional<Raw4>{value};
}

TargetsState presentTargets(const services::TargetGrid& grid, const Format& format, std::optional<int> powerOfTen)
{
    const kpi::Definition& definition = kpi::definition(grid.kpi);
    const Words& words = format.words();
    TargetsState state;
    state.kpi = grid.kpi;
    state.year = grid.year;
    state.dimension = grid.dimension;
    state.unit.unit = definition.unit;
    state.unit.powerOfTen = powerOfTen.value_or(std::min(9, Format::chartScale(largestOf(grid))));
    state.unitText = definition.unit == kpi::Unit::Money ? format.scaleWords(state.unit.powerOfTen) : QString{};
    state.nameHead = grid.dimension ? dimensionName(words, *grid.dimension) : words.translate("Targets", "Scope");
    state.baselineHead = definition.isSum ? QString::number(grid.year - 1) : QString{};
    state.totalHead = definition.isSum ? words.translate("Targets", "Total") : QString{};
    for (unsigned month = 1; month <= 12; ++month) {
        state.months << format.monthShort(month);
    }
    for (const services::TargetGridRow& row : grid.rows) {
        state.rows.push_back(rowState(row, grid, state.unit, format));
        state.hasTargets = state.hasTargets
            || std::any_of(row.months.begin(), row.months.end(), [](const auto& one) { return one.has_value(); });
    }
    state.title = titleOf(grid, format, state.hasTargets);
    state.footLine = footLine(grid, format);
    return state;
}

}  // namespace kinerja::present
