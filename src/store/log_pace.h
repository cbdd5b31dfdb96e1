// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "kinerja/base/result.h"
#include "kinerja/store/statement.h"
#include "write_behind.h"

namespace kinerja::store {

/// Keeps the commit of a large import short. Told of what is written, it
/// - has it written to disk meanwhile, and
/// - keeps the page of the batch's own row in the cache: its counts are written last, and a page that was moved to the log
///   before would make SQLite read the whole log again for its checksums.
/// Threads: the one that has the connection.
class LogPace {
public:
    [[nodiscard]] static Result<LogPace> begin(Connection& connection, std::int64_t batch, WriteBehind& disk);
    [[nodiscard]] Status wrote(std::size_t lines);

private:
    LogPace(Statement batchRow, WriteBehind& disk);

    Statement m_batchRow;
    WriteBehind* m_disk;
    std::size_t m_lines = 0;  ///< since the system was asked last
};

}  // namespace kinerja::store
