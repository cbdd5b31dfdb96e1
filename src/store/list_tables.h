// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyed_rows.h"
#include "kinerja/domain/import.h"

namespace kinerja::store {

/// The statements of the table that keeps a kind's records as its files said them.
struct KindTable {
    KeyedRowsSql rows;
    const char* keys = nullptr;     ///< id, key text: what tells two records apart; nullptr: the writer knows
    const char* restore = nullptr;  ///< columns by name: what undo brings back
    const char* erase = nullptr;    ///< of :id, a batch
    const char* digest = nullptr;   ///< batch, what is summed up, then all columns, by id
};

/// Of every kind but sales. Source: docs/database.md
[[nodiscard]] const KindTable& kindTable(domain::RecordKind kind) noexcept;

}  // namespace kinerja::store
