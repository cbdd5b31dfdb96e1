// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/ingest/inspect.h"
#include "kinerja/store/import_session.h"

namespace kinerja::services {

/// Whether most of the known orders are others: an order number that two branches, years or months use is two orders, of other customers,
/// on other days, with other amounts elsewhere, or of other products. A few are orders that were corrected, and where the store has this
/// very file (`isKnownFile`) days, places and goods say nothing. A return never takes the place of a sale unasked.
[[nodiscard]] bool mayBeOthers(const ingest::Reading& reading, const store::KnownOrders& orders, bool isKnownFile) noexcept;

/// `profile`: a new one, whose name tells its files apart; "" = none. Asks whether the orders whose numbers are known are the known orders, or others that are to be told apart by a suffix.
[[nodiscard]] ingest::Question ordersQuestion(const ingest::Inspection& inspection, const std::string& profile,
                                              const store::KnownOrders& orders);

}  // namespace kinerja::services
