// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/ingest/bind.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/services/import.h"

/// What an import says about itself.
namespace kinerja::services {

[[nodiscard]] std::string notesJson(const std::vector<ingest::Note>& notes);

/// What is kept with a batch, so that the same file can be reported on again without reading its rows.
struct KeptReport {
    std::vector<ingest::Note> notes;  ///< of the reader
    domain::Reconciliation ofFile;
    domain::Reconciliation ofStore;
    domain::MissingRows missing;
};
[[nodiscard]] std::string keptJson(const KeptReport& report);
/// Returns: nullopt for a text that keptJson() did not write.
[[nodiscard]] std::optional<KeptReport> keptFrom(const std::string& text);

/// The file's own sum split by what became of it.
[[nodiscard]] domain::Reconciliation reconciled(const domain::Reconciliation& ofFile, const domain::Reconciliation& ofStore,
                                                bool isInBaseCurrency);

/// The file's header and the rows not taken, so that they can be mended and imported again.
[[nodiscard]] Status saveRejects(const std::string& path, const ingest::Inspection& inspection,
                                 const std::vector<domain::RowIssue>& issues);

[[nodiscard]] Error nothingAccepted(const ingest::Inspection& inspection, const std::vector<domain::RowIssue>& issues);

}  // namespace kinerja::services
