// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/ingest/bind.h"
#include "kinerja/store/import_session.h"

namespace kinerja::services {

/// What the rows of a file gave.
struct PipelineResult {
    ingest::BindSummary summary;
    std::vector<domain::RowIssue> issues;  ///< all of them if `keepAll`, else the first 1,000
};

/// Parses on a thread of its own and writes on the calling one, with a few blocks between them.
/// `progress` is called on the calling thread with the bytes parsed so far.
/// Errors: of bind() or of the session; the session is broken then.
[[nodiscard]] Result<PipelineResult> runPipeline(ingest::ByteSource& source, const ingest::Inspection& inspection,
                                                 store::ImportSession& session, bool keepAll,
                                                 const std::function<void(std::uint64_t)>& progress,
                                                 const std::stop_token& stop);

}  // namespace kinerja::services
