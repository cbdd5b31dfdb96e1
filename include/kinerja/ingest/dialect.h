// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

/// How cells are written in a text file.
struct Dialect {
    std::string encoding = "UTF-8";  ///< UTF-8, UTF-8-BOM, UTF-16LE, UTF-16BE, WINDOWS-1252, or what iconv knows
    char delimiter = ',';
    char quote = '"';
    char escape = 0;                 ///< '\\' when quotes inside quotes are written \" ; 0 = doubled
    unsigned preambleRows = 0;       ///< rows before the table's header or first row: not read
    bool hasHeader = true;
    bool isNumbered = false;         ///< a table of our own making: each row begins with its number and exact columns
    std::vector<std::string> header; ///< column names as written; "#1", "#2" … without a header

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// What detection found, with what it had to assume.
struct DialectFinding {
    Dialect dialect;
    bool encodingIsOpen = false;   ///< neither UTF-8 nor Windows-1252: somebody has to say
    bool encodingAssumed = false;  ///< Windows-1252 because it is not UTF-8
};

/// Encoding by BOM, else strict UTF-8 over all bytes, else Windows-1252; delimiter and quote by the most regular
/// and cleanest table they give for the first rows.
/// `encoding` not empty: is used as it is.
/// Errors: InvalidInput (empty, binary, not a text), UnsupportedFile (PDF …), Usage (unknown encoding).
/// Source: docs/architecture.md#import
[[nodiscard]] Result<DialectFinding> detectDialect(const ByteFacts& facts, std::string_view encoding = {});

/// The dialect of any file that is read, a workbook or JSON as the table taken out of it; for `cells`.
/// Errors: as inspect().
[[nodiscard]] Result<Dialect> dialectOf(ByteSource& source, std::string_view encoding = {}, std::string_view sheet = {});

}  // namespace kinerja::ingest
