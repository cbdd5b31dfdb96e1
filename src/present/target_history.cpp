// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/target_history.h"

#include <algorithm>
#include <tuple>

#include "kinerja/base/decimal.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/target_words.h"

namespace kinerja::present {
namespace {

struct Entry {
    std::string when;
    int n = 0;  ///< of what was agreed within one second
    QStringList cells;
};

class HistoryWriter {
public:
    explicit HistoryWriter(const Format& format) : m_format{format} {}

    [[nodiscard]] Entry entry(const NamedTarget& named, std::size_t at) const
    {
        const services::PlannedTarget& planned = named.planned;
        const store::Agreement& agreement = planned.agreements[at];
        const Words& words = m_format.words();
        const QString to = value(planned, agreement.value);
        const QString change = at == 0 ? words.translate("Targets", "approved at %1").arg(to)
                                       : words.translate("Targets", "%1 → %2").arg(value(planned, planned.agreements[at - 1].value), to);
        const QString when = momentText(m_format, agreement.when);
        return {agreement.when,
                agreement.n,
                {when, toQString(agreement.who), named.scope, m_format.period(planned.target.period), change,
                 agreement.reason.empty() ? QString{kNoValue} : toQString(agreement.reason), baseline(planned, agreement)}};
    }

private:
    [[nodiscard]] QString value(const services::PlannedTarget& planned, Int128 raw) const
    {
        const auto kpi = kpi::parseKpi(planned.target.kpi);
        const kpi::Unit unit = kpi ? kpi::definition(*kpi).unit : kpi::Unit::Factor;
        return wholeTarget(unit, raw, m_format);
    }

    [[nodiscard]] QString baseline(const services::PlannedTarget& planned, const store::Agreement& agreement) const
    {
        const auto raw = parsePlainDecimal(agreement.baseline);
        const auto first = parseIso(agreement.baselineFrom);
        const auto last = parseIso(agreement.baselineTo);
        if (!raw || !first || !last) {
            return QString{kNoValue};
        }
        return QStringLiteral("%1 (%2)").arg(value(planned, raw->raw), m_format.range(*first, *last));
    }

    const Format& m_format;
};

}  // namespace

PrintedTable presentTargetHistory(const std::vector<NamedTarget>& targets, const Format& format)
{
    const Words& words = format.words();
    const HistoryWriter writer{format};
    std::vector<Entry> entries;
    for (const NamedTarget& named : targets) {
        for (std::size_t at = 0; at < named.planned.agreements.size(); ++at) {
            entries.push_back(writer.entry(named, at));
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return std::tie(a.when, a.n) > std::tie(b.when, b.n); });
    PrintedTable table;
    table.columns = {{words.translate("Targets", "When"), 1.1},
                     {words.translate("Targets", "Who"), 0.8},
                     {words.translate("Targets", "Whose"), 1.2},
                     {words.translate("Targets", "Month"), 1.1},
                     {words.translate("Targets", "From → to"), 1.8},
                     {words.translate("Targets", "Why"), 1.6},
                     {words.translate("Targets", "Baseline"), 1.8}};
    for (const Entry& entry : entries) {
        table.rows.push_back(entry.cells);
    }
    return table;
}

}  // namespace kinerja::present
