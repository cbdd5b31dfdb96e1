// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "dictionaries.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"
#include "line_inserter.h"
#include "line_row.h"
#include "log_pace.h"

namespace kinerja::store {

/// Rows of a sales import that are decided and not written yet.
struct WriteBlock {
    DictionaryRows words;
    std::vector<std::pair<std::int64_t, std::string_view>> orders;  ///< id, number (a view that outlives the import)
    std::vector<LineRow> lines;
    std::size_t lineCount = 0;  ///< of `lines`, how many are in use: their texts keep their memory

    [[nodiscard]] bool empty() const noexcept { return words.empty() && orders.empty() && lineCount == 0; }
    [[nodiscard]] LineRow& nextLine();
    void clear() noexcept;
};

/// Writes such blocks.
class BlockWriter {
public:
    [[nodiscard]] static Result<BlockWriter> begin(Connection& connection, std::int64_t batch, WriteBehind& disk);
    [[nodiscard]] Status write(const WriteBlock& block);

private:
    BlockWriter(DictionaryWriter words, Statement order, LineInserter lines, LogPace pace);

    DictionaryWriter m_words;
    Statement m_order;
    LineInserter m_lines;
    LogPace m_pace;
};

/// Blocks are written in their order while the next ones are decided: on a thread of its own, or (where there are only two
/// processors, and the system may leave one idle while two of three threads share the other) by whoever would have to wait: push(),
/// drain() and help(). Between push() and the return of drain() the connection belongs to who writes.
/// Threads: help() by any; the others by one.
class WriteQueue {
public:
    WriteQueue(BlockWriter writer, bool hasThread);
    ~WriteQueue();  ///< what is not written yet is dropped
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;

    /// Takes the block and gives an empty one back. Errors: of an earlier block; what was thrown while that was written is thrown
    /// again, as by the next two.
    [[nodiscard]] Status push(WriteBlock& block);
    /// Waits until everything is written.
    [[nodiscard]] Status drain();
    /// drain(), then writes the block on the caller's thread and empties it.
    [[nodiscard]] Status writeNow(WriteBlock& block);
    /// Writes the block that has waited longest. Returns: false if there is none, or somebody is at it; an error is told by the next
    /// of the others.
    bool help();

private:
    using Lock = std::unique_lock<std::mutex>;

    void work();
    [[nodiscard]] Status write(const WriteBlock& block) noexcept;
    [[nodiscard]] Status told() const;
    void writeFirst(Lock& lock);
    template <typename Enough>
    void waitOrWrite(Lock& lock, const Enough& isEnough);
    [[nodiscard]] bool hasWork() const noexcept;

    BlockWriter m_writer;
    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::condition_variable m_hasRoom;
    std::deque<WriteBlock> m_waiting;
    std::vector<WriteBlock> m_spare;
    Status m_status;
    std::exception_ptr m_problem;  ///< thrown while a block was written (memory ran out); m_status is an error then
    bool m_isWriting = false;
    bool m_isDraining = false;
    bool m_stops = false;
    std::thread m_thread;  ///< last: it uses the others
};

}  // namespace kinerja::store
