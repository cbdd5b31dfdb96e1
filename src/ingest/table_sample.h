// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

struct SampleRow {
    std::uint64_t line = 1;
    bool isAfterGap = false;  ///< a blank line stands before it
    std::string raw;
    std::vector<std::string> text;
    std::vector<std::string_view> cells;  ///< of `text`

    std::size_t size() const { return cells.size(); }
};

/// The first rows as the reader will see them: with a known width, mended. `isWhole`: the text is all there is.
[[nodiscard]] std::vector<SampleRow> sampleRows(std::string_view text, bool isWhole, const Dialect& dialect);

}  // namespace kinerja::ingest
