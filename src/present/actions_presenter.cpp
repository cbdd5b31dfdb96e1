// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/actions_presenter.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

using insight::SmartIssue;
using insight::SmartLetter;

const QString kArrow = QStringLiteral("\u00A0\u2192 ");

bool isOpen(domain::ActionStatus status)
{
    return status == domain::ActionStatus::ToDo || status == domain::ActionStatus::Doing;
}

QString nameOf(const PeopleNames& people, const std::string& key)
{
    const auto found = std::find_if(people.begin(), people.end(), [&key](const auto& one) { return one.first == key; });
    return toQString(found == people.end() || found->second.empty() ? key : found->second);
}

QString changeOnly(const domain::Action& action, const Format& format)
{
    const auto kpi = kpi::parseKpi(action.kpi);
    if (!kpi || (!action.from && !action.to)) {
        return {};
    }
    const kpi::Unit unit = kpi::definition(*kpi).unit;
    const auto text = [&](const std::optional<Raw4>& value) { return value ? format.value(unit, *value) : QString{kNoValue}; };
    return text(action.from) + kArrow + text(action.to);
}

QString statusText(const services::ActionProgress& progress, const Words& words)
{
    if (!isOpen(progress.action.status)) {
        return actionStatusName(words, progress.action.status);
    }
    if (progress.overdue) {
        return words.translate("Actions", "Overdue");
    }
    return verdictWord(words, toVerdict(progress.verdict));
}

QString detailsOf(const services::ActionProgress& progress, const PeopleNames& people, const Format& format)
{
    const Words& words = format.words();
    const domain::Action& action = progress.action;
    QStringList lines;
    if (!action.details.empty()) {
        lines << toQString(action.details);
    }
    const QString whom = action.person.empty() ? words.translate("Actions", "the whole team") : nameOf(people, action.person);
    lines << words.translate("Actions", "For %1, %2").arg(whom, format.range(action.start, action.due));
    if (!action.achievable.empty()) {
        lines << words.translate("Actions", "Achievable: %1").arg(toQString(action.achievable));
    }
    if (!action.relevant.empty()) {
        lines << words.translate("Actions", "Relevant: %1").arg(toQString(action.relevant));
    }
    if (!action.teamInput.empty()) {
        lines << words.translate("Actions", "Input of the team: %1").arg(toQString(action.teamInput));
    }
    return lines.join(QLatin1Char{'\n'});
}

ActionRowState rowOf(const services::ActionProgress& progress, const PeopleNames& people, const Format& format)
{
    const Words& words = format.words();
    const domain::Action& action = progress.action;
    ActionRowState row;
    row.action = action;
    row.isOpen = isOpen(action.status);
    row.isOverdue = progress.overdue;
    // An overdue action is at risk whatever its figure says.
    row.verdict = progress.overdue ? Verdict::AtRisk
        : action.status == domain::ActionStatus::Done ? Verdict::OnTrack
        : row.isOpen ? toVerdict(progress.verdict) : Verdict::None;
    row.status = statusText(progress, words);
    row.title = toQString(action.title);
    row.owner = action.owner.empty() ? QString{kNoValue} : nameOf(people, action.owner);
    if (const auto kpi = kpi::parseKpi(action.kpi)) {
        row.kpi = kpiName(*kpi, words.language());
        if (action.scope) {
            const QString scope = *action.scope == domain::Dimension::Rep
                ? nameOf(people, action.scopeValue)
                : memberLabel(words, *action.scope, action.scopeValue, action.scopeValue);
            row.kpi += QStringLiteral(" · ") + scope;
        }
        row.change = changeOnly(action, format);
        row.today = words.translate("Actions", "now %1").arg(format.figure(progress.today));
        if (progress.share) {
            row.bar = ProgressBarData{std::max(0.0, *progress.share), progress.expectedShare};
        }
    }
    row.due = format.date(action.due);
    row.kind = actionKindName(words, action.kind);
    row.lastCheck = progress.checkIns.empty() ? QString{kNoValue} : format.dayMonth(progress.checkIns.front().day);
    row.nextCheck = progress.nextCheck ? words.translate("Actions", "Next check-in %1").arg(format.date(*progress.nextCheck))
                                       : QString{};
    row.details = detailsOf(progress, people, format);
    const auto kpi = kpi::parseKpi(action.kpi);
    for (const domain::CheckIn& checkIn : progress.checkIns) {
        row.checkIns.push_back({format.date(checkIn.day), toQString(checkIn.text),
                                kpi && !checkIn.value.empty() ? plainValueText(*kpi, checkIn.value, format) : QString{}});
    }
    row.summary = QStringList{row.status, row.title, row.owner, row.kpi, row.change, row.due}.join(QStringLiteral(", "));
    return row;
}

QString titleOf(const std::vector<services::ActionProgress>& actions, const Words& words)
{
    int open = 0;
    int overdue = 0;
    int atRisk = 0;
    for (const services::ActionProgress& one : actions) {
        if (isOpen(one.action.status)) {
            ++open;
            overdue += one.overdue ? 1 : 0;
            atRisk += !one.overdue && one.verdict == kpi::Verdict::AtRisk ? 1 : 0;
        }
    }
    QStringList parts{words.translate("Actions", "%n open action(s)", nullptr, open)};
    if (overdue > 0) {
        parts << words.translate("Actions", "%n overdue", nullptr, overdue);
    }
    if (atRisk > 0) {
        parts << words.translate("Actions", "%n at risk", nullptr, atRisk);
    }
    return parts.join(QStringLiteral(" · "));
}

QString letterName(const Words& words, SmartLetter letter)
{
    switch (letter) {
    case SmartLetter::Specific: return words.translate("Smart", "Specific");
    case SmartLetter::Measurable: return words.translate("Smart", "Measurable");
    case SmartLetter::Achievable: return words.translate("Smart", "Achievable");
    case SmartLetter::Relevant: return words.translate("Smart", "Relevant");
    case SmartLetter::TimeBound: return words.translate("Smart", "Time-bound");
    }
    return {};
}

}  // namespace

ActionsState presentActions(const std::vector<services::ActionProgress>& actions, const PeopleNames& people,
                            const Format& format)
{
    const Words& words = format.words();
    ActionsState state;
    if (actions.empty()) {
        state.empty = EmptyState{words.translate("Actions", "No actions yet."),
                                 words.translate("Actions", "Start from the largest gap: who does what by when?"),
                                 {{Offer::PlanAction, words.translate("Actions", "Plan")}}};
        state.title = state.empty->title;
        return state;
    }
    state.title = titleOf(actions, words);
    for (const services::ActionProgress& one : actions) {
        state.rows.push_back(rowOf(one, people, format));
    }
    return state;
}

SmartState presentSmart(const insight::SmartCheck& check, const Words& words)
{
    constexpr std::array kLetters{'S', 'M', 'A', 'R', 'T'};
    SmartState state;
    state.title = words.translate("Smart", "%1 of 5 letters").arg(check.passed);
    for (std::size_t at = 0; at < kLetters.size(); ++at) {
        const insight::SmartLetterCheck& letter = check.letters[at];
        state.letters[at] = {QString{QLatin1Char{kLetters[at]}}, letterName(words, letter.letter), letter.ok(), {}};
        for (const SmartIssue issue : letter.missing) {
            state.letters[at].missing << smartIssueText(words, issue);
        }
    }
    return state;
}

QString smartIssueText(const Words& words, SmartIssue issue)
{
    switch (issue) {
    case SmartIssue::TitleMissing: return words.translate("Smart", "Say what is done.");
    case SmartIssue::TitleTooShort: return words.translate("Smart", "Say it in at least four words: what, with whom, where.");
    case SmartIssue::TitleVague: return words.translate("Smart", "“Better” is not yet an action: what will be done?");
    case SmartIssue::OwnerMissing: return words.translate("Smart", "Nobody owns it yet.");
    case SmartIssue::KpiMissing: return words.translate("Smart", "Choose the KPI that shows the effect.");
    case SmartIssue::KpiUnknown: return words.translate("Smart", "This KPI is not known here.");
    case SmartIssue::FromMissing: return words.translate("Smart", "Where does it start?");
    case SmartIssue::ToMissing: return words.translate("Smart", "What should be reached?");
    case SmartIssue::NoChange: return words.translate("Smart", "From and to are the same.");
    case SmartIssue::WrongDirection: return words.translate("Smart", "This moves the KPI the wrong way.");
    case SmartIssue::HistoryTooShort: return words.translate("Smart", "Too little history to tell; say why it can be reached.");
    case SmartIssue::BeyondBestEver:
        return words.translate("Smart", "More than a tenth beyond the best so far; say why it can be reached.");
    case SmartIssue::NoGapLinked: return words.translate("Smart", "Say which gap it closes.");
    case SmartIssue::EffectTooSmall: return words.translate("Smart", "Closes less than a tenth of the gap.");
    case SmartIssue::StartMissing: return words.translate("Smart", "When does it start?");
    case SmartIssue::DueMissing: return words.translate("Smart", "When is it due?");
    case SmartIssue::DueBeforeStart: return words.translate("Smart", "Due before it starts.");
    case SmartIssue::DueTooFar: return words.translate("Smart", "Longer than two quarters: take a nearer step.");
    case SmartIssue::NoCheckIns: return words.translate("Smart", "No check-in before it is due.");
    }
    return {};
}

QString actionKindName(const Words& words, domain::ActionKind kind)
{
    switch (kind) {
    case domain::ActionKind::Skill: return words.translate("Actions", "Skill");
    case domain::ActionKind::Process: return words.translate("Actions", "Process");
    case domain::ActionKind::Strategy: return words.translate("Actions", "Strategy");
    case domain::ActionKind::Tool: return words.translate("Actions", "Tool");
    }
    return {};
}

QString actionStatusName(const Words& words, domain::ActionStatus status)
{
    switch (status) {
    case domain::ActionStatus::ToDo: return words.translate("Actions", "To do");
    case domain::ActionStatus::Doing: return words.translate("Actions", "Doing");
    case domain::ActionStatus::Done: return words.translate("Actions", "Done");
    case domain::ActionStatus::Dropped: return words.translate("Actions", "Dropped");
    }
    return {};
}

QString actionChangeText(const domain::Action& action, const Format& format)
{
    const auto kpi = kpi::parseKpi(action.kpi);
    if (!kpi) {
        return {};
    }
    const QString change = changeOnly(action, format);
    const QString name = kpiName(*kpi, format.language());
    return change.isEmpty() ? name : name + QLatin1Char{' '} + change;
}

std::optional<Raw4> actionValueOf(const kpi::Figure& figure)
{
    if (!figure.hasValue) {
        return std::nullopt;
    }
    switch (figure.unit) {
    case kpi::Unit::Money:
    case kpi::Unit::Units:
    case kpi::Unit::PerDay:
        return static_cast<Raw4>(figure.exact);
    case kpi::Unit::Count:
        return static_cast<Raw4>(figure.exact) * kRawOne;
    case kpi::Unit::Fraction:
    case kpi::Unit::Days:
    case kpi::Unit::Points:
    case kpi::Unit::Factor:
        break;
    }
    return static_cast<Raw4>(figure.real * 10'000.0 + (figure.real < 0 ? -0.5 : 0.5));
}

QString plainValueText(kpi::KpiId kpi, const std::string& value, const Format& format)
{
    const auto number = parsePlainDecimal(value);
    return number ? format.value(kpi::definition(kpi).unit, number->raw) : toQString(value);
}

}  // namespace kinerja::present
