// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/services/import.h"
#include "kinerja/store/import_session.h"

namespace kinerja::services {

/// The file or the pasted text. Errors: as ByteSource::open().
[[nodiscard]] Result<ingest::ByteSource> sourceOf(const ImportRequest& request);

/// What a person said, and what the store knows: its currency, whether it is empty, the prices of the product list.
[[nodiscard]] Result<ingest::ImportOptions> optionsFor(Workspace& workspace, const ImportRequest& request);

/// The fields that the file says something about.
[[nodiscard]] std::vector<std::string> fieldsOf(const ingest::Inspection& inspection);

[[nodiscard]] store::BatchInfo infoOf(const ingest::Inspection& inspection, ImportMode mode);

}  // namespace kinerja::services
