// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <mutex>
#include <string>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

struct sqlite3_file;

namespace kinerja::store {

/// Has the disk take what a transaction has written so far, on a thread of its own, so that the commit need not wait for all of
/// it: the write-ahead log, or the store itself where there is none (FirstLoad). Ends before the connection closes.
/// Threads: begin() and finish() by the one that has the connection.
class WriteBehind {
public:
    explicit WriteBehind(Connection& connection);
    ~WriteBehind();
    WriteBehind(const WriteBehind&) = delete;
    WriteBehind& operator=(const WriteBehind&) = delete;

    /// What is written now is on its way; returns at once.
    void begin();
    /// As begin(), with what SQLite still holds in memory.
    void beginWithAll();
    /// When it is there. Errors: Io, StorageFull: the transaction must not be committed. A failing log fails the commit itself,
    /// since the system tells every handle of the file (Linux 4.13 and later); of the store's own handle it tells once, here.
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] int write() const;
    void work();

    Connection& m_connection;
    std::string m_log;              ///< path; "" = the store is written
    sqlite3_file* m_file = nullptr; ///< SQLite's own handle of the store
    std::mutex m_mutex;
    bool m_isWanted = false;
    bool m_isWorking = false;
    int m_result = 0;               ///< of SQLite; the first that failed
    std::future<void> m_work;
};

}  // namespace kinerja::store
