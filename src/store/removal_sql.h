// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/domain/import.h"

namespace kinerja::store {

/// What tells which rows of a kind a new file lacks, and takes them out.
struct RemovalSql {
    /// All rows: id, batch, first and last day, amount. Rows of lists have no day (NULL); the order stands for that of a
    /// line without header. The amount is in the base currency, 0 where the kind has none.
    const char* spans = nullptr;
    const char* remove = nullptr;  ///< those that batch :id has put into batch_removals
    /// Rows with the key of one that a batch from :id on took out before them: their batch, that batch, how many rows,
    /// the first one taken out.
    const char* rivals = nullptr;
};

/// Of every kind but sales.
[[nodiscard]] const RemovalSql& removalSql(domain::RecordKind kind) noexcept;

}  // namespace kinerja::store
