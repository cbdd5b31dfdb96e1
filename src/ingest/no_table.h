// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja::ingest {

/// What a file that is no text is by its first bytes: "a picture", "a program"; "" if they tell nothing. `hasNuls`: somewhere in the file.
[[nodiscard]] std::string_view foreignKind(std::string_view head, bool hasNuls) noexcept;

/// Whether the whole text is sentences, as somebody writes a letter. Strict: a list of names, also of long ones, of remarks under their header
/// or anything with columns is none.
[[nodiscard]] bool isProse(std::string_view text);

}  // namespace kinerja::ingest
