// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

/// The encodings that a text which is no UTF-8 may have. Not empty. One: that is it. More: they read differently and
/// equally well, and somebody has to say; most plausible first.
/// Source: docs/ingest.md
[[nodiscard]] std::vector<EncodingChoice> plausibleEncodings(const ByteFacts& facts);

/// How well lines read, by their letters outside ASCII: about 1 for words, below 0 for rubble.
[[nodiscard]] double plausibility(std::string_view utf8) noexcept;

}  // namespace kinerja::ingest
