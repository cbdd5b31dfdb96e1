// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/programs.h"
#include "pages.h"

namespace kinerja::cli {
namespace {

/// The program that draws reads the whole line again. Returns only if it is not there.
Outcome<ExitCode> handOver(const Session& session)
{
    const Error cause = platform::becomeNeighbour("kinerja-cli-pages", session.line());
    return tl::unexpected(Problem{
        Errc::Environment,
        {QT_TRANSLATE_NOOP("Cli", "The program %1, which draws, is missing beside kinerja-cli or does not start."),
         {"kinerja-cli-pages"}},
        {QT_TRANSLATE_NOOP("Cli", "Install Kinerja again, with both programs in one folder."), {}},
        cause.detail});
}

}  // namespace

Outcome<ExitCode> makeReport(const Session& session, const ReportWish&)
{
    return handOver(session);
}

Outcome<ExitCode> makeSnapshot(const Session& session, const SnapshotWish&)
{
    return handOver(session);
}

}  // namespace kinerja::cli
