// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"
#include "plain_table.h"
#include "plan_options.h"
#include "view_options.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kTitle{"--title", "TEXT", QT_TRANSLATE_NOOP("Cli", "specific: what is done")};
constexpr OptionSpec kKpi{"--kpi", "KPI", QT_TRANSLATE_NOOP("Cli", "measurable: the KPI; kpi --list names them")};
constexpr OptionSpec kOwner{"--owner", "NAME", QT_TRANSLATE_NOOP("Cli", "who sees to it")};
constexpr OptionSpec kFrom{"--from", "N", QT_TRANSLATE_NOOP("Cli", "the KPI's value now, in its unit")};
constexpr OptionSpec kTo{"--to", "N", QT_TRANSLATE_NOOP("Cli", "the value to reach")};
constexpr OptionSpec kDue{"--due", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "time-bound: until when")};
constexpr std::array kAddOptions{
    kTitle,
    kKpi,
    kOwner,
    kFrom,
    kTo,
    kDue,
    OptionSpec{"--details", "TEXT", QT_TRANSLATE_NOOP("Cli", "specific: where and how")},
    OptionSpec{"--kind", "KIND", QT_TRANSLATE_NOOP("Cli", "skill (usual), process, strategy or tool")},
    OptionSpec{"--status", "STATUS", QT_TRANSLATE_NOOP("Cli", "todo (usual), doing, done or dropped")},
    OptionSpec{"--person", "NAME", QT_TRANSLATE_NOOP("Cli", "for one person; left out: for the team")},
    kScopeRep,
    kScopeTeam,
    kScopeRegion,
    kScopeProduct,
    kScopeCategory,
    kScopeChannel,
    OptionSpec{"--achievable", "TEXT", QT_TRANSLATE_NOOP("Cli", "why it can be reached")},
    OptionSpec{"--relevant", "TEXT", QT_TRANSLATE_NOOP("Cli", "which gap it closes")},
    OptionSpec{"--team-input", "TEXT", QT_TRANSLATE_NOOP("Cli", "what the team said")},
    OptionSpec{"--start", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "the first day; otherwise today")},
    OptionSpec{"--check-every", "DAYS", QT_TRANSLATE_NOOP("Cli", "days between check-ins; otherwise 14")},
};

Outcome<int> checkEvery(const Arguments& arguments)
{
    const std::string text = arguments.valueOr("--check-every", "14");
    const auto days = wholeNumber(text, 1, 366);
    if (!days) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a number of days."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Write for example --check-every 14."));
    }
    return *days;
}

/// The measurable part: KPI, from, to.
Outcome<void> setMeasure(const Session& session, const Arguments& arguments, domain::Action& action)
{
    auto key = required(arguments, kKpi);
    const auto id = key.and_then([&session](const std::string& text) { return kpiKeyFrom(session, text); });
    const auto from = id ? required(arguments, kFrom).and_then(numberFrom) : tl::unexpected(id.error());
    const auto to = from ? required(arguments, kTo).and_then(numberFrom) : tl::unexpected(from.error());
    if (!to) {
        return tl::unexpected(to.error());
    }
    action.kpi = std::move(*key);
    action.from = *from;
    action.to = *to;
    return {};
}

/// The time-bound part: start (if given), due, check-ins.
Outcome<void> setTimes(const Arguments& arguments, domain::Action& action)
{
    const auto due = required(arguments, kDue).and_then(dayFrom);
    if (!due) {
        return tl::unexpected(due.error());
    }
    const auto days = checkEvery(arguments);
    if (!days) {
        return tl::unexpected(days.error());
    }
    if (const auto text = arguments.value("--start")) {
        const auto start = dayFrom(*text);
        if (!start) {
            return tl::unexpected(start.error());
        }
        action.start = *start;
    }
    action.due = *due;
    action.checkEveryDays = *days;
    return {};
}

/// Everything but names, which need the store.
Outcome<domain::Action> actionFrom(const Session& session, const Arguments& arguments)
{
    domain::Action action;
    auto title = required(arguments, kTitle);
    if (!title) {
        return tl::unexpected(title.error());
    }
    action.title = std::move(*title);
    if (auto set = setMeasure(session, arguments, action); !set) {
        return tl::unexpected(set.error());
    }
    if (auto set = setTimes(arguments, action); !set) {
        return tl::unexpected(set.error());
    }
    const auto kind = wordFrom(kActionKinds, arguments.valueOr("--kind", "skill"));
    const auto status = wordFrom(kActionStatuses, arguments.valueOr("--status", "todo"));
    if (!kind || !status) {
        return tl::unexpected(kind ? status.error() : kind.error());
    }
    action.kind = *kind;
    action.status = *status;
    action.details = arguments.valueOr("--details", "");
    action.achievable = arguments.valueOr("--achievable", "");
    action.relevant = arguments.valueOr("--relevant", "");
    action.teamInput = arguments.valueOr("--team-input", "");
    return action;
}

/// Owner, person and scope by their keys. An action for one person is measured by this person's figures
/// unless another scope is named.
Outcome<void> setNames(services::Workspace& workspace, const Arguments& arguments, const ScopeWish& scope,
                       const std::string& ownerName, domain::Action& action)
{
    const auto owner = personKey(workspace, ownerName);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    action.owner = *owner;
    if (const auto name = arguments.value("--person")) {
        const auto person = personKey(workspace, *name);
        if (!person) {
            return tl::unexpected(person.error());
        }
        action.person = *person;
        action.scope = domain::Dimension::Rep;
        action.scopeValue = *person;
    }
    if (scope.dimension) {
        const auto key = scopeKey(workspace, scope);
        if (!key) {
            return tl::unexpected(key.error());
        }
        action.scope = scope.dimension;
        action.scopeValue = *key;
    }
    return {};
}

Outcome<ExitCode> runAdd(const Session& session, const Arguments& arguments)
{
    auto action = actionFrom(session, arguments);
    if (!action) {
        return tl::unexpected(action.error());
    }
    const auto owner = required(arguments, kOwner);
    const auto scope = owner ? scopeFrom(arguments) : tl::unexpected(owner.error());
    if (!scope) {
        return tl::unexpected(scope.error());
    }
    const auto workspace = session.openStore(Missing::Create);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto known = kpiFrom(**workspace, action->kpi); !known) {
        return tl::unexpected(known.error());
    }
    if (auto set = setNames(**workspace, arguments, *scope, *owner, *action); !set) {
        return tl::unexpected(set.error());
    }
    if (!arguments.has("--start")) {
        action->start = session.today(**workspace);
    }
    const auto receipt = services::saveAction(**workspace, *action);
    if (!receipt) {
        return problemChanging(session.database(), action->title, receipt.error());
    }
    printLine(session.isJson()
                  ? idJson(receipt->entityId)
                  : session.text(QT_TRANSLATE_NOOP("Cli", "Action %1 is saved."), {std::to_string(receipt->entityId)}));
    return kExitOk;
}

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto actions
        = services::listActions(**workspace, *viewOf(session, **workspace, {}), session.today(**workspace));
    if (!actions) {
        return problemWith(session.database(), actions.error());
    }
    if (session.isJson()) {
        printLine(actionsJson(*actions));
        return kExitOk;
    }
    const present::Format format{session.words(), present::toQString((*workspace)->settings().currency)};
    PlainTable table{
        {"#", session.text(QT_TRANSLATE_NOOP("Cli", "Action")), session.text(QT_TRANSLATE_NOOP("Cli", "Owner")), "KPI",
         session.text(QT_TRANSLATE_NOOP("Cli", "Today")), session.text(QT_TRANSLATE_NOOP("Cli", "Progress")),
         session.text(QT_TRANSLATE_NOOP("Cli", "Due")), session.text(QT_TRANSLATE_NOOP("Cli", "Status"))}};
    for (const services::ActionProgress& one : *actions) {
        table.addRow({std::to_string(one.action.id), one.action.title, one.action.owner, one.action.kpi,
                      present::toStdString(format.figureExact(one.today)),
                      one.share ? present::toStdString(format.percent(*one.share)) : "", toIso(one.action.due),
                      std::string{wordOf(kActionStatuses, one.action.status)}});
    }
    print(table.text());
    return kExitOk;
}

}  // namespace

const Command kActionsListCommand{
    "actions list", "", QT_TRANSLATE_NOOP("Cli", "list the actions with their progress"), {{}, 0, 0}, runList};
const Command kActionsAddCommand{
    "actions add", "", QT_TRANSLATE_NOOP("Cli", "agree on an action"), {kAddOptions, 0, 0}, runAdd};

}  // namespace kinerja::cli
