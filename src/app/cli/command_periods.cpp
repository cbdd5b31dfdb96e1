// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_words.h"
#include "commands.h"
#include "json_output.h"
#include "kinerja/services/periods.h"
#include "view_options.h"

namespace kinerja::cli {
namespace {

void printRestatement(const Session& session, const services::Workspace& workspace, const domain::Restatement& one)
{
    switch (one.cause) {
    case domain::RestatementCause::Import:
        printLine("  " + session.text(QT_TRANSLATE_NOOP("Cli", "%1, import %2 (%3), by %4"),
                                      {one.when, std::to_string(one.batch), one.fileName, one.who}));
        break;
    case domain::RestatementCause::Undo:
        printLine("  " + session.text(QT_TRANSLATE_NOOP("Cli", "%1, undo of import %2 (%3), by %4"),
                                      {one.when, std::to_string(one.batch), one.fileName, one.who}));
        break;
    case domain::RestatementCause::Edit:
        printLine("  " + session.text(QT_TRANSLATE_NOOP("Cli", "%1, edit by %2"), {one.when, one.who}));
        break;
    case domain::RestatementCause::Unknown:
        printLine("  " + session.text(QT_TRANSLATE_NOOP("Cli", "by a write that was not recorded")));
        break;
    }
    printChanges(session, workspace, one.changes, "    ");
}

void printPeriods(const Session& session, const services::Workspace& workspace,
                  const std::vector<services::SealedPeriod>& periods)
{
    if (periods.empty()) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "No period is sealed.")));
    }
    for (const services::SealedPeriod& period : periods) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "%1: sealed %2 by %3, figures up to %4, restatements: %5"),
                               {periodId(period.seal.period), period.seal.when, period.seal.who, toIso(period.seal.asOf),
                                std::to_string(period.restatements.size())}));
        for (const domain::Restatement& one : period.restatements) {
            printRestatement(session, workspace, one);
        }
        printNotHeld(session, workspace, period);
    }
}

Outcome<ExitCode> listAll(const Session& session, services::Workspace& workspace)
{
    const auto periods = services::listSealedPeriods(workspace);
    if (!periods) {
        return problemWith(session.database(), periods.error());
    }
    if (session.isJson()) {
        printLine(periodsJson(*periods));
    } else {
        printPeriods(session, workspace, *periods);
    }
    return kExitOk;
}

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    return listAll(session, **workspace);
}

Problem notEnded(const std::string& period)
{
    Problem problem;
    problem.code = Errc::InvalidInput;
    problem.happened = {QT_TRANSLATE_NOOP("Cli", "“%1” cannot be sealed: it has not ended, or has no last day."), {period}};
    problem.advice = {QT_TRANSLATE_NOOP("Cli", "Name a period that is over, for example 2026-Q2."), {}};
    return problem;
}

Problem sealedAlready(const std::string& period)
{
    Problem problem;
    problem.code = Errc::Conflict;
    problem.happened = {QT_TRANSLATE_NOOP("Cli", "“%1” is sealed already; nothing was changed."), {period}};
    problem.advice = {QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli periods list” for the sealed periods."), {}};
    return problem;
}

Problem problemOf(const Session& session, const std::string& period, const Error& error)
{
    switch (error.code) {
    case Errc::InvalidInput: return notEnded(period);
    case Errc::Conflict: return sealedAlready(period);
    default: return problemChanging(session.database(), period, error).value();
    }
}

/// Changes the period that the command names, and lists all.
template <typename Change>
Outcome<ExitCode> change(const Session& session, const Arguments& arguments, Change change)
{
    const std::string& text = arguments.operands().front();
    const auto known = periodFrom(text);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto period = periodFrom(text, (*workspace)->settings().calendar);
    if (!period) {
        return tl::unexpected(period.error());
    }
    const Status done = change(**workspace, *period);
    return done ? listAll(session, **workspace) : tl::unexpected(problemOf(session, text, done.error()));
}

Outcome<ExitCode> runSeal(const Session& session, const Arguments& arguments)
{
    return change(session, arguments, [&](services::Workspace& workspace, const Period& period) {
        return services::sealPeriod(workspace, period, session.asOf(workspace), session.today(workspace));
    });
}

Outcome<ExitCode> runUnseal(const Session& session, const Arguments& arguments)
{
    return change(session, arguments, services::unsealPeriod);
}

}  // namespace

const Command kPeriodsListCommand{
    "periods list", "", QT_TRANSLATE_NOOP("Cli", "list the sealed periods and what changed them later"), {{}, 0, 0}, runList};
const Command kPeriodsSealCommand{
    "periods seal", "P", QT_TRANSLATE_NOOP("Cli", "seal a closed period: later changes are listed as restatements"),
    {{}, 1, 1}, runSeal};
const Command kPeriodsUnsealCommand{
    "periods unseal", "P", QT_TRANSLATE_NOOP("Cli", "take the seal off a period"), {{}, 1, 1}, runUnseal};

}  // namespace kinerja::cli
