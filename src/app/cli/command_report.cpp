// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "gui.h"
#include "json_output.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/report/report.h"
#include "kinerja/services/report_figures.h"
#include "view_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kOut{"--out", "FILE.pdf", QT_TRANSLATE_NOOP("Cli", "where the report goes")};
constexpr std::array kOptions{
    kOut,
    OptionSpec{"--kind", "KIND", QT_TRANSLATE_NOOP("Cli", "summary (usual): the team's report")},
    kPeriodOption,
    kWhereOption,
    kCompareOption,
    kEventOption,
    OptionSpec{"--real-names", "", QT_TRANSLATE_NOOP("Cli", "show people by their names instead of aliases")},
};

Result<std::string> made(const Session& session, services::Workspace& workspace, const services::ViewState& view, bool realNames)
{
    const auto figures = services::reportFigures(workspace, view, session.today(workspace));
    if (!figures) {
        return pass(figures.error());
    }
    const present::Format format{documentWords(session, workspace), present::toQString(workspace.settings().currency)};
    return report::makeReport(*figures, format, {realNames});
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto out = arguments.value(kOut.name);
    if (!out || out->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said where the report goes."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --out FILE.pdf."));
    }
    if (const std::string kind = arguments.valueOr("--kind", "summary"); kind != "summary") {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no report of the kind “%1”."), {kind},
                            QT_TRANSLATE_NOOP("Cli", "Write --kind summary."));
    }
    const auto wish = viewWishFrom(arguments, Comparing::LastYear);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto view = viewOf(session, **workspace, *wish);
    if (!view) {
        return tl::unexpected(view.error());
    }
    const auto gui = Gui::start();
    if (!gui) {
        return tl::unexpected(gui.error());
    }
    const auto bytes = made(session, **workspace, *view, arguments.has("--real-names"));
    if (!bytes) {
        return problemWith(*out, bytes.error());
    }
    if (const auto saved = saveFile(*out, *bytes); !saved) {
        return problemWriting(*out, saved.error());
    }
    printLine(session.isJson() ? fileJson(*out)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "The report is in %1."), {*out}));
    return kExitOk;
}

}  // namespace

const Command kReportCommand{
    "report", "", QT_TRANSLATE_NOOP("Cli", "write the report of a period for the team, as PDF"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
