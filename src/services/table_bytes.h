// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_writer.h"
#include "kinerja/services/export.h"
#include "xlsx_writer.h"

namespace kinerja::services {

/// A table as a file's bytes: `fill` writes it cell by cell into a CsvWriter or an XlsxWriter.
template <typename Fill> [[nodiscard]] Result<std::string> tableBytes(ExportFormat format, std::string_view sheet, Fill fill)
{
    if (format == ExportFormat::Xlsx) {
        XlsxWriter writer{sheet};
        fill(writer);
        return writer.bytes();
    }
    CsvWriter writer;
    fill(writer);
    return writer.bytes();
}

}  // namespace kinerja::services
