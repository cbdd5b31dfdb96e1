// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <algorithm>
#include <array>

#include "version.h"

namespace kinerja::cli {
namespace {

constexpr std::array kCommands{
    &kImportCommand,      &kCellsCommand,        &kInspectCommand,     &kKpiCommand,         &kKpiDefineCommand,
    &kKpiUndefineCommand, &kKpiListOwnCommand,   &kTargetsListCommand,
    &kTargetsSetCommand,  &kTargetsRemoveCommand, &kTargetsApproveCommand, &kTargetsSplitCommand, &kTargetsCheckCommand, &kTargetsProveCommand,
    &kTargetsProposeCommand, &kFeedbackListCommand, &kFeedbackAddCommand, &kActionsListCommand, &kActionsAddCommand,
    &kReportCommand,      &kSnapshotCommand,     &kExportCommand,      &kBatchesListCommand, &kBatchesShowCommand,
    &kBatchesUndoCommand, &kPeriodsListCommand,  &kPeriodsSealCommand, &kPeriodsUnsealCommand, &kQualityCommand,
    &kEventsListCommand,
    &kProfilesListCommand, &kProfilesRemoveCommand,
    &kCheckCommand,        &kBackupCommand,      &kRestoreCommand,     &kSampleCommand,
    &kMergesListCommand,  &kMergesAddCommand,    &kMergesApartCommand,  &kMergesRemoveCommand, &kPendingCommand,    &kListCommand,
    &kSettingsListCommand, &kSettingsSetCommand, &kVersionCommand,
};

const Command* findCommand(std::string_view name) noexcept
{
    const auto found
        = std::find_if(kCommands.begin(), kCommands.end(), [name](const Command* one) { return one->name == name; });
    return found == kCommands.end() ? nullptr : *found;
}

/// The second words that may follow: "list, set".
std::string secondWords(const std::string& first)
{
    std::string words;
    for (const Command* command : kCommands) {
        if (command->name.starts_with(first + ' ')) {
            words += words.empty() ? "" : ", ";
            words += command->name.substr(first.size() + 1);
        }
    }
    return words;
}

std::string optionsText(const Session& session, std::span<const OptionSpec> options)
{
    std::size_t width = 0;
    for (const OptionSpec& option : options) {
        width = std::max(width, option.name.size() + option.value.size() + 1);
    }
    std::string out;
    for (const OptionSpec& option : options) {
        std::string left{option.name};
        left += option.value.empty() ? "" : " ";
        left += option.value;
        left.resize(width, ' ');
        out += "  " + left + "  " + session.text(option.help, option.choices == nullptr ? std::vector<std::string>{} : std::vector{option.choices()}) + '\n';
    }
    return out;
}

}  // namespace

std::span<const Command* const> commands() noexcept
{
    return kCommands;
}

Outcome<const Command*> takeCommand(std::vector<std::string>& words)
{
    if (words.empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "No command was given."), {},
                            QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli --help” for a list."));
    }
    // “kpi define” before “kpi”, which takes no operand.
    if (const Command* found = words.size() > 1 ? findCommand(words[0] + ' ' + words[1]) : nullptr) {
        words.erase(words.begin(), words.begin() + 2);
        return found;
    }
    if (const Command* found = findCommand(words.front())) {
        words.erase(words.begin());
        return found;
    }
    const std::string second = secondWords(words.front());
    if (second.empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no command “%1”."), {words.front()},
                            QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli --help” for a list."));
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "The command “%1” needs a second word."), {words.front()},
                        QT_TRANSLATE_NOOP("Cli", "Choose one of: %1."), {second});
}

std::string helpText(const Session& session)
{
    std::size_t width = 0;
    for (const Command* command : kCommands) {
        width = std::max(width, command->name.size());
    }
    std::string out = "kinerja-cli " + std::string{kVersion} + '\n';
    out += session.text(QT_TRANSLATE_NOOP("Cli", "Usage: kinerja-cli COMMAND [OPTIONS]")) + "\n\n";
    for (const Command* command : kCommands) {
        std::string name{command->name};
        name.resize(width, ' ');
        out += "  " + name + "  " + session.text(command->summary) + '\n';
    }
    out += '\n' + session.text(QT_TRANSLATE_NOOP("Cli", "Options of every command:")) + '\n';
    return out + optionsText(session, globalOptions());
}

std::string helpText(const Session& session, const Command& command)
{
    std::string out = "kinerja-cli " + std::string{command.name};
    out += command.operands.empty() ? "" : " ";
    out += command.operands;
    out += command.grammar.options.empty() ? "\n" : " [OPTIONS]\n";
    out += session.text(command.summary) + '\n';
    if (!command.grammar.options.empty()) {
        out += '\n' + optionsText(session, command.grammar.options);
    }
    out += '\n' + session.text(QT_TRANSLATE_NOOP("Cli", "Options of every command:")) + '\n';
    return out + optionsText(session, globalOptions());
}

}  // namespace kinerja::cli
