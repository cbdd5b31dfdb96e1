// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"
#include "kinerja/ingest/options.h"
#include "kinerja/ingest/source.h"
#include "table_text.h"

namespace kinerja::ingest {

/// The records of a JSON document, or of a file with one in each line (`format` JsonLines), as a table. Of several
/// lists the one that `options.sheet` names, else the one whose keys map best.
/// Errors: InvalidInput (not JSON, no records, beyond the limits), UnsafeFile, Usage (no such list), Io, Cancelled.
[[nodiscard]] Result<FoundTable> jsonTable(ByteSource& source, FileFormat format, const ImportOptions& options,
                                           const Control& control);

}  // namespace kinerja::ingest
