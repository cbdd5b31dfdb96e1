// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "kinerja/base/result.h"
#include "kinerja/domain/changed_line.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// What a code stands for.
enum class CodeOf : std::uint8_t { Order, Customer, Product, Term, Share, Currency };

/// The name people know it by (a customer's and a product's name, else its key; of a share the people with their parts in per cent; of
/// currency 0 the base currency); nothing where the code stands for nothing.
[[nodiscard]] Result<domain::FieldValue> nameOfCode(Connection& connection, CodeOf what, std::int64_t code);

}  // namespace kinerja::store
