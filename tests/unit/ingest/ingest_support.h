// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/ingest/bind.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"
#include "project_folders.h"

namespace kinerja::ingest::testing {

using Rows = std::vector<std::vector<std::string>>;

/// Real files that are not part of the project; tests skip, saying so, where they are missing.
inline std::string sharedData(const std::string& name)
{
    return support::sourceFolder() + "/../shared/data/" + name;
}

#define KINERJA_NEEDS_DATA(path)                                      \
    if (!std::filesystem::exists(path)) {                             \
        GTEST_SKIP() << "shared test data is not here: " << (path);   \
    }                                                                 \
    static_assert(true)

/// All rows, the header too. Fails the test on an error.
inline Rows readAll(ByteSource& source, const Dialect& dialect, std::size_t blockBytes = 256 * 1024)
{
    CellReader reader{source, dialect, {}, blockBytes};
    Rows rows;
    EXPECT_TRUE(reader.start(false));
    Row row;
    while (true) {
        const auto more = reader.next(row);
        EXPECT_TRUE(more.has_value()) << more.error().detail;
        if (!more || !*more) {
            return rows;
        }
        rows.emplace_back(row.cells.begin(), row.cells.end());
    }
}

inline Rows readText(std::string text, const Dialect& dialect = {}, std::size_t blockBytes = 256 * 1024)
{
    auto source = ByteSource::fromMemory(std::move(text));
    return readAll(source, dialect, blockBytes);
}

/// The dialect is searched for.
inline Rows readDetected(std::string text)
{
    auto source = ByteSource::fromMemory(std::move(text));
    const auto dialect = dialectOf(source);
    EXPECT_TRUE(dialect.has_value()) << dialect.error().detail;
    return dialect ? readAll(source, *dialect) : Rows{};
}

/// What the command `cells` shows, read again: the header as understood, then the rows.
inline Rows shownCells(std::string text, std::string_view encoding = {})
{
    auto source = ByteSource::fromMemory(std::move(text));
    const auto dialect = dialectOf(source, {std::string{encoding}, {}});
    EXPECT_TRUE(dialect.has_value()) << dialect.error().detail;
    std::string shown;
    if (dialect) {
        const auto status = copyCells(source, *dialect, [&shown](std::string_view piece) {
            shown += piece;
            return Status{};
        });
        EXPECT_TRUE(status.has_value()) << status.error().detail;
    }
    Dialect exact;
    exact.isRaw = true;
    return shown.empty() ? Rows{} : readText(shown, exact);
}

/// What goes wrong when all rows are read, nullopt if nothing does.
inline std::optional<Error> errorOf(std::string text, const Dialect& dialect = {})
{
    auto source = ByteSource::fromMemory(std::move(text));
    CellReader reader{source, dialect};
    if (auto status = reader.start(false); !status) {
        return status.error();
    }
    Row row;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return std::nullopt;
        }
    }
}

}  // namespace kinerja::ingest::testing
