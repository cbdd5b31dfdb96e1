// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_file.h"
#include "gui.h"
#include "kinerja/present/convert.h"
#include "kinerja/report/report.h"
#include "kinerja/services/report_figures.h"
#include "pages.h"

namespace kinerja::cli {
namespace {

Result<std::string> made(const Session& session, services::Workspace& workspace, const services::ViewState& view, bool realNames)
{
    const auto figures = services::reportFigures(workspace, view, session.today(workspace));
    if (!figures) {
        return pass(figures.error());
    }
    const present::Format format{documentWords(session, workspace), present::toQString(workspace.settings().currency)};
    return report::makeReport(*figures, format, {realNames});
}

}  // namespace

Outcome<ExitCode> makeReport(const Session& session, const ReportWish& wish)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto view = viewOf(session, **workspace, wish.view);
    if (!view) {
        return tl::unexpected(view.error());
    }
    const auto gui = Gui::start();
    if (!gui) {
        return tl::unexpected(gui.error());
    }
    const auto bytes = made(session, **workspace, *view, wish.realNames);
    return keepDrawn(session, wish.out, bytes, QT_TRANSLATE_NOOP("Cli", "The report is in %1."));
}

}  // namespace kinerja::cli
