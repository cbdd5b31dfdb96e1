// SPDX-License-Identifier: GPL-3.0-or-later
#include "lead_rows.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kinerja::ingest {
namespace {

using domain::Lead;

bool isSameState(const Lead& one, const Lead& other)
{
    return one.created == other.created && one.closed == other.closed && one.status == other.status && one.stage == other.stage;
}

bool areParts(const Lead& one, const Lead& other)
{
    return isSameState(one, other) && !one.product.empty() && !other.product.empty() && one.product != other.product && one.value != other.value;
}

}  // namespace

void LeadRows::add(Lead lead, domain::RowIssue issue)
{
    m_rowsOf[lead.id].push_back(m_rows.size());
    m_rows.push_back({std::move(lead), std::move(issue)});
}

/// What is no longer so is no part of it: only rows of the last one's state are looked at.
bool LeadRows::isInParts(const std::vector<std::size_t>& rows) const
{
    const Lead& last = m_rows[rows.back()].lead;
    return std::any_of(rows.begin(), rows.end(), [&](std::size_t at) { return areParts(m_rows[at].lead, last); });
}

void LeadRows::settle(std::vector<Lead>& taken, std::vector<domain::RowIssue>& refused)
{
    std::set<std::size_t> inParts;
    for (const auto& [id, rows] : m_rowsOf) {
        if (isInParts(rows)) {
            inParts.insert(rows.begin(), rows.end());
        }
    }
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (inParts.contains(at)) {
            refused.push_back(std::move(m_rows[at].issue));
        } else {
            taken.push_back(std::move(m_rows[at].lead));
        }
    }
    m_rows.clear();
    m_rowsOf.clear();
}

}  // namespace kinerja::ingest
