// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <exception>
#include <thread>

#include "kinerja/base/block_queue.h"
#include "kinerja/ingest/cells.h"
#include "row_batch.h"

namespace kinerja::ingest {

/// The rows of a CellReader, cut on a thread of its own while the caller looks at those before: same rows, same errors.
/// Bounded memory: a few batches.
/// Threads: one at a time; between start() and the end of the rows the source belongs to the relay. Progress is reported on the
/// caller's thread.
class RowRelay {
public:
    /// `isApart`: false reads on the caller's thread, for files that are not worth another one.
    RowRelay(ByteSource& source, const Dialect& dialect, const Control& control, bool isApart);
    ~RowRelay();
    RowRelay(const RowRelay&) = delete;
    RowRelay& operator=(const RowRelay&) = delete;

    /// CellReader::start(), without the header.
    [[nodiscard]] Status start();
    /// CellReader::next(). The views live until the next row is asked for.
    [[nodiscard]] Result<bool> next(Row& row);
    /// Complete once next() has returned false.
    [[nodiscard]] const ReadingReport& report() const noexcept { return m_reader.report(); }

private:
    static constexpr std::size_t kBatches = 4;

    void report(std::uint64_t done, std::uint64_t total);
    void run() noexcept;
    void fillAll();
    [[nodiscard]] RowBatch* spare();
    [[nodiscard]] bool hand(RowBatch& batch);
    void giveBack(RowBatch& batch);
    [[nodiscard]] RowBatch* nextBatch();

    const Control& m_control;
    bool m_isApart;
    std::uint64_t m_done = 0;   ///< on the reading thread
    std::uint64_t m_total = 0;
    CellReader m_reader;
    std::array<RowBatch, kBatches> m_batches;
    BlockQueue<RowBatch*> m_full{kBatches};
    BlockQueue<RowBatch*> m_spare{kBatches};
    RowBatch* m_batch = nullptr;  ///< whose rows are given out
    RowBatch* m_kept = nullptr;   ///< given out, and not given back yet
    Status m_status;              ///< of the reading thread, once nothing is left to pop
    std::exception_ptr m_problem; ///< likewise
    std::thread m_thread;
};

}  // namespace kinerja::ingest
