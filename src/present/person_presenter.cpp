// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one person, and the words of feedback.
#include <algorithm>

#include "kinerja/present/actions_presenter.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/team_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;

PersonKpiState kpiState(const services::PersonPage& page, std::size_t at, const Format& format)
{
    const Words& words = format.words();
    const KpiId kpi = page.kpis[at];
    const kpi::Figure& current = page.current[at];
    const kpi::Progress& progress = page.progress[at];
    PersonKpiState state;
    state.kpi = kpi;
    state.name = kpiName(kpi, words.language());
    state.value = format.figure(current);
    state.target = progress.target ? format.value(kpi::definition(kpi).unit, progress.target->value) : QString{kNoValue};
    state.median = format.figure(page.teamMedian[at]);
    state.past = format.figure(page.compared[at]);
    if (current.hasValue && page.compared[at].hasValue) {
        const kpi::Change change = kpi::changeOf(current, page.compared[at]);
        state.change = format.change(kpi::definition(kpi).unit, change);
        state.changeTone = change.absolute ? toneOf(kpi, *change.absolute) : toneOf(kpi, change.difference.value_or(0.0));
    }
    state.verdict = toVerdict(progress.verdict);
    const bool isRatio = !kpi::definition(kpi).isSum;
    state.isSmallSample = current.hasValue && isRatio && current.n < kSmallTeamSample;
    state.verdictText = state.isSmallSample ? format.sampleSize(current.n)
        : progress.target                   ? verdictWord(words, state.verdict)
                                            : partialTarget(progress, format);
    state.trail.values = page.trails[at];
    QStringList lines{state.name + QStringLiteral(": ") + format.figureExact(current)};
    if (!current.hasValue) {
        lines << missingText(words, kpi, current.reason);
    } else if (isRatio) {
        lines << format.sampleSize(current.n);
    }
    const bool isYoung = kpi == KpiId::Conversion && progress.pace && progress.verdict == kpi::Verdict::None;
    lines << paceLines(kpi, progress, isYoung || state.isSmallSample, format);
    if (!state.change.isEmpty()) {
        lines << words.translate("Team", "Change against own past: %1").arg(state.change);
    }
    lines << kpiFormula(kpi, words.language());
    state.toolTip = lines.join(QLatin1Char{'\n'});
    state.pace = paceProof(kpi, current, progress, format);
    return state;
}

/// A ratio held against the median of my team: sums depend on the size of a territory.
void addStrength(const services::PersonPage& page, std::size_t at, const Format& format, PersonState& state)
{
    const KpiId kpi = page.kpis[at];
    const kpi::Figure& own = page.current[at];
    const kpi::Figure& median = page.teamMedian[at];
    if (kpi::definition(kpi).isSum || !own.hasValue || !median.hasValue || own.n < kSmallTeamSample || median.n < 2) {
        return;
    }
    if (format.figure(own) == format.figure(median)) {
        return;  // a difference nobody can see is none
    }
    const Tone tone = toneOf(kpi, own.approximate() - median.approximate());
    const QString text = format.words().translate("Team", "%1 %2, team median %3")
                             .arg(kpiName(kpi, format.language()), format.figure(own), format.figure(median));
    if (tone == Tone::Good) {
        state.strengths << text;
    } else if (tone == Tone::Bad) {
        state.weaknesses << text;
    }
}

TimelineEntry entryOf(const domain::Feedback& feedback, bool isChanged, const QString& name, const Format& format)
{
    const Words& words = format.words();
    TimelineEntry entry;
    entry.kind = feedback.type == domain::FeedbackType::Praise ? TimelineKind::Praise : TimelineKind::Improve;
    entry.id = feedback.id;
    entry.day = feedback.day;
    entry.date = format.date(feedback.day);
    entry.kindText = feedbackTypeName(words, feedback.type);
    QStringList parts;
    for (const std::string* part : {&feedback.situation, &feedback.behaviour, &feedback.impact}) {
        if (!part->empty()) {
            parts << toQString(*part);
        }
    }
    entry.text = parts.join(QLatin1Char{' '});
    QStringList details;
    for (const domain::FrozenFigure& figure : feedback.figures) {
        details << frozenText(figure, format);
    }
    if (isChanged) {
        details << words.translate("Team", "the data has changed since");
    }
    details << audienceName(words, feedback.audience, name);
    entry.detail = details.join(QStringLiteral(" · "));
    return entry;
}

TimelineEntry entryOf(const domain::Action& action, const Format& format)
{
    const Words& words = format.words();
    TimelineEntry entry;
    entry.kind = TimelineKind::Action;
    entry.id = action.id;
    entry.day = action.start;
    entry.date = format.date(action.start);
    entry.kindText = words.translate("Team", "Action");
    entry.text = toQString(action.title);
    QStringList details{actionStatusName(words, action.status)};
    if (const QString change = actionChangeText(action, format); !change.isEmpty()) {
        details << change;
    }
    details << words.translate("Team", "due %1").arg(format.date(action.due));
    entry.detail = details.join(QStringLiteral(" · "));
    return entry;
}

}  // namespace

PersonState presentPerson(const services::PersonPage& page, const services::ViewState& view,
                          const std::vector<std::int64_t>& changed, const Format& format)
{
    PersonState state;
    state.person = page.person;
    state.name = toQString(page.person.name.empty() ? page.person.key : page.person.name);
    state.initials = initialsOf(state.name);
    state.subtitle = format.periodToDate(view.period, toDate(view.period, view.asOf));
    if (!page.person.team.empty()) {
        state.subtitle = toQString(page.person.team) + QStringLiteral(" · ") + state.subtitle;
    }
    if (view.compare != kpi::Compare::None) {
        state.pastHead = view.compare == kpi::Compare::Baseline ? format.words().translate("Comparison", "Baseline") : format.period(services::comparedPeriod(view));
    }
    for (std::size_t at = 0; at < page.kpis.size(); ++at) {
        state.kpis.push_back(kpiState(page, at, format));
        addStrength(page, at, format, state);
    }
    for (const domain::Feedback& feedback : page.feedback) {
        const bool isChanged = std::find(changed.begin(), changed.end(), feedback.id) != changed.end();
        state.timeline.push_back(entryOf(feedback, isChanged, state.name, format));
    }
    for (const domain::Action& action : page.actions) {
        state.timeline.push_back(entryOf(action, format));
    }
    std::stable_sort(state.timeline.begin(), state.timeline.end(),
                     [](const TimelineEntry& a, const TimelineEntry& b) { return a.day > b.day; });
    return state;
}

QString frozenText(const domain::FrozenFigure& figure, const Format& format)
{
    const auto kpi = kpi::parseKpi(figure.kpi);
    const QString name = kpi ? kpiName(*kpi, format.language()) : toQString(figure.kpi);
    QString value{kNoValue};
    if (const auto number = parsePlainDecimal(figure.value); kpi && number) {
        value = format.value(kpi::definition(*kpi).unit, number->raw);
    } else if (!figure.value.empty()) {
        bool ok = false;
        const double real = toQString(figure.value).toDouble(&ok);  // 1e-05 has no plain decimal form
        value = ok && kpi && kpi::definition(*kpi).unit == kpi::Unit::Fraction ? format.percent(real)
                                                                                : toQString(figure.value);
    }
    const auto first = parseIso(figure.periodFrom);
    const auto last = parseIso(figure.periodTo);
    const QString range = first && last ? QStringLiteral(" (%1)").arg(format.range(*first, *last)) : QString{};
    return name + QLatin1Char{' '} + value + range;
}

QString audienceName(const Words& words, domain::Audience audience, const QString& name)
{
    switch (audience) {
    case domain::Audience::OnlyMe: return words.translate("Team", "Only you");
    case domain::Audience::Person:
        return name.isEmpty() ? words.translate("Team", "Only you") : words.translate("Team", "You and %1").arg(name);
    case domain::Audience::Team: return words.translate("Team", "The whole team");
    }
    return {};
}

QString audienceSentence(const Words& words, domain::Audience audience, const QString& name)
{
    switch (audience) {
    case domain::Audience::OnlyMe:
        return words.translate("Team", "Only you will read this. It appears in no report.");
    case domain::Audience::Person:
        return words.translate("Team", "You and %1 will read this. It may go into %1's own PDF, nobody else's.").arg(name);
    case domain::Audience::Team:
        return words.translate("Team", "The whole team will read this. It may appear in the team's report and review.");
    }
    return {};
}

QString feedbackTypeName(const Words& words, domain::FeedbackType type)
{
    return type == domain::FeedbackType::Praise ? words.translate("Team", "Praise")
                                                : words.translate("Team", "Area to improve");
}

}  // namespace kinerja::present
