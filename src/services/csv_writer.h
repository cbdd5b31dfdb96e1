// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kinerja::services {

/// Appends cells of an RFC 4180 table (comma, CRLF): texts quoted and formula-safe, numbers as they are.
class CsvWriter {
public:
    /// The header: the program's own words, safe by themselves.
    CsvWriter& name(std::string_view word);
    /// Text from data: in quotes, and with ' in front where a spreadsheet would take it for a formula.
    CsvWriter& text(std::string_view cell);
    /// A number or a date that this program wrote: "-12.50" stays a number.
    CsvWriter& number(std::string_view cell);
    void endRow();

    [[nodiscard]] const std::string& bytes() const noexcept { return m_bytes; }

private:
    void separate();

    std::string m_bytes;
    bool m_rowBegun = false;
};

}  // namespace kinerja::services
