// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace kinerja {

/// A resource file compiled in (scripts/cmake/KinerjaModule.cmake, kinerja_embed_text).
struct EmbeddedText {
    std::string_view name;  ///< file name without its extension
    std::string_view text;
};

}  // namespace kinerja
