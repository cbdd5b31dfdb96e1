// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <filesystem>

#include "change_words.h"
#include "commands.h"
#include "file_options.h"
#include "json_output.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/import.h"
#include "progress_line.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    kKindOption,
    kMapOption,
    kSetOption,
    kSheetOption,
    OptionSpec{"--mode", "MODE",
               QT_TRANSLATE_NOOP("Cli", "upsert: rows with a known key are updated (usual); append: all rows are new; replace: "
                                 "as upsert, and what the profile brought before on these days and the file lacks is removed")},
    OptionSpec{"--profile", "NAME",
               QT_TRANSLATE_NOOP("Cli", "read the file with the answers kept under this name, and keep those given now")},
    OptionSpec{"--on-error", "WHAT",
               QT_TRANSLATE_NOOP("Cli", "reject: leave faulty rows out and list them (usual); abort: take nothing")},
    OptionSpec{"--rejects", "FILE", QT_TRANSLATE_NOOP("Cli", "write the rows that were not taken to this CSV file")},
    OptionSpec{"--dry-run", "", QT_TRANSLATE_NOOP("Cli", "show what would happen, write nothing")},
};

Outcome<services::ImportRequest> requestFrom(const Arguments& arguments)
{
    services::ImportRequest request;
    auto options = fileOptionsFrom(arguments);
    if (!options) {
        return tl::unexpected(options.error());
    }
    request.options = std::move(*options);
    const std::string mode = arguments.valueOr("--mode", "upsert");
    if (mode != "upsert" && mode != "append" && mode != "replace") {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no mode “%1”."), {mode},
                            QT_TRANSLATE_NOOP("Cli", "Write --mode upsert, --mode append or --mode replace."));
    }
    request.mode = mode == "append"    ? services::ImportMode::Append
                   : mode == "replace" ? services::ImportMode::Replace
                                       : services::ImportMode::Upsert;
    request.profile = arguments.valueOr("--profile", "");
    const std::string onError = arguments.valueOr("--on-error", "reject");
    if (onError != "reject" && onError != "abort") {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "--on-error knows no “%1”."), {onError},
                            QT_TRANSLATE_NOOP("Cli", "Write --on-error reject or --on-error abort."));
    }
    request.options.onError = onError == "abort" ? ingest::OnError::Abort : ingest::OnError::Reject;
    request.rejectsPath = arguments.valueOr("--rejects", "");
    request.dryRun = arguments.has("--dry-run");
    return request;
}

void printReport(const Session& session, const services::Workspace& workspace, const services::ImportReport& report)
{
    const present::Format format{session.words(), present::toQString(workspace.settings().currency)};
    const domain::RowCounts& rows = report.batch.counts;
    const int read = present::pluralCount(rows.read);
    printLine(present::toStdString(session.words().translate("Cli", "%1: %n row(s) read, %2 new, %3 changed, %4 the same, %5 rejected", nullptr, read)
                                       .arg(present::toQString(report.batch.fileName), format.count(rows.added), format.count(rows.changed),
                                            format.count(rows.same), format.count(rows.rejected))));
    printEffect(session, workspace, report.effect);
    printRestated(session, workspace, report.restatements);
    for (const ingest::Note& note : report.notes) {
        const QString text = present::noteText(format, note);
        if (!text.isEmpty()) {
            printLine(present::toStdString(text));
        }
    }
    for (const domain::RowIssue& issue : report.issues) {
        printNotice(session.text(QT_TRANSLATE_NOOP("Cli", "Line %1, column “%2”: “%3” was not taken (%4)."),
                                 {ingest::placeOf(issue, report.inspection.columns.size()), issue.column, issue.value, issue.reason}));
    }
}

using Store = std::unique_ptr<services::Workspace>;

/// A database that is new comes to its place with the first file that is taken: what is refused, asks, or is only tried leaves
/// none behind. If another program makes one there meanwhile, the file is read again, into that.
Outcome<services::ImportReport> importInto(const Session& session, Store& workspace, const services::ImportRequest& request)
{
    for (;;) {
        ProgressLine progress{session};
        auto report = services::importFile(*workspace, request, progress.teller());
        progress.wipe();
        const bool isTaken = report && report->questions.empty() && !request.dryRun;
        const Status placed = isTaken ? workspace->putInPlace() : Status{};
        if (!placed && placed.error().code == Errc::Conflict) {
            auto other = session.openStore(Missing::Create, Ask::Sums);
            if (!other) {
                return tl::unexpected(other.error());
            }
            workspace = std::move(*other);
            continue;
        }
        if (!placed) {
            return problemWith(session.database(), placed.error());
        }
        if (!report) {
            return problemChanging(session.database(), request.path, report.error());
        }
        return std::move(*report);
    }
}

/// One file. Returns: exit 3 when questions are open, which were told already.
Outcome<ExitCode> importOne(const Session& session, Store& workspace, const services::ImportRequest& request)
{
    const auto report = importInto(session, workspace, request);
    if (!report) {
        return tl::unexpected(report.error());
    }
    const bool asks = !report->questions.empty();
    if (!asks && !request.dryRun) {
        // The batch is durable now: whoever reads along may count on it, whatever happens to us next.
        printLine("ACK " + std::to_string(report->batch.id));
        static_cast<void>(outputArrived());
    }
    if (asks) {
        printQuestions(session, request.path, report->questions);
    }
    if (session.isJson()) {
        printLine(importJson(request.path, *report, request.dryRun));
    } else if (!asks) {
        printReport(session, *workspace, *report);
    }
    static_cast<void>(outputArrived());
    return asks ? kExitInput : kExitOk;
}

bool hasFolder(const std::string& path)
{
    std::error_code error;
    return std::filesystem::is_directory(std::filesystem::absolute(path, error).parent_path(), error);
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    auto request = requestFrom(arguments);
    if (!request) {
        return tl::unexpected(request.error());
    }
    request->reasonText = present::rejectReasons(session.words());
    if (!request->rejectsPath.empty() && arguments.operands().size() > 1) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "--rejects takes the rows of one file."), {},
                            QT_TRANSLATE_NOOP("Cli", "Import the files one by one."));
    }
    // Said before a long file is read, and of the file that it is about.
    if (!request->rejectsPath.empty() && !hasFolder(request->rejectsPath)) {
        return problemWriting(request->rejectsPath, Error{Errc::NotFound, "its folder is not there"});
    }
    auto workspace = session.openStore(Missing::MakeBeside, Ask::Sums);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    ExitCode first = kExitOk;
    for (const std::string& path : arguments.operands()) {
        request->path = path;
        const auto done = importOne(session, *workspace, *request);
        if (!done && exitCodeOf(done.error().code) != kExitInput) {
            return tl::unexpected(done.error());
        }
        if (!done) {
            // A refused file does not keep the others out: each is whole by itself.
            session.report(done.error());
        }
        const ExitCode code = done ? *done : kExitInput;
        first = first == kExitOk ? code : first;
    }
    return first;
}

}  // namespace

const Command kImportCommand{"import",
                             "FILE…",
                             QT_TRANSLATE_NOOP("Cli", "take the records of files into the database"),
                             {kOptions, 1, 10'000},
                             run};

}  // namespace kinerja::cli
