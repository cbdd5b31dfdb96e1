// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"

/// What must hold for a table that was taken out of a file, however strange the file is.
namespace kinerja::fuzz {

using Rows = std::vector<std::vector<std::string>>;

inline Rows rowsOf(ingest::ByteSource& source, const ingest::Dialect& dialect, std::size_t blockBytes)
{
    ingest::CellReader reader{source, dialect, {}, blockBytes};
    require(reader.start(false).has_value(), "a table that was found can be read");
    Rows rows;
    ingest::Row row;
    while (true) {
        const auto more = reader.next(row);
        require(more.has_value(), "a table of our own has no faults");
        if (!*more) {
            return rows;
        }
        require(row.cells.size() >= dialect.header.size() && row.cells.size() <= ingest::kMaxColumns, "no row is too short or too wide");
        for (const auto column : row.exact) {
            require(column < row.cells.size() && row.at(column).find('.') != std::string_view::npos, "exact cells are decimals");
        }
        rows.emplace_back(row.cells.begin(), row.cells.end());
    }
}

/// Inspects, reads with two block sizes, and writes as CSV, which has the same cells.
inline void checkTable(const std::string& bytes)
{
    auto source = ingest::ByteSource::fromMemory(bytes);
    const auto inspection = ingest::inspect(source, {});
    if (!inspection || inspection->format == ingest::FileFormat::Text) {
        return;
    }
    require(inspection->bytes == bytes.size(), "the file keeps its size");
    require(!inspection->dialect.header.empty(), "a table has columns");
    auto dialect = inspection->dialect;
    dialect.isRaw = true;  // as cells are written
    const auto rows = rowsOf(source, dialect, 4096);
    require(rowsOf(source, dialect, 7) == rows, "the size of blocks changes nothing");
    std::string csv;
    const auto written = ingest::copyCells(source, inspection->dialect, [&csv](std::string_view piece) -> Status {
        csv += piece;
        return {};
    });
    require(written.has_value(), "cells can be written");
    auto again = ingest::ByteSource::fromMemory(csv);
    ingest::CellReader reader{again, ingest::Dialect{}};
    require(reader.start(false).has_value(), "CSV of our own can be read");
    ingest::Row row;
    for (const auto& expected : rows) {
        const auto more = reader.next(row);
        require(more && *more && std::equal(row.cells.begin(), row.cells.end(), expected.begin(), expected.end()), "CSV holds the same cells");
    }
}

}  // namespace kinerja::fuzz
