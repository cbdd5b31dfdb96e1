// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "columns.h"

namespace kinerja::kpi {

/// Which of several sale lines of one order, day and customer is the order's first: what they say decides, not which one a store saw first.
/// Shape:  by product, category, region, channel, team and people credited, each by the bytes of its key, "" first.
/// Source: docs/kpi.md#orders
class LineOrder {
public:
    /// The lines of `lines`, by the dictionaries of `names`; both have to outlive this.
    LineOrder(const Facts::Columns& lines, const Facts::Columns& names) noexcept : m_lines(lines), m_names(names) {}

    [[nodiscard]] bool isBefore(std::size_t line, std::size_t other) const;

private:
    [[nodiscard]] std::string peopleOf(std::size_t line) const;

    const Facts::Columns& m_lines;
    const Facts::Columns& m_names;
};

}  // namespace kinerja::kpi
