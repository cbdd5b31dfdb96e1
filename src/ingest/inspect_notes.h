// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/inspect.h"
#include "row_reader.h"

/// What an inspection says beside its decisions.
namespace kinerja::ingest {

/// The encoding, where it was assumed; a question where several are possible.
void noteEncoding(const ByteFacts& bytes, const DialectFinding& finding, Inspection& inspection);

/// What the reader left out or understood otherwise than it is written. `corrected`: rows that a person corrected.
void noteReading(const ReadingReport& report, std::uint64_t corrected, Inspection& inspection);

/// Columns that are no field.
void noteUnused(Inspection& inspection);

}  // namespace kinerja::ingest
