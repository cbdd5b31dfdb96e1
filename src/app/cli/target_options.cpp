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
    auto scope = level ? scopeFrom(arguments) : tl::unexpected(level.error());
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
    const auto period = key ? periodFrom(wish.period, workspace.settings().calendar) : tl::unexpected(key.error());
    if (!period) {
        return tl::unexpected(period.error());
    }
    target.period = *period;
    target.scope = wish.scope.dimension;
    target.scopeValue = *key;
    return target;
}

}  // namespace kinerja::cli
