// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>

#include "kinerja/base/result.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// Keeps the commit of a large import short. Told of what is written, it
/// - has the write-ahead log written to disk meanwhile, so that the commit need not wait for all of it, and
/// - keeps the page of the batch's own row in the cache: its counts are written last, and a page that was moved to the log
///   before would make SQLite read the whole log again for its checksums.
/// A disk that fails meanwhile fails the commit: the system tells every handle of the file, SQLite's own as well (Linux 4.13 and later).
/// Threads: the one that has the connection.
class LogPace {
public:
    [[nodiscard]] static Result<LogPace> begin(Connection& connection, std::int64_t batch);
    [[nodiscard]] Status wrote(std::size_t lines);

private:
    LogPace(Statement batchRow, std::string log);

    Statement m_batchRow;
    std::string m_log;  ///< path
    std::future<void> m_writing;
    std::size_t m_lines = 0;  ///< since the system was asked last
};

}  // namespace kinerja::store
