// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/options.h"
#include "mapper.h"

namespace kinerja::ingest {

/// What the first rows say: which columns are which, so that the pass over all rows can look at those to the last row.
struct ColumnProbe {
    Dialect dialect;                     ///< without a table at the side
    std::vector<KindMapping> mappings;   ///< as mapColumns()
};
/// What is known already.
struct ProbeHints {
    const std::vector<bool>& partsOfPrices;  ///< columns that the rows proved to be so; may be shorter than the table is wide
    bool mayPart = true;                     ///< a table at the side may be left out, unless a person names one of its columns
};
[[nodiscard]] Result<ColumnProbe> probeColumns(ByteSource& source, const Dialect& dialect, const ImportOptions& options, const ProbeHints& hints,
                                               const Control& control);

}  // namespace kinerja::ingest
