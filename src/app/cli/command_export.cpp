// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/export.h"
#include "kpi_options.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--what", "WHAT", QT_TRANSLATE_NOOP("Cli", "records or kpi")},
    OptionSpec{"--out", "FILE", QT_TRANSLATE_NOOP("Cli", "a file that ends in .csv or .json")},
    kPeriodOption,
    kKpiOption,
    kByOption,
    kWhereOption,
    kCompareOption,
};

Outcome<services::ExportFormat> formatFrom(const std::string& path)
{
    if (path.ends_with(".csv")) {
        return services::ExportFormat::Csv;
    }
    if (path.ends_with(".json")) {
        return services::ExportFormat::Json;
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” does not say which format is wanted."), {path},
                        QT_TRANSLATE_NOOP("Cli", "Let the file end in .csv or .json, for example --out figures.csv."));
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const std::string what = arguments.valueOr("--what", "");
    if (what != "records" && what != "kpi") {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said what to export."), {},
                            QT_TRANSLATE_NOOP("Cli", "Write --what records or --what kpi."));
    }
    const std::string out = arguments.valueOr("--out", "");
    const auto format = formatFrom(out);
    if (!format) {
        return tl::unexpected(format.error());
    }
    auto wish = kpiWishFrom(session, arguments);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    Result<std::int64_t> rows = 0;
    if (what == "records") {
        const auto view = viewOf(session, **workspace, wish->view);
        if (!view) {
            return tl::unexpected(view.error());
        }
        rows = services::exportRecords(**workspace, *view, out, *format);
    } else {
        const auto table = kpiTableOf(session, **workspace, std::move(*wish));
        if (!table) {
            return tl::unexpected(table.error());
        }
        rows = services::exportKpis(*table, out, *format);
    }
    if (!rows) {
        return problemWriting(out, rows.error());
    }
    printLine(session.isJson() ? exportJson(out, *rows)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "%1 rows were written to %2."),
                                              {std::to_string(*rows), out}));
    return kExitOk;
}

}  // namespace

const Command kExportCommand{
    "export", "", QT_TRANSLATE_NOOP("Cli", "write records or KPIs to a CSV or JSON file"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
