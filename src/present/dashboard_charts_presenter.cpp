// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "chart_events.h"
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using services::DashboardFigures;
using services::MemberFigures;
using services::MonthFigures;

double scaledDown(Int128 raw, int powerOfTen)
{
    double divisor = static_cast<double>(kRawOne);
    for (int at = 0; at < powerOfTen; ++at) {
        divisor *= 10.0;
    }
    return static_cast<double>(raw) / divisor;
}

Int128 largestOf(const std::vector<MonthFigures>& months)
{
    Int128 largest = 0;
    for (const auto& month : months) {
        largest = std::max({largest, month.actual.hasValue ? month.actual.exact : 0,
                            month.lastYear.hasValue ? month.lastYear.exact : 0,
                            month.target ? static_cast<Int128>(month.target->value) : 0});
    }
    return largest;
}

std::chrono::year_month_day ymd(const Period& period)
{
    return std::chrono::year_month_day{period.first};
}

QString monthName(const Period& period, const Format& format)
{
    return format.monthShort(static_cast<unsigned>(ymd(period).month()));
}

MonthMark markOf(const MonthFigures& month, int scale, bool isFirst, const Format& format)
{
    const Words& words = format.words();
    const auto date = ymd(month.month);
    MonthMark mark;
    mark.key = toQString(periodId(month.month));
    mark.label = monthName(month.month, format);
    mark.isRunning = month.running;
    if (month.running) {
        mark.note = words.translate("Dashboard", "running");
    } else if (isFirst || date.month() == std::chrono::January) {
        mark.note = QString::number(static_cast<int>(date.year()));
    }
    mark.details << format.monthLong(static_cast<unsigned>(date.month())) + QLatin1Char(' ')
            + QString::number(static_cast<int>(date.year()));
    if (month.actual.hasValue) {
        mark.actual = scaledDown(month.actual.exact, scale);
        mark.details << words.translate("Dashboard", "Actual: %1").arg(format.money(month.actual.exact));
    }
    if (month.target) {
        mark.target = scaledDown(month.target->value, scale);
        mark.details << words.translate("Dashboard", "Target: %1").arg(format.money(month.target->value));
    }
    if (month.running && month.gap && month.actual.hasValue) {
        // The gap of a running month is the one to what was expected to date.
        const Int128 expected = month.actual.exact - *month.gap;
        mark.expected = scaledDown(expected, scale);
        mark.details << words.translate("Dashboard", "Expected to date: %1").arg(format.money(expected));
    }
    if (month.gap) {
        mark.delta = scaledDown(*month.gap, scale);
        mark.deltaTone = *month.gap == 0 ? Tone::Neutral : *month.gap > 0 ? Tone::Good : Tone::Bad;
        mark.deltaText = format.scaledDifference(*month.gap, scale);
        mark.details << (month.running ? words.translate("Dashboard", "Against expected to date: %1")
                                       : words.translate("Dashboard", "Against target: %1"))
                            .arg(format.moneyDifferenceExact(*month.gap));
    }
    if (month.lastYear.hasValue) {
        mark.previous = scaledDown(month.lastYear.exact, scale);
        mark.details << words.translate("Dashboard", "A year before: %1").arg(format.money(month.lastYear.exact));
    }
    return mark;
}

QString monthsMessage(const std::vector<MonthFigures>& months, const Format& format)
{
    const Words& words = format.words();
    const auto last = std::find_if(months.rbegin(), months.rend(), [](const MonthFigures& month) {
        return month.actual.hasValue;
    });
    if (last == months.rend()) {
        return words.translate("Dashboard", "Revenue by month");
    }
    const QString name = format.monthLong(static_cast<unsigned>(ymd(last->month).month()));
    if (last->gap && *last->gap != 0) {
        const QString amount = format.moneyShort(*last->gap < 0 ? -*last->gap : *last->gap);
        if (last->running) {
            return (*last->gap < 0 ? words.translate("Dashboard", "%1 is %2 behind pace so far")
                                   : words.translate("Dashboard", "%1 is %2 ahead of pace so far"))
                .arg(name, amount);
        }
        return (*last->gap < 0 ? words.translate("Dashboard", "%1 ended %2 below target")
                               : words.translate("Dashboard", "%1 ended %2 above target"))
            .arg(name, amount);
    }
    return words.translate("Dashboard", "%1: %2").arg(name, format.figure(last->actual));
}

QStringList selectedKeys(const DashboardFigures& figures, domain::Dimension dimension)
{
    QStringList keys;
    for (const auto& filter : figures.view.filters) {
        if (filter.dimension == dimension) {
            for (const auto& key : filter.keys) {
                keys << toQString(key);
            }
        }
    }
    return keys;
}

/// "Tanpa penjual" when somebody without revenue and target is only in the list because the store knows the person.
bool isSilent(const MemberFigures& member)
{
    const auto& revenue = member.current[kpi::KpiId::Revenue];
    return !member.revenue.target && (!revenue.hasValue || revenue.exact == 0);
}

QStringList memberDetails(const MemberFigures& member, const QString& label, const QString& other, const Format& format)
{
    const Words& words = format.words();
    QStringList lines{label,
                      words.translate("Dashboard", "Actual: %1")
                          .arg(format.figureExact(member.current[kpi::KpiId::Revenue]))};
    lines << paceLines(kpi::KpiId::Revenue, member.revenue, false, format);
    if (member.revenue.gapToExpected) {
        lines << words.translate("Dashboard", "Against expected to date: %1")
                     .arg(format.moneyDifferenceExact(*member.revenue.gapToExpected));
    }
    if (!other.isEmpty() && !member.compared.values.empty()) {
        lines << words.translate("Dashboard", "%1 from %2")
                     .arg(format.change(kpi::Unit::Money, member.revenueChange), other);
    }
    lines << format.rows(member.current.lines);
    return lines;
}

}  // namespace

MonthsData presentMonths(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const int scale = Format::chartScale(largestOf(figures.months));
    MonthsData data;
    data.head.message = monthsMessage(figures.months, format);
    data.head.measure = words.translate("Dashboard", "Revenue by month, %1").arg(format.scaleWords(scale));
    data.head.emptyText = missingInView(words, figures, kpi::KpiId::Revenue, kpi::Reason::NoSource);
    data.deltaTitle = words.translate("Dashboard", "Δ target");
    data.actualName = words.translate("Dashboard", "actual");
    data.previousName = words.translate("Dashboard", "last year");
    data.targetName = words.translate("Dashboard", "target");
    const bool hasSales = std::any_of(figures.months.begin(), figures.months.end(),
                                      [](const MonthFigures& month) { return month.actual.hasValue; });
    for (std::size_t at = 0; hasSales && at < figures.months.size(); ++at) {
        data.months.push_back(markOf(figures.months[at], scale, at == 0, format));
        data.months.back().details << eventLines(figures, figures.months[at].month, format);
    }
    data.events = chartEvents(figures, format.words());
    if (figures.view.period.kind == PeriodKind::Month) {
        data.head.selectedKeys << toQString(periodId(figures.view.period));
    }
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    return data;
}

BulletData presentPeople(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const QString other = comparedName(figures.answer.comparedWindow, format);
    BulletData data;
    int withTarget = 0;
    int onTrack = 0;
    for (const auto& member : figures.people) {
        if (isSilent(member)) {
            continue;
        }
        BulletRow row;
        row.key = toQString(member.key);
        row.label = memberLabel(words, domain::Dimension::Rep, member.key, member.label);
        const auto& revenue = member.current[kpi::KpiId::Revenue];
        if (revenue.hasValue) {
            row.value = revenue.approximate();
        }
        row.valueText = format.figure(revenue);
        if (member.revenue.target) {
            withTarget += member.outside ? 0 : 1;
            row.target = scaledDown(member.revenue.target->value, 0);
            row.verdict = toVerdict(member.revenue.verdict);
            onTrack += !member.outside && member.revenue.verdict == kpi::Verdict::OnTrack ? 1 : 0;
        }
        if (member.revenue.expected) {
            row.expected = scaledDown(*member.revenue.expected, 0);
        }
        if (member.revenue.gapToExpected) {
            row.deltaText = format.moneyDifference(*member.revenue.gapToExpected);
            row.tone = toneOf(kpi::KpiId::Revenue, *member.revenue.gapToExpected);
        }
        row.details = memberDetails(member, row.label, other, format);
        data.rows.push_back(std::move(row));
    }
    data.head.message = withTarget > 0
        ? words.translate("Dashboard", "%1 of %n salespeople on track", nullptr, withTarget).arg(format.count(onTrack))
        : words.translate("Dashboard", "By salesperson");
    data.head.measure = words.translate("Dashboard", "Revenue by salesperson, %1")
                            .arg(format.periodToDate(figures.answer.window.whole, figures.answer.window.used));
    data.head.emptyText = words.translate("Dashboard", "No salespeople in this view");
    data.head.opensRecords = true;
    data.head.selectedKeys = selectedKeys(figures, domain::Dimension::Rep);
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    return data;
}

namespace {

/// Every shown value of the dimension has a target: else it is held against the compared window.
bool usesTargets(const std::vector<MemberFigures>& members)
{
    return std::any_of(members.begin(), members.end(),
                       [](const MemberFigures& member) { return member.revenue.gapToExpected.has_value(); });
}

std::optional<Int128> deltaOf(const MemberFigures& member, bool toTarget)
{
    if (toTarget) {
        return member.revenue.gapToExpected;
    }
    return member.revenueChange.absolute;
}

}  // namespace

VarianceData presentVariance(const DashboardFigures& figures, const std::vector<MemberFigures>& members,
                             domain::Dimension dimension, const Format& format)
{
    const Words& words = format.words();
    const QString other = comparedName(figures.answer.comparedWindow, format);
    const bool toTarget = usesTargets(members);
    VarianceData data;
    std::optional<std::size_t> extreme;  // the worst of those that the filters let through
    for (const auto& member : members) {
        // Nothing now, but something then, is a difference.
        const bool isLost = !toTarget && member.revenueChange.absolute.value_or(0) != 0;
        if (isSilent(member) && !isLost) {
            continue;
        }
        VarianceRow row;
        row.key = toQString(member.key);
        row.label = memberLabel(words, dimension, member.key, member.label);
        row.valueText = format.figure(member.current[kpi::KpiId::Revenue]);
        if (const auto delta = deltaOf(member, toTarget)) {
            row.delta = scaledDown(*delta, 0);
            row.deltaText = format.moneyDifference(*delta);
            row.tone = toneOf(kpi::KpiId::Revenue, *delta);
        } else {
            const QString partial = partialTarget(member.revenue, format);
            row.deltaText = partial.isEmpty() ? words.translate("Dashboard", "no target") : partial;
        }
        row.details = memberDetails(member, row.label, other, format);
        if (row.delta && !member.outside && (!extreme || *row.delta < *data.rows[*extreme].delta)) {
            extreme = data.rows.size();
        }
        data.rows.push_back(std::move(row));
    }
    const QString name = dimensionName(words, dimension);
    if (!extreme || *data.rows[*extreme].delta >= 0) {
        data.head.message = words.translate("Dashboard", "By %1").arg(name.toLower());
    } else {
        const VarianceRow& worst = data.rows[*extreme];
        data.head.message = toTarget ? words.translate("Dashboard", "%1 %2 against pace").arg(worst.label, worst.deltaText)
                                     : words.translate("Dashboard", "%1 %2 from %3").arg(worst.label, worst.deltaText, other);
    }
    data.head.measure = toTarget ? words.translate("Dashboard", "Revenue by %1, difference to expected today").arg(name.toLower())
                        : other.isEmpty() ? words.translate("Dashboard", "Revenue by %1").arg(name.toLower())
                                          : words.translate("Dashboard", "Revenue by %1, difference to %2").arg(name.toLower(), other);
    data.head.emptyText = words.translate("Dashboard", "Nothing to show for %1 in this view").arg(name.toLower());
    data.head.opensRecords = true;
    data.head.selectedKeys = selectedKeys(figures, dimension);
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    return data;
}

}  // namespace kinerja::present
