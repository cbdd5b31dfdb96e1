// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/ingest/source.h"
#include "kinerja/ingest/table.h"

namespace kinerja::ingest {

/// What a file is by its first bytes, whatever its name says. Leaves the source anywhere.
/// Errors: ProtectedFile (a workbook with a password), UnsupportedFile (XLS, a web page, XML), Io.
[[nodiscard]] Result<FileFormat> findFormat(ByteSource& source, std::string_view head);

/// "UTF-16LE" or "UTF-16BE" if the bytes begin with such a mark, else "UTF-8".
[[nodiscard]] const char* unicodeOf(std::string_view head) noexcept;

}  // namespace kinerja::ingest
