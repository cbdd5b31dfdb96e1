// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/kpi/derived.h"
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/pace_words.h"
#include "kpi_options.h"
#include "plain_table.h"

namespace kinerja::cli {
namespace {

using domain::TargetLevel;

constexpr std::array kOptions{
    kPeriodOption,
    kKpiOption,
    kByOption,
    kWhereOption,
    kCompareOption,
    kEventOption,
    OptionSpec{"--timing", "", QT_TRANSLATE_NOOP("Cli", "add how long loading and evaluating took")},
    OptionSpec{"--prove", "",
               QT_TRANSLATE_NOOP("Cli", "each KPI with its numbers and rows, recomputed from the stored rows and compared")},
    OptionSpec{"--list", "", QT_TRANSLATE_NOOP("Cli", "list the KPIs with their definitions instead")},
};

std::string nameOf(const Session& session, kpi::KpiId id)
{
    const bool indonesian = session.words().language() == present::Language::Indonesian;
    return std::string{indonesian ? kpi::definition(id).nameId : kpi::definition(id).nameEn};
}

void printDefinitions(const Session& session)
{
    const bool indonesian = session.words().language() == present::Language::Indonesian;
    PlainTable table{
        {"KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Name")), session.text(QT_TRANSLATE_NOOP("Cli", "Formula"))}};
    for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
        const kpi::Definition& one = kpi::definition(static_cast<kpi::KpiId>(at));
        table.addRow(
            {std::string{one.key}, nameOf(session, one.id), std::string{indonesian ? one.formulaId : one.formulaEn}});
    }
    for (const kpi::DerivedMeasure& one : kpi::derivedMeasures()) {
        table.addRow({std::string{one.key}, std::string{indonesian ? one.nameId : one.nameEn}, std::string{indonesian ? one.formulaId : one.formulaEn}});
    }
    print(table.text());
}

/// Minimum and stretch are columns where a row has one of them.
bool hasLevels(const std::vector<services::KpiRow>& rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const services::KpiRow& row) {
        return row.progress.levels[TargetLevel::Minimum] || row.progress.levels[TargetLevel::Stretch];
    });
}

void addLevels(std::vector<std::string>& cells, const Session& session, const present::Format& format, const services::KpiRow& row)
{
    for (const TargetLevel level : {TargetLevel::Minimum, TargetLevel::Stretch}) {
        const auto& value = row.progress.levels[level];
        cells.push_back(value ? present::toStdString(format.value(kpi::definition(row.kpi).unit, value->value)) : "");
    }
    constexpr std::array kNames{QT_TRANSLATE_NOOP("Cli", "minimum"), QT_TRANSLATE_NOOP("Cli", "target"), QT_TRANSLATE_NOOP("Cli", "stretch")};
    cells.push_back(row.progress.reached ? session.text(kNames[static_cast<std::size_t>(*row.progress.reached)]) : "");
}

void addRows(PlainTable& table, const Session& session, const present::Format& format, const std::string& label,
             const std::vector<services::KpiRow>& rows, bool hasComparison, bool withLevels)
{
    for (const services::KpiRow& row : rows) {
        const kpi::Unit unit = kpi::definition(row.kpi).unit;
        const kpi::Progress& progress = row.progress;
        std::vector<std::string> cells{label, nameOf(session, row.kpi), present::toStdString(format.figureExact(row.current)),
                      progress.target ? present::toStdString(format.value(unit, progress.target->value))
                                      : present::toStdString(present::partialTarget(progress, format)),
                      progress.gapToExpected ? present::toStdString(format.difference(unit, *progress.gapToExpected)) : "",
                      hasComparison ? present::toStdString(format.change(unit, row.change)) : ""};
        if (withLevels) {
            addLevels(cells, session, format, row);
        }
        table.addRow(std::move(cells));
    }
}

bool hasAnyOf(const services::KpiTable& table, std::initializer_list<kpi::KpiId> wanted)
{
    return std::any_of(table.values.begin(), table.values.end(), [&](const services::KpiRow& row) {
        return std::find(wanted.begin(), wanted.end(), row.kpi) != wanted.end();
    });
}

/// What is left out of the figures shown, or may still change them; nothing where there is nothing.
void printCounts(const Session& session, const services::KpiTable& table, const present::Format& format)
{
    using enum kpi::KpiId;
    const kpi::Figures& counts = table.counts;
    if (counts.otherCurrencyLines + counts.otherCurrencyLeads > 0) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Left out, without an exchange rate: sales lines %1, leads %2."),
                               {std::to_string(counts.otherCurrencyLines), std::to_string(counts.otherCurrencyLeads)}));
    }
    if (counts.unknownCustomerOrders > 0 && hasAnyOf(table, {NewCustomers, ReturningCustomers})) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Orders without a customer, of nobody new or returning: %1."),
                               {std::to_string(counts.unknownCustomerOrders)}));
    }
    if (counts.historyBeginsInside && hasAnyOf(table, {NewCustomers, ReturningCustomers})) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "The records begin in this period: everybody looks new.")));
    }
    if (counts[GrossProfit].hasValue && counts.costCoverage < 1.0 && hasAnyOf(table, {Margin, GrossProfit})) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Cost is known for %1 of the revenue."), {present::toStdString(format.percent(counts.costCoverage))}));
    }
    if (counts.leadsOpen > 0 && hasAnyOf(table, {Conversion})) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Leads of the period that are still open: %1."), {std::to_string(counts.leadsOpen)}));
    }
}

void printTable(const Session& session, const services::KpiTable& table)
{
    const present::Format format{session.words(), present::toQString(table.currency)};
    printLine(present::toStdString(format.periodToDate(table.window.whole, table.window.used)));
    const bool withLevels = hasLevels(table.values) || std::any_of(table.groups.begin(), table.groups.end(), [](const services::KpiGroup& group) {
        return hasLevels(group.values);
    });
    std::vector<std::string> header{"", "KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Value")),
                                    session.text(QT_TRANSLATE_NOOP("Cli", "Target")), session.text(QT_TRANSLATE_NOOP("Cli", "Gap")),
                                    session.text(QT_TRANSLATE_NOOP("Cli", "Change"))};
    if (withLevels) {
        header.insert(header.end(), {session.text(QT_TRANSLATE_NOOP("Cli", "Minimum")), session.text(QT_TRANSLATE_NOOP("Cli", "Stretch")),
                                     session.text(QT_TRANSLATE_NOOP("Cli", "Reached"))});
    }
    PlainTable plain{std::move(header)};
    addRows(plain, session, format, "", table.values, table.comparedWindow.has_value(), withLevels);
    for (const services::KpiGroup& group : table.groups) {
        addRows(plain, session, format, group.label.empty() ? group.key : group.label, group.values,
                table.comparedWindow.has_value(), withLevels);
    }
    print(plain.text());
    printCounts(session, table, format);
    std::vector<kpi::KpiId> shown;
    for (const services::KpiRow& row : table.values) {
        if (row.current.hasValue) {
            shown.push_back(row.kpi);
        }
    }
    for (const QString& note : present::recordsBeginNotes(table.comparedWindow, shown, format)) {
        printLine(present::toStdString(note));
    }
    if (table.convertedLines + table.convertedLeads > 0) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Converted by exchange rate: sales lines %1, leads %2."),
                               {std::to_string(table.convertedLines), std::to_string(table.convertedLeads)}));
    }
}

std::string verdictOf(const Session& session, bool isChecked, bool isEqual)
{
    if (!isChecked) {
        return session.text(QT_TRANSLATE_NOOP("Cli", "not checked"));
    }
    return isEqual ? session.text(QT_TRANSLATE_NOOP("Cli", "equal")) : session.text(QT_TRANSLATE_NOOP("Cli", "DIFFERENT"));
}

void printProofs(const Session& session, const services::ProofReport& report)
{
    const present::Format format{session.words(), present::toQString(report.table.currency)};
    printLine(present::toStdString(format.periodToDate(report.table.window.whole, report.table.window.used)));
    PlainTable plain{{"KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Value")), session.text(QT_TRANSLATE_NOOP("Cli", "Recomputed")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Check")), session.text(QT_TRANSLATE_NOOP("Cli", "Included")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Excluded")), session.text(QT_TRANSLATE_NOOP("Cli", "Target")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Check of the target"))}};
    std::vector<kpi::KpiId> shownKpis;
    for (const services::Proof& proof : report.proofs) {
        std::int64_t excluded = 0;
        for (const services::ProofRecords& rows : proof.excluded) {
            excluded += rows.count;
        }
        const auto& target = proof.target;
        const bool hasTarget = target && (target->hasAny() || !target->isEqual());
        const auto& shown = target ? target->shown[TargetLevel::Target] : std::nullopt;
        plain.addRow({nameOf(session, proof.kpi), present::toStdString(format.figureExact(proof.shown)),
                      proof.isChecked() ? present::toStdString(format.figureExact(proof.recomputed)) : "",
                      verdictOf(session, proof.isChecked(), proof.isEqual()), std::to_string(proof.included.count), std::to_string(excluded),
                      shown ? present::toStdString(format.value(kpi::definition(proof.kpi).unit, shown->value)) : "",
                      hasTarget ? verdictOf(session, target->isChecked(), target->isEqual()) : ""});
        shownKpis.push_back(proof.kpi);
    }
    print(plain.text());
    for (const QString& note : present::recordsBeginNotes(report.table.comparedWindow, shownKpis, format)) {
        printLine(present::toStdString(note));
    }
}

Outcome<ExitCode> prove(const Session& session, services::Workspace& workspace, KpiWish wish)
{
    const auto report = proofsOf(session, workspace, std::move(wish));
    if (!report) {
        return tl::unexpected(report.error());
    }
    if (session.isJson()) {
        printLine(proofsJson(*report));
    } else {
        printProofs(session, *report);
    }
    return kExitOk;
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    if (arguments.has("--list")) {
        if (session.isJson()) {
            std::vector<kpi::KpiId> kpis;
            for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
                kpis.push_back(static_cast<kpi::KpiId>(at));
            }
            printLine(definitionsJson(kpis, true));
        } else {
            printDefinitions(session);
        }
        return kExitOk;
    }
    const auto wish = kpiWishFrom(session, arguments);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (arguments.has("--prove")) {
        return prove(session, **workspace, *wish);
    }
    const auto table = kpiTableOf(session, **workspace, *wish);
    if (!table) {
        return tl::unexpected(table.error());
    }
    if (session.isJson()) {
        printLine(kpiTableJson(*table, arguments.has("--timing")));
    } else {
        printTable(session, *table);
        if (arguments.has("--timing")) {
            printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Loading took %1 ms, evaluating %2 ms."),
                                   {std::to_string(table->loadMs), std::to_string(table->evaluateMs)}));
        }
    }
    return kExitOk;
}

}  // namespace

const Command kKpiCommand{
    "kpi", "", QT_TRANSLATE_NOOP("Cli", "show KPIs of a period, with targets and comparison"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
