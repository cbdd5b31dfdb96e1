// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/inspect.h"

namespace kinerja::ingest {

std::string_view columnTypeId(ColumnType type) noexcept
{
    switch (type) {
    case ColumnType::Empty: return "empty";
    case ColumnType::Text: return "text";
    case ColumnType::Number: return "number";
    case ColumnType::Date: break;
    }
    return "date";
}

std::optional<std::size_t> Inspection::columnOf(std::string_view field) const noexcept
{
    for (const auto& mapped : mapping) {
        if (mapped.field == field) {
            return mapped.column;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::ingest
