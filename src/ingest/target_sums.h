// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/domain/plan.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// KPIs of which a total is what its parts add up to.
[[nodiscard]] bool addsUp(std::string_view kpi) noexcept;

/// A cell of a column of values: its target, and where it stands.
struct TargetCell {
    const FieldColumn* column = nullptr;  ///< must live as long
    std::string text;
    domain::Target target;
};

/// A row of a list of targets, or one that says it is a sum of others.
struct TargetRow {
    std::vector<std::string> names;  ///< whose they are: a cell for each column of names
    std::vector<TargetCell> cells;
    domain::RowIssue issue;    ///< why it is refused, should it be
    bool hasPeriod = true;     ///< "Total" of the whole list may have none
};

/// Tells the rows of a list of targets that are sums of other rows: they are nobody's targets. All rows of the file are needed for that.
class TargetSums {
public:
    /// Whether one of the cells says that the row is a sum, and nothing else.
    [[nodiscard]] static bool saysSum(const std::vector<std::string>& names);
    /// Whether it begins with such a word, as "Total Jakarta" does: the name of somebody, unless it is a sum.
    [[nodiscard]] static bool maySaySum(const std::vector<std::string>& names);

    /// A row of targets …
    void know(const TargetRow& row);
    /// … and one that may be a sum of others.
    void wait(TargetRow row) { m_waiting.emplace_back(m_names.size(), std::move(row)); }

    struct Outcome {
        std::uint64_t sums = 0;
        std::size_t sumCells = 0;
        std::vector<TargetRow> targets;  ///< begin like sums and are none
        std::vector<TargetRow> refused;  ///< say that they are sums and are none
    };
    [[nodiscard]] Outcome settle();

private:
    struct Known {
        std::size_t at = 0;  ///< in m_places, of its row
        std::string kpi;
        domain::TargetLevel level{};
        Period period;
        Raw4 value = 0;
    };
    [[nodiscard]] bool isSum(const TargetRow& row, std::size_t place) const;
    [[nodiscard]] bool isSum(const TargetRow& row, const TargetCell& cell, std::size_t from, std::size_t to) const;
    [[nodiscard]] bool covers(const TargetRow& row, const Known& known) const;

    std::vector<std::vector<std::string>> m_names;        ///< of the rows that are known, in their order
    std::vector<Known> m_known;
    std::vector<std::pair<std::size_t, TargetRow>> m_waiting;  ///< and how many rows were known above each
};

}  // namespace kinerja::ingest
