// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "session.h"

namespace kinerja::cli {

/// One command of kinerja-cli. Each is defined in a file of its own, command_*.cpp.
struct Command {
    std::string_view name;  ///< "kpi", "targets set"
    std::string_view operands;  ///< for the help: "FILE…"
    const char* summary;  ///< English source text
    Grammar grammar;
    /// Returns: the exit code of a command that did its work. A Problem is told by main().
    Outcome<ExitCode> (*run)(const Session& session, const Arguments& arguments);
};

extern const Command kImportCommand;
extern const Command kCellsCommand;
extern const Command kInspectCommand;
extern const Command kKpiCommand;
extern const Command kKpiDefineCommand;
extern const Command kKpiUndefineCommand;
extern const Command kKpiListOwnCommand;
extern const Command kTargetsListCommand;
extern const Command kTargetsSetCommand;
extern const Command kTargetsRemoveCommand;
extern const Command kTargetsApproveCommand;
extern const Command kTargetsSplitCommand;
extern const Command kTargetsCheckCommand;
extern const Command kTargetsProveCommand;
extern const Command kTargetsProposeCommand;
extern const Command kFeedbackListCommand;
extern const Command kFeedbackAddCommand;
extern const Command kActionsListCommand;
extern const Command kActionsAddCommand;
extern const Command kReportCommand;
extern const Command kSnapshotCommand;
extern const Command kEventsListCommand;
extern const Command kExportCommand;
extern const Command kBatchesListCommand;
extern const Command kBatchesShowCommand;
extern const Command kBatchesUndoCommand;
extern const Command kPeriodsListCommand;
extern const Command kPeriodsSealCommand;
extern const Command kPeriodsUnsealCommand;
extern const Command kQualityCommand;
extern const Command kProfilesListCommand;
extern const Command kProfilesRemoveCommand;
extern const Command kCheckCommand;
extern const Command kBackupCommand;
extern const Command kRestoreCommand;
extern const Command kSampleCommand;
extern const Command kMergesListCommand;
extern const Command kMergesAddCommand;
extern const Command kMergesApartCommand;
extern const Command kMergesRemoveCommand;
extern const Command kPendingCommand;
extern const Command kListCommand;
extern const Command kSettingsListCommand;
extern const Command kSettingsSetCommand;
extern const Command kVersionCommand;

/// All of them, in the order of the help.
[[nodiscard]] std::span<const Command* const> commands() noexcept;

/// Takes the command's name off the front of `words`.
/// Errors: Usage (no or unknown command).
[[nodiscard]] Outcome<const Command*> takeCommand(std::vector<std::string>& words);

[[nodiscard]] std::string helpText(const Session& session);
[[nodiscard]] std::string helpText(const Session& session, const Command& command);

}  // namespace kinerja::cli
