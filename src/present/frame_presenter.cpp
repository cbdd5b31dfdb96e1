// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/frame_presenter.h"

#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/period_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

QString countOf(const Words& words, domain::Dimension dimension, int count)
{
    using domain::Dimension;
    switch (dimension) {
    case Dimension::Rep: return words.translate("Frame", "%n salesperson(s)", nullptr, count);
    case Dimension::Team: return words.translate("Frame", "%n team(s)", nullptr, count);
    case Dimension::Region: return words.translate("Frame", "%n region(s)", nullptr, count);
    case Dimension::Product: return words.translate("Frame", "%n product(s)", nullptr, count);
    case Dimension::Category: return words.translate("Frame", "%n category(s)", nullptr, count);
    case Dimension::Channel: return words.translate("Frame", "%n channel(s)", nullptr, count);
    case Dimension::Segment: return words.translate("Frame", "%n segment(s)", nullptr, count);
    case Dimension::Customer: return words.translate("Frame", "%n customer(s)", nullptr, count);
    case Dimension::Source: return words.translate("Frame", "%n lead source(s)", nullptr, count);
    }
    return {};
}

QStringList labelsOf(const kpi::Filter& filter, const LabelOf& labelOf, const Words& words)
{
    QStringList labels;
    for (const std::string& key : filter.keys) {
        labels << memberLabel(words, filter.dimension, key, labelOf(filter.dimension, key));
    }
    return labels;
}

FilterChip chipOf(const kpi::Filter& filter, const LabelOf& labelOf, const Words& words)
{
    const QStringList labels = labelsOf(filter, labelOf, words);
    FilterChip chip;
    chip.dimension = filter.dimension;
    chip.text = labels.size() == 1 ? labels.front() : countOf(words, filter.dimension, pluralCount(labels.size()));
    chip.toolTip = filterText(filter, labelOf, words);
    return chip;
}

/// Format::periodToDate(), with the names of the fiscal calendar.
QString nameToDate(const Period& whole, const Period& used, const FiscalCalendar& calendar, const Format& format)
{
    const QString toDate = format.periodToDate(whole, used);
    const QString plain = format.period(whole);
    return shortPeriodName(whole, calendar, format) + toDate.mid(toDate.startsWith(plain) ? plain.size() : toDate.size());
}

}  // namespace

QString filterText(const kpi::Filter& filter, const LabelOf& labelOf, const Words& words)
{
    return QStringLiteral("%1: %2").arg(dimensionName(words, filter.dimension), labelsOf(filter, labelOf, words).join(QStringLiteral(", ")));
}

TopBarState presentTopBar(const services::ViewState& view, const LabelOf& labelOf, const Format& format, const FiscalCalendar& calendar)
{
    const Words& words = format.words();
    TopBarState state;
    const Period used = toDate(view.period, view.asOf);
    const bool started = used.first < used.end;
    state.period = started ? nameToDate(view.period, used, calendar, format) : shortPeriodName(view.period, calendar, format);
    state.periodDays = format.range(started ? used : view.period);
    state.compareKind = view.compare;
    state.canStep = view.period.kind != PeriodKind::All;
    const bool isCompared = state.canStep && view.compare != kpi::Compare::None;
    const bool isBaseline = view.compare == kpi::Compare::Baseline;
    state.compare = isCompared ? words.translate("Frame", "against %1").arg(isBaseline ? baselineName(words) : shortPeriodName(services::comparedPeriod(view), calendar, format))
                               : words.translate("Frame", "no comparison");
    for (const auto& filter : view.filters) {
        state.chips.push_back(chipOf(filter, labelOf, words));
    }
    return state;
}

QString presentStatus(const services::StoreStatus& status, const Format& format)
{
    const Words& words = format.words();
    QStringList parts;
    if (status.lastDay) {
        parts << words.translate("Frame", "Data until %1").arg(format.date(*status.lastDay));
    } else {
        parts << words.translate("Frame", "No data yet");
    }
    parts << format.rows(status.records);
    parts << (status.isReadOnly ? words.translate("Frame", "read-only") : words.translate("Frame", "saved"));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace kinerja::present
