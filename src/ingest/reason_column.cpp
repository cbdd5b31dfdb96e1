// SPDX-License-Identifier: GPL-3.0-or-later
#include "reason_column.h"

#include <algorithm>
#include <utility>

#include "kinerja/ingest/profile.h"

namespace kinerja::ingest {

Dialect withoutReasons(Dialect dialect)
{
    auto& header = dialect.header;
    const bool isOfRejects = dialect.hasHeader && std::find(header.begin(), header.end(), kNthColumn) != header.end();
    if (isOfRejects && header.back() == kReasonColumn && dialect.headerCells.size() == header.size()) {
        header.pop_back();
        dialect.ownNames.resize(std::min(dialect.ownNames.size(), header.size()));
    }
    return dialect;
}

bool hasReasons(const Dialect& dialect) noexcept
{
    return dialect.headerCells.size() == dialect.header.size() + 1 && dialect.headerCells.back() == kReasonColumn;
}

}  // namespace kinerja::ingest
