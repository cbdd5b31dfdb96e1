// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_records.h"

#include <algorithm>

#include "kinerja/store/target_proof.h"

namespace kinerja::services {
namespace {

/// One text for what is asked about, to find it again.
std::string keyOf(const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension, const std::string& value = {})
{
    kpi::Query query;
    query.period = days;
    query.filters = filters;
    query.groups = {dimension};
    return kpi::toJson(query) + value;
}

}  // namespace

StoredRecords::StoredRecords(Workspace& workspace, ProofNeeds needs, Date asOf) : m_workspace(workspace), m_needs(needs), m_asOf(asOf) {}

store::ProofScope StoredRecords::scopeOf(const Period& days, const std::vector<kpi::Filter>& filters) const
{
    return {days.first, std::max(toDate(days, m_asOf).end, days.first), days.end, m_asOf, proofKeys(*m_workspace.facts(), filters)};
}

const std::vector<std::string>& StoredRecords::valuesOf(const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension)
{
    const auto [at, isNew] = m_values.try_emplace(keyOf(days, filters, dimension));
    if (isNew) {
        auto values = store::proveValues(m_workspace.connection(), scopeOf(days, filters), dimension);
        if (values) {
            at->second = std::move(*values);
        } else {
            m_status = pass(values.error());
        }
    }
    return at->second;
}

/// The value's own records alone: what belongs to a category is another value.
bool StoredRecords::counts(kpi::KpiId kpi, const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension,
                           const std::string& value)
{
    const auto [at, isNew] = m_found.try_emplace(keyOf(days, filters, dimension, value));
    if (isNew) {
        store::ProofScope scope = scopeOf(days, filters);
        scope.keys[dimension] = {value};
        auto found = findRecords(m_workspace.connection(), scope, m_needs);
        if (!found) {
            m_status = pass(found.error());
            return false;
        }
        at->second = std::move(*found);
    }
    const kpi::Figure figure = proofOf(kpi, at->second).recomputed;
    return figure.n != 0 || figure.exact != 0;
}

}  // namespace kinerja::services
