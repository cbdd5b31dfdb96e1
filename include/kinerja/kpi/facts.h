// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/segment.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"

namespace kinerja::kpi {

/// The store's records as columns in memory: lines sorted by day, with a per-day offset index, dictionary codes
/// in the narrowest width, amounts as 64-bit ten-thousandths, first-order and distinct-order flags computed here.
/// Immutable once built: any number of threads may evaluate the same Facts.
/// Source: docs/architecture.md#engine
class Facts {
public:
    /// Errors: Damaged (a segment contradicts itself: wrong width, count or code), those of source.ties.
    [[nodiscard]] static Result<std::shared_ptr<const Facts>> build(domain::FactSource source);

    /// Facts of the same store after a change: the columns of the months that changed, and everything but sales anew. The
    /// other months' lines are taken over from `before`. Without a changed month no line is touched.
    /// Shape:  `months`: those whose lines changed, ascending; `segments`: their columns, none of a month without lines.
    /// Returns: what build() would make of the store.
    /// Errors: Damaged, those of records.ties.
    [[nodiscard]] static Result<std::shared_ptr<const Facts>> rebuild(const Facts& before, std::span<const std::int32_t> months,
                                                                      const std::vector<domain::Segment>& segments,
                                                                      domain::FactSource records);

    ~Facts();

    [[nodiscard]] std::int64_t lineCount() const noexcept;
    [[nodiscard]] std::int64_t leadCount() const noexcept;
    [[nodiscard]] std::int64_t surveyCount() const noexcept;
    [[nodiscard]] const std::string& currency() const noexcept;
    [[nodiscard]] std::int64_t dataVersion() const noexcept;

    /// First and last day of any sale, lead (creation or closing) or survey; nullopt in an empty store.
    [[nodiscard]] std::optional<Date> firstDay() const noexcept;
    [[nodiscard]] std::optional<Date> lastDay() const noexcept;
    /// First day of a record of this kind; of sales made of won leads, that of leads.
    [[nodiscard]] std::optional<Date> firstDayOf(SourceKind kind) const noexcept;
    /// First day from which the figure's own records are there: of all kinds that it is made of. Whatever is "in the records" of
    /// a figure, whatever the filter, begins with it.
    /// Source: docs/kpi.md#begin
    [[nodiscard]] std::optional<Date> firstDayOf(KpiId id) const noexcept;

    /// Keys, labels of a dimension that occur in the records, in key order.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> valuesOf(domain::Dimension dimension) const;

    /// Categories that others belong to, of which records occur; in order. No record need carry them themselves.
    [[nodiscard]] std::vector<std::string> parentCategories() const;

    /// False of FactsByMonth's: then only queries without filter and groups are answered.
    [[nodiscard]] bool keepsLines() const noexcept;

    /// The keys that a filter takes: a category stands for all that belong to it, too.
    /// Source: docs/kpi.md#dimensions
    [[nodiscard]] std::vector<std::string> keysUnder(const Filter& filter) const;

    struct Columns;
    [[nodiscard]] const Columns& columns() const noexcept { return *m_columns; }

    /// The same columns, whose figures have the values of these own KPIs as well (ids of registerOwn()).
    [[nodiscard]] std::shared_ptr<const Facts> withOwn(std::vector<KpiId> own) const;
    [[nodiscard]] const std::vector<KpiId>& own() const noexcept { return m_own; }

private:
    friend class FactsByMonth;
    explicit Facts(std::shared_ptr<const Columns> columns) noexcept;
    std::shared_ptr<const Columns> m_columns;
    std::vector<KpiId> m_own;
};

/// All figures of the query in one fused pass over the days in question.
///
/// Returns: windows without records give sums of 0 if the store has records of that kind, else no value (no-source).
/// Errors:  Usage (a filter names a value that does not exist is *not* an error: nothing matches),
///          Internal (filters or groups asked of Facts that keep no lines).
/// Threads: any number at once; the result does not depend on the number of threads, the locale or the time zone.
/// Complexity: O(lines of the windows + groups).
/// Source:  docs/kpi.md
[[nodiscard]] Result<Answer> evaluate(const Facts& facts, const Query& query, unsigned threads = 0);

}  // namespace kinerja::kpi
