// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/domain/lead.h"

namespace kinerja::ingest {

/// Leads that wait for the end of the file, where each product of a lead may have a row and a value of its own. The last row of a lead
/// says how it stands now; where several rows say the same state with other products and other values, its value is none of theirs,
/// and whether it is their sum nobody knows: all of its rows are refused.
class LeadRows {
public:
    /// `issue`: what is told where the row is refused.
    void add(domain::Lead lead, domain::RowIssue issue);
    /// In the order of the file.
    void settle(std::vector<domain::Lead>& taken, std::vector<domain::RowIssue>& refused);

private:
    struct Waiting {
        domain::Lead lead;
        domain::RowIssue issue;
    };
    [[nodiscard]] bool isInParts(const std::vector<std::size_t>& rows) const;

    std::vector<Waiting> m_rows;
    std::unordered_map<std::string, std::vector<std::size_t>> m_rowsOf;  ///< by the lead's number
};

}  // namespace kinerja::ingest
