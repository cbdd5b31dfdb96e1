// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/store/import_session.h"

/// What an import leaves that a person should know of. Each one adds nothing where there is nothing.
namespace kinerja::services {

using Notes = std::vector<ingest::Note>;

/// Credit documents that the file wrote like sales; `ofFile` counts them as what they are.
void noteKeptCredits(const store::KeptCredits& kept, domain::Reconciliation& ofFile, Notes& notes);
/// Orders known as cancelled, of which the file says no status; `ofFile` counts them as cancelled.
void noteKeptStatuses(const store::KeptStatuses& kept, domain::Reconciliation& ofFile, Notes& notes);
/// Rows of the series that the file no longer holds.
void noteMissing(domain::RecordKind kind, const domain::MissingRows& missing, Notes& notes);
/// An older file, imported again, replaces newer values: no error, but seldom meant.
[[nodiscard]] Status noteTakenBack(store::Connection& connection, const domain::Batch& batch, Notes& notes);
/// Amounts without a rate, headers without lines, lines without header: all that the store holds of them now.
[[nodiscard]] Status noteWhatWaits(store::Connection& connection, Notes& notes);
/// Names of the file, and after a list those that records have, which several rows of a list carry.
[[nodiscard]] Status noteSharedNames(store::Connection& connection, domain::RecordKind kind, const std::vector<domain::RowIssue>& issues, Notes& notes);

}  // namespace kinerja::services
