// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "header_rows.h"

namespace kinerja::ingest {

/// Names of columns that look like values: the months of a grid written as days ("2026-01-01", as a workbook's cell "Jan-26" is
/// read; "1 Jan 2026") or as numbers ("202601"), and years ("2026"). A header is looked for with names that are texts in their place.
class MonthNames {
public:
    /// Proved where every value in the row is the first of a month, or all are such numbers, one month after the other, at least
    /// three side by side, with a name beside them, numbers beneath and no day, and no other names above. Of years two are enough, or one
    /// whose parts ("Q1 2026") stand beside it.
    explicit MonthNames(const HeaderRowList& rows);

    struct Name {
        std::size_t column = 0;
        std::string text;      ///< "2026-01", "target 2026"
        std::string original;  ///< as it is written
    };
    /// None: the header holds no such names.
    [[nodiscard]] const std::vector<Name>& names() const noexcept { return m_names; }
    [[nodiscard]] std::size_t row() const noexcept { return m_row; }

    /// Gives them back in the header that was found.
    void restore(std::vector<std::string>& header) const;

private:
    std::size_t m_row = 0;
    std::vector<Name> m_names;
};

}  // namespace kinerja::ingest
