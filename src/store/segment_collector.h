// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "segment_lens.h"
#include "segment_store.h"

namespace kinerja::store {

/// Notes which months a transaction touches and writes their segments at its end: new months from memory (while they
/// fit), others from the rows. What a file that is sorted by day has left behind can be written before the end.
class SegmentCollector {
public:
    // About 50 MB.
    static constexpr std::int64_t kMostLinesInMemory = 640'000;
    // Of a file that is sorted by day they are packed while they are few: memory that is used again costs no time.
    static constexpr std::int64_t kWorthWriting = 100'000;

    [[nodiscard]] static Result<SegmentCollector> begin(Connection& connection,
                                                        std::int64_t mostLines = kMostLinesInMemory,
                                                        std::int64_t worthWriting = kWorthWriting);

    void add(const LineRow& row);
    void remove(const LineRow& row);
    /// A stored line got other content under the same id.
    void change(const LineRow& before, const LineRow& after);

    [[nodiscard]] std::int64_t lineCount() const noexcept { return m_lines; }
    [[nodiscard]] bool hasTouched() const noexcept { return !m_touched.empty(); }

    /// As many lines are in memory as may be: one more, and all months are written from the rows. Or a sorted file has left as many
    /// behind as are worth writing.
    [[nodiscard]] bool isFull() const noexcept { return m_inMemory >= m_mostLines || m_behind >= m_worthWriting; }

    /// Inside the same transaction, while nobody else uses the connection: writes all months in memory but the latest
    /// two, and forgets their lines. One that gets another line afterwards is written again, from the rows.
    [[nodiscard]] Status writeEarly(Connection& connection);

    /// Inside the same transaction, after the last row.
    [[nodiscard]] Status write(Connection& connection, std::int64_t dataVersion);

private:
    SegmentCollector(MonthStates states, SegmentLens lens, std::int64_t mostLines, std::int64_t worthWriting);
    void touch(std::int32_t month);
    void beginMonth();
    void forgetLines();
    [[nodiscard]] std::vector<domain::Segment> freshColumns(std::int32_t month) const;
    [[nodiscard]] Status writeFresh(Connection& connection, const std::vector<std::int32_t>& months) const;

    MonthStates m_states;
    SegmentLens m_lens;
    std::set<std::int32_t> m_touched;
    std::map<std::int32_t, SegmentMonth> m_fresh;  ///< months that had no line before, whole in memory
    std::set<std::int32_t> m_written;              ///< touched, but since written as they are
    std::int64_t m_lines = 0;
    std::int64_t m_inMemory = 0;
    std::int64_t m_behind = 0;                     ///< of those, in months that a sorted file has left
    bool m_isSorted = true;                        ///< by month, as far as two of them go
    std::int64_t m_mostLines;
    std::int64_t m_worthWriting;
    bool m_keepsLines = true;  ///< not where names that this import brings could change what lines look like
    // The month of the row before.
    std::int32_t m_month = 0;
    MonthState* m_state = nullptr;
    SegmentMonth* m_freshMonth = nullptr;
};

}  // namespace kinerja::store
