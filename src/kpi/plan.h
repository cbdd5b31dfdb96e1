// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "columns.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"

namespace kinerja::kpi {

/// A span of days somebody wants figures of.
struct WindowSpan {
    Period whole;
    Period used;
    DayNumber cohortAsOf = 0;  ///< leads are won or open as of this day (compared windows: at the same age)
    std::size_t atomFirst = 0;
    std::size_t atomEnd = 0;

    [[nodiscard]] bool isStarted() const noexcept { return used.first < used.end; }
};

/// A maximal run of days that belong to the same windows: each line is added to one atom only.
struct Atom {
    DayNumber first = 0;
    DayNumber end = 0;
    std::size_t lineFirst = 0;
    std::size_t lineEnd = 0;
    bool grouped[2] = {false, false};  ///< lies in the current, in the compared window
};

/// A filter as a table over the values of a dimension.
struct CompiledFilter {
    domain::Dimension dimension = domain::Dimension::Team;
    std::vector<std::uint8_t> allowed;  ///< by code
};

/// A filter as a table over the codes of a column.
struct ColumnFilter {
    Facts::Columns::Slot slot = Facts::Columns::kTeam;
    std::vector<std::uint8_t> allowed;  ///< by code: 0 or 1
    std::optional<std::uint32_t> only;  ///< the one code that is allowed
};

enum class ShareMatch : std::uint8_t { None, Whole, Part };

/// Whose credit a filter takes.
struct CreditFilter {
    std::vector<std::uint8_t> parts;  ///< by place in ShareTable::parts; empty: all
    std::vector<ShareMatch> match;    ///< by share code; empty: all whole

    [[nodiscard]] bool takes(std::size_t part) const noexcept { return parts.empty() || parts[part] != 0; }
    [[nodiscard]] ShareMatch of(std::uint32_t share) const noexcept { return match.empty() ? ShareMatch::Whole : match[share]; }
};

/// A query as the scans read it.
struct Plan {
    Query query;
    std::vector<WindowSpan> windows;  ///< current, compared (and those of kinds known less far), series, trailing, trailing last year
    std::optional<std::size_t> compared;
    /// By SourceKind: the window that the kind is compared in, `compared` where it is known of every day; 0 without comparison.
    std::array<std::size_t, kSourceKindCount> comparedOf{};
    std::array<std::optional<Date>, kSourceKindCount> knownEnd{};  ///< as Window has it, of the current window
    std::size_t seriesFirst = 0;
    std::size_t trailingFirst = 0;
    std::size_t trailingLastYearFirst = 0;
    std::vector<Atom> atoms;

    std::vector<CompiledFilter> filters;        ///< all but Rep
    std::vector<ColumnFilter> columnFilters;    ///< all, as the columns of lines hold them; without people and teams where cutsTeams
    std::vector<std::uint8_t> allowedPeople;    ///< by person; empty without a Rep filter
    bool allowsNobody = false;                  ///< Rep filter: records without anybody credited match
    CreditFilter people;                        ///< of records with a team of their own: by the Rep filters
    CreditFilter peopleOfTeams;                 ///< of records that are of their people's teams: by the Team filters, too
    bool cutsShares = false;                    ///< some share set matches in part
    bool cutsTeams = false;                     ///< Team filters, and some records are of their people's teams
    bool filtersWholeOrders = true;             ///< an order matches whole or not at all
    bool salesMatch = true;                     ///< sales have all dimensions filtered by
    bool leadsMatch = true;
    bool surveysMatch = true;

    [[nodiscard]] std::size_t comparedFor(SourceKind kind) const noexcept { return comparedOf[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] bool isFiltered() const noexcept { return !filters.empty() || !people.match.empty(); }
    [[nodiscard]] bool takesTeam(std::uint32_t team) const noexcept;
    [[nodiscard]] const CreditFilter& creditOf(bool splitsTeams) const noexcept { return splitsTeams ? peopleOfTeams : people; }
    /// The part of an amount that the people, and their teams, filtered by are credited with; the whole without such a filter.
    [[nodiscard]] Raw4 creditedPart(const ShareTable& shares, std::uint32_t share, bool splitsTeams, Raw4 whole) const noexcept;
    /// The atom that holds `day`; nullopt if no window does.
    [[nodiscard]] std::optional<std::size_t> atomOf(DayNumber day) const noexcept;
};

[[nodiscard]] Plan makePlan(const Facts::Columns& columns, const Query& query);

}  // namespace kinerja::kpi
