// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja::ingest {

/// Powers of ten that have names.
inline constexpr int kThousand = 3;
inline constexpr int kMillion = 6;
inline constexpr int kMilliard = 9;
inline constexpr int kTrillion = 12;

/// "Omzet (Rp juta)", "Sales ('000)", "Revenue USD mn": what one of the column's numbers stands for.
struct HeaderUnit {
    int power = 0;              ///< 10^power of the currency
    bool isUnclear = false;     ///< "Rp M" is milyar or million
    std::string_view currency;  ///< ISO code of a static table that stands beside the unit, "" = none
};
[[nodiscard]] HeaderUnit unitOfHeader(std::string_view header);

}  // namespace kinerja::ingest
