// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"
#include "plain_table.h"
#include "kinerja/services/target_plan.h"
#include "target_options.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kReason{"--reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why an approved target is changed")};
constexpr std::array kSetOptions{kTargetKpi,   kTargetPeriod,  kTargetValue,  kScopeRep,    kScopeTeam, kScopeRegion,
                                 kScopeProduct, kScopeCategory, kScopeChannel, kTargetLevel, kReason};

Outcome<ExitCode> runList(const Session& session, const Arguments& arguments)
{
    const auto open = openChoice(session, arguments);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto targets = services::listPlannedTargets(*open->workspace, open->choice);
    if (!targets) {
        return problemWith(session.database(), targets.error());
    }
    if (session.isJson()) {
        printLine(targetsJson(*targets));
        return kExitOk;
    }
    const present::Format format{session.words(), present::toQString(open->workspace->settings().currency)};
    PlainTable table{{"#", "KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Scope")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Period")), session.text(QT_TRANSLATE_NOOP("Cli", "Level")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Target")), session.text(QT_TRANSLATE_NOOP("Cli", "Status"))}};
    for (const services::PlannedTarget& planned : *targets) {
        const domain::Target& target = planned.target;
        const auto id = kpi::parseKpi(target.kpi);
        table.addRow({std::to_string(target.id), target.kpi,
                      target.pairCategory.empty() ? target.scopeValue : target.scopeValue + " × " + target.pairCategory, periodId(target.period),
                      std::string{domain::levelId(target.level)},
                      id ? present::toStdString(format.value(kpi::definition(*id).unit, target.value))
                         : toPlainString(target.value),
                      std::string{services::planStatusId(planned)}
                          + (planned.isInConflict ? ", " + session.text(QT_TRANSLATE_NOOP("Cli", "conflict")) : "")});
    }
    print(table.text());
    return kExitOk;
}

tl::unexpected<Problem> isLocked(const domain::Target& target)
{
    Problem problem;
    problem.code = Errc::Conflict;
    problem.happened = {QT_TRANSLATE_NOOP("Cli", "The target of %1 for “%2” is approved; nothing was changed."), {target.kpi, periodId(target.period)}};
    problem.advice = {QT_TRANSLATE_NOOP("Cli", "Give the reason of the change with --reason TEXT."), {}};
    return tl::unexpected(std::move(problem));
}

Outcome<ExitCode> runSet(const Session& session, const Arguments& arguments)
{
    const auto wish = targetWishFrom(session, arguments, true);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    const std::string reason = arguments.valueOr(kReason.name, "");
    if (arguments.has(kReason.name) && reason.find_first_not_of(" \t\r\n") == std::string::npos) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "The reason is blank; nothing was changed."), {},
                            QT_TRANSLATE_NOOP("Cli", "Give the reason of the change with --reason TEXT."));
    }
    const auto workspace = session.openStore(Missing::Create);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto target = targetOf(**workspace, *wish);
    if (!target) {
        return tl::unexpected(target.error());
    }
    const auto receipt = reason.empty() ? services::setTarget(**workspace, *target)
                                        : services::changeTarget(**workspace, *target, reason, session.asOf(**workspace));
    if (!receipt && receipt.error().code == Errc::Conflict) {
        return isLocked(*target);
    }
    if (!receipt) {
        return problemChanging(session.database(), target->kpi, receipt.error());
    }
    printLine(session.isJson()
                  ? idJson(receipt->entityId)
                  : session.text(QT_TRANSLATE_NOOP("Cli", "Target %1 is set."), {std::to_string(receipt->entityId)}));
    return kExitOk;
}

Outcome<ExitCode> runRemove(const Session& session, const Arguments& arguments)
{
    const std::string& text = arguments.operands().front();
    const auto number = wholeNumber(text);
    if (!number) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not the number of a target."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli targets list” for the numbers."));
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto edit = services::removeTarget(**workspace, *number);
    if (!edit && edit.error().code == Errc::Conflict) {
        Problem problem;
        problem.code = Errc::Conflict;
        problem.happened = {QT_TRANSLATE_NOOP("Cli", "Target %1 is approved and locked; nothing was changed."), {text}};
        problem.advice = {QT_TRANSLATE_NOOP("Cli", "Give it another value with “kinerja-cli targets set … --reason TEXT”."), {}};
        return tl::unexpected(std::move(problem));
    }
    if (!edit) {
        return problemWith("target " + text, edit.error());
    }
    printLine(session.isJson() ? idJson(*number) : session.text(QT_TRANSLATE_NOOP("Cli", "Target %1 is removed."), {text}));
    return kExitOk;
}

}  // namespace

const Command kTargetsRemoveCommand{"targets remove", "N", QT_TRANSLATE_NOOP("Cli", "remove a draft of a target"), {{}, 1, 1}, runRemove};
const Command kTargetsListCommand{
    "targets list", "", QT_TRANSLATE_NOOP("Cli", "list the targets"), {kChoiceOptions, 0, 0}, runList};
const Command kTargetsSetCommand{
    "targets set", "", QT_TRANSLATE_NOOP("Cli", "set or replace a target"), {kSetOptions, 0, 0}, runSet};

}  // namespace kinerja::cli
