// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/team_presenter.h"

#include <algorithm>

#include "kinerja/present/actions_presenter.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"
#include "table_unit.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;

constexpr double kRaw = 10'000.0;

/// The first letter or digit, whole also where it takes two of UTF-16; "" in a word of signs alone.
QString firstLetter(const QString& word)
{
    for (const char32_t one : word.toStdU32String()) {
        if (QChar::isLetterOrNumber(one)) {
            return QString::fromUcs4(&one, 1).toUpper();
        }
    }
    return {};
}

/// The unit of everybody's revenue and gaps.
TableUnit unitOf(const std::vector<services::TeamRow>& people, const services::KpiPanel* whole, const Format& format)
{
    Int128 largest = 0;
    const auto widen = [&largest](const kpi::Figure& revenue, const kpi::Progress& progress) {
        const Int128 gap = progress.gapToExpected.value_or(0);
        largest = std::max({largest, revenue.exact, -revenue.exact, gap, -gap});
    };
    for (const services::TeamRow& person : people) {
        widen(person.current[KpiId::Revenue], person.revenue);
    }
    if (whole != nullptr) {
        widen(whole->current, whole->progress);
    }
    return TableUnit{format, kpi::Unit::Money, largest, kNarrowCell};
}

/// What everybody sold, so that it adds up to what the row of all says; last what nobody of them did.
std::vector<Int128> shownRevenues(const std::vector<services::TeamRow>& people, const services::KpiPanel* whole, const TableUnit& unit)
{
    std::vector<Int128> revenues;
    Int128 rest = whole == nullptr ? 0 : whole->current.exact;
    for (const services::TeamRow& person : people) {
        revenues.push_back(person.current[KpiId::Revenue].exact);
        rest -= revenues.back();
    }
    revenues.push_back(rest);
    return unit.shownParts(revenues);
}

/// What the bar, gap and verdict of a row say. `shown`: the revenue.
void addProgress(const kpi::Progress& progress, const kpi::Figure& revenue, Int128 shown, const TableUnit& unit, const Format& format, TeamRowState& row)
{
    row.valueText = revenue.hasValue ? unit.text(shown) : QString{kNoValue};
    if (progress.attainment) {
        row.attainment = progress.attainment;
        row.attainmentText = format.percent(*progress.attainment, 0);
        row.bar = progressBar(KpiId::Revenue, progress);
    }
    if (progress.gapToExpected) {
        row.gapText = unit.difference(unit.shown(*progress.gapToExpected));
        row.gap = static_cast<double>(*progress.gapToExpected) / kRaw;
        row.gapTone = toneOf(KpiId::Revenue, *progress.gapToExpected);
    } else {
        row.gapText = kNoValue;
    }
    row.verdict = toVerdict(progress.verdict);
    const QString partial = partialTarget(progress, format);
    row.verdictText = progress.target ? verdictWord(format.words(), row.verdict)
        : partial.isEmpty()           ? format.words().translate("Team", "No target")
                                      : partial;
}

QString progressToolTip(const kpi::Progress& progress, const kpi::Figure& revenue, const Format& format)
{
    const Words& words = format.words();
    QStringList lines{words.translate("Team", "Revenue %1").arg(format.figureExact(revenue))};
    lines << paceLines(KpiId::Revenue, progress, false, format);
    if (progress.gapToExpected) {
        lines << words.translate("Team", "Gap %1").arg(format.moneyDifferenceExact(*progress.gapToExpected));
    }
    return lines.join(QLatin1Char{'\n'});
}

/// Whether the difference can be seen in the figures as they are shown.
bool isVisible(std::optional<KpiId> kpi, const kpi::Figures& own, const kpi::Figures& whole, const Format& format)
{
    return kpi && format.figure(own[*kpi]) != format.figure(whole[*kpi]);
}

QString againstTeam(KpiId kpi, const kpi::Figures& own, const kpi::Figures& whole, const Format& format)
{
    return format.words().translate("Team", "%1 · team %2").arg(format.figure(own[kpi]), format.figure(whole[kpi]));
}

TeamRowState rowOf(const services::TeamRow& person, Int128 shown, const TableUnit& unit, const kpi::Figures& whole, const Format& format)
{
    const Words& words = format.words();
    const kpi::Figure& revenue = person.current[KpiId::Revenue];
    const std::int64_t orders = person.current[KpiId::Orders].n;
    TeamRowState row;
    row.key = person.person.key;
    row.name = toQString(person.person.name.empty() ? person.person.key : person.person.name);
    row.initials = initialsOf(row.name);
    row.membership = person.person.membership;
    row.isSmallSample = orders < kSmallTeamSample;
    QStringList notes;
    if (row.membership != domain::Membership::Mine) {
        notes << membershipName(words, row.membership);
    }
    if (row.isSmallSample) {
        notes << format.sampleSize(orders);
    }
    row.note = notes.join(QStringLiteral(" · "));
    addProgress(person.revenue, revenue, shown, unit, format, row);
    row.trail.values = person.trail;
    row.toolTip = progressToolTip(person.revenue, revenue, format);
    const bool isJudged = row.membership == domain::Membership::Mine;
    if (isJudged && isVisible(person.strongest, person.current, whole, format)) {
        row.strongText = kpiName(*person.strongest, words.language());
        row.strongDetail = againstTeam(*person.strongest, person.current, whole, format);
    }
    if (isJudged && isVisible(person.weakest, person.current, whole, format)) {
        row.weakText = kpiName(*person.weakest, words.language());
        row.weakDetail = againstTeam(*person.weakest, person.current, whole, format);
    }
    if (person.openActions > 0) {
        row.nextText = words.translate("Team", "%n open action(s)", nullptr, person.openActions);
        row.nextStep = person.nextStep;
        row.nextDetail = person.nextStep ? words.translate("Team", "due %1").arg(format.dayMonth(*person.nextStep)) : QString{};
    }
    row.summary = QStringList{row.name, row.valueText, row.attainmentText, row.verdictText, row.note}.join(QStringLiteral(", "));
    return row;
}

const services::KpiPanel* revenueOf(const services::DashboardFigures& whole)
{
    const auto panel = std::find_if(whole.cards.begin(), whole.cards.end(),
                                    [](const services::KpiPanel& one) { return one.kpi == KpiId::Revenue; });
    return panel == whole.cards.end() ? nullptr : &*panel;
}

TeamRowState wholeRow(const services::KpiPanel& panel, const TableUnit& unit, const Format& format)
{
    TeamRowState row;
    row.isWhole = true;
    row.name = format.words().translate("Team", "All together");
    addProgress(panel.progress, panel.current, unit.shown(panel.current.exact), unit, format, row);
    row.trail.values = panel.trail;
    row.toolTip = progressToolTip(panel.progress, panel.current, format);
    row.summary = QStringList{row.name, row.valueText, row.attainmentText, row.verdictText}.join(QStringLiteral(", "));
    return row;
}

QString titleOf(const std::vector<services::TeamRow>& people, const Format& format)
{
    const Words& words = format.words();
    int mine = 0;
    int judged = 0;
    int onTrack = 0;
    for (const services::TeamRow& person : people) {
        if (person.person.membership == domain::Membership::Mine) {
            ++mine;
            judged += person.revenue.verdict != kpi::Verdict::None ? 1 : 0;
            onTrack += person.revenue.verdict == kpi::Verdict::OnTrack ? 1 : 0;
        }
    }
    const QString size = words.translate("Team", "%n person(s) in my team", nullptr, mine);
    if (judged == 0) {
        return size;
    }
    return words.translate("Team", "%1: %2 of %3 on track").arg(size).arg(onTrack).arg(judged);
}

}  // namespace

QString initialsOf(const QString& name)
{
    QStringList letters;
    for (const QString& word : name.simplified().split(QLatin1Char{' '}, Qt::SkipEmptyParts)) {
        letters << firstLetter(word);
    }
    letters.removeAll(QString{});
    return letters.size() < 2 ? letters.value(0) : letters.front() + letters.back();
}

QString membershipName(const Words& words, domain::Membership membership)
{
    switch (membership) {
    case domain::Membership::Mine: return words.translate("Team", "My team");
    case domain::Membership::Others: return words.translate("Team", "Others");
    case domain::Membership::NotAPerson: return words.translate("Team", "Not a person");
    }
    return {};
}

TeamState presentTeam(const std::vector<services::TeamRow>& people, const services::DashboardFigures& whole,
                      const Format& format)
{
    const Words& words = format.words();
    TeamState state;
    if (people.empty()) {
        state.empty = EmptyState{words.translate("Team", "No salespeople yet."),
                                 words.translate("Team", "Import a file with a salesperson column, or add people."),
                                 {{Offer::AddPerson, words.translate("Team", "Add person")},
                                  {Offer::Import, words.translate("Team", "Import")}}};
        state.title = state.empty->title;
        return state;
    }
    if (!whole.view.filters.empty() && !hasRecords(whole)) {
        state.empty = noRowsMatch(whole.answer.window.whole, format);
        state.title = state.empty->title;
        return state;
    }
    state.title = titleOf(people, format);
    const services::KpiPanel* all = revenueOf(whole);
    const TableUnit unit = unitOf(people, all, format);
    const std::vector<Int128> shown = shownRevenues(people, all, unit);
    state.revenueHead = words.translate("Team", "Revenue, %1").arg(unit.sign());
    if (all != nullptr) {
        state.rows.push_back(wholeRow(*all, unit, format));
    }
    for (std::size_t at = 0; at < people.size(); ++at) {
        state.rows.push_back(rowOf(people[at], shown[at], unit, whole.answer.current, format));
    }
    return state;
}

}  // namespace kinerja::present
