// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/ledger.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--deep", "", QT_TRANSLATE_NOOP("Cli", "read every page and every row again")},
};

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const bool deep = arguments.has("--deep");
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto report = services::check(**workspace, deep);
    if (!report) {
        return problemWith(session.database(), report.error());
    }
    if (session.isJson()) {
        printLine(checkJson(*report, deep));
    } else if (report->sound && deep) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "The database is sound (batches: %1, rows: %2)."),
                               {std::to_string(report->batches), std::to_string(report->rows)}));
    } else if (report->sound) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "The database is sound; --deep looks at every row as well.")));
    }
    for (const std::string& finding : report->findings) {
        printNotice(finding);
    }
    if (!report->sound) {
        printNotice(session.text(
            QT_TRANSLATE_NOOP("Cli", "Restore the newest backup with: kinerja-cli restore BACKUP --db FILE")));
    }
    return report->sound ? kExitOk : kExitDatabase;
}

}  // namespace

const Command kCheckCommand{
    "check", "", QT_TRANSLATE_NOOP("Cli", "check that the database is whole"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
