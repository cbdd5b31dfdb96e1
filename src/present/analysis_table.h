// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/present/analysis_presenter.h"

namespace kinerja::present {

/// What every value of the dimension is held against.
enum class Basis { Expected, Compared, None };

struct Part {
    const services::KpiGroup* group = nullptr;
    Int128 difference = 0;  ///< ten-thousandths of the unit
    std::optional<double> share;
};

/// What the dimension's values say: those that are held against something, ranked, and those that have nothing to be held against.
struct Parts {
    std::vector<Part> compared;
    std::vector<const services::KpiGroup*> others;
};

/// Table, unit and keys of `state`. Below the parts stands their sum where they add up to the whole.
void addTable(const services::KpiRow& total, const Parts& parts, domain::Dimension dimension, Basis basis, const Format& format,
              AnalysisState& state);

}  // namespace kinerja::present
