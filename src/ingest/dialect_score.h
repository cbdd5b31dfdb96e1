// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// The part of the text that the search looks at: about the first 64 KiB, but some rows at least.
[[nodiscard]] std::string_view sampleOf(std::string_view text) noexcept;

/// Sets delimiter, quote, escape and looseQuotes to those that cut the text into the most regular and cleanest table.
/// `delimiter` not empty: it is that one. `isWhole`: the text is all there is; else its last row may be cut and is left out.
/// Source: docs/ingest.md
void findCut(std::string_view text, bool isWhole, Dialect& dialect, std::string_view delimiter = {});

}  // namespace kinerja::ingest
