// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

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
    bool isWeak = false;        ///< that it is one at all: "(M)", "Omzet Jt", "Omzet/1000" may say something else beside large numbers
    std::string_view currency;  ///< ISO code of a static table that stands beside the unit, "" = none
};
[[nodiscard]] HeaderUnit unitOfHeader(std::string_view header);

/// "Laporan (dalam jutaan rupiah)", "Catatan: angka dalam ribuan", "Satuan: Rp juta": what a text beside a table says of all its amounts.
/// The unit stands at the end of its cell, with no word of anything else: "Stok dalam ribuan" is about something else. `text`: cells, a '|' behind each.
[[nodiscard]] HeaderUnit unitOfRemark(std::string_view text);
/// What brackets and marks part.
[[nodiscard]] std::vector<std::string_view> piecesOf(std::string_view text);
/// Whether more than a bracket's end stands behind this piece of the text in its cell.
[[nodiscard]] bool goesOn(std::string_view text, std::string_view piece) noexcept;

}  // namespace kinerja::ingest
