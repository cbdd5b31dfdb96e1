// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/sales.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// One sales line as a person reads it: names instead of keys.
struct RecordRow {
    Date day{};
    std::string order;
    std::string customer;
    std::string rep;      ///< "Ani 60%; Budi 40%" when shared
    std::string region;
    std::string product;
    Raw4 quantity = 0;
    Raw4 amount = 0;      ///< after discount, without tax; returns negative
    std::string currency;
    domain::OrderStatus status = domain::OrderStatus::Counted;

    friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

/// The sales lines behind a figure.
struct RecordList {
    std::vector<RecordRow> rows;  ///< newest day first; at most the limit
    std::int64_t count = 0;       ///< all that there are
    std::int64_t countedRows = 0; ///< those that count as revenue
    Int128 counted = 0;           ///< sum of the amounts that count as revenue: not cancelled, in the store's currency
};

/// Sales lines of the view's period and filters, as many as `limit`; count and sum are of all of them.
/// Errors: Damaged, Io. Threads: reads only.
[[nodiscard]] Result<RecordList> listRecords(Workspace& workspace, const ViewState& view, std::size_t limit);

}  // namespace kinerja::services
