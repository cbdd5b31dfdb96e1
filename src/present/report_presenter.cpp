// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/report_presenter.h"

#include <map>
#include <string>

#include "chart_events.h"
#include "kinerja/kpi/derived.h"
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/frame_presenter.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/topic_words.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"
#include "report_notes.h"
#include "table_unit.h"

namespace kinerja::present {
namespace {

using services::KpiPanel;
using services::MemberFigures;
using services::MonthFigures;

QString dash() { return QString{kNoValue}; }

class Tables {
public:
    Tables(const services::ReportFigures& figures, const Format& format)
        : m_figures{figures}, m_format{format}, m_words{format.words()}
    {
    }

    [[nodiscard]] PrintedTable kpis() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "KPI"), 2.1, false},       {m_words.translate("Report", "Value"), 2.2, true},     {m_words.translate("Report", "Target"), 1.9, true},
                         {m_words.translate("Report", "Gap to today"), 1.9, true}, {m_words.translate("Report", "Attainment"), 1.4, true}, {comparedHead(), 1.4, true}};
        for (const KpiPanel& panel : m_figures.dashboard.cards) {
            table.rows.push_back(kpiRow(panel));
        }
        return table;
    }

    /// Only what has a target: where it should be by now, and what is needed.
    [[nodiscard]] PrintedTable pace() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "KPI"), 2.0, false},        {m_words.translate("Report", "Expected to date"), 1.8, true},
                         {m_words.translate("Report", "In four of five years"), 2.4, true}, {m_words.translate("Report", "How it is known"), 2.3, false},
                         {m_words.translate("Report", "Pace"), 1.6, false},       {m_words.translate("Report", "Needed per working day left"), 1.9, true}};
        for (const KpiPanel& panel : m_figures.dashboard.cards) {
            if (panel.progress.expected) {
                table.rows.push_back(paceRow(panel));
            }
        }
        return table;
    }

    [[nodiscard]] PrintedTable months() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "Month"), 2, false}, {m_words.translate("Report", "Revenue"), 2, true}, {m_words.translate("Report", "Target"), 2, true},
                         {m_words.translate("Report", "Gap"), 2, true},    {m_words.translate("Report", "Last year"), 2, true}};
        for (const MonthFigures& month : m_figures.dashboard.months) {
            const QString name = m_format.period(month.month).replace(QLatin1Char{' '}, QChar::Nbsp);  // "May 2026" stays on one line
            table.rows.push_back(
                {month.running ? m_words.translate("Report", "%1 (to date)").arg(name) : name,
                 m_format.figureExact(month.actual), month.target ? m_format.money(month.target->value) : dash(),
                 month.gap ? m_format.moneyDifferenceExact(*month.gap) : dash(), m_format.figureExact(month.lastYear)});
        }
        addEvents(table);
        return table;
    }

    [[nodiscard]] PrintedTable members(const std::vector<MemberFigures>& members, const QString& head, std::size_t limit) const
    {
        PrintedTable table;
        table.columns = {{head, 2.6, false},           {m_words.translate("Report", "Revenue"), 2, true},  {m_words.translate("Report", "Target"), 2, true},
                         {m_words.translate("Report", "Gap to today"), 2, true}, {m_words.translate("Report", "Orders"), 1.1, true}, {comparedHead(), 1.5, true}};
        const std::vector<Int128> shown = shownRevenues(members);
        Int128 rest = 0;
        std::size_t hidden = 0;
        for (std::size_t n = 0; n < members.size(); ++n) {
            const MemberFigures& one = members[n];
            const kpi::Figure& revenue = one.current[kpi::KpiId::Revenue];
            if (n >= limit) {
                rest += shown[n];
                ++hidden;
                continue;
            }
            table.rows.push_back({toQString(one.label), revenue.hasValue ? m_format.money(shown[n]) : dash(), targetText(one.revenue, kpi::Unit::Money),
                                  gapText(one.revenue, kpi::Unit::Money),
                                  m_format.figureExact(one.current[kpi::KpiId::Orders]),
                                  m_format.change(kpi::Unit::Money, one.revenueChange)});
        }
        if (hidden > 0) {
            const int others = pluralCount(static_cast<std::int64_t>(hidden));
            table.rows.push_back({m_words.translate("Report", "%n other(s)", nullptr, others),
                                  m_format.money(rest), dash(), dash(), dash(), dash()});
        }
        const kpi::Figures& all = m_figures.dashboard.answer.current;
        if (!all.values.empty()) {
            table.rows.push_back({wholeName(), m_format.figureExact(all[kpi::KpiId::Revenue]), {}, {},
                                  m_format.figureExact(all[kpi::KpiId::Orders]), {}});
            table.lastIsTotal = true;
        }
        return table;
    }

    /// Under a filter the sum is of what it leaves.
    [[nodiscard]] QString wholeName() const
    {
        return m_figures.dashboard.view.filters.empty() ? m_words.translate("Report", "Whole company") : m_words.translate("Report", "All of the selection");
    }

    [[nodiscard]] PrintedTable leads() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "Region"), 2.6, false},   {m_words.translate("Report", "Leads"), 1.2, true},     {m_words.translate("Report", "Conversion"), 1.5, true},
                         {m_words.translate("Report", "Win rate"), 1.5, true},  {m_words.translate("Report", "Sales cycle"), 1.6, true}, {m_words.translate("Report", "Won value"), 2, true}};
        for (const MemberFigures& region : m_figures.dashboard.regions) {
            table.rows.push_back({toQString(region.label), m_format.figureExact(region.current[kpi::KpiId::Leads]),
                                  m_format.figureExact(region.current[kpi::KpiId::Conversion]),
                                  m_format.figureExact(region.current[kpi::KpiId::WinRate]),
                                  m_format.figureExact(region.current[kpi::KpiId::SalesCycle]),
                                  m_format.figureExact(region.current[kpi::KpiId::WonValue])});
        }
        return table;
    }

    [[nodiscard]] PrintedTable topics() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "Topic"), 3, false}, {m_words.translate("Report", "Answers"), 1.2, true},
                         {m_words.translate("Report", "Mean score"), 1.6, true}};
        for (const services::TopicFigures& topic : m_figures.topics) {
            table.rows.push_back({topicName(m_words, topic.topic), m_format.count(topic.answers), topicMean(topic, m_format)});
        }
        return table;
    }

    [[nodiscard]] PrintedTable actions() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "Action"), 3.4, false}, {m_words.translate("Report", "Owner"), 1.8, false}, {m_words.translate("Report", "Measured by"), 2.4, false},
                         {m_words.translate("Report", "Today"), 1.4, true},   {m_words.translate("Report", "Due"), 1.5, true},    {m_words.translate("Report", "Status"), 1.6, false}};
        for (const services::ActionProgress& progress : m_figures.actions) {
            table.rows.push_back(actionRow(progress));
        }
        return table;
    }

    [[nodiscard]] PrintedTable glossary() const
    {
        PrintedTable table;
        table.columns = {{m_words.translate("Report", "KPI"), 1.0, false}, {m_words.translate("Report", "Definition"), 3.0, false},
                         {m_words.translate("Report", "Version"), 0.5, true}};
        for (const KpiPanel& panel : m_figures.dashboard.cards) {
            table.rows.push_back({kpiName(panel.kpi, m_format.language()), kpiFormula(panel.kpi, m_format.language()),
                                  QString::number(kpi::definition(panel.kpi).version)});
        }
        const bool isIndonesian = m_format.language() == Language::Indonesian;
        for (const kpi::DerivedMeasure& one : kpi::derivedMeasures()) {
            table.rows.push_back({toQString(isIndonesian ? one.nameId : one.nameEn), toQString(isIndonesian ? one.formulaId : one.formulaEn),
                                  QString::number(one.version)});
        }
        return table;
    }

private:
    /// So that they add up to what is shown of them all.
    [[nodiscard]] std::vector<Int128> shownRevenues(const std::vector<MemberFigures>& members) const
    {
        std::vector<Int128> revenues;
        for (const MemberFigures& one : members) {
            revenues.push_back(one.current[kpi::KpiId::Revenue].exact);
        }
        return TableUnit{m_format, kpi::Unit::Money, 0, kWideCell}.shownParts(revenues);
    }

    void addEvents(PrintedTable& months) const
    {
        if (m_figures.dashboard.events.empty()) {
            return;
        }
        months.columns.push_back({m_words.translate("Report", "Events"), 2.6, false});
        for (std::size_t at = 0; at < months.rows.size(); ++at) {
            months.rows[at] << eventNames(m_figures.dashboard, m_figures.dashboard.months[at].month, m_words);
        }
    }

    [[nodiscard]] QString comparedHead() const
    {
        const auto& window = m_figures.dashboard.answer.comparedWindow;
        return window ? m_words.translate("Report", "Against %1").arg(comparedName(window, m_format)) : m_words.translate("Report", "Change");
    }

    [[nodiscard]] QString amountText(Int128 raw, kpi::Unit unit) const
    {
        return unit == kpi::Unit::Money ? m_format.money(raw) : m_format.value(unit, raw);
    }

    [[nodiscard]] QString targetText(const kpi::Progress& progress, kpi::Unit unit) const
    {
        if (!progress.target) {
            const QString partial = partialTarget(progress, m_format);
            return partial.isEmpty() ? dash() : partial;
        }
        const QString value = amountText(progress.target->value, unit);
        return progress.target->summed ? QStringLiteral("\u03A3 ") + value : value;
    }

    [[nodiscard]] QString gapText(const kpi::Progress& progress, kpi::Unit unit) const
    {
        if (!progress.gapToExpected) {
            return dash();
        }
        return unit == kpi::Unit::Money ? m_format.moneyDifferenceExact(*progress.gapToExpected)
                                        : m_format.difference(unit, *progress.gapToExpected);
    }

    [[nodiscard]] QStringList paceRow(const KpiPanel& panel) const
    {
        const kpi::Progress& progress = panel.progress;
        const QString source = expectedSource(progress, m_words);
        const QString band = expectedBand(panel.kpi, progress, m_format);
        const QString rate = requiredRate(panel.kpi, progress, m_format);
        const CardState card = presentCard(panel, m_figures.dashboard, m_format);
        return {kpiName(panel.kpi, m_format.language()),
                amountText(*progress.expected, kpi::definition(panel.kpi).unit),
                band.isEmpty() ? dash() : band,
                source.isEmpty() ? m_words.translate("Report", "the whole target") : source,
                card.verdictWord,
                rate.isEmpty() ? dash() : rate};
    }

    [[nodiscard]] QStringList kpiRow(const KpiPanel& panel) const
    {
        const kpi::Unit unit = kpi::definition(panel.kpi).unit;
        QString value = m_format.figureExact(panel.current);
        if (!panel.current.hasValue) {
            value = missingInView(m_words, m_figures.dashboard, panel.kpi, panel.current.reason);
        } else if (unit == kpi::Unit::Fraction || unit == kpi::Unit::Points) {
            value += QStringLiteral(" (%1)").arg(m_format.sampleSize(panel.current.n));
        }
        return {kpiName(panel.kpi, m_format.language()), value, targetText(panel.progress, unit), gapText(panel.progress, unit),
                panel.progress.attainment ? m_format.percent(*panel.progress.attainment, 0) : dash(),
                m_format.change(unit, panel.change)};
    }

    [[nodiscard]] QString statusText(const services::ActionProgress& progress) const
    {
        switch (progress.action.status) {
        case domain::ActionStatus::Done:
            return m_words.translate("Report", "Done");
        case domain::ActionStatus::Dropped:
            return m_words.translate("Report", "Dropped");
        case domain::ActionStatus::ToDo:
        case domain::ActionStatus::Doing:
            break;
        }
        if (progress.overdue) {
            return m_words.translate("Report", "Overdue");
        }
        return verdictWord(m_words, toVerdict(progress.verdict));
    }

    [[nodiscard]] QStringList actionRow(const services::ActionProgress& progress) const
    {
        const domain::Action& action = progress.action;
        QString measured = dash();
        if (const auto kpi = kpi::parseKpi(action.kpi)) {
            const kpi::Unit unit = kpi::definition(*kpi).unit;
            measured = kpiName(*kpi, m_format.language());
            if (action.from && action.to) {
                measured += QStringLiteral(" %1 \u2192 %2").arg(m_format.value(unit, *action.from), m_format.value(unit, *action.to));
            }
            if (action.scope && *action.scope != domain::Dimension::Rep) {
                measured += QStringLiteral(", ") + toQString(action.scopeValue);
            }
        }
        return {toQString(action.title), toQString(action.owner), measured, m_format.figure(progress.today),
                m_format.date(action.due), statusText(progress)};
    }

    const services::ReportFigures& m_figures;
    const Format& m_format;
    const Words& m_words;
};

QString praiseText(const domain::Feedback& feedback)
{
    QStringList parts;
    for (const std::string& part : {feedback.situation, feedback.behaviour, feedback.impact}) {
        if (!part.empty()) {
            parts << toQString(part);
        }
    }
    return parts.join(QLatin1Char{' '});
}

QString filterLine(const services::ReportFigures& figures, const Words& words)
{
    const auto labelOf = [&figures](domain::Dimension dimension, const std::string& key) {
        const auto found = figures.filterLabels.find({dimension, key});
        return found == figures.filterLabels.end() ? key : found->second;
    };
    QStringList texts;
    for (const kpi::Filter& filter : figures.dashboard.view.filters) {
        texts << filterText(filter, labelOf, words);
    }
    return texts.join(QStringLiteral(" \u00B7 "));
}

void setTitles(ReportState& state, const Words& words)
{
    state.title = words.translate("Report", "Team performance report");
    state.summaryTitle = words.translate("Report", "Summary");
    state.kpiTitle = words.translate("Report", "Key figures");
    state.paceTitle = words.translate("Report", "Pace");
    state.monthsTitle = words.translate("Report", "Revenue by month");
    state.peopleTitle = words.translate("Report", "Salespeople");
    state.regionsTitle = words.translate("Report", "Regions");
    state.productsTitle = words.translate("Report", "Products");
    state.leadsTitle = words.translate("Report", "Leads");
    state.customersTitle = words.translate("Report", "Customers");
    state.satisfactionTitle = words.translate("Report", "Satisfaction");
    state.praiseTitle = words.translate("Report", "Worth praising");
    state.praiseEmpty = words.translate("Report", "No praise for the whole team was written in this period.");
    state.actionsTitle = words.translate("Report", "Agreed actions");
    state.actionsEmpty = words.translate("Report", "No actions are agreed yet.");
    state.glossaryTitle = words.translate("Report", "What the figures mean");
    state.audience = words.translate("Report", "For the whole team");
}

}  // namespace

QString ReportState::pageNumber(const Words& words, int page, int count) const
{
    return words.translate("Report", "Page %1 of %2").arg(page).arg(count);
}

services::ReportFigures withAliases(services::ReportFigures figures, const Words& words)
{
    std::map<std::string, std::string> aliases;
    int number = 0;
    for (const domain::Person& person : figures.people) {
        ++number;
        aliases[person.key] = person.alias.empty()
            ? toStdString(words.translate("Report", "Salesperson %1").arg(number))
            : person.alias;
    }
    const auto hide = [&aliases](const std::string& key, std::string& shown) {
        const auto found = aliases.find(key);
        if (found != aliases.end()) {
            shown = found->second;
        }
    };
    for (auto* members : {&figures.dashboard.people, &figures.dashboard.others}) {
        for (MemberFigures& member : *members) {
            hide(member.key, member.label);
        }
    }
    for (auto* findings : {&figures.dashboard.praise, &figures.dashboard.attention}) {
        for (insight::Finding& finding : *findings) {
            if (finding.dimension == domain::Dimension::Rep) {
                hide(finding.key, finding.label);
            }
        }
    }
    for (auto& [member, label] : figures.filterLabels) {
        if (member.first == domain::Dimension::Rep) {
            hide(member.second, label);
        }
    }
    for (domain::Feedback& praise : figures.praise) {
        hide(std::string{praise.person}, praise.person);
    }
    for (services::ActionProgress& progress : figures.actions) {
        hide(std::string{progress.action.owner}, progress.action.owner);
    }
    return figures;
}

ReportState presentReport(const services::ReportFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const services::DashboardFigures& dashboard = figures.dashboard;
    ReportState state;
    setTitles(state, words);
    state.company = toQString(figures.settings.company);
    state.period = format.periodToDate(dashboard.answer.window.whole, dashboard.answer.window.used);
    if (dashboard.status.lastDay) {
        state.dataLine = words.translate("Report", "Data up to %1").arg(format.date(*dashboard.status.lastDay));
    }
    state.filters = filterLine(figures, words);
    QStringList foot;
    for (const QString& part : {state.company, state.period, state.filters, state.audience}) {
        if (!part.isEmpty()) {
            foot << part;
        }
    }
    state.foot = foot.join(QStringLiteral(" \u00B7 "));
    const Tables tables{figures, format};
    state.kpis = tables.kpis();
    state.pace = tables.pace();
    state.kpiNotes = reportNotes(figures, format);
    state.months = tables.months();
    std::vector<MemberFigures> people = dashboard.people;
    people.insert(people.end(), dashboard.others.begin(), dashboard.others.end());
    state.people = tables.members(people, words.translate("Report", "Salesperson"), people.size());
    state.regions = tables.members(dashboard.regions, words.translate("Report", "Region"), 30);
    state.products = tables.members(dashboard.products, words.translate("Report", "Product"), 15);
    state.leads = tables.leads();
    state.topics = tables.topics();
    state.actions = tables.actions();
    state.glossary = tables.glossary();
    for (const domain::Feedback& praise : figures.praise) {
        const QString whom = praise.person.empty() ? words.translate("Report", "The whole team") : toQString(praise.person);
        state.praise.push_back({QStringLiteral("%1 \u00B7 %2").arg(whom, format.date(praise.day)), praiseText(praise)});
    }
    return state;
}

}  // namespace kinerja::present
