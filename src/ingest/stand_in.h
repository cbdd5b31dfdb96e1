// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ingest/options.h"
#include "prepare.h"
#include "table_text.h"

namespace kinerja::ingest {

/// The table that is read in place of a workbook's or a JSON file's own bytes.
struct StandIn {
    TableStream text;
    PreparedFile file;
    ImportOptions options;  ///< that chose it
};

}  // namespace kinerja::ingest
