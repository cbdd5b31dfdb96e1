// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "column_facts.h"
#include "kinerja/ingest/cells.h"
#include "mapper.h"
#include "sum_labels.h"

namespace kinerja::ingest {

/// Whether rows of the kind have orders; in others a cell "Total" may be the name of anything.
[[nodiscard]] bool hasOrders(std::optional<domain::RecordKind> kind) noexcept;

/// Tells the rows of a file that are sums of those above them from its records, while it is read from the top.
/// Source: docs/ingest.md
class SumRows {
public:
    explicit SumRows(const KindMapping& mapping);

    /// Whether the row is a sum that no word and day prove alone (isFooterRow()): its amount is that of all records above it, or,
    /// where it says so ("Subtotal" in place of the number), of those since a sum. `counters`: of all records above.
    [[nodiscard]] bool isSum(const Row& row, const std::vector<ColumnCounter>& counters, std::uint64_t records);
    /// Whether it says in place of an order's number or of what was sold that it is a sum, and is none: such a row is refused.
    [[nodiscard]] bool isFalse(const Row& row) const;
    /// A row that is a record.
    void keep(const Row& row) { m_labels.keep(row); }
    /// A sum row that needed no proof: others count from it.
    void pass(const Row& row, const std::vector<ColumnCounter>& counters);

private:
    using Sums = std::array<Int128, 2>;  ///< by DecimalMark

    [[nodiscard]] std::string wordOf(const Row& row) const;
    [[nodiscard]] std::string labelOf(const Row& row) const;
    void goToOrder(const Row& row, const std::vector<ColumnCounter>& counters);
    [[nodiscard]] bool isOfNumbers(const Row& row) const;
    [[nodiscard]] bool isSince(const Row& row, const Sums& sums, const Sums& since) const;
    [[nodiscard]] Sums sumsOf(const std::vector<ColumnCounter>& counters) const;

    std::optional<std::size_t> m_day;
    std::optional<std::size_t> m_order;
    bool m_hasOrders;
    std::optional<std::size_t> m_summed;      ///< of the columns that are added up, the one that says most
    std::vector<std::size_t> m_products;
    std::vector<std::size_t> m_names;         ///< columns of what a record is about
    SumLabels m_labels;
    LineMarks m_marks;
    std::string m_lastOrder;
    Sums m_sinceOrder{};
    std::map<std::string, Sums, std::less<>> m_since;  ///< the last row of each word
    Sums m_sinceAny{};
    std::uint64_t m_sheet = 0;  ///< of several that are read as one, where the last row was
    Sums m_sinceSheet{};
};

}  // namespace kinerja::ingest
