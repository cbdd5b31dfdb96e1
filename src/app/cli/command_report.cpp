// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "pages.h"

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
    const auto view = viewWishFrom(arguments, Comparing::LastYear);
    if (!view) {
        return tl::unexpected(view.error());
    }
    return makeReport(session, {*out, *view, arguments.has("--real-names")});
}

}  // namespace

const Command kReportCommand{
    "report", "", QT_TRANSLATE_NOOP("Cli", "write the report of a period for the team, as PDF"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
