// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/base/result.h"

namespace kinerja::store {

/// Makes an empty store of the newest version in a private folder: there whole, or not at all. When another process
/// was faster, its store stays.
/// Errors: Permission, StorageFull, Io.
[[nodiscard]] Status createStoreFile(const std::string& path);

}  // namespace kinerja::store
