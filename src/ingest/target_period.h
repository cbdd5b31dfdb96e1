// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "row_reader.h"

namespace kinerja::ingest {

/// Reads which period a row of targets is of: from one column, from a year and its part in two, or from the day on which it begins.
class TargetPeriod {
public:
    /// Both must live as long.
    TargetPeriod(RowReader& reader, const Inspection& inspection);

    /// Whether the row says any.
    [[nodiscard]] bool isSaid() const noexcept;
    /// False: the row is refused.
    [[nodiscard]] bool take(Period& into);
    /// Where it is missing.
    [[nodiscard]] const FieldColumn& column() const noexcept { return m_period.isMapped() ? m_period : m_start; }

private:
    void findYear(const Inspection& inspection);
    [[nodiscard]] std::optional<Period> ofYear(std::string_view part) const;

    RowReader& m_reader;
    PeriodKind m_length;  ///< of what begins on a day
    FiscalCalendar m_calendar;
    FieldColumn m_period, m_start, m_year;
    std::string m_partOfYear;  ///< "kuartal " before the numbers of such a column
};

}  // namespace kinerja::ingest
