// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/ingest/inspect.h"
#include "kinerja/store/import_session.h"

namespace kinerja::services {

/// `profile`: a new one, whose name tells its files apart; "" = none. Asks whether the orders whose numbers are known are the known orders, or others that are to be told apart by a suffix.
[[nodiscard]] ingest::Question ordersQuestion(const ingest::Inspection& inspection, const std::string& profile,
                                              const store::KnownOrders& orders);

}  // namespace kinerja::services
