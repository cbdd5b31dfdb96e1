// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "batch_digest.h"
#include "import_context.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/statement.h"
#include "line_row.h"
#include "order_book.h"
#include "segment_collector.h"

namespace kinerja::store {

/// Writes the sales lines of one import.
class SalesWriter {
public:
    [[nodiscard]] static Result<SalesWriter> begin(ImportContext& context);

    [[nodiscard]] Status apply(ImportContext& context, const domain::SaleLine& line);

    /// After the last line: segments and the batch's sums.
    [[nodiscard]] Status seal(ImportContext& context, std::int64_t dataVersion);

private:
    SalesWriter(OrderBook orders, SegmentCollector segments, Statement insert, Statement update);

    [[nodiscard]] Status resolve(ImportContext& context, const domain::SaleLine& line);
    [[nodiscard]] Status add(ImportContext& context);
    [[nodiscard]] Status replace(ImportContext& context, const LineRow& stored);
    void bindRow(Statement& statement);
    void reconcile(ImportContext& context) const;

    OrderBook m_orders;
    SegmentCollector m_segments;
    Statement m_insert;
    Statement m_update;
    LineRow m_row;
    LineDigest m_digest;
    bool m_digestIsWhole = true;  ///< every row came in the order of ids
};

}  // namespace kinerja::store
