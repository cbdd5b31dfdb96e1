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

}  // namespace

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
