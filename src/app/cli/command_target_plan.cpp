// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/proof_presenter.h"
#include "kinerja/present/target_words.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/services/target_cell.h"
#include "kinerja/services/target_plan.h"
#include "plain_table.h"
#include "target_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kSplitBy{"--by", "SHAPE", QT_TRANSLATE_NOOP("Cli", "equal (usual), or last-year: in proportion to the months a year before")};
constexpr std::array kSplitOptions{kTargetKpi,   kTargetPeriod, kTargetValue,   kTargetLevel,  kSplitBy,     kScopeRep,
                                   kScopeTeam,   kScopeRegion,  kScopeProduct,  kScopeCategory, kScopeChannel};
constexpr std::array kPlanOptions{kTargetKpi,   kTargetPeriod, kTargetLevel,  kScopeRep,     kScopeTeam,
                                  kScopeRegion, kScopeProduct, kScopeCategory, kScopeChannel};
constexpr WordTable<services::SplitBy, 2> kShapes{{{"equal", services::SplitBy::Equal}, {"last-year", services::SplitBy::LastYear}}};

tl::unexpected<Problem> problemOf(Errc code, const char* happened, std::vector<std::string> parts, const char* advice, std::string detail)
{
    Problem problem;
    problem.code = code;
    problem.happened = {happened, std::move(parts)};
    problem.advice = {advice, {}};
    problem.detail = std::move(detail);
    return tl::unexpected(std::move(problem));
}

Outcome<ExitCode> runApprove(const Session& session, const Arguments& arguments)
{
    const auto text = required(arguments, kChosenPeriod);
    const auto open = text ? openChoice(session, arguments) : tl::unexpected(text.error());
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto approved = services::approveTargets(*open->workspace, open->choice, session.asOf(*open->workspace));
    if (!approved && approved.error().code == Errc::NotFound) {
        return problemOf(Errc::NotFound, QT_TRANSLATE_NOOP("Cli", "No draft of a target lies in “%1”."), {*text},
                         QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli targets list” for the targets."), {});
    }
    if (!approved && approved.error().code == Errc::Conflict) {
        return problemOf(Errc::Conflict, QT_TRANSLATE_NOOP("Cli", "“%1” has several targets for one name, since names were merged; nothing was approved."), {*text},
                         QT_TRANSLATE_NOOP("Cli", "Set the one that counts with “targets set”, or remove the others with “targets remove N”; “targets list” says “conflict” beside them."), {});
    }
    if (!approved) {
        return problemChanging(session.database(), *text, approved.error());
    }
    printLine(session.isJson() ? approvedJson(*approved)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "Targets approved and locked: %1."), {std::to_string(approved->size())}));
    return kExitOk;
}

/// The value given, else the one that is set for the period.
Outcome<domain::Target> wholeOf(services::Workspace& workspace, domain::Target target, bool hasValue)
{
    if (hasValue) {
        return target;
    }
    const auto targets = services::listTargets(workspace);
    if (!targets) {
        return problemWith(workspace.path(), targets.error());
    }
    const auto found = std::find_if(targets->begin(), targets->end(), [&](const domain::Target& one) {
        return domain::isSameTarget(one, target);
    });
    if (found == targets->end()) {
        return problemOf(Errc::NotFound, QT_TRANSLATE_NOOP("Cli", "There is no target of %1 for “%2”."), {target.kpi, periodId(target.period)},
                         QT_TRANSLATE_NOOP("Cli", "Set it first, or give its value with --value."), {});
    }
    target.value = found->value;
    return target;
}

Outcome<ExitCode> runSplit(const Session& session, const Arguments& arguments)
{
    const auto wish = targetWishFrom(session, arguments, false);
    const auto by = wish ? wordFrom(kShapes, arguments.valueOr(kSplitBy.name, "equal")) : tl::unexpected(wish.error());
    if (!by) {
        return tl::unexpected(by.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto target = targetOf(**workspace, *wish);
    const auto whole = target ? wholeOf(**workspace, *target, arguments.has(kTargetValue.name)) : target;
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    const auto months = services::splitTarget(**workspace, *whole, *by, session.asOf(**workspace), session.today(**workspace));
    if (!months) {
        return problemOf(months.error().code, QT_TRANSLATE_NOOP("Cli", "“%1” cannot be split like that; nothing was written."), {periodId(whole->period)},
                         QT_TRANSLATE_NOOP("Cli", "Name a quarter, half-year or year; last year's shape needs figures of the same period a year before, up to its last ten days."),
                         months.error().detail);
    }
    if (const auto set = services::setTargets(**workspace, *months); !set) {
        return problemChanging(session.database(), whole->kpi, set.error());
    }
    if (session.isJson()) {
        printLine(monthsJson(*months));
        return kExitOk;
    }
    const auto kpi = services::findKpi(**workspace, whole->kpi);
    const present::Format format{session.words(), present::toQString((*workspace)->settings().currency)};
    for (const domain::Target& month : *months) {
        printLine(periodId(month.period) + "  " + present::toStdString(format.value(kpi::definition(*kpi).unit, month.value)));
    }
    return kExitOk;
}

Outcome<ExitCode> runCheck(const Session& session, const Arguments& arguments)
{
    const auto open = openTarget(session, arguments);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto check = services::checkRollUp(*open->workspace, open->target, session.asOf(*open->workspace));
    if (!check) {
        return problemWith(session.database(), check.error());
    }
    if (session.isJson()) {
        printLine(rollUpJson(open->target, *check));
        return kExitOk;
    }
    const kpi::Unit unit = kpi::definition(*services::findKpi(*open->workspace, open->target.kpi)).unit;
    const present::Format format{session.words(), present::toQString(open->workspace->settings().currency)};
    PlainTable table{{session.text(QT_TRANSLATE_NOOP("Cli", "By")), session.text(QT_TRANSLATE_NOOP("Cli", "Sum")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Target")), session.text(QT_TRANSLATE_NOOP("Cli", "Difference")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Missing"))}};
    for (const services::RollUp& one : check->rollUps) {
        table.addRow({std::string{one.by}, present::toStdString(format.value(unit, one.sum)),
                      check->target ? present::toStdString(format.value(unit, *check->target)) : "",
                      present::toStdString(format.difference(unit, one.difference)), std::to_string(one.missing.size())});
    }
    print(table.text());
    for (const domain::Target& one : check->conflicts) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Conflict: target %1 of “%2”, %3: %4. Names were merged; remove all targets but one."),
                               {std::to_string(one.id), one.scopeValue, periodId(one.period), present::toStdString(format.value(unit, one.value))}));
    }
    return kExitOk;
}

Outcome<ExitCode> runProve(const Session& session, const Arguments& arguments)
{
    const auto open = openTarget(session, arguments);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const Period year = fiscalPeriodOf(PeriodKind::Year, open->target.period.first, open->workspace->settings().calendar);
    const auto proof = services::proveTarget(*open->workspace, open->target, year, session.asOf(*open->workspace));
    if (!proof) {
        return problemWith(session.database(), proof.error());
    }
    const present::Format format{session.words(), present::toQString(open->workspace->settings().currency)};
    printLine(session.isJson() ? targetProofJson(*proof) : present::toStdString(present::presentTargetCell(*proof, format)));
    return kExitOk;
}

Outcome<ExitCode> runPropose(const Session& session, const Arguments& arguments)
{
    const auto open = openTarget(session, arguments);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto proposal = services::proposeTarget(*open->workspace, open->target, session.asOf(*open->workspace));
    if (!proposal) {
        return problemOf(proposal.error().code, QT_TRANSLATE_NOOP("Cli", "Nothing can be proposed for “%1”."), {periodId(open->target.period)},
                         QT_TRANSLATE_NOOP("Cli", "Name a month, quarter, half-year or year."), proposal.error().detail);
    }
    const auto kpi = services::findKpi(*open->workspace, open->target.kpi);
    const auto sentence = [&](present::Language language) {
        const present::Format format{present::Words{language}, present::toQString(open->workspace->settings().currency)};
        return present::toStdString(present::proposalReason(*proposal, *kpi, format));
    };
    if (session.isJson()) {
        printLine(proposalJson(open->target, *proposal, sentence(present::Language::English), sentence(present::Language::Indonesian)));
    } else {
        printLine(sentence(session.words().language()));
    }
    return kExitOk;
}

}  // namespace

const Command kTargetsApproveCommand{
    "targets approve", "", QT_TRANSLATE_NOOP("Cli", "approve and lock targets; later changes need a reason"), {kChoiceOptions, 0, 0}, runApprove};
const Command kTargetsSplitCommand{
    "targets split", "", QT_TRANSLATE_NOOP("Cli", "split a target into months that add up to it"), {kSplitOptions, 0, 0}, runSplit};
const Command kTargetsCheckCommand{
    "targets check", "", QT_TRANSLATE_NOOP("Cli", "compare a target with the sum of its months and people"), {kPlanOptions, 0, 0}, runCheck};
const Command kTargetsProveCommand{
    "targets prove", "", QT_TRANSLATE_NOOP("Cli", "the stored targets that make one up, found a second time, with its history"), {kPlanOptions, 0, 0}, runProve};
const Command kTargetsProposeCommand{
    "targets propose", "", QT_TRANSLATE_NOOP("Cli", "propose a target from own history, with the reason"), {kPlanOptions, 0, 0}, runPropose};

}  // namespace kinerja::cli
