// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kinerja {

/// A name without what people type differently: case, blanks (also those without width) and punctuation. Latin, Greek and Cyrillic
/// letters lose their case too, and a letter with a mark behind it (as macOS writes "é") is that letter; other scripts stay as they are.
[[nodiscard]] std::string looseForm(std::string_view name);

/// The same with its punctuation: only case and blanks are gone.
[[nodiscard]] std::string foldedForm(std::string_view name);

}  // namespace kinerja
