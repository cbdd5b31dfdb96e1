// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/services/workspace.h"
#include "proof_findings.h"

namespace kinerja::services {

/// Who has records in a window, as SQL reads them: beside kpi::TargetRecords, which it shares nothing with.
class StoredRecords {
public:
    /// `needs`: of every KPI that is asked about.
    StoredRecords(Workspace& workspace, ProofNeeds needs, Date asOf);

    /// Whether a value of the dimension that `isCovered` does not take has a part in the KPI of these days and filters.
    template <typename IsCovered>
    [[nodiscard]] bool hasOthers(kpi::KpiId kpi, const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension,
                                 IsCovered isCovered)
    {
        for (const std::string& value : valuesOf(days, filters, dimension)) {
            if (!isCovered(value) && counts(kpi, days, filters, dimension, value)) {
                return true;
            }
        }
        return false;
    }
    /// What went wrong on the way; then no answer is sure.
    [[nodiscard]] const Status& status() const noexcept { return m_status; }

private:
    [[nodiscard]] const std::vector<std::string>& valuesOf(const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension);
    [[nodiscard]] bool counts(kpi::KpiId kpi, const Period& days, const std::vector<kpi::Filter>& filters, domain::Dimension dimension,
                              const std::string& value);
    [[nodiscard]] store::ProofScope scopeOf(const Period& days, const std::vector<kpi::Filter>& filters) const;

    Workspace& m_workspace;
    ProofNeeds m_needs;
    Date m_asOf;
    Status m_status;
    std::map<std::string, std::vector<std::string>> m_values;
    std::map<std::string, ProofFindings> m_found;
};

}  // namespace kinerja::services
