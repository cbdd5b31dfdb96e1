// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/review_presenter.h"

#include <algorithm>

#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

using services::ActionProgress;
using services::DashboardFigures;

PrintedTable kpiTableOf(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const QString other = comparedName(figures.answer.comparedWindow, format);
    PrintedTable table;
    table.columns = {{words.translate("Review", "KPI"), 2.1, false},
                     {words.translate("Review", "Value"), 1.5, true},
                     {words.translate("Review", "Target"), 1.2, true},
                     {words.translate("Review", "Gap to expected"), 1.4, true},
                     {words.translate("Review", "Verdict"), 1.4, false},
                     {other.isEmpty() ? words.translate("Review", "Change") : words.translate("Review", "From %1").arg(other), 1.4, true}};
    for (const auto& panel : figures.cards) {
        if (!panel.current.hasValue) {
            continue;
        }
        const auto unit = panel.current.unit;
        const auto& progress = panel.progress;
        const CardState card = presentCard(panel, figures, format);
        table.rows.push_back({card.name, format.figureExact(panel.current),
                              progress.target ? format.value(unit, progress.target->value) : QString{kNoValue},
                              progress.gapToExpected ? format.difference(unit, *progress.gapToExpected) : QString{kNoValue},
                              progress.target ? card.verdictWord : partialTarget(progress, format),
                              panel.compared.hasValue ? format.change(unit, panel.change) : QString{kNoValue}});
    }
    return table;
}

PromiseState promiseOf(const ActionProgress& entry, const Format& format)
{
    const Words& words = format.words();
    const auto& action = entry.action;
    PromiseState promise;
    promise.id = action.id;
    promise.verdict = toVerdict(entry.verdict);
    promise.title = toQString(action.title);
    QStringList parts;
    if (!action.owner.empty()) {
        parts << toQString(action.owner);
    }
    const auto kpi = kpi::parseKpi(action.kpi);
    if (kpi && action.from && action.to) {
        const auto unit = kpi::definition(*kpi).unit;
        parts << words.translate("Review", "%1 %2 → %3, now %4")
                     .arg(kpiName(*kpi, words.language()), format.value(unit, *action.from), format.value(unit, *action.to),
                          format.figure(entry.today));
    }
    parts << (entry.overdue ? words.translate("Review", "overdue since %1") : words.translate("Review", "due %1"))
                 .arg(format.date(action.due));
    promise.detail = parts.join(QStringLiteral(" · "));
    return promise;
}

bool isOpen(const ActionProgress& entry)
{
    return entry.action.status == domain::ActionStatus::ToDo || entry.action.status == domain::ActionStatus::Doing;
}

}  // namespace

ReviewState presentReview(const DashboardFigures& figures, const std::vector<ActionProgress>& actions,
                          const std::optional<domain::Review>& review, const Format& format)
{
    const Words& words = format.words();
    ReviewState state;
    const DashboardState dashboard = presentDashboard(figures, format);
    state.empty = dashboard.empty;
    if (state.empty) {
        return state;
    }
    state.headline = words.translate("Review", "Review of %1").arg(format.period(figures.answer.window.whole));
    state.sentences << dashboard.headline.first();
    for (const auto* findings : {&dashboard.attention, &dashboard.praise}) {
        for (const auto& finding : *findings) {
            state.sentences << (finding.detail.isEmpty() ? finding.text
                                                         : finding.text + QStringLiteral(": ") + finding.detail);
        }
    }
    state.kpis = kpiTableOf(figures, format);
    for (const auto& entry : actions) {
        if (isOpen(entry)) {
            state.promises.push_back(promiseOf(entry, format));
        }
    }
    state.promisesEmpty = words.translate("Review", "No open action: nothing was promised.");
    if (review) {
        state.summary = toQString(review->summary);
        state.decisions = toQString(review->decisions);
        state.savedOn = words.translate("Review", "Saved %1").arg(format.date(review->day));
    }
    return state;
}

}  // namespace kinerja::present
