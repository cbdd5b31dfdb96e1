// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// What words above or below a table say of all its amounts: "(Dalam jutaan Rupiah)", "(harga termasuk PPN)".
/// Source: docs/ingest.md
struct TableRemarks {
    int power = 0;           ///< 10^power
    bool isUnclear = false;  ///< a unit that may be another's, or two of them
    std::string currency;    ///< ISO code, "" = none
    bool holdTax = false;    ///< the amounts do

    /// Of rows beside the table.
    void add(const std::vector<std::string>& cells);

    friend bool operator==(const TableRemarks&, const TableRemarks&) = default;
};

/// Finds them while a file is read.
class RemarkSearch {
public:
    /// Above the table. `below`: cells that are no rows of it.
    [[nodiscard]] Status begin(ByteSource& source, const Dialect& dialect, const std::vector<std::string>& below, const Control& control);
    /// A row of the table: one cell alone may be a remark right below it.
    void look(const Row& row);
    /// All rows were looked at. `footer`: lines of remarks below them. Returns: whether they say more than was known.
    [[nodiscard]] Result<bool> end(ByteSource& source, const Dialect& dialect, const std::optional<LineSpan>& footer, const Control& control);

    [[nodiscard]] const TableRemarks& remarks() const noexcept { return m_remarks; }

private:
    TableRemarks m_remarks;
    std::vector<std::string> m_lone;  ///< cells of rows that have no other
};

}  // namespace kinerja::ingest
