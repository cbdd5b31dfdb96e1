// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_writer.h"

#include "kinerja/services/export.h"

namespace kinerja::services {

void CsvWriter::separate()
{
    if (m_rowBegun) {
        m_bytes += ',';
    }
    m_rowBegun = true;
}

CsvWriter& CsvWriter::name(std::string_view word)
{
    separate();
    m_bytes += word;
    return *this;
}

CsvWriter& CsvWriter::text(std::string_view cell)
{
    separate();
    if (cell.empty()) {
        return *this;
    }
    m_bytes += '"';
    for (const char letter : formulaSafe(cell)) {
        if (letter == '"') {
            m_bytes += '"';
        }
        m_bytes += letter;
    }
    m_bytes += '"';
    return *this;
}

CsvWriter& CsvWriter::number(std::string_view cell)
{
    separate();
    m_bytes += cell;
    return *this;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_rowBegun = false;
}

}  // namespace kinerja::services
