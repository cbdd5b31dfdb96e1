// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "kinerja/present/language.h"

namespace kinerja::present {

/// Why a file was refused, in the user's language.
/// `detail`: of the error, English. Returns: the detail itself where nothing is known of it (what the system or a library says).
[[nodiscard]] QString refusalText(const Words& words, const std::string& detail);

}  // namespace kinerja::present
