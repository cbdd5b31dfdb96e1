// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/decimal.h"
#include "kinerja/ingest/cells.h"
#include "mapper.h"

namespace kinerja::ingest {

/// Targets of shares (conversion, margin …) whose header or KPI says per cent ("Target (%)", "Konversi (persen)"): 15 is 0.15. Where all of them
/// are parts of one ("0.15"), a spreadsheet showed them as 15 %.
class PercentTargets {
public:
    PercentTargets(const std::vector<std::string>& header, const KindMapping& mapping);
    void add(const Row& row);

    /// Whether they are written in hundredths. `markOf`: the decimal mark of a column.
    template <typename MarkOf>
    [[nodiscard]] bool areHundredths(MarkOf markOf) const
    {
        bool isAbove = false;
        bool isBroken = false;
        for (const Column& one : m_columns) {
            const auto mark = static_cast<std::size_t>(markOf(one.at));
            isAbove = isAbove || one.isAbove[mark];
            isBroken = isBroken || one.isBroken[mark];
        }
        return m_isAny && (isAbove || !isBroken);
    }

private:
    struct Column {
        std::size_t at = 0;
        bool isSaid = false;             ///< by its header
        std::array<bool, 2> isAbove{};   ///< by DecimalMark: more than one
        std::array<bool, 2> isBroken{};  ///< or not whole
    };
    std::optional<std::size_t> m_kpi;
    std::vector<Column> m_columns;
    bool m_isAny = false;
};

}  // namespace kinerja::ingest
