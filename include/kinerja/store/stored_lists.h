// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// What the store holds of a kind that is no figure's record: as files said it, with names in place of numbers.
struct StoredList {
    std::vector<std::string_view> columns;  ///< stable ids: "date", "name" …
    /// Days as ISO dates (the last one of a span included), amounts and rates as exact decimals, nullopt = not said.
    std::vector<std::vector<std::optional<std::string>>> rows;
    std::int64_t total = 0;  ///< of all rows, also those beyond the limit
};

/// Whether storedList() knows the kind: stages, surveys, people, products, customers, rates, market, events.
[[nodiscard]] bool isListed(domain::RecordKind kind) noexcept;

/// In the order of days, else of keys; at most `limit` rows. Errors: InvalidInput (another kind), Damaged.
[[nodiscard]] Result<StoredList> storedList(Connection& connection, domain::RecordKind kind, std::int64_t limit);

}  // namespace kinerja::store
