// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinerja/ingest/sheets.h"

namespace kinerja::ingest {

/// How many rows each of the sheets has that are read as one.
class SheetTally {
public:
    void add(std::uint64_t line)
    {
        const auto sheet = sheetRowOf(line).sheet;
        m_rows.resize(std::max<std::size_t>(m_rows.size(), sheet));
        if (sheet > 0) {
            ++m_rows[sheet - 1];
        }
    }

    /// Nothing where one sheet is read.
    void addNote(Inspection& inspection) const
    {
        const auto names = sheetsTogether(inspection);
        std::string counts;
        for (std::size_t at = 0; at < names.size(); ++at) {
            counts += (counts.empty() ? "" : ", ") + names[at] + ": " + std::to_string(at < m_rows.size() ? m_rows[at] : 0);
        }
        std::string others;
        for (const SheetInfo& sheet : inspection.sheets) {
            const bool isRead = std::find(names.begin(), names.end(), sheet.name) != names.end();
            others += isRead ? std::string{} : (others.empty() ? "" : ", ") + sheet.name;
        }
        if (!names.empty()) {
            inspection.notes.push_back({"sheets-read", {{"sheets", counts}}});
        }
        if (!names.empty() && !others.empty()) {
            inspection.notes.push_back({"sheets-unread", {{"sheets", others}}});
        }
    }

private:
    std::vector<std::uint64_t> m_rows;  ///< by sheet
};

}  // namespace kinerja::ingest
