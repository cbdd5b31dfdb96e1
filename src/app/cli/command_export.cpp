// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/export.h"
#include "kpi_options.h"
#include "target_options.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--what", "WHAT", QT_TRANSLATE_NOOP("Cli", "records, kpi or targets")},
    OptionSpec{"--out", "FILE", QT_TRANSLATE_NOOP("Cli", "a file that ends in .csv, .xlsx or .json")},
    kPeriodOption,
    kKpiOption,
    kByOption,
    kWhereOption,
    kCompareOption,
    kChosenLevel,
};

Outcome<services::ExportFormat> formatFrom(const std::string& path)
{
    if (path.ends_with(".csv")) {
        return services::ExportFormat::Csv;
    }
    if (path.ends_with(".xlsx")) {
        return services::ExportFormat::Xlsx;
    }
    if (path.ends_with(".json")) {
        return services::ExportFormat::Json;
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” does not say which format is wanted."), {path},
                        QT_TRANSLATE_NOOP("Cli", "Let the file end in .csv, .xlsx or .json, for example --out figures.csv."));
}

ExitCode written(const Session& session, const std::string& out, std::int64_t rows)
{
    const int count = present::pluralCount(rows);
    const QString text = session.words().translate("Cli", "%n row(s) were written to %1.", nullptr, count);
    printLine(session.isJson() ? exportJson(out, rows) : present::toStdString(text.arg(present::toQString(out))));
    return kExitOk;
}

/// Of all periods unless one is named; the header is in the language of the session.
Outcome<std::int64_t> exportTargets(const Session& session, const Arguments& arguments, const std::string& out, services::ExportFormat format)
{
    const auto open = openChoice(session, arguments);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const bool isIndonesian = session.words().language() == present::Language::Indonesian;
    const auto rows = services::exportTargets(*open->workspace, open->choice, out, format,
                                              isIndonesian ? services::HeaderLanguage::Indonesian : services::HeaderLanguage::English);
    if (!rows) {
        return problemWriting(out, rows.error());
    }
    return *rows;
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const std::string what = arguments.valueOr("--what", "");
    if (what != "records" && what != "kpi" && what != "targets") {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said what to export."), {},
                            QT_TRANSLATE_NOOP("Cli", "Write --what records, --what kpi or --what targets."));
    }
    const std::string out = arguments.valueOr("--out", "");
    const auto format = formatFrom(out);
    if (!format) {
        return tl::unexpected(format.error());
    }
    if (what == "targets") {
        const auto rows = exportTargets(session, arguments, out, *format);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        return written(session, out, *rows);
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
    return written(session, out, *rows);
}

}  // namespace

const Command kExportCommand{
    "export", "", QT_TRANSLATE_NOOP("Cli", "write records, KPIs or targets to a CSV, XLSX or JSON file"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
