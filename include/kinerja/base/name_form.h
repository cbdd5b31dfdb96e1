// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kinerja {

/// A name without what people type differently: case, blanks and punctuation. Letters of Latin-1 and of Latin
/// Extended-A lose their case too; other scripts stay as they are.
[[nodiscard]] std::string looseForm(std::string_view name);

/// The same with its punctuation: only case and blanks are gone.
[[nodiscard]] std::string foldedForm(std::string_view name);

}  // namespace kinerja
