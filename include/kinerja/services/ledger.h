// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/domain/undo.h"
#include "kinerja/services/import.h"
#include "kinerja/services/workspace.h"

/// The import ledger, backups and checks of a store.
namespace kinerja::services {

/// Newest first.
[[nodiscard]] Result<std::vector<domain::Batch>> listBatches(Workspace& workspace);
/// How many rows of earlier files a batch took away because its own file lacks them: what it says about itself.
[[nodiscard]] std::int64_t removedRows(const domain::Batch& batch);
[[nodiscard]] Result<std::vector<domain::RowIssue>> batchRejects(Workspace& workspace, std::int64_t batch);
/// How many columns the file of a batch had, as ingest::sheetOf() needs it; 0 where that is not known.
[[nodiscard]] Result<std::size_t> columnsOfBatch(Workspace& workspace, std::int64_t batch);

/// The rows that a batch did not take, as `import --rejects` writes them; of a batch of an earlier version without the header.
/// Errors: NotFound, and those of saveFile().
[[nodiscard]] Status saveBatchRejects(Workspace& workspace, std::int64_t batch, const std::string& path, const ReasonText& reasonText = {});

/// What must be taken back before the batch, in that order; empty = it can be taken back now.
/// Errors: NotFound.
[[nodiscard]] Result<std::vector<domain::InTheWay>> inTheWayOf(Workspace& workspace, std::int64_t batch);

/// What taking a batch back did.
struct UndoReport {
    std::vector<KpiEffect> effect;
    std::vector<RestatedPeriod> restatements;
    std::string backup;  ///< the file of the store as it was before
};

/// Takes a batch back, updates included, after an automatic verified backup.
/// Errors: Conflict (detail names what inTheWayOf finds), InvalidInput (undone already), NotFound, ReadOnly.
[[nodiscard]] Result<UndoReport> undoBatch(Workspace& workspace, std::int64_t batch);

struct CheckReport {
    bool sound = true;
    std::vector<std::string> findings;  ///< English, one line each
    std::int64_t batches = 0;
    std::int64_t rows = 0;
};
/// deep: every page, every batch's count, sum and SHA-256, segments against rows.
[[nodiscard]] Result<CheckReport> check(Workspace& workspace, bool deep);

/// Errors: StorageFull, Permission, Io; an existing file at `path` is replaced only by a verified copy.
[[nodiscard]] Status backupTo(Workspace& workspace, const std::string& path);
/// Replaces the store at `databasePath` by the verified backup; the old one is kept as an automatic backup.
[[nodiscard]] Status restoreFrom(const std::string& backupPath, const std::string& databasePath);

}  // namespace kinerja::services
