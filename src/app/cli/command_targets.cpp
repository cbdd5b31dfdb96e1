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

namespace kinerja::cli {
namespace {

constexpr OptionSpec kKpi{"--kpi", "KPI", QT_TRANSLATE_NOOP("Cli", "the KPI; kpi --list names them")};
constexpr OptionSpec kPeriod{"--period", "PERIOD",
                             QT_TRANSLATE_NOOP("Cli", "a month, quarter, half-year, year or DAY..DAY")};
constexpr OptionSpec kValue{"--value", "N", QT_TRANSLATE_NOOP("Cli", "in the KPI's unit: 1250000, or 0.18 for 18 %")};
constexpr std::array kSetOptions{
    kKpi,          kPeriod,
    kValue,        kScopeRep,
    kScopeTeam,    kScopeRegion,
    kScopeProduct, kScopeCategory,
    kScopeChannel, OptionSpec{"--level", "LEVEL", QT_TRANSLATE_NOOP("Cli", "minimum, target (usual) or stretch")},
};

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto targets = services::listTargets(**workspace);
    if (!targets) {
        return problemWith(session.database(), targets.error());
    }
    if (session.isJson()) {
        printLine(targetsJson(*targets));
        return kExitOk;
    }
    const present::Format format{session.words(), present::toQString((*workspace)->settings().currency)};
    PlainTable table{{"#", "KPI", session.text(QT_TRANSLATE_NOOP("Cli", "Scope")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Period")), session.text(QT_TRANSLATE_NOOP("Cli", "Level")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Target"))}};
    for (const domain::Target& target : *targets) {
        const auto id = kpi::parseKpi(target.kpi);
        table.addRow({std::to_string(target.id), target.kpi, target.scopeValue, periodId(target.period),
                      std::string{wordOf(kLevels, target.level)},
                      id ? present::toStdString(format.value(kpi::definition(*id).unit, target.value))
                         : toPlainString(target.value)});
    }
    print(table.text());
    return kExitOk;
}

Outcome<Period> targetPeriod(const std::string& text)
{
    const auto period = periodFrom(text);
    if (period && (period->kind == PeriodKind::Week || period->kind == PeriodKind::All)) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "A target cannot be set for “%1”."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Name a month, quarter, half-year, year or DAY..DAY."));
    }
    return period;
}

/// Everything but the key of the scope, which needs the store.
Outcome<domain::Target> targetFrom(const Session& session, const Arguments& arguments)
{
    const auto key = required(arguments, kKpi);
    const auto id = key.and_then([&session](const std::string& text) { return kpiKeyFrom(session, text); });
    const auto period = id ? required(arguments, kPeriod).and_then(targetPeriod) : tl::unexpected(id.error());
    const auto value = period ? required(arguments, kValue).and_then(numberFrom) : tl::unexpected(period.error());
    if (!value) {
        return tl::unexpected(value.error());
    }
    const auto level = wordFrom(kLevels, arguments.valueOr("--level", "target"));
    if (!level) {
        return tl::unexpected(level.error());
    }
    domain::Target target;
    target.kpi = *key;
    target.period = *period;
    target.value = *value;
    target.level = *level;
    return target;
}

Outcome<ExitCode> runSet(const Session& session, const Arguments& arguments)
{
    auto target = targetFrom(session, arguments);
    if (!target) {
        return tl::unexpected(target.error());
    }
    const auto scope = scopeFrom(arguments);
    if (!scope) {
        return tl::unexpected(scope.error());
    }
    const auto workspace = session.openStore(Missing::Create);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto known = kpiFrom(**workspace, target->kpi); !known) {
        return tl::unexpected(known.error());
    }
    const auto key = scopeKey(**workspace, *scope);
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto period = periodFrom(*arguments.value(kPeriod.name), (*workspace)->settings().calendar);
    if (!period) {
        return tl::unexpected(period.error());
    }
    target->period = *period;
    target->scope = scope->dimension;
    target->scopeValue = *key;
    const auto receipt = services::setTarget(**workspace, *target);
    if (!receipt) {
        return problemChanging(session.database(), target->kpi, receipt.error());
    }
    printLine(session.isJson()
                  ? idJson(receipt->entityId)
                  : session.text(QT_TRANSLATE_NOOP("Cli", "Target %1 is set."), {std::to_string(receipt->entityId)}));
    return kExitOk;
}

}  // namespace

const Command kTargetsListCommand{
    "targets list", "", QT_TRANSLATE_NOOP("Cli", "list the targets"), {{}, 0, 0}, runList};
const Command kTargetsSetCommand{
    "targets set", "", QT_TRANSLATE_NOOP("Cli", "set or replace a target"), {kSetOptions, 0, 0}, runSet};

}  // namespace kinerja::cli
