// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_period.h"

#include <algorithm>
#include <array>

#include "period_text.h"
#include "synonyms.h"

namespace kinerja::ingest {

TargetPeriod::TargetPeriod(RowReader& reader, const Inspection& inspection)
    : m_reader(reader), m_length(inspection.reading.period.value_or(PeriodKind::Month)), m_calendar(inspection.calendar), m_period(reader.column("period")), m_start(reader.column("start"))
{
    findYear(inspection);
}

bool TargetPeriod::isSaid() const noexcept { return !m_reader.text(m_period).empty() || !m_reader.text(m_start).empty(); }

bool TargetPeriod::take(Period& into)
{
    const auto cell = m_reader.text(m_period);
    if (!cell.empty()) {
        const auto period = m_year.isMapped() ? ofYear(cell) : parsePeriodText(cell, m_calendar);
        if (!period) {
            return m_reader.refuse(m_period, "not-a-period");
        }
        into = *period;
        return true;
    }
    std::optional<Date> start;
    if (!m_reader.date(m_start, start)) {
        return false;
    }
    if (!start) {
        return m_reader.refuse(column(), "missing");
    }
    into = periodFrom(*start, m_length);
    return true;
}

/// A year in one column, its month or quarter in another: together they are the period.
void TargetPeriod::findYear(const Inspection& inspection)
{
    static constexpr std::array<std::string_view, 3> kYear{"tahun", "thn", "year"};
    static constexpr std::array<std::string_view, 3> kMonth{"bulan", "bln", "month"};
    static constexpr std::array<std::string_view, 4> kPart{"kuartal", "triwulan", "quarter", "semester"};
    const auto columnOf = [&inspection](const auto& names) {
        const auto found = std::find_if(inspection.columns.begin(), inspection.columns.end(), [&names](const ColumnInfo& column) {
            return std::find(names.begin(), names.end(), plainWords(column.name)) != names.end();
        });
        return found == inspection.columns.end() ? std::nullopt
                                                 : std::optional{static_cast<std::size_t>(found - inspection.columns.begin())};
    };
    const auto year = columnOf(kYear);
    const auto month = columnOf(kMonth);
    const auto part = month ? month : columnOf(kPart);
    if (year && part && (m_period.at == year || m_period.at == part)) {
        m_year = m_reader.columnAt(*year);
        m_period = m_reader.columnAt(*part);
        m_partOfYear = month ? std::string{} : plainWords(m_period.name) + ' ';
    }
}

/// "1" or "Januari" of column Bulan; "2", "II" or "Q2" of column Kuartal; what names its own year must name the same.
std::optional<Period> TargetPeriod::ofYear(std::string_view part) const
{
    const std::string year{m_reader.id(m_year)};
    const std::string withYear = std::string{part} + ' ' + year;
    const auto known = parsePeriodText(year, m_calendar);
    if (const auto whole = parsePeriodText(part, m_calendar)) {
        return known && known->first <= whole->first && whole->end <= known->end ? whole : std::nullopt;
    }
    const auto named = parsePeriodText(m_partOfYear + withYear, m_calendar);
    return named ? named : parsePeriodText(withYear, m_calendar);
}

}  // namespace kinerja::ingest
