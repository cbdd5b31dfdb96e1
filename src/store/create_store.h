// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::store {

/// Of a store of the newest version without a row.
[[nodiscard]] Result<std::string> emptyStoreBytes();

/// Whether a file that begins so can be what a killed program left of a store that it was making (NewFile): a database of ours that has
/// never been opened in its place.
[[nodiscard]] bool isUnfinishedStore(std::string_view first100);

/// Makes the folder private if it is not there yet, and puts aside what an earlier store left in the place. Errors: Permission, Io.
[[nodiscard]] Status prepareFolderOf(const std::string& path);

/// Makes an empty store of the newest version in a private folder: there whole, or not at all. When another process
/// was faster, its store stays.
/// Errors: Permission, StorageFull, Io.
[[nodiscard]] Status createStoreFile(const std::string& path);

}  // namespace kinerja::store
