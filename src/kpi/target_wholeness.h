// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/kpi/targets.h"

namespace kinerja::kpi {

/// Whether the values that have a target are all that a whole consists of: nobody else has records of the KPI in it.
/// Source: docs/kpi.md#targets
class TargetWholeness {
public:
    /// Without records nothing is known, and everything is taken for whole. `why`: the first finding that something is not; it
    /// says more than that months are not covered.
    TargetWholeness(const TargetRecords* records, KpiId kpi, std::optional<NoTarget>& why) : m_records(records), m_kpi(kpi), m_why(&why) {}

    /// Whether everybody with records in these days is one of the values, or belongs to one.
    [[nodiscard]] bool isWhole(const std::vector<Filter>& scope, domain::Dimension dimension, const std::set<std::string>& values,
                               const Period& period) const;

    /// The pairs (person, category) of a person, of a category, or (empty `value`) of all people, each of whom must be whole.
    [[nodiscard]] bool arePairsWhole(const std::set<std::pair<std::string, std::string>>& pairs, domain::Dimension dimension,
                                     const std::string& value, const Period& period) const;

private:
    const TargetRecords* m_records;
    KpiId m_kpi;
    std::optional<NoTarget>* m_why;
};

}  // namespace kinerja::kpi
