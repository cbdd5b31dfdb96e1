// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/prove.h"
#include "kinerja/store/proof.h"

namespace kinerja::services {

/// The revenue's target in the window, and the working days left to reach it.
struct RevenueTarget {
    std::optional<Raw4> value;
    std::int64_t daysLeft = 0;
};

/// What SQL found of one window.
struct ProofFindings {
    store::SalesProof sales;
    store::LeadProof leads;
    store::SurveyProof surveys;
    store::MarketProof market;
    RevenueTarget target;
    bool isStarted = true;
    bool isWhole = true;     ///< every day of the period counts
    bool isFiltered = false;
    bool salesMatch = true;  ///< sales have all dimensions filtered by
    bool leadsMatch = true;
    bool surveysMatch = true;
};

/// The figure by its formula from what SQL found; `shown` is left to the caller.
[[nodiscard]] Proof makeProof(kpi::KpiId kpi, const ProofFindings& found);

}  // namespace kinerja::services
