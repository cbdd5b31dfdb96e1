// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/ledger.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--out", "FILE", QT_TRANSLATE_NOOP("Cli", "where the backup goes")},
};

Outcome<ExitCode> runBackup(const Session& session, const Arguments& arguments)
{
    const auto out = arguments.value("--out");
    if (!out || out->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said where the backup goes."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --out FILE."));
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto done = services::backupTo(**workspace, *out); !done) {
        return problemWriting(*out, done.error());
    }
    printLine(session.isJson() ? fileJson(*out) : session.text(QT_TRANSLATE_NOOP("Cli", "Backed up to %1."), {*out}));
    return kExitOk;
}

Outcome<ExitCode> runRestore(const Session& session, const Arguments& arguments)
{
    const std::string& backup = arguments.operands().front();
    if (session.isReadOnly()) {
        return problemWith(session.database(), Error{Errc::ReadOnly, {}});
    }
    if (session.database().empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "No database is named, and this account has no home folder."), {},
                            QT_TRANSLATE_NOOP("Cli", "Name a database with --db FILE."));
    }
    if (const auto done = services::restoreFrom(backup, session.database()); !done) {
        const bool aboutBackup = exitCodeOf(done.error().code) == kExitDatabase || done.error().code == Errc::NotFound;
        return problemWith(aboutBackup ? backup : session.database(), done.error());
    }
    printLine(session.isJson()
                  ? fileJson(session.database())
                  : session.text(QT_TRANSLATE_NOOP("Cli", "%1 was restored from %2."), {session.database(), backup}));
    return kExitOk;
}

}  // namespace

const Command kBackupCommand{
    "backup", "", QT_TRANSLATE_NOOP("Cli", "write a verified backup of the database"), {kOptions, 0, 0}, runBackup};
const Command kRestoreCommand{
    "restore",
    "BACKUP",
    QT_TRANSLATE_NOOP("Cli", "put a verified backup in the database's place; the old one is kept"),
    {{}, 1, 1},
    runRestore};

}  // namespace kinerja::cli
