// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes → rows. The first byte chooses how the text is taken: by a dialect of its own, or by detection.
#include <array>
#include <malloc.h>

#include <new>
#include <string>
#include <vector>

#include "fuzz.h"
#include "kinerja/ingest/cells.h"

namespace {

// Memory taken through operator new; the peak since the last reset.
std::size_t g_now = 0;
std::size_t g_peak = 0;

}  // namespace

void* operator new(std::size_t size)
{
    void* const memory = std::malloc(size);
    if (memory == nullptr) {
        throw std::bad_alloc{};
    }
    g_now += ::malloc_usable_size(memory);
    g_peak = g_now > g_peak ? g_now : g_peak;
    return memory;
}
// The driver of libFuzzer takes some of its memory so.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    void* const memory = std::malloc(size);
    g_now += memory == nullptr ? 0 : ::malloc_usable_size(memory);
    return memory;
}
void operator delete(void* memory) noexcept
{
    if (memory != nullptr) {
        g_now -= ::malloc_usable_size(memory);
        std::free(memory);
    }
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace {

using namespace kinerja;
using namespace kinerja::ingest;
using fuzz::require;

/// All that a reading tells: rows with their lines and the report, or that it was refused.
struct Told {
    std::vector<std::vector<std::string>> rows;
    std::string rest;

    friend bool operator==(const Told&, const Told&) = default;
};

std::string textOf(const ReadingReport& report)
{
    std::string text = std::to_string(report.otherTableCount) + " " + std::to_string(report.otherTableRows) + " "
                       + std::to_string(report.mendedRows) + " " + std::to_string(report.firstMendedLine);
    for (const auto& lines : report.otherTables) {
        text += " " + std::to_string(lines.first) + "-" + std::to_string(lines.last);
    }
    return report.footer ? text + " f" + std::to_string(report.footer->first) + "-" + std::to_string(report.footer->last)
                         : text;
}

Told refused() { return {{}, "refused"}; }

Told read(const std::string& bytes, const Dialect& dialect, bool skipHeader, std::size_t blockBytes)
{
    auto source = ByteSource::fromMemory(bytes);
    CellReader reader{source, dialect, {}, blockBytes};
    Told told;
    if (auto status = reader.start(skipHeader); !status) {
        return refused();
    }
    Row row;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            // Which of several faults is met first depends on the blocks.
            return refused();
        }
        if (!*more) {
            told.rest = textOf(reader.report());
            return told;
        }
        told.rows.emplace_back(row.cells.begin(), row.cells.end());
        told.rows.back().push_back("line " + std::to_string(row.line));
    }
}

/// 64 times the input beside what the blocks take.
constexpr std::size_t kBlocks = 4UL * 1024UL * 1024UL;

Told readInAllBlocks(const std::string& bytes, const Dialect& dialect, bool skipHeader)
{
    const auto whole = read(bytes, dialect, skipHeader, 4096);
    require(read(bytes, dialect, skipHeader, 1) == whole, "blocks of 1 byte read the same");
    require(read(bytes, dialect, skipHeader, 7) == whole, "blocks of 7 bytes read the same");
    return whole;
}

/// Without the line that was put behind each row.
std::vector<std::vector<std::string>> rowsOf(Told told)
{
    for (auto& row : told.rows) {
        row.pop_back();
    }
    return std::move(told.rows);
}

std::string written(const std::vector<std::vector<std::string>>& rows, const Dialect& dialect)
{
    std::string text;
    for (const auto& row : rows) {
        writeCsvRow(text, std::vector<std::string_view>(row.begin(), row.end()), dialect);
    }
    return text;
}

void comesBack(const std::vector<std::vector<std::string>>& rows, const Dialect& dialect)
{
    std::size_t bytes = 0;
    for (const auto& row : rows) {
        for (const auto& cell : row) {
            bytes += cell.size();
        }
    }
    // Quotes may double what was just within the limit of a row.
    if (bytes * 2 < kMaxRowBytes) {
        require(rowsOf(read(written(rows, dialect), dialect, false, 4096)) == rows, "parse(write(rows)) = rows");
    }
}

constexpr std::array<const char*, 12> kDelimiters{",", ";", "\t", "|", "||", "~|~", ", ", " ", ":", "^", "\x1F", "::"};

Dialect dialectOf(std::uint8_t choice)
{
    Dialect dialect;
    dialect.delimiter = kDelimiters[choice % kDelimiters.size()];
    dialect.quote = (choice / 12) % 2 == 0 ? '"' : '\'';
    dialect.escape = (choice / 24) % 2 == 0 ? '\0' : '\\';
    dialect.looseQuotes = (choice / 48) % 2 == 1;
    return dialect;
}

void detected(const std::string& bytes)
{
    auto source = ByteSource::fromMemory(bytes);
    const auto facts = lookAtBytes(source);
    require(facts.has_value(), "bytes in memory can be looked at");
    const auto finding = detectDialect(*facts);
    if (!finding) {
        return;
    }
    const auto& dialect = finding->dialect;
    require(dialect.shapes.size() == dialect.width, "a shape for every column");
    const auto told = readInAllBlocks(bytes, dialect, true);
    std::string copy;
    const auto status = copyCells(source, dialect, [&copy](std::string_view piece) {
        copy += piece;
        return Status{};
    });
    require(status.has_value() == (told != refused()), "cells are shown where rows are read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::uint8_t choice = data[0];
    const std::string bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto before = g_now;
    g_peak = g_now;
    if (choice < 96) {
        const auto dialect = dialectOf(choice);
        const auto rows = rowsOf(readInAllBlocks(bytes, dialect, false));
        // Loose quotes are for reading what others wrote wrongly.
        if (!dialect.looseQuotes) {
            comesBack(rows, dialect);
        }
        comesBack(rows, Dialect{});
    } else {
        detected(bytes);
    }
    require(g_peak - before <= size * 64 + kBlocks, "memory stays below 64 times the input");
    return 0;
}
