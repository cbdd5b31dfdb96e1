// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/result.h"
#include "pages.h"

namespace kinerja::report {

/// Gives a PDF its outline, fixed dates and an identifier made from its content: equal input, equal bytes.
[[nodiscard]] Result<std::string> finishPdf(const std::string& pdf, const std::vector<Pages::Bookmark>& bookmarks, Date asOf);

}  // namespace kinerja::report
