// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
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
    std::vector<std::string> header;  ///< of the file, empty = it has none
    domain::Reconciliation sums;
    domain::MissingRows missing;
};
[[nodiscard]] std::string keptJson(const KeptReport& report);
/// Returns: nullopt for a text that keptJson() did not write.
[[nodiscard]] std::optional<KeptReport> keptFrom(const std::string& text);

/// The cells of the file's header, empty where it has none.
[[nodiscard]] std::vector<std::string> headerOf(const ingest::Inspection& inspection);

/// Whether it is the header of saved rejected rows: a part of a file, in which the others are not missing.
[[nodiscard]] bool isOfRejects(std::span<const std::string> header);

/// Rows that were not taken as CSV, under the file's header and with two columns more, so that they can be mended and imported
/// again: a row of sales says in the first (ingest::kNthColumn) which of its key's lines it is, and each in the last
/// (ingest::kReasonColumn) why it was not taken, unless it has fewer cells than the header. Errors: of saveFile().
[[nodiscard]] Status saveRejects(const std::string& path, std::span<const std::string> header,
                                 const std::vector<domain::RowIssue>& issues, const ReasonText& reasonText = {});

[[nodiscard]] Error nothingAccepted(const ingest::Inspection& inspection, const std::vector<domain::RowIssue>& issues);

}  // namespace kinerja::services
