// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kinerja::cli {

/// A table for a terminal: columns side by side, two spaces between them.
/// Cells are shown letter for letter, but a terminal gets no control characters from a file.
class PlainTable {
public:
    explicit PlainTable(std::vector<std::string> header) { addRow(std::move(header)); }
    /// Rows are as long as the header.
    void addRow(std::vector<std::string> cells);
    /// With a line end after each row; nothing when only the header is there.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace kinerja::cli
