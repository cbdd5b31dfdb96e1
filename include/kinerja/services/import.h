// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/domain/changed_row.h"
#include "kinerja/domain/import.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/services/names.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Replace: as Upsert, and what the file's profile brought before on the days of the file and the file does not hold is
/// taken out (store::ImportSession::settleMissing() says what a file covers).
enum class ImportMode { Upsert, Append, Replace };

/// The name of a file that is none: rows from the clipboard.
inline constexpr std::string_view kPastedName = "clipboard";

/// Why a row was not taken, as people read it; without one its column and the reason's id.
using ReasonText = std::function<std::string(const domain::RowIssue& issue)>;

struct ImportRequest {
    std::string path;                 ///< file; or …
    std::string pasted;               ///< … text from the clipboard when `path` is empty
    ingest::ImportOptions options;    ///< kind, mapping, answers
    ImportMode mode = ImportMode::Upsert;
    std::string rejectsPath;          ///< rows not taken, as CSV; "" = nowhere
    bool dryRun = false;
    std::string profile{};            ///< by which the file is read; made or brought up to date by the import.
                                      ///< "" = the one of the file's shape, if there is just one
    bool tellsAllRejected = false;    ///< a file of which no row can be taken is a report (batch id 0), not an error
    ReasonText reasonText{};          ///< of `rejectsPath`
    bool isUnattended = false;        ///< only a file of a known profile that never came before; else `leftOut` says why not
};

/// Why an unattended import left a file alone.
enum class LeftOut { No, Known, NoProfile, Asks, AllRejected };

/// KPI before and after, for the effect on the screen and in JSON (`all` period, no filter).
struct KpiEffect {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    kpi::Figure before;
    kpi::Figure after;
};

/// A sealed period whose figures a write changed.
struct RestatedPeriod {
    Period period;
    std::vector<domain::FigureChange> changes;
};

inline constexpr std::size_t kMostChangedLines = 50;

struct ImportReport {
    domain::Batch batch;              ///< id 0 on a dry run
    ingest::Inspection inspection;
    std::vector<domain::RowIssue> issues;   ///< the first 1,000; all are in the store
    std::vector<domain::ChangedLine> changedLines;  ///< the first sales lines that changed, at most kMostChangedLines
    std::vector<domain::ChangedRow> changedRows;    ///< of another kind than sales, likewise
    std::vector<KpiEffect> effect;
    std::vector<RestatedPeriod> restatements;  ///< sealed periods whose figures are other ones now
    domain::Reconciliation reconciliation;
    std::vector<ingest::Note> notes;
    std::vector<ProposedMerge> merges;        ///< names that look alike, kept apart until somebody says more
    std::string profile;                      ///< by which the file was read, "" = none
    domain::MissingRows missing;              ///< of earlier files of the profile, or without any of the same shape
    std::vector<domain::MissingRow> missingRows;  ///< the first of them
    LeftOut leftOut = LeftOut::No;            ///< else nothing was written
    std::vector<ingest::Question> questions;  ///< not empty: nothing was written, answer them first
};

/// How far an import is.
struct ImportStep {
    std::uint64_t done = 0;    ///< bytes of …
    std::uint64_t total = 0;   ///< … both passes over the file, half each
    std::int64_t rows = 0;     ///< judged so far, of …
    std::int64_t allRows = 0;  ///< … these; 0 while the file is still being looked at
};

/// Called from the importing thread, at most ten times a second.
using ImportProgress = std::function<void(const ImportStep& step)>;

/// One file, all or nothing: inspected whole, then parsed and written on two threads, durable when it returns.
/// Returns: a report; with open questions nothing is written and `questions` says what to answer; the same where no row can
///          be taken and the request wants to be told.
/// Errors:  NotFound, InvalidInput (not a table, no row accepted, onError=abort), Cancelled, StorageFull, Io,
///          ReadOnly, Locked. Nothing is written in any of these cases.
[[nodiscard]] Result<ImportReport> importFile(Workspace& workspace, const ImportRequest& request,
                                              const ImportProgress& progress = {}, std::stop_token stop = {});

}  // namespace kinerja::services
