// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
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
    Raw4 step = 1;  ///< what its last digit stands for: a mean is rounded to it
};

/// A row of a list of targets, or one that says it is a sum of others.
struct TargetRow {
    std::vector<std::string> names;  ///< whose they are: a cell for each column of names
    std::vector<std::string> unread; ///< words beside them that no field has
    std::vector<TargetCell> cells;
    domain::RowIssue issue;    ///< why it is refused, should it be
    bool hasPeriod = true;     ///< "Total" of the whole list may have none …
    std::string_view missing;  ///< … in this column
    bool isOfGrid = false;     ///< each cell has a column of its own, which the issue names
};

/// Tells the rows of a list of targets that are sums or means of other rows: they are nobody's targets. All rows of the file are needed for
/// that. Time: rows × log rows.
class TargetSums {
public:
    /// Whether one of the cells says that the row is a sum or a mean, and nothing else.
    [[nodiscard]] static bool saysSum(const std::vector<std::string>& names);
    [[nodiscard]] static bool saysMean(const std::vector<std::string>& names);
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
        std::size_t at = 0;  ///< in m_names, of its row
        std::string kpi;
        domain::TargetLevel level{};
        Period period;
        Raw4 value = 0;
    };
    /// Of the rows with the same names, KPI and level, those of one period: each with the sum up to it.
    using Series = std::vector<std::pair<std::size_t, Int128>>;
    using PeriodOrder = std::tuple<Date, Date, PeriodKind>;
    using Periods = std::map<PeriodOrder, Series>;
    using Key = std::tuple<std::string, domain::TargetLevel, std::vector<std::string>>;
    using Index = std::map<Key, Periods>;  ///< by the names of the columns that a pattern says

    /// What a row that may be a sum says of its parts.
    struct Pattern {
        std::uint32_t columns = 0;       ///< a bit for each column of names that is said
        std::vector<std::string> names;  ///< in these
        bool isMean = false;
        bool saysIt = false;             ///< it can be nothing else
    };
    struct Range {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    struct Parts {
        Int128 sum = 0;
        std::uint64_t rows = 0;
        void add(const Series& series, Range range);
    };
    /// A row that begins like a sum: the first cell that is none, and whether it can be nothing else.
    struct Verdict {
        const TargetCell* bad = nullptr;
        bool saysSum = false;
        std::string_view reason;
    };
    /// Rows that begin with one word and go on: where most are sums ("Total Jabar"), another one ("Total Jateng") is a wrong one and nobody's name.
    struct Likeness {
        std::size_t sums = 0;
        std::size_t names = 0;
        [[nodiscard]] bool areSums() const noexcept { return sums > 0 && sums >= names; }
    };
    [[nodiscard]] Verdict judge(const TargetRow& row, std::size_t place, std::size_t since);
    [[nodiscard]] std::vector<Pattern> patternsOf(const TargetRow& row) const;
    [[nodiscard]] const Periods* partsOf(const TargetCell& cell, const Pattern& pattern);
    [[nodiscard]] const TargetCell* notProved(const TargetRow& row, const Pattern& pattern, std::size_t place, std::size_t since);
    [[nodiscard]] static bool isSum(const TargetRow& row, const TargetCell& cell, const Pattern& pattern, const Periods& periods, Range range);
    [[nodiscard]] static std::string_view reasonFor(const Pattern& pattern, const TargetCell& cell);
    static void refuse(TargetRow& row, const TargetCell& bad, std::string_view reason);

    std::vector<std::vector<std::string>> m_names;        ///< of the rows that are known, in their order
    std::vector<Known> m_known;
    std::vector<std::pair<std::size_t, TargetRow>> m_waiting;  ///< and how many rows were known above each
    std::map<std::string, std::map<std::size_t, std::string>> m_groups;  ///< names that stand beside others, in which column, as written
    std::map<std::uint32_t, Index> m_indices;             ///< by the columns of a pattern
};

}  // namespace kinerja::ingest
