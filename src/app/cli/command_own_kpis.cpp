// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/own_kpi_presenter.h"
#include "kinerja/services/own_kpis.h"
#include "plain_table.h"
#include "plan_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kFormula{"--formula", "TEXT", QT_TRANSLATE_NOOP("Cli", "of KPIs, for example “revenue / orders”")};
constexpr std::array kDefineOptions{
    kFormula,
    OptionSpec{"--name-en", "TEXT", QT_TRANSLATE_NOOP("Cli", "its English name")},
    OptionSpec{"--name-id", "TEXT", QT_TRANSLATE_NOOP("Cli", "its Indonesian name")},
    OptionSpec{"--down-is-good", "", QT_TRANSLATE_NOOP("Cli", "a smaller value is better")},
};

Problem formulaProblem(const kpi::FormulaError& error)
{
    Problem problem;
    problem.code = Errc::InvalidInput;
    problem.happened = {present::formulaFaultText(error.fault), {std::to_string(error.column), error.text}};
    problem.advice = {QT_TRANSLATE_NOOP("Cli", "Write KPIs of “kinerja-cli kpi --list”, lines, won_leads, lost_leads or open_leads with + - * / and brackets; nothing was written."), {}};
    return problem;
}

Outcome<ExitCode> runDefine(const Session& session, const Arguments& arguments)
{
    kpi::OwnKpi own;
    own.key = arguments.operands().front();
    if (!kpi::isOwnKey(own.key)) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” cannot name a KPI."), {own.key},
                            QT_TRANSLATE_NOOP("Cli", "Write small letters, digits and _, a letter first, and no name of a KPI that there is."));
    }
    const auto text = required(arguments, kFormula);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto formula = kpi::Formula::parse(*text);
    if (!formula) {
        return tl::unexpected(formulaProblem(formula.error()));
    }
    own.formula = *text;
    own.nameEn = arguments.valueOr("--name-en", "");
    own.nameId = arguments.valueOr("--name-id", "");
    own.direction = arguments.has("--down-is-good") ? kpi::Direction::DownIsGood : kpi::Direction::UpIsGood;
    const auto workspace = session.openStore(Missing::Create);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto receipt = services::defineKpi(**workspace, own);
    if (!receipt) {
        return problemChanging(session.database(), own.key, receipt.error());
    }
    printLine(session.isJson() ? idJson(receipt->entityId)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "The KPI “%1” is defined; its unit: %2."),
                                              {own.key, std::string{kpi::unitId(formula->unit())}}));
    return kExitOk;
}

Outcome<ExitCode> runUndefine(const Session& session, const Arguments& arguments)
{
    const std::string& key = arguments.operands().front();
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto receipt = services::undefineKpi(**workspace, key);
    if (!receipt) {
        return problemChanging(session.database(), key, receipt.error());
    }
    printLine(session.isJson() ? idJson(receipt->entityId)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "The KPI “%1” is no longer defined."), {key}));
    return kExitOk;
}

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto& own = (*workspace)->facts()->own();
    if (session.isJson()) {
        printLine(definitionsJson(own));
        return kExitOk;
    }
    const bool indonesian = session.words().language() == present::Language::Indonesian;
    PlainTable table{{"KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Name")), session.text(QT_TRANSLATE_NOOP("Cli", "Formula"))}};
    for (const kpi::KpiId id : own) {
        const kpi::Definition& one = kpi::definition(id);
        table.addRow({std::string{one.key}, std::string{indonesian ? one.nameId : one.nameEn}, std::string{one.formulaEn}});
    }
    print(table.text());
    return kExitOk;
}

}  // namespace

const Command kKpiDefineCommand{
    "kpi define", "KEY", QT_TRANSLATE_NOOP("Cli", "define a KPI of your own by a formula, or change it"), {kDefineOptions, 1, 1}, runDefine};
const Command kKpiUndefineCommand{"kpi undefine", "KEY", QT_TRANSLATE_NOOP("Cli", "take back a KPI of your own"), {{}, 1, 1}, runUndefine};
const Command kKpiListOwnCommand{"kpi list-own", "", QT_TRANSLATE_NOOP("Cli", "list the KPIs of your own"), {{}, 0, 0}, runList};

}  // namespace kinerja::cli
