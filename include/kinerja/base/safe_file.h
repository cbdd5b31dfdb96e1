// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja {

/// Replaces the file by `bytes`, or leaves it as it was: temporary file in the same folder with mode 0600,
/// every write checked, fsync, rename, fsync of the folder. No leftovers on failure.
/// A symbolic link stays and its target is replaced; devices and pipes are written to directly.
/// Errors: NotFound (no such folder), StorageFull, Permission, Io: the old file is untouched. Only when the last
///         fsync, that of the folder, fails (Io) the new file stands whole in its place.
/// Source: docs/adr/0003-files-are-replaced-whole.md
[[nodiscard]] Status saveFile(const std::string& path, std::string_view bytes);

/// Puts a finished file of the same folder in the place of `to` (which may exist): fsync, rename, fsync of the folder.
/// Errors: Permission, StorageFull, Io (both files are untouched).
[[nodiscard]] Status moveIntoPlace(const std::string& from, const std::string& to);

/// The whole file. Errors: NotFound, Permission, Io.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

}  // namespace kinerja
