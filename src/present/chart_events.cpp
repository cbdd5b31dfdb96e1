// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_events.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "kinerja/present/convert.h"

namespace kinerja::present {
namespace {

// In the order of domain::EventKind.
constexpr std::array<const char*, domain::kEventKindCount> kKinds{
    QT_TRANSLATE_NOOP("Events", "national holiday"), QT_TRANSLATE_NOOP("Events", "collective leave"), QT_TRANSLATE_NOOP("Events", "Ramadan"),
    QT_TRANSLATE_NOOP("Events", "Idul Fitri"),       QT_TRANSLATE_NOOP("Events", "campaign"),         QT_TRANSLATE_NOOP("Events", "price change"),
    QT_TRANSLATE_NOOP("Events", "competitor"),       QT_TRANSLATE_NOOP("Events", "market"),           QT_TRANSLATE_NOOP("Events", "supply"),
    QT_TRANSLATE_NOOP("Events", "people"),
};

/// "Idul Fitri 1447 H (estimate)", "Diskon (campaign)".
QString nameOf(const domain::Event& event, const Words& words, bool withKind)
{
    const QString name = toQString(event.name);
    const QString kind
        = event.kind && withKind ? words.translate("Events", kKinds.at(static_cast<std::size_t>(*event.kind))) : QString{};
    QStringList remarks;
    if (!kind.isEmpty() && !name.startsWith(kind, Qt::CaseInsensitive)) {
        remarks << kind;
    }
    if (event.isEstimate) {
        remarks << words.translate("Events", "estimate");
    }
    return remarks.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, remarks.join(QStringLiteral(", ")));
}

}  // namespace

std::vector<ChartEvent> chartEvents(const services::DashboardFigures& figures, const Words& words)
{
    std::vector<ChartEvent> rules;
    std::vector<int> more;
    for (const domain::Event& event : figures.events) {
        const auto month = std::find_if(figures.months.begin(), figures.months.end(), [&](const services::MonthFigures& one) {
            return event.first < one.month.end && one.month.first < event.end;
        });
        if (month == figures.months.end()) {
            continue;
        }
        const auto index = static_cast<std::size_t>(month - figures.months.begin());
        if (!rules.empty() && rules.back().index == index) {
            ++more.back();
        } else {
            rules.push_back({index, nameOf(event, words, false)});
            rules.back().shortWord = event.isEstimate ? QStringLiteral("≈ ") + toQString(event.name) : QString{};
            more.push_back(0);
        }
    }
    for (std::size_t at = 0; at < rules.size(); ++at) {
        if (more[at] > 0) {
            const QString others = QStringLiteral(" +%1").arg(more[at]);
            rules[at].word += others;
            rules[at].shortWord += rules[at].shortWord.isEmpty() ? QString{} : others;
        }
    }
    for (std::size_t at = 0; at < figures.months.size(); ++at) {
        const Period& month = figures.months[at].month;
        if (std::any_of(figures.started.begin(), figures.started.end(), [&](const domain::Action& one) { return month.contains(one.start); })) {
            rules.push_back({at, {}, true});
        }
    }
    return rules;
}

QStringList eventLines(const services::DashboardFigures& figures, const Period& month, const Format& format)
{
    QStringList lines;
    for (const domain::Event& event : figures.events) {
        if (event.first < month.end && month.first < event.end) {
            lines << QStringLiteral("%1: %2").arg(nameOf(event, format.words(), true), format.range(event.first, event.end - std::chrono::days{1}));
        }
    }
    for (const domain::Action& action : figures.started) {
        if (month.contains(action.start)) {
            lines << format.words().translate("Events", "Action started %1: %2").arg(format.dayMonth(action.start), toQString(action.title));
        }
    }
    return lines;
}

QString eventNames(const services::DashboardFigures& figures, const Period& month, const Words& words)
{
    const bool isFirst = figures.months.front().month == month;
    QStringList names;
    for (const domain::Event& event : figures.events) {
        if (event.first < month.end && (month.first <= event.first || (isFirst && month.first < event.end))) {
            names << nameOf(event, words, false);
        }
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace kinerja::present
