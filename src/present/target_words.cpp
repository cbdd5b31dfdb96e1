// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/target_words.h"

#include "kinerja/kpi/answer.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/own_kpi_presenter.h"
#include "kinerja/present/targets_presenter.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {

QString wholeTarget(kpi::Unit unit, Int128 raw, const Format& format)
{
    return unit == kpi::Unit::Money ? format.money(raw) : format.value(unit, raw);
}

QString measuredKpi(kpi::KpiId kpi, const Format& format)
{
    const QString name = kpiName(kpi, format.language());
    const bool isOwn = static_cast<std::size_t>(kpi) >= kpi::kKpiCount;  // its name need not say what it counts
    return isOwn ? QStringLiteral("%1 (%2)").arg(name, unitName(format.words(), kpi::definition(kpi).unit)) : name;
}

QString targetLevel(const services::TargetGridChoice& choice, const Words& words)
{
    QStringList parts{words.translate("Targets", "Level: %1").arg(levelNames(words).value(static_cast<int>(choice.level)))};
    if (choice.dimension) {
        parts << words.translate("Targets", "by %1", "a dimension").arg(dimensionName(words, *choice.dimension));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString targetChange(const QString& scope, const domain::Target& target, std::optional<Raw4> before, const Format& format)
{
    const auto kpi = kpi::parseKpi(target.kpi);
    const kpi::Unit unit = kpi ? kpi::definition(*kpi).unit : kpi::Unit::Factor;
    const QString from = before ? wholeTarget(unit, *before, format) : QString{kNoValue};
    const QString change = format.words().translate("Targets", "%1 → %2").arg(from, wholeTarget(unit, target.value, format));
    const QString whose = target.pairCategory.empty() ? scope : scope + QStringLiteral(" \u00B7 ") + toQString(target.pairCategory);
    return QStringLiteral("%1, %2: %3").arg(whose, format.period(target.period), change);
}

QString proposalReason(const services::TargetProposal& proposal, kpi::KpiId kpi, const Format& format)
{
    const Words& words = format.words();
    const QString count = QString::number(proposal.history.size());
    if (!proposal.minimum || !proposal.target || !proposal.stretch) {
        return words.translate("Targets", "Complete periods with a value: %1. A proposal takes at least three.").arg(count);
    }
    const kpi::Definition& row = kpi::definition(kpi);
    const QString levels = words
                               .translate("Targets", "From the complete periods %1 to %2 (%3): the median gives %4, the best quarter begins "
                                                     "at %5, the best tenth at %6.")
                               .arg(format.period(proposal.history.front().first), format.period(proposal.history.back().first), count,
                                    format.value(row.unit, *proposal.minimum), format.value(row.unit, *proposal.target),
                                    format.value(row.unit, *proposal.stretch));
    if (!row.isSum) {
        return levels;
    }
    if (proposal.season) {
        return levels + QLatin1Char(' ')
               + words.translate("Targets", "The season is in it: in earlier years this part of the year had %1 of an average one.")
                     .arg(format.percent(*proposal.season));
    }
    constexpr int kFewestYears = 2;
    const bool isTooYoung = proposal.seasonYears.value_or(kFewestYears) < kFewestYears;
    return levels + QLatin1Char(' ')
           + (isTooYoung ? words.translate("Targets", "No season is in it: that takes two complete years of records before.")
                         : words.translate("Targets", "No season is in it."));
}

}  // namespace kinerja::present
