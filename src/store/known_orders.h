// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"
#include "known_rows.h"
#include "line_row.h"

namespace kinerja::store {

/// Who an order belongs to, and when.
struct OrderFace {
    std::int64_t customer = 0;  ///< 0 = not known
    std::int32_t day = 0;
};

/// Counts an order that the store knew before, and whether the file means another one by its number: another customer, another
/// day, or both. `customer`: the file's name of its customer. Errors: of SQLite.
[[nodiscard]] Status compareOrders(Connection& connection, KnownOrders& orders, std::string_view number, const OrderFace& stored,
                                   const OrderFace& ofFile, std::string_view customer);

/// Counts a return of another day that would take the place of a sale: the sale would be gone.
void noteReturnForSale(KnownOrders& orders, std::string_view number, std::int32_t dayOfSale, std::int32_t dayOfReturn);

/// Keeps an example of an order whose `known` product the file's line has another one in the place of. Errors: of SQLite.
[[nodiscard]] Status noteSwapped(Connection& connection, KnownOrders& orders, std::int64_t known, const domain::SaleLine& line);

/// Keeps what is counted of rows without a number; `like`: one of them that is like a stored row.
void noteRows(KnownOrders& orders, const KnownRows& rows, const domain::SaleLine* like, const LineRow& row);

/// Whether both say where a line was sold, and not the same: its region, channel or team.
[[nodiscard]] bool isSoldElsewhere(const LineRow& stored, const LineRow& ofFile) noexcept;

/// Counts an order that the file sells elsewhere and for other amounts. Errors: of SQLite.
[[nodiscard]] Status noteElsewhere(Connection& connection, KnownOrders& orders, const LineRow& stored, const LineRow& ofFile,
                                   const domain::SaleLine& line);

}  // namespace kinerja::store
