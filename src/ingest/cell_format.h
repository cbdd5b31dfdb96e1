// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kinerja::ingest {

/// What the number format of a cell makes of its number.
enum class CellFormat : std::uint8_t {
    Number,
    Date,     ///< a day, with or without the time
    Time,     ///< hours and minutes of a day
    Elapsed,  ///< hours counted beyond 24: [h]:mm
};

/// A format code such as "yyyy\-mm\-dd", "#,##0.00", "[h]:mm". Words in quotes, escapes, colours and conditions are
/// none of its letters.
/// Source: ECMA-376 part 1, 18.8.30 (numFmts) and 18.8.31
[[nodiscard]] CellFormat formatOfCode(std::string_view code) noexcept;

/// A format that files name by number without its code.
[[nodiscard]] CellFormat formatOfId(unsigned id) noexcept;

/// A day number of a spreadsheet as "2026-04-03", "2026-04-03 10:00:00" or, without a day, "10:00:00"; seconds are
/// rounded. The 1900 system has the day 1900-02-29 that never was; it is given back as it stands there.
/// Returns: nullopt for a number that is no day (negative, beyond the year 9999, or `format` is Number).
[[nodiscard]] std::optional<std::string> textOfSerial(double serial, CellFormat format, bool is1904);

/// "_x000D_" in texts of a workbook stands for a character that XML can't hold.
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
void decodeEscapes(std::string& text);

}  // namespace kinerja::ingest
