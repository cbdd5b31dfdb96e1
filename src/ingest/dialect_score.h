// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

using SampleRows = std::vector<std::vector<std::string>>;

/// Sets delimiter, quote and escape to those that cut the text into the most regular and cleanest table.
/// `isWhole`: the text is all there is; else its last row may be cut and is left out.
/// Returns: the first rows cut so.
[[nodiscard]] SampleRows bestCut(const std::string& text, bool isWhole, Dialect& dialect);

/// Sets preambleRows, hasHeader and header.
void findHeader(const SampleRows& rows, Dialect& dialect);

}  // namespace kinerja::ingest
