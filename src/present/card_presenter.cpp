// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;
using services::DashboardFigures;
using services::KpiPanel;

constexpr std::int64_t kSmallSample = 10;

/// KPIs whose value says little without the number of records behind it.
bool needsSample(KpiId kpi)
{
    switch (kpi) {
    case KpiId::Conversion:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::Velocity:
    case KpiId::SalesCycle:
    case KpiId::Csat:
    case KpiId::CsatMean:
    case KpiId::Nps: return true;
    default: return false;
    }
}

bool isSurvey(KpiId kpi)
{
    return kpi == KpiId::Csat || kpi == KpiId::CsatMean || kpi == KpiId::Nps;
}

void addTarget(CardState& card, const KpiPanel& panel, const Format& format)
{
    const Words& words = format.words();
    const auto& definition = kpi::definition(panel.kpi);
    const kpi::Progress& progress = panel.progress;
    if (!progress.target) {
        card.emptyText = words.translate("Dashboard", "No target");
        card.targetText = partialTarget(progress, format);
        card.emptyAction = words.translate("Dashboard", "Set", "a target");
        return;
    }
    const Raw4 target = progress.target->value;
    if (definition.isSum && progress.attainment) {
        card.targetText = words.translate("Dashboard", "%1 of target").arg(format.percent(*progress.attainment, 0));
    } else {
        card.targetText = words.translate("Dashboard", "target %1").arg(format.value(definition.unit, target));
    }
    if (progress.target->summed) {
        card.targetText += QChar{0x00A0} + QStringLiteral("Σ");
    }
    card.bar = progressBar(panel.kpi, progress);
    if (const QString rate = requiredRate(panel.kpi, progress, format); !rate.isEmpty()) {
        card.needText = words.translate("Dashboard", "%1/day needed", "per working day left").arg(rate);
        card.needShort = words.translate("Dashboard", "→ %1/day", "what each working day left has to bring").arg(rate);
    }
}

void addVerdict(CardState& card, const KpiPanel& panel, const Format& format)
{
    const Words& words = format.words();
    const auto& definition = kpi::definition(panel.kpi);
    const kpi::Progress& progress = panel.progress;
    card.isSmallSample = needsSample(panel.kpi) && panel.current.n < kSmallSample;
    card.verdict = panel.immatureCohort || card.isSmallSample ? Verdict::None : toVerdict(progress.verdict);
    card.verdictWord = card.isSmallSample ? format.sampleSize(panel.current.n) : verdictWord(words, card.verdict);
    if (!progress.gapToExpected) {
        return;
    }
    card.gap = format.difference(definition.unit, *progress.gapToExpected);
    if (definition.isSum && progress.gapToExpectedShare) {
        card.gapShare = QStringLiteral("(%1)").arg(format.percentDifference(*progress.gapToExpectedShare));
    } else if (isSurvey(panel.kpi) && !card.isSmallSample) {
        card.gapShare = QStringLiteral("· ") + format.sampleSize(panel.current.n);
    }
    if (!card.isSmallSample && !panel.immatureCohort) {
        card.tone = toneOf(panel.kpi, *progress.gapToExpected);
    }
}

enum class Amounts { None, Lines, Leads };

/// Whose amounts a KPI is made of.
Amounts amountsOf(KpiId kpi, bool revenueFromLeads)
{
    switch (kpi) {
    case KpiId::Revenue:
    case KpiId::RequiredRate:
    case KpiId::Aov:
    case KpiId::AovNet:
    case KpiId::MarketShare: return revenueFromLeads ? Amounts::Leads : Amounts::Lines;
    case KpiId::GrossSales:
    case KpiId::Margin:
    case KpiId::GrossProfit:
    case KpiId::DiscountRate:
    case KpiId::ReturnRate: return Amounts::Lines;
    case KpiId::WonValue:
    case KpiId::AverageDeal:
    case KpiId::PipelineCoverage:
    case KpiId::Velocity:
    case KpiId::WinRateValue: return Amounts::Leads;
    default: return Amounts::None;
    }
}

/// "12 rows converted", where a rate turned amounts into this currency; where the market's size comes from.
QStringList marksOf(KpiId kpi, const kpi::Answer& answer, const Words& words)
{
    const Amounts amounts = amountsOf(kpi, answer.revenueFromLeads);
    const std::int64_t rows = amounts == Amounts::Lines ? answer.current.convertedLines
                              : amounts == Amounts::Leads ? answer.current.convertedLeads
                                                          : 0;
    QStringList lines;
    if (rows > 0) {
        lines << words.translate("Dashboard", "%n row(s) converted by exchange rate", nullptr, pluralCount(rows));
    }
    if (kpi == KpiId::MarketShare && !answer.current.marketSource.empty()) {
        lines << words.translate("Dashboard", "Market size: %1").arg(toQString(answer.current.marketSource));
    }
    return lines;
}

/// Up to when there are records of this figure, where others reach further.
QStringList knownLine(KpiId kpi, const kpi::Window& window, const Format& format)
{
    const Words& words = format.words();
    const Period known = kpi::knownDays(window, kpi);
    if (known.end >= window.used.end) {
        return {};
    }
    if (known.days() <= 0) {
        return {words.translate("Dashboard", "No record of this figure in the period yet; others reach further")};
    }
    return {words.translate("Dashboard", "Records of this figure reach to %1: pace and comparison count up to that day")
                .arg(format.date(known.end - std::chrono::days{1}))};
}

QString toolTipOf(const KpiPanel& panel, const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    QStringList lines;
    lines << QStringLiteral("%1: %2").arg(kpiName(panel.kpi, words.language()), format.figureExact(panel.current));
    lines << format.range(figures.answer.window.used);
    lines << knownLine(panel.kpi, figures.answer.window, format);
    lines << paceLines(panel.kpi, panel.progress, panel.immatureCohort, format);
    if (panel.baseline) {
        lines << baselineText(panel.kpi, *panel.baseline, panel.compared, format);
    } else if (figures.answer.comparedWindow) {
        const Period days = kpi::comparedDays(*figures.answer.comparedWindow, panel.kpi);
        const QString range = days.days() > 0 ? format.range(days) : format.period(figures.answer.comparedWindow->whole);
        const QString begin = recordsBeginText(figures.answer.comparedWindow, panel.kpi, format);
        lines << (begin.isEmpty() ? words.translate("Dashboard", "Compared with %1: %2").arg(range, format.figureExact(panel.compared)) : begin);
    }
    lines << marksOf(panel.kpi, figures.answer, words);
    if (panel.immatureCohort) {
        lines << words.translate("Dashboard", "%n lead(s) still open: too early for a verdict", nullptr,
                                 pluralCount(figures.answer.current.leadsOpen));
    }
    return lines.join(QLatin1Char('\n'));
}

/// Records that a KPI leaves out, and why.
QStringList leftOut(KpiId kpi, const kpi::Answer& answer, const Format& format)
{
    const kpi::Figures& figures = answer.current;
    const Words& words = format.words();
    QStringList lines;
    const auto say = [&lines](std::int64_t count, const QString& text) {
        if (count > 0) {
            lines << text;
        }
    };
    switch (kpi) {
    case KpiId::NewCustomers:
    case KpiId::ReturningCustomers:
        say(figures.unknownCustomerOrders, words.translate("Dashboard", "Left out: %n order(s) without a customer", nullptr,
                                                           pluralCount(figures.unknownCustomerOrders)));
        break;
    case KpiId::Conversion:
    case KpiId::SalesCycle:
        say(figures.leadsWithoutCreation, words.translate("Dashboard", "Left out: %n lead(s) without a creation date", nullptr,
                                                          pluralCount(figures.leadsWithoutCreation)));
        say(figures.badCycles, words.translate("Dashboard", "Left out: %n lead(s) closed before they were created", nullptr,
                                               pluralCount(figures.badCycles)));
        break;
    case KpiId::Margin:
    case KpiId::GrossProfit:
        lines << words.translate("Dashboard", "Cost known for %1 of revenue").arg(format.percent(figures.costCoverage, 0));
        break;
    default: break;
    }
    if (amountsOf(kpi, answer.revenueFromLeads) == Amounts::Leads) {
        say(figures.otherCurrencyLeads, words.translate("Dashboard", "Left out: %n lead(s) in a currency without a rate", nullptr,
                                                        pluralCount(figures.otherCurrencyLeads)));
    } else {
        say(figures.otherCurrencyLines, words.translate("Dashboard", "Left out: %n line(s) in a currency without a rate", nullptr,
                                                        pluralCount(figures.otherCurrencyLines)));
    }
    return lines;
}

}  // namespace

CardState presentCard(const KpiPanel& panel, const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    CardState card;
    card.key = toQString(kpi::definition(panel.kpi).key);
    card.name = kpiName(panel.kpi, words.language());
    card.toolTip = toolTipOf(panel, figures, format);
    card.trail.values = panel.trail;
    if (!panel.current.hasValue) {
        card.emptyText = missingInView(words, figures, panel.kpi, panel.current.reason);
        card.isFilteredAway = isFilteredAway(figures, panel.kpi, panel.current.reason);
        if (card.isFilteredAway) {
            card.emptyAction = words.translate("Dashboard", "Clear filters");
        } else if (panel.current.reason == kpi::Reason::NoSource) {
            card.emptyAction = words.translate("Dashboard", "Import");
        }
        card.summary = QStringLiteral("%1: %2").arg(card.name, card.emptyText);
        return card;
    }
    card.value = format.figure(panel.current);
    addTarget(card, panel, format);
    if (panel.progress.target) {
        addVerdict(card, panel, format);
    }
    const QString other = comparedName(figures.answer.comparedWindow, format);
    if (!other.isEmpty() && panel.compared.hasValue) {
        const QString change = format.change(panel.current.unit, panel.change);
        card.changeText = panel.change.isNew ? change : words.translate("Dashboard", "%1 from %2").arg(change, other);
        if (const QString days = comparedShort(figures.answer.comparedWindow, figures.answer.window, format); !days.isEmpty() && !panel.change.isNew) {
            card.changeShort = words.translate("Dashboard", "%1 from %2").arg(change, days);
        }
    } else if (panel.baseline) {
        card.changeText = baselineShort(*panel.baseline, words);
    } else {
        card.changeText = recordsBeginShort(figures.answer.comparedWindow, panel.kpi, format);
    }
    QStringList summary{QStringLiteral("%1: %2").arg(card.name, card.value)};
    for (const QString& part : {card.verdictWord, card.gap, card.targetText, card.needText, card.changeText}) {
        if (!part.isEmpty()) {
            summary << part;
        }
    }
    card.summary = summary.join(QStringLiteral(", "));
    return card;
}

QString presentCardDetails(const KpiPanel& panel, const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    QStringList lines{toolTipOf(panel, figures, format)};
    lines << format.rows(figures.answer.current.lines);
    lines << leftOut(panel.kpi, figures.answer, format);
    lines << QString{} << words.translate("Dashboard", "How it is computed:") << kpiFormula(panel.kpi, words.language());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace kinerja::present
