// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/targets_presenter.h"

#include <algorithm>
#include <chrono>

#include "digits.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/period_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

constexpr int kYearsAround = 3;

Int128 largestOf(const services::TargetGrid& grid)
{
    Int128 largest = 0;
    for (const services::TargetGridRow& row : grid.rows) {
        for (const auto& month : row.months) {
            largest = std::max(largest, Int128{month.value.value_or(0)});
        }
        for (const kpi::Figure& figure : row.past->months) {
            largest = std::max(largest, kpi::rawOf(figure).value_or(0));
        }
    }
    return largest;
}

GridUnit unitOf(const services::TargetGrid& grid, std::optional<int> powerOfTen)
{
    const kpi::Unit unit = kpi::definition(grid.choice.kpi).unit;
    return {unit, unit == kpi::Unit::Money ? powerOfTen.value_or(std::min(9, Format::chartScale(largestOf(grid)))) : 0, grid.choice.kpi};
}

/// "Rp150 jt missing", "Rp150 jt too much".
QString differenceWords(Int128 difference, kpi::Unit unit, const Format& format)
{
    const QString text = format.difference(unit, difference);
    return difference < 0 ? format.words().translate("Targets", "%1: too little").arg(text)
                          : format.words().translate("Targets", "%1: too much").arg(text);
}

/// "Sum of the people Rp5,70 M · target of the whole team Rp5,85 M · −Rp150 jt: too little".
QString footLine(const TargetSheet& sheet, const Format& format)
{
    const PartsSum& year = sheet.parts(TargetSheet::kYear);
    const Words& words = format.words();
    const kpi::Unit unit = sheet.unit().unit;
    if (!year.sum) {
        return {};
    }
    const QString sum = (sheet.isSum() ? words.translate("Targets", "Sum of the rows %1")
                                       : words.translate("Targets", "Mean of the rows, weighed by a year before: %1"))
                            .arg(format.value(unit, *year.sum));
    const QString joint = QStringLiteral(" · ");
    if (!year.whole) {
        return sum + joint + words.translate("Targets", "the whole team has no target for the year");
    }
    const Int128 difference = *year.difference();
    return sum + joint + words.translate("Targets", "target of the whole team %1").arg(format.value(unit, *year.whole)) + joint
        + (difference == 0 ? words.translate("Targets", "they agree") : differenceWords(difference, unit, format));
}

/// Of the KPI and the year, in no cell.
bool hasOthers(const TargetSheet& sheet) { return sheet.otherPeriods() > 0 || sheet.grid().elsewhere > 0; }

QString titleOf(const TargetSheet& sheet, const QString& year, const Format& format)
{
    const Words& words = format.words();
    const QString name = kpiName(sheet.grid().choice.kpi, format.language());
    if (!sheet.hasTargets()) {
        return (hasOthers(sheet) ? words.translate("Targets", "%1 %2: none in these cells") : words.translate("Targets", "%1 %2: no targets yet")).arg(name, year);
    }
    const auto total = sheet.rows() > 0 ? sheet.value(0, TargetSheet::kYear) : std::nullopt;
    if (!total) {
        return words.translate("Targets", "%1 %2").arg(name, year);
    }
    const auto& months = sheet.grid().rows.front().months;
    const int set = pluralCount(std::count_if(months.begin(), months.end(), [](const auto& month) { return month.value.has_value(); }));
    const QString value = format.value(sheet.unit().unit, *total);
    if (!sheet.isSum() || sheet.cell(0, TargetSheet::kYear).value || set == 12) {
        return words.translate("Targets", "%1 %2: %3").arg(name, year, value);
    }
    return words.translate("Targets", "%1 %2: %3 in %n month(s)", nullptr, set).arg(name, year, value);
}

QString stateText(const TargetSheet& sheet, const Words& words)
{
    QStringList parts;
    if (sheet.drafts() > 0) {
        parts << words.translate("Targets", "%n draft(s)", nullptr, sheet.drafts());
    }
    if (sheet.approved() > 0) {
        parts << words.translate("Targets", "%n approved", nullptr, sheet.approved());
    }
    if (sheet.otherPeriods() > 0) {
        parts << words.translate("Targets", "%n target(s) of quarters and other periods, in no cell here", nullptr, sheet.otherPeriods());
    }
    if (const int elsewhere = sheet.grid().elsewhere; elsewhere > 0 && !sheet.hasTargets()) {
        parts << words.translate("Targets", "%n target(s) of other levels or scopes, not shown here", nullptr, elsewhere);
    }
    return parts.join(QStringLiteral(" · "));
}

void addYears(const Period& shown, const FiscalCalendar& calendar, const Format& format, std::vector<TargetYear>& years)
{
    const auto addAround = [&](Period year) {
        for (int n = 0; n < kYearsAround; ++n) {
            year = previousPeriod(year);
        }
        for (int n = -kYearsAround; n <= kYearsAround; ++n, year = nextPeriod(year)) {
            years.push_back({year, periodName(year, calendar, format)});
        }
    };
    const Date middle = shown.first + std::chrono::days{182};
    addAround(isOnlyFiscal(shown) ? periodOf(PeriodKind::Year, middle) : shown);
    if (isOnlyFiscal(shown)) {
        addAround(shown);
    } else if (calendar.startMonth != 1) {
        addAround(fiscalPeriodOf(PeriodKind::Year, middle, calendar));
    }
}

}  // namespace

QStringList levelNames(const Words& words)
{
    return {words.translate("Targets", "Minimum"), words.translate("Targets", "Target"), words.translate("Targets", "Stretch")};
}

TargetsState presentTargets(std::shared_ptr<const services::TargetGrid> grid, const Format& format, const FiscalCalendar& calendar,
                            const std::vector<kpi::KpiId>& kpis, std::optional<int> powerOfTen)
{
    const Words& words = format.words();
    const services::TargetGridChoice& choice = grid->choice;
    TargetsState state;
    state.sheet = std::make_shared<const TargetSheet>(grid, format, unitOf(*grid, powerOfTen));
    for (const kpi::KpiId kpi : kpis) {
        state.kpis.push_back({kpi, kpiName(kpi, format.language())});
    }
    addYears(choice.year, calendar, format, state.years);
    const QString year = periodName(choice.year, calendar, format);
    state.title = titleOf(*state.sheet, year, format);
    state.stateText = stateText(*state.sheet, words);
    state.hasOthers = hasOthers(*state.sheet);
    state.footLine = footLine(*state.sheet, format);
    state.partsAgree = state.sheet->parts(TargetSheet::kYear).difference().value_or(0) == 0;
    state.nameHead = choice.dimension ? dimensionName(words, *choice.dimension) : words.translate("Targets", "Scope");
    const Period before = lastYearPeriod(choice.year);
    state.baselineHead = shortPeriodName(before, calendar, format);
    state.totalHead = state.sheet->isSum() ? words.translate("Targets", "Total") : words.translate("Targets", "Year");
    for (const Period& month : monthsOf(choice.year)) {
        state.months << format.monthShort(static_cast<unsigned>(std::chrono::year_month_day{month.first}.month()));
    }
    if (state.sheet->rows() > 1) {
        state.partsHead = state.sheet->isSum() ? words.translate("Targets", "Sum of the rows") : words.translate("Targets", "Weighed mean");
        state.differenceHead = words.translate("Targets", "Against the team");
    }
    return state;
}

}  // namespace kinerja::present
