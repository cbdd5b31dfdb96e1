// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "json_output.h"
#include "kinerja/services/profiles.h"
#include "plain_table.h"

namespace kinerja::cli {
namespace {

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto profiles = services::listProfiles(**workspace);
    if (!profiles) {
        return problemWith(session.database(), profiles.error());
    }
    if (session.isJson()) {
        printLine(profilesJson(*profiles));
        return kExitOk;
    }
    PlainTable table{{session.text(QT_TRANSLATE_NOOP("Cli", "Name")), session.text(QT_TRANSLATE_NOOP("Cli", "Answers"))}};
    for (const services::ImportProfile& one : *profiles) {
        std::string answers;
        for (const std::string& answer : one.answers) {
            answers += (answers.empty() ? "" : " ") + answer;
        }
        table.addRow({one.name, answers});
    }
    print(table.text());
    return kExitOk;
}

Outcome<ExitCode> runRemove(const Session& session, const Arguments& arguments)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const std::string& name = arguments.operands().front();
    const auto removed = services::removeProfile(**workspace, name);
    if (!removed && removed.error().code == Errc::NotFound) {
        return tl::unexpected(Problem{Errc::NotFound,
                                      {QT_TRANSLATE_NOOP("Cli", "There is no profile “%1”."), {name}},
                                      {QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli profiles list” for their names."), {}},
                                      {}});
    }
    if (!removed) {
        return problemChanging(session.database(), name, removed.error());
    }
    if (session.isJson()) {
        const auto left = services::listProfiles(**workspace);
        if (!left) {
            return problemWith(session.database(), left.error());
        }
        printLine(profilesJson(*left));
    } else {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "The profile “%1” was removed; what it brought stays."), {name}));
    }
    return kExitOk;
}

}  // namespace

const Command kProfilesListCommand{
    "profiles list", "", QT_TRANSLATE_NOOP("Cli", "list the answers kept for files of one shape"), {{}, 0, 0}, runList};
const Command kProfilesRemoveCommand{
    "profiles remove", "NAME", QT_TRANSLATE_NOOP("Cli", "forget the answers of one profile"), {{}, 1, 1}, runRemove};

}  // namespace kinerja::cli
