// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <thread>

namespace kinerja::store {

/// Copies a committed import from the write-ahead log into the store, on a thread and a connection of its own, while its
/// maker goes on reading. The batch is durable before: whatever is not copied stays in the log.
/// Threads: nobody writes while it lives; the destructor waits for the end.
class BackgroundCheckpoint {
public:
    explicit BackgroundCheckpoint(const std::string& path);
    ~BackgroundCheckpoint();
    BackgroundCheckpoint(const BackgroundCheckpoint&) = delete;
    BackgroundCheckpoint& operator=(const BackgroundCheckpoint&) = delete;

private:
    std::thread m_thread;
};

}  // namespace kinerja::store
