// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/base/result.h"

namespace kinerja::store {

/// Renames a store and what SQLite keeps beside it to `<path>.damaged-N…`: nothing is deleted.
[[nodiscard]] Status putAside(const std::string& databasePath);

/// Before a store comes to a place where none is, or an empty file: a log or journal that an earlier one left there would be taken
/// for the new one's, and written into it. It is put aside.
[[nodiscard]] Status putLeftLogAside(const std::string& databasePath);

}  // namespace kinerja::store
