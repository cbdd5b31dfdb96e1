// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/services/target_proof.h"
#include "proof_findings.h"

namespace kinerja::services {

/// The same period of earlier years, as SQL finds it: what a learned share is made of.
/// Source: docs/kpi.md#pace
class PastYears {
public:
    /// Of the running period, known of these days, of figures whose records begin on that one. Empty where nothing can be learned: a
    /// period without a curve, or fewer than three years in the records.
    [[nodiscard]] static Result<PastYears> read(store::Connection& connection, const Period& running, const Period& known,
                                                std::optional<Date> begins, const ProofNeeds& needs);

    /// At most five, latest first, of those with a positive total. Of sums alone.
    [[nodiscard]] std::vector<LearnedYear> of(kpi::KpiId kpi) const;

private:
    struct Year {
        Period part;
        Period whole;
        ProofFindings reached;
        ProofFindings total;
    };
    std::vector<Year> m_years;
};

}  // namespace kinerja::services
