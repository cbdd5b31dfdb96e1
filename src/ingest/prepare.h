// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/source.h"
#include "kinerja/ingest/table.h"

namespace kinerja::ingest {

/// A workbook or JSON whose table is ready to be read row by row.
struct PreparedFile {
    ByteFacts bytes;  ///< of the file itself
    FileFormat format = FileFormat::Workbook;
    Dialect dialect;
    std::vector<SheetInfo> sheets;
    std::string sheet;
    std::vector<Note> notes;
    std::vector<std::string> remarks;  ///< cells below the table
    std::optional<Question> question;  ///< which of its tables are meant
};

/// Turns a workbook or JSON into a table, which stands in for the source's bytes from then on.
/// Returns: nullopt for a text, which is read as it is.
/// Errors: as inspect(); Usage (a sheet of a text).
[[nodiscard]] Result<std::optional<PreparedFile>> prepareTable(ByteSource& source, const ImportOptions& options,
                                                               const Control& control);

/// Makes sure that the source is read as it was inspected, also if it is another one of the same file.
/// Errors: as inspect(); Conflict (another file).
[[nodiscard]] Status showInspected(ByteSource& source, const Inspection& inspection, const Control& control);

}  // namespace kinerja::ingest
