// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <mutex>
#include <string>

#include "kinerja/base/new_file.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Has the disk take what a transaction has written into the log so far (into a new store beside its place, where there is no log),
/// on a thread of its own, so that the commit need not wait for all of it. A disk that fails meanwhile fails the commit: the system
/// tells every handle of the log, SQLite's own as well (Linux 4.13 and later), and NewFile remembers.
/// Threads: begin() by the one that has the connection, or by its writer's.
class WriteBehind {
public:
    explicit WriteBehind(Connection& connection);
    ~WriteBehind();
    WriteBehind(const WriteBehind&) = delete;
    WriteBehind& operator=(const WriteBehind&) = delete;

    /// What is written now is on its way; returns at once.
    void begin();

private:
    void work();

    NewFile* m_beside;  ///< nullptr = the log
    std::string m_log;  ///< path
    std::mutex m_mutex;
    bool m_isWanted = false;
    bool m_isWorking = false;
    std::future<void> m_work;
};

}  // namespace kinerja::store
