// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "records.h"

namespace kinerja::store {

/// The statements of one kind of record. Columns, parameters and JSON members have the same names.
struct RecordSql {
    std::string_view name;
    const char* select;  ///< by id
    const char* upsert;  ///< a NULL id makes a new one
    const char* erase;
    const char* parts = nullptr;        ///< JSON member that holds the rows of a second table
    const char* partParent = nullptr;   ///< their column that refers to the record
    bool partsBelong = false;           ///< they are part of the record, not only lost with it
    const char* selectParts = nullptr;
    const char* insertPart = nullptr;
    const char* deleteParts = nullptr;
    bool hidesNoParts = false;          ///< a record without any has no such member, as before there were any
};
[[nodiscard]] const RecordSql& recordSql(Entity entity) noexcept;

}  // namespace kinerja::store
