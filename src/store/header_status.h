// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>

#include "import_context.h"
#include "kinerja/base/result.h"
#include "segment_collector.h"

namespace kinerja::store {

/// The latest known status of an order counts: lines that a flat file brought get that of their order's header, which the
/// batch has brought or changed, if its file tells statuses. What they were is kept for undo.
/// Returns: how many orders changed.
[[nodiscard]] Result<std::int64_t> takeHeaderStatuses(ImportContext& context, const std::set<std::int64_t>& orders, SegmentCollector& segments);

/// Lines as they were before takeHeaderStatuses() of the batch. `previous`: gets the batches they belong to again.
[[nodiscard]] Status restoreStatuses(Connection& connection, std::int64_t batch, SegmentCollector& segments, std::set<std::int64_t>& previous);

}  // namespace kinerja::store
