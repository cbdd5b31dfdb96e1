// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "json_output.h"
#include "version.h"

namespace kinerja::cli {
namespace {

Outcome<ExitCode> run(const Session& session, const Arguments&)
{
    printLine(session.isJson() ? versionJson() : "kinerja " + std::string{kVersion});
    return kExitOk;
}

}  // namespace

const Command kVersionCommand{"version", "", QT_TRANSLATE_NOOP("Cli", "show the version"), {{}, 0, 0}, run};

}  // namespace kinerja::cli
