// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja {

/// Whether three capitals are a currency: the codes of ISO 4217 as of 2025, those that the euro replaced, and CNH.
[[nodiscard]] bool isCurrency(std::string_view code) noexcept;

}  // namespace kinerja
