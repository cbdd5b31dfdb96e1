// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {

/// Builds Facts from one month's lines after the other and forgets the lines: what stays are the sums of each day and the
/// order of each customer's orders, a few bytes per order. Such Facts answer every query without filter and groups exactly
/// as Facts::build() of the same records would; evaluate() refuses the others. For those who look once: an import tells
/// what it changed without holding all lines.
class FactsByMonth {
public:
    explicit FactsByMonth(domain::TieTexts ties = {});
    FactsByMonth(FactsByMonth&&) noexcept;
    FactsByMonth& operator=(FactsByMonth&&) noexcept;
    ~FactsByMonth();

    /// Months ascending, each whole. Errors: Damaged, OutOfRange (more lines than 32 bits can number).
    [[nodiscard]] Status add(domain::SalesColumns month);

    /// Everything but sales. Errors: Damaged.
    [[nodiscard]] Result<std::shared_ptr<const Facts>> finish(domain::FactSource records);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace kinerja::kpi
