// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "batch_digest.h"
#include "connection_state.h"
#include "import_context.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/statement.h"
#include "known_goods.h"
#include "known_rows.h"
#include "line_row.h"
#include "missing_lines.h"
#include "order_book.h"
#include "part_lines.h"
#include "segment_collector.h"
#include "series.h"
#include "write_queue.h"

namespace kinerja::store {

/// Decides on the sales lines of one import; a second thread writes what is new.
class SalesWriter {
public:
    [[nodiscard]] static Result<SalesWriter> begin(ImportContext& context, const BatchInfo& info);

    [[nodiscard]] Status apply(ImportContext& context, const domain::SaleBlock& block);

    /// Everything decided so far is written, and the connection is the caller's again.
    [[nodiscard]] Status flush();

    /// As WriteQueue::help(). Threads: any.
    bool help() { return m_queue->help(); }

    /// After flush(): what the series brought before and the file does not hold.
    [[nodiscard]] Result<domain::MissingRows> settleMissing(ImportContext& context);
    /// After it.
    [[nodiscard]] Result<PartLines> partLines(Connection& connection, const std::function<bool(std::string_view)>& isPart) const
    {
        return countPartLines(connection, m_days, m_orders, isPart);
    }
    /// After the last line: segments and the batch's sums.
    [[nodiscard]] Status seal(ImportContext& context, std::int64_t dataVersion);

private:
    SalesWriter(OrderBook orders, Series series, SegmentCollector segments, Statement update, BlockWriter writer,
                std::set<std::int64_t> partBatches);

    /// The dictionary codes of a run of lines, a column at a time: the look-ups of one dictionary stay in the cache.
    struct Codes {
        std::vector<std::int64_t> customer, product, category, share, team, region, channel, unit, currency;
        std::vector<std::int64_t> segment;
        void resolve(ImportContext& context, const std::vector<domain::SaleLine>& lines);
    };

    [[nodiscard]] Status apply(ImportContext& context, const domain::SaleLine& line, std::size_t index);
    void fillRow(const ImportContext& context, const domain::SaleLine& line, std::size_t index);
    [[nodiscard]] Status turnTo(ImportContext& context, const domain::SaleLine& line);
    [[nodiscard]] Status turnTo(std::string_view order);
    /// Turns to the order of a row without a number.
    [[nodiscard]] Status turnToRow(ImportContext& context, const domain::SaleLine& line);
    /// Lets the row's place among the lines of its key be.
    [[nodiscard]] Status skip(ImportContext& context, const domain::RefusedLine& refused);
    [[nodiscard]] LineRow* matchOf(const ImportContext& context, const domain::SaleLine& line);
    [[nodiscard]] Status add(ImportContext& context, const domain::SaleLine& line);
    [[nodiscard]] Status replace(ImportContext& context, const LineRow& stored);
    [[nodiscard]] Status handOver();
    void bindRow(Statement& statement);
    void keepUnsaid(ImportContext& context, const LineRow& stored);
    [[nodiscard]] Status comparePlace(ImportContext& context, const domain::SaleLine& line, const LineRow* stored);
    /// Whether m_earlier is of the current order.
    [[nodiscard]] bool hasEarlier() const noexcept;
    [[nodiscard]] Status compareGoods(ImportContext& context, const domain::SaleLine& line, const LineRow* stored);
    void takeHeaderStatus();
    /// `net`, `isReturn`: as the file writes the row.
    void countKeptStatus(ImportContext& context, Raw4 net, bool isReturn) const;

    std::unique_ptr<ChecksOff> m_checksOff;
    OrderBook m_orders;
    Series m_series;
    std::int64_t m_metOfSeries = 0;  ///< lines
    DaySpan m_days;                  ///< of the file
    SegmentCollector m_segments;
    Statement m_update;
    Codes m_codes;
    LineRow m_row;
    std::optional<KnownRows> m_rows;  ///< of a file whose rows are orders
    bool m_takesLikeRows = false;
    LineRow m_earlier;  ///< of the known order read last, as it was before the file
    std::unordered_set<std::int64_t> m_elsewhere;  ///< orders
    KnownGoods m_goods;
    std::unordered_map<std::int64_t, std::uint8_t> m_headerStatus;  ///< by order; of a file that tells none itself
    bool m_tellsStatus = true;
    LineDigest m_digest;
    std::set<std::int64_t> m_partBatches;  ///< that brought lines without their headers
    bool m_digestIsWhole = true;  ///< every row came in the order of ids
    WriteBlock m_block;
    int m_returns = 0;  ///< how often the file came back to an order it had left
    std::unique_ptr<WriteQueue> m_queue;
};

}  // namespace kinerja::store
