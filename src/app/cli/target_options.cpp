// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_options.h"

namespace kinerja::cli {

Outcome<Period> targetPeriodFrom(const std::string& text)
{
    const auto period = periodFrom(text);
    if (period && (period->kind == PeriodKind::Week || period->kind == PeriodKind::All)) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "A target cannot be set for “%1”."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Name a month, quarter, half-year, year or DAY..DAY."));
    }
    return period;
}

Outcome<TargetWish> targetWishFrom(const Session& session, const Arguments& arguments, bool needsValue)
{
    TargetWish wish;
    const auto key = required(arguments, kTargetKpi).and_then([&session](const std::string& text) { return kpiKeyFrom(session, text); });
    const auto period = key ? required(arguments, kTargetPeriod) : key;
    const auto days = period.and_then(targetPeriodFrom);
    if (!days) {
        return tl::unexpected(days.error());
    }
    if (needsValue || arguments.has(kTargetValue.name)) {
        const auto value = required(arguments, kTargetValue).and_then(numberFrom);
        if (!value) {
            return tl::unexpected(value.error());
        }
        wish.target.value = *value;
    }
    const auto level = wordFrom(kLevels, arguments.valueOr(kTargetLevel.name, "target"));
    auto scope = level ? scopeOrPairFrom(arguments) : tl::unexpected(level.error());
    if (!scope) {
        return tl::unexpected(scope.error());
    }
    wish.target.kpi = *key;
    wish.target.level = *level;
    wish.period = *period;
    wish.scope = std::move(*scope);
    return wish;
}

Outcome<domain::Target> targetOf(services::Workspace& workspace, const TargetWish& wish)
{
    domain::Target target = wish.target;
    if (const auto known = kpiFrom(workspace, target.kpi); !known) {
        return tl::unexpected(known.error());
    }
    const auto key = scopeKey(workspace, wish.scope);
    const auto pair = key ? pairKey(workspace, wish.scope) : key;
    const auto period = pair ? periodFrom(wish.period, workspace.settings().calendar) : tl::unexpected(pair.error());
    if (!period) {
        return tl::unexpected(period.error());
    }
    target.pairCategory = *pair;
    target.period = *period;
    target.scope = wish.scope.dimension;
    target.scopeValue = *key;
    return target;
}

Outcome<ChoiceWish> choiceWishFrom(const Arguments& arguments)
{
    ChoiceWish wish;
    wish.kpi = arguments.valueOr(kChosenKpi.name, "");
    wish.period = arguments.valueOr(kChosenPeriod.name, "");
    if (!wish.period.empty()) {
        if (const auto period = periodFrom(wish.period); !period) {
            return tl::unexpected(period.error());
        }
    }
    if (const auto level = arguments.value(kChosenLevel.name)) {
        const auto known = wordFrom(kLevels, *level);
        if (!known) {
            return tl::unexpected(known.error());
        }
        wish.level = *known;
    }
    auto scope = scopeOrPairFrom(arguments);
    if (!scope) {
        return tl::unexpected(scope.error());
    }
    wish.scope = std::move(*scope);
    return wish;
}

Outcome<services::TargetChoice> choiceOf(services::Workspace& workspace, const ChoiceWish& wish)
{
    services::TargetChoice choice{{PeriodKind::All, {}, {}}};
    choice.kpi = wish.kpi;
    choice.level = wish.level;
    if (!choice.kpi.empty()) {
        if (const auto kpi = kpiFrom(workspace, choice.kpi); !kpi) {
            return tl::unexpected(kpi.error());
        }
    }
    if (!wish.period.empty()) {
        const auto period = periodFrom(wish.period, workspace.settings().calendar);
        if (!period) {
            return tl::unexpected(period.error());
        }
        choice.period = *period;
    }
    const auto key = scopeKey(workspace, wish.scope);
    const auto pair = key ? pairKey(workspace, wish.scope) : key;
    if (!pair) {
        return tl::unexpected(pair.error());
    }
    choice.pairCategory = *pair;
    choice.scope = wish.scope.dimension;
    choice.scopeValue = *key;
    return choice;
}

Outcome<OpenTarget> openTarget(const Session& session, const Arguments& arguments)
{
    const auto wish = targetWishFrom(session, arguments, false);
    auto workspace = wish ? session.openStore(Missing::Refuse) : tl::unexpected(wish.error());
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    auto target = targetOf(**workspace, *wish);
    if (!target) {
        return tl::unexpected(target.error());
    }
    return OpenTarget{*std::move(workspace), *std::move(target)};
}

Outcome<OpenChoice> openChoice(const Session& session, const Arguments& arguments)
{
    const auto wish = choiceWishFrom(arguments);
    auto workspace = wish ? session.openStore(Missing::Refuse) : tl::unexpected(wish.error());
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    auto choice = choiceOf(**workspace, *wish);
    if (!choice) {
        return tl::unexpected(choice.error());
    }
    return OpenChoice{*std::move(workspace), *std::move(choice)};
}

}  // namespace kinerja::cli
