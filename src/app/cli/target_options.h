// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include "kinerja/services/target_plan.h"
#include "plan_options.h"

/// Which target is meant: the same options for all commands of targets.
namespace kinerja::cli {

inline constexpr OptionSpec kTargetKpi{"--kpi", "KPI", QT_TRANSLATE_NOOP("Cli", "the KPI; kpi --list names them")};
inline constexpr OptionSpec kTargetPeriod{"--period", "PERIOD",
                                          QT_TRANSLATE_NOOP("Cli", "a month, quarter, half-year, year or DAY..DAY")};
inline constexpr OptionSpec kTargetValue{"--value", "N",
                                         QT_TRANSLATE_NOOP("Cli", "in the KPI's unit: 1250000, or 0.18 for 18 %")};
inline constexpr OptionSpec kTargetLevel{"--level", "LEVEL", QT_TRANSLATE_NOOP("Cli", "minimum, target (usual) or stretch")};

/// What the options say, before a store is opened.
struct TargetWish {
    domain::Target target;  ///< KPI, level and value
    std::string period;     ///< its id; fiscal ones are the store's
    ScopeWish scope;
};

/// Errors: Usage.
[[nodiscard]] Outcome<TargetWish> targetWishFrom(const Session& session, const Arguments& arguments, bool needsValue);
/// The wish in a store. Errors: Usage (no such KPI), InvalidInput (a name that two values carry).
[[nodiscard]] Outcome<domain::Target> targetOf(services::Workspace& workspace, const TargetWish& wish);

inline constexpr OptionSpec kChosenPeriod{"--period", "PERIOD", QT_TRANSLATE_NOOP("Cli", "targets whose periods lie in this one")};
inline constexpr OptionSpec kChosenKpi{"--kpi", "KPI", QT_TRANSLATE_NOOP("Cli", "of this KPI alone")};
inline constexpr OptionSpec kChosenLevel{"--level", "LEVEL", QT_TRANSLATE_NOOP("Cli", "of this level alone: minimum, target or stretch")};
inline constexpr std::array kChoiceOptions{kChosenPeriod, kChosenKpi,    kChosenLevel,   kScopeRep,    kScopeTeam,
                                           kScopeRegion,  kScopeProduct, kScopeCategory, kScopeChannel};

/// Which of the stored targets, before a store is opened.
struct ChoiceWish {
    std::string kpi;
    std::string period;  ///< "" = all
    std::optional<domain::TargetLevel> level;
    ScopeWish scope;
};
/// Errors: Usage.
[[nodiscard]] Outcome<ChoiceWish> choiceWishFrom(const Arguments& arguments);
/// The wish in a store. Errors: Usage (no such KPI), InvalidInput (a name that two values carry).
[[nodiscard]] Outcome<services::TargetChoice> choiceOf(services::Workspace& workspace, const ChoiceWish& wish);

/// A store and what the options say of it. Errors: as above, and those of opening.
struct OpenTarget {
    std::unique_ptr<services::Workspace> workspace;
    domain::Target target;
};
[[nodiscard]] Outcome<OpenTarget> openTarget(const Session& session, const Arguments& arguments);
struct OpenChoice {
    std::unique_ptr<services::Workspace> workspace;
    services::TargetChoice choice;
};
[[nodiscard]] Outcome<OpenChoice> openChoice(const Session& session, const Arguments& arguments);

/// Errors: Usage (a period that no target can be set for).
[[nodiscard]] Outcome<Period> targetPeriodFrom(const std::string& text);

}  // namespace kinerja::cli
