// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// Finds the first table of a text that is cut by `dialect`: sets width, shapes, where it begins and its header.
/// `isWhole`: the text is all there is.
/// Source: docs/ingest.md
void findTable(std::string_view text, bool isWhole, Dialect& dialect);

}  // namespace kinerja::ingest
