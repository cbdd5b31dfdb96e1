// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/comparison_words.h"

#include <map>

#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

std::optional<Date> beginOf(const std::optional<kpi::Window>& compared, kpi::KpiId kpi)
{
    return compared ? kpi::recordsBegin(*compared, kpi) : std::nullopt;
}

bool areDays(const kpi::Window& window) noexcept { return window.whole.kind == PeriodKind::Range && window.used.days() > 0; }

}  // namespace

QString baselineName(const Words& words) { return words.translate("Comparison", "the baseline"); }

QString baselineText(kpi::KpiId kpi, const services::RowBaseline& baseline, const kpi::Figure& value, const Format& format)
{
    const Words& words = format.words();
    const auto first = parseIso(baseline.first);
    const auto last = parseIso(baseline.last);
    const QString days = first && last ? format.range({PeriodKind::Range, *first, *last + std::chrono::days{1}}) : QString{};
    if (baseline.isUnlike && kpi == kpi::KpiId::Conversion) {
        return words.translate("Comparison", "The baseline is of leads that have had their time (%1): no change from it while more than a fifth of these are open").arg(days);
    }
    if (baseline.isUnlike) {
        return words.translate("Comparison", "The baseline is of whole periods (%1): no change from it in a running one").arg(days);
    }
    const QString text = format.figureExact(value);
    switch (baseline.from) {
    case services::BaselineFrom::Frozen: return words.translate("Comparison", "Baseline: %1, agreed with the target (%2)").arg(text, days);
    case services::BaselineFrom::YearBefore: return words.translate("Comparison", "Baseline: %1, the year before (%2)").arg(text, days);
    case services::BaselineFrom::MeanOfFour:
        return kpi::definition(kpi).isSum ? words.translate("Comparison", "Baseline: %1, the mean of the last four complete periods (%2)").arg(text, days)
                                          : words.translate("Comparison", "Baseline: %1 over the last four complete periods (%2)").arg(text, days);
    case services::BaselineFrom::Nothing: break;
    }
    return words.translate("Comparison", "No baseline: the year before is not in the records, nor are four complete periods");
}

QString baselineShort(const services::RowBaseline& baseline, const Words& words)
{
    return baseline.isUnlike                                  ? words.translate("Comparison", "Baseline of a whole period")
        : baseline.from == services::BaselineFrom::Nothing ? words.translate("Comparison", "No baseline")
                                                           : QString{};
}

QString comparedName(const std::optional<kpi::Window>& compared, const Format& format)
{
    if (compared && compared->isBaseline) {
        return baselineName(format.words());
    }
    return !compared ? QString{} : areDays(*compared) ? format.range(compared->used) : format.period(compared->whole);
}

QString comparedShort(const std::optional<kpi::Window>& compared, const kpi::Window& window, const Format& format)
{
    if (!compared || compared->isBaseline || !areDays(*compared) || compared->used.days() == 1) {
        return {};
    }
    const std::chrono::year_month_day first{compared->used.first};
    const std::chrono::year_month_day last{compared->used.end - std::chrono::days{1}};
    const QString begin = format.dayMonth(compared->used.first);
    const bool isClear = first.year() == last.year() && begin != format.dayMonth(window.used.first);
    return isClear ? QStringLiteral("%1\u2013%2").arg(begin, format.dayMonth(compared->used.end - std::chrono::days{1})) : QString{};
}

QString recordsBeginShort(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format)
{
    const auto begin = beginOf(compared, kpi);
    return begin ? format.words().translate("Comparison", "Records begin %1").arg(format.date(*begin)) : QString{};
}

QString recordsBeginText(const std::optional<kpi::Window>& compared, kpi::KpiId kpi, const Format& format)
{
    const auto begin = beginOf(compared, kpi);
    return begin ? format.words()
                       .translate("Comparison", "No comparison with %1: the records of this figure begin on %2")
                       .arg(format.period(compared->whole), format.date(*begin))
                 : QString{};
}

QStringList recordsBeginNotes(const std::optional<kpi::Window>& compared, const std::vector<kpi::KpiId>& kpis, const Format& format)
{
    std::map<Date, QStringList> names;
    for (const kpi::KpiId kpi : kpis) {
        if (const auto begin = beginOf(compared, kpi)) {
            names[*begin] << kpiName(kpi, format.language());
        }
    }
    QStringList notes;
    for (const auto& [begin, of] : names) {
        notes << format.words()
                     .translate("Comparison", "No comparison with %1: records begin on %2 (%3).")
                     .arg(format.period(compared->whole), format.date(begin), of.join(QStringLiteral(", ")));
    }
    return notes;
}

}  // namespace kinerja::present
