// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/quality_presenter.h"
#include "kinerja/services/quality.h"

namespace kinerja::cli {
namespace {

void printFindings(const Session& session, const services::Workspace& workspace,
                   const std::vector<services::QualityFinding>& findings)
{
    if (findings.empty()) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Nothing was found that the figures suffer from.")));
    }
    const present::Format format{session.words(), present::toQString(workspace.settings().currency)};
    for (const present::QualityRow& row : present::presentQuality(findings, format)) {
        printLine(present::toStdString(row.text));
        printLine("  " + present::toStdString(row.kpis));
        printLine("  " + present::toStdString(row.fix));
    }
}

Outcome<ExitCode> run(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto findings = services::dataQuality(**workspace, session.today(**workspace));
    if (!findings) {
        return problemWith(session.database(), findings.error());
    }
    if (session.isJson()) {
        printLine(qualityJson(*findings));
    } else {
        printFindings(session, **workspace, *findings);
    }
    return kExitOk;
}

}  // namespace

const Command kQualityCommand{
    "quality", "", QT_TRANSLATE_NOOP("Cli", "list what the figures suffer from: gaps and doubts in the records"), {{}, 0, 0}, run};

}  // namespace kinerja::cli
