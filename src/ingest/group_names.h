// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "mapper.h"

namespace kinerja::ingest {

/// A report by salesperson names each in the first of their rows and leaves the first column blank below. Proved where it stands before all
/// other fields, the first row has a name, no name stands twice, and most rows have none.
class GroupNames {
public:
    explicit GroupNames(const KindMapping& mapping);
    void add(const Row& row);

    /// The column whose blank cells have the name above.
    [[nodiscard]] std::optional<std::size_t> column() const;

private:
    std::optional<std::size_t> m_column, m_order, m_date;
    std::set<std::string, std::less<>> m_names;
    std::string m_lastOrder;  ///< lines of an order are one
    std::uint64_t m_below = 0;
};

}  // namespace kinerja::ingest
