// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/dashboard_presenter.h"

#include <algorithm>

#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;
using services::DashboardFigures;
using services::KpiPanel;

constexpr std::size_t kFirstCards = 5;

const KpiPanel* panelOf(const DashboardFigures& figures, KpiId kpi)
{
    const auto found = std::find_if(figures.cards.begin(), figures.cards.end(),
                                    [kpi](const KpiPanel& panel) { return panel.kpi == kpi; });
    return found == figures.cards.end() ? nullptr : &*found;
}

Int128 magnitudeOf(Int128 value)
{
    return value < 0 ? -value : value;
}

/// The region that adds most to a gap of this sign; nullptr when none is told apart, and of no gap.
const services::MemberFigures* largestContributor(const DashboardFigures& figures, Int128 gap)
{
    const services::MemberFigures* worst = nullptr;
    int shown = 0;
    for (const auto& region : figures.regions) {
        const auto& own = region.revenue.gapToExpected;
        shown += region.outside ? 0 : 1;
        if (gap == 0 || region.outside || region.key.empty() || !own || (*own < 0) != (gap < 0) || *own == 0) {
            continue;
        }
        if (worst == nullptr || magnitudeOf(*own) > magnitudeOf(*worst->revenue.gapToExpected)) {
            worst = &region;
        }
    }
    return shown > 1 ? worst : nullptr;
}

/// And its revenue known to its end: else it is the pace that a sentence is about.
bool isOver(const DashboardFigures& figures)
{
    const kpi::Window& window = figures.answer.window;
    return kpi::knownDays(window, KpiId::Revenue).end >= window.whole.end;
}

QString gapSentence(const DashboardFigures& figures, const kpi::Progress& progress, const Format& format)
{
    const Words& words = format.words();
    const Int128 gap = *progress.gapToExpected;
    const QString amount = format.moneyShort(magnitudeOf(gap));
    const QString share = progress.gapToExpectedShare
        ? format.percent(*progress.gapToExpectedShare < 0 ? -*progress.gapToExpectedShare : *progress.gapToExpectedShare)
        : QString{};
    const QString distance = share.isEmpty() ? amount : QStringLiteral("%1 (%2)").arg(amount, share);
    if (gap == 0) {
        return isOver(figures) ? words.translate("Dashboard", "exactly on target") : words.translate("Dashboard", "exactly on pace");
    }
    if (isOver(figures)) {
        return gap < 0 ? words.translate("Dashboard", "%1 below target").arg(distance)
                       : words.translate("Dashboard", "%1 above target").arg(distance);
    }
    return gap < 0 ? words.translate("Dashboard", "%1 behind pace").arg(distance)
                   : words.translate("Dashboard", "%1 ahead of pace").arg(distance);
}

std::optional<EmptyState> emptyOf(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    if (figures.status.records == 0) {
        return EmptyState{words.translate("Dashboard", "Start from your sales file."),
                          words.translate("Dashboard", "Drop it here; its columns are recognised."),
                          {{Offer::Import, words.translate("Dashboard", "Import")},
                           {Offer::Sample, words.translate("Dashboard", "Try sample data")}}};
    }
    if (hasRecords(figures)) {
        return std::nullopt;
    }
    if (!figures.view.filters.empty()) {
        return noRowsMatch(figures.answer.window.whole, format);
    }
    const Date last = figures.status.lastDay.value_or(figures.view.asOf);
    return EmptyState{words.translate("Dashboard", "No data in %1.").arg(format.period(figures.answer.window.whole)),
                      words.translate("Dashboard", "Latest data: %1.").arg(format.date(last)),
                      {{Offer::GoToLatest, words.translate("Dashboard", "Go to %1")
                                               .arg(format.period(periodOf(PeriodKind::Quarter, last)))}}};
}

QString scopeName(const insight::Finding& finding, const Format& format)
{
    return finding.dimension ? memberLabel(format.words(), *finding.dimension, finding.key, finding.label) : QString{};
}

QString magnitudeText(const insight::Finding& finding, const Format& format)
{
    return finding.amount ? format.difference(kpi::definition(finding.kpi).unit, *finding.amount) : QString{};
}

QString findingText(const insight::Finding& finding, const Format& format)
{
    const Words& words = format.words();
    const QString scope = scopeName(finding, format);
    const QString name = kpiName(finding.kpi, words.language());
    const QString subject = scope.isEmpty() ? name : words.translate("Findings", "%1: %2", "scope: KPI").arg(scope, name);
    const QString value = format.figure(finding.value);
    const auto unit = kpi::definition(finding.kpi).unit;
    const QString against = finding.against ? format.value(unit, *finding.against) : QString{};
    switch (finding.kind) {
    case insight::FindingKind::PersonalBest:
        return words.translate("Findings", "%1 %2, best of %n earlier period(s)", nullptr, finding.periods)
            .arg(subject, value);
    case insight::FindingKind::TargetReached:
        return words.translate("Findings", "%1 %2, target %3 reached").arg(subject, value, against);
    case insight::FindingKind::LargestImprovement:
        return words.translate("Findings", "%1 %2, up from %3").arg(subject, value, against);
    case insight::FindingKind::BehindPace:
    case insight::FindingKind::AtRisk:
        return kpi::definition(finding.kpi).isSum
            ? words.translate("Findings", "%1 %2, expected by now %3").arg(subject, value, against)
            : words.translate("Findings", "%1 %2, target %3").arg(subject, value, against);
    case insight::FindingKind::LargestDrop:
        return words.translate("Findings", "%1 %2, down from %3").arg(subject, value, against);
    }
    return {};
}

QString findingDetail(const insight::Finding& finding, const Format& format)
{
    const Words& words = format.words();
    const auto unit = kpi::definition(finding.kpi).unit;
    QStringList parts;
    if (const QString amount = magnitudeText(finding, format); !amount.isEmpty()) {
        parts << (finding.share && kpi::definition(finding.kpi).isSum
                      ? QStringLiteral("%1 (%2)").arg(amount, format.percentDifference(*finding.share))
                      : amount);
    }
    if (finding.contributor) {
        const auto& who = *finding.contributor;
        parts << words.translate("Findings", "%1 contributes %2")
                     .arg(memberLabel(words, who.dimension, who.key, who.label), format.difference(unit, who.amount));
    }
    if (unit == kpi::Unit::Fraction && finding.value.n > 0) {
        parts << format.sampleSize(finding.value.n);
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

QStringList presentHeadline(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const KpiPanel* revenue = panelOf(figures, KpiId::Revenue);
    const QString period = format.periodToDate(figures.answer.window.whole, figures.answer.window.used);
    if (revenue == nullptr || !revenue->current.hasValue) {
        const auto reason = revenue == nullptr ? kpi::Reason::NoSource : revenue->current.reason;
        return {QStringLiteral("%1: %2.").arg(period, missingInView(words, figures, KpiId::Revenue, reason))};
    }
    const QString start = QStringLiteral("%1: %2").arg(period, format.figure(revenue->current));
    const kpi::Progress& progress = revenue->progress;
    if (progress.target && progress.gapToExpected && (progress.verdict != kpi::Verdict::None || isOver(figures))) {
        const QString sentence = QStringLiteral("%1, %2").arg(start, gapSentence(figures, progress, format));
        QStringList wordings{sentence + QLatin1Char('.')};
        if (const auto* who = largestContributor(figures, *progress.gapToExpected); who != nullptr) {
            wordings.prepend(words.translate("Dashboard", "%1; %2 contributes %3.")
                                 .arg(sentence,
                                      memberLabel(words, domain::Dimension::Region, who->key, who->label),
                                      format.moneyDifference(*who->revenue.gapToExpected)));
        }
        return wordings;
    }
    QStringList wordings{start + QLatin1Char('.')};
    if (progress.target) {
        wordings.prepend(words.translate("Dashboard", "%1 of a target of %2.")
                             .arg(start, format.moneyShort(progress.target->value)));
    } else if (figures.answer.comparedWindow && revenue->compared.hasValue && !revenue->change.isNew) {
        wordings.prepend(words.translate("Dashboard", "%1, %2 from %3.")
                             .arg(start, format.change(kpi::Unit::Money, revenue->change), comparedName(figures.answer.comparedWindow, format)));
    }
    return wordings;
}

FindingState presentFinding(const insight::Finding& finding, const Format& format)
{
    FindingState state;
    switch (finding.kind) {
    case insight::FindingKind::AtRisk: state.verdict = Verdict::AtRisk; break;
    case insight::FindingKind::BehindPace:
    case insight::FindingKind::LargestDrop: state.verdict = Verdict::Behind; break;
    default: state.verdict = Verdict::OnTrack; break;
    }
    const bool isPraise = state.verdict == Verdict::OnTrack;
    state.text = findingText(finding, format);
    state.detail = findingDetail(finding, format);
    state.offersWhy = !isPraise;
    state.offersAction = !isPraise;
    state.offersFeedback = finding.dimension == domain::Dimension::Rep && !finding.key.empty();
    state.kpi = finding.kpi;
    state.dimension = finding.dimension;
    state.key = finding.key;
    return state;
}

DashboardState presentDashboard(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    DashboardState state;
    state.empty = emptyOf(figures, format);
    if (state.empty) {
        return state;
    }
    state.headline = presentHeadline(figures, format);
    if (figures.answer.current.historyBeginsInside && figures.status.firstSalesDay) {
        state.notice = words.translate("Dashboard", "History begins %1: new customers are not comparable before.")
                           .arg(format.date(*figures.status.firstSalesDay));
    }
    for (std::size_t at = 0; at < std::min(kFirstCards, figures.cards.size()); ++at) {
        state.cards.push_back(presentCard(figures.cards[at], figures, format));
    }
    for (const auto& finding : figures.attention) {
        state.attention.push_back(presentFinding(finding, format));
    }
    for (const auto& finding : figures.praise) {
        state.praise.push_back(presentFinding(finding, format));
    }
    // People first: they can be told.
    std::stable_partition(state.praise.begin(), state.praise.end(),
                          [](const FindingState& finding) { return finding.offersFeedback; });
    state.attentionEmpty = words.translate("Dashboard", "Nothing is behind pace in this view.");
    state.praiseEmpty = words.translate("Dashboard", "No record or reached target yet in this view.");
    state.months = presentMonths(figures, format);
    state.people = presentPeople(figures, format);
    state.regions = presentVariance(figures, figures.regions, domain::Dimension::Region, format);
    state.funnel = presentFunnel(figures, format);
    state.products = presentProducts(figures, format);
    state.customers = presentCustomers(figures, format);
    state.satisfaction = presentSatisfaction(figures, format);
    if (figures.status.answers == 0) {
        state.satisfactionEmpty = EmptyState{words.translate("Dashboard", "No customer voice yet."),
                                             words.translate("Dashboard", "Import survey results (score, comment)."),
                                             {{Offer::Import, words.translate("Dashboard", "Import")}}};
    }
    return state;
}

}  // namespace kinerja::present
