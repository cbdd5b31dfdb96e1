// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kinerja::ingest {

/// The topics of a comment by the words of resources/topics.json, in the order of their names, parted by "; ".
[[nodiscard]] std::string topicsOf(std::string_view comment);

/// The topics of a cell, whatever parts them there: "delivery, price" → "delivery; price".
[[nodiscard]] std::string topicsOfCell(std::string_view cell);

}  // namespace kinerja::ingest
