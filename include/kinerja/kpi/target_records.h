// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"

namespace kinerja::kpi {

class Facts;

/// What the records say of targets that are added up: whose records a figure is made of, and which categories belong to others.
class TargetRecords {
public:
    virtual ~TargetRecords() = default;

    /// Values of the dimension, each by itself ("" = records without one), that have a part in the KPI of these days and filters.
    [[nodiscard]] virtual std::vector<std::string> valuesWith(KpiId kpi, const Period& period, const std::vector<Filter>& filters,
                                                              domain::Dimension dimension) const = 0;
    /// As Facts::keysUnder().
    [[nodiscard]] virtual std::vector<std::string> keysUnder(const Filter& filter) const = 0;

protected:
    TargetRecords() = default;
    TargetRecords(const TargetRecords&) = default;
    TargetRecords& operator=(const TargetRecords&) = default;
};

/// Those known by the as-of day. What was asked once is kept.
/// Threads: one at a time. Complexity: a grouped evaluate() for each window, filter and dimension that is asked about.
[[nodiscard]] std::shared_ptr<const TargetRecords> targetRecords(std::shared_ptr<const Facts> facts, Date asOf);

}  // namespace kinerja::kpi
