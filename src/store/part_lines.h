// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "import_context.h"
#include "missing_lines.h"
#include "order_book.h"

namespace kinerja::store {

/// Lines of earlier imports, in the file's days and orders, whose product is one that this file reads as a part of an order's
/// lines (a discount, tax, shipping). The connection must be the caller's.
[[nodiscard]] Result<PartLines> countPartLines(Connection& connection, const DaySpan& days, const OrderBook& orders,
                                               const std::function<bool(std::string_view)>& isPart);
/// The same of lines that came without their headers. After the last row.
[[nodiscard]] Result<PartLines> countPartDetails(const ImportContext& context, const std::function<bool(std::string_view)>& isPart);

}  // namespace kinerja::store
