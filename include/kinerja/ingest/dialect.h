// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

/// What the cells of a column are in almost every row.
enum class ColumnShape : std::uint8_t { Text, Number, Date, Clock };

/// A column whose numbers some of the sheets that are read as one write with another decimal mark, or (`isOpen`) may: what another sheet
/// proves would make thousands of one small.
struct MarksOfSheets {
    std::size_t column = 0;
    std::vector<std::string> examples;  ///< one of each
    bool isOpen = false;
    std::array<std::vector<std::string>, 2> sheets;  ///< names of those that have a decimal point, and of those that have a decimal comma

    friend bool operator==(const MarksOfSheets&, const MarksOfSheets&) = default;
};

/// A column whose dates are written day before month on some of several sheets and month before day on others, or may be.
struct DatesOfSheets {
    std::size_t column = 0;
    std::array<std::vector<std::string>, 2> sheets;  ///< names of those with the day first, and with the month first
    std::vector<std::string> examples;               ///< one of each
    bool isOpen = false;  ///< of one sort none proves it, and the other's order is the less likely there

    friend bool operator==(const DatesOfSheets&, const DatesOfSheets&) = default;
};

/// How cells are written in a text file, and where its table is.
struct Dialect {
    std::string encoding = "UTF-8";  ///< UTF-8, UTF-8-BOM, UTF-16LE, UTF-16BE, WINDOWS-1252, or what iconv knows
    std::string delimiter = ",";     ///< one character or more, in UTF-8
    char quote = '"';                ///< 0 = none
    char escape = 0;                 ///< what stands before a quote inside quotes, '\\' as a rule; 0 = it is doubled
    bool looseQuotes = false;        ///< only a quote before a delimiter or a line end closes a cell
    bool hasQuotedLines = false;     ///< each line is quoted as a whole, too
    unsigned preambleRows = 0;       ///< rows before the table's header or first row: not read
    std::uint64_t firstLine = 1;     ///< line of the file where the table begins
    bool hasHeader = true;
    bool isRaw = false;              ///< cells are given as they are written, with their marks
    bool isNumbered = false;         ///< a table of our own making: each row begins with its number and exact columns
    unsigned headerRows = 1;         ///< rows that the header takes; 0 without one
    std::vector<std::string> header; ///< column names as written; "#1", "#2" … without a header
    std::vector<std::string> headerCells;  ///< the header as one row: names of several rows joined, as `cells` shows it
    std::vector<std::string> ownNames;     ///< the lowest name over each column of a header of several rows; empty without
    std::size_t usedColumns = 0;     ///< of a table with another one at its side: those that are its own; 0 = all
    std::size_t width = 0;           ///< cells of a regular row; 0 = unknown: every row is taken as it is
    std::vector<ColumnShape> shapes; ///< of the columns, as many as `width`
    std::vector<MarksOfSheets> marks; ///< of several sheets
    std::vector<DatesOfSheets> dates; ///< of several sheets

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// An encoding that a text may have, and how its first unusual line reads then.
struct EncodingChoice {
    std::string encoding;
    std::string example;

    friend bool operator==(const EncodingChoice&, const EncodingChoice&) = default;
};

/// What detection found, with what it had to assume.
struct DialectFinding {
    Dialect dialect;
    bool encodingAssumed = false;               ///< not UTF-8: the most plausible of the old encodings
    std::vector<EncodingChoice> openEncodings;  ///< not empty: somebody has to say which; most plausible first
};

/// What a person says about how a text is written; "" = find out.
struct DialectWish {
    std::string encoding;
    std::string delimiter;
};

/// Encoding by BOM, else strict UTF-8 over all bytes, else the old encoding that reads most plausibly; delimiter,
/// quote and escape by the most regular and cleanest table they give for the first rows; then the table in it.
/// What `wish` says is used as it is; a delimiter that the text does not have leaves one column.
/// Errors: InvalidInput (empty, binary, not a text, a conflict mark), UnsupportedFile (PDF …), Usage (unknown encoding).
/// Source: docs/ingest.md
[[nodiscard]] Result<DialectFinding> detectDialect(const ByteFacts& facts, const DialectWish& wish = {});

/// The dialect of any file that is read, a workbook or JSON as the table taken out of it; for `cells`.
/// Errors: as inspect().
[[nodiscard]] Result<Dialect> dialectOf(ByteSource& source, const DialectWish& wish = {}, std::string_view sheet = {});

}  // namespace kinerja::ingest
