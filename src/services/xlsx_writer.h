// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::services {

/// A workbook of one sheet, cell by cell. The same cells give the same bytes.
/// Texts are formula-safe (formulaSafe()): nothing in it is a formula.
class XlsxWriter {
public:
    explicit XlsxWriter(std::string_view sheet) : m_sheet(sheet) {}

    /// The header and the program's own words.
    XlsxWriter& name(std::string_view word) { return text(word); }
    XlsxWriter& text(std::string_view cell);
    /// A number or a day that this program wrote. Days are text; more than 15 significant ones would not survive in a spreadsheet: they are text.
    XlsxWriter& number(std::string_view cell);
    void endRow();

    /// Errors: InvalidInput (more rows than a sheet can have), Internal.
    [[nodiscard]] Result<std::string> bytes() const;

private:
    std::string m_sheet;
    std::string m_rows;
    std::string m_row;
    std::size_t m_count = 0;
};

}  // namespace kinerja::services
