// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/plan.h"

namespace kinerja::kpi {

/// The unit of a KPI; the ids of the command line's `unit`.
enum class Unit : std::uint8_t { Money, Count, Fraction, Days, Points, Units, Factor, PerDay };
[[nodiscard]] std::string_view unitId(Unit unit) noexcept;

/// Why there is no value; the ids of the command line's `reason`.
enum class Reason : std::uint8_t { None, NoSource, NoDenominator, NotStarted, NoRate, SeveralUnits, TooFew, NoTarget, TargetReached,
                                   RecordsBegin };
[[nodiscard]] std::string_view reasonId(Reason reason) noexcept;

/// One KPI's value. Money, counts and units are exact; ratios are doubles computed from exact sums.
/// Unit: Money and Units in ten-thousandths (`exact`), Count whole (`exact`), the others in `real`
///       (Fraction 0.18 = 18 %, Days, Points −100…100, Factor, PerDay = money raw in `exact`).
struct Figure {
    Unit unit = Unit::Count;
    bool hasValue = false;
    Reason reason = Reason::NoSource;  ///< when !hasValue
    Int128 exact = 0;
    double real = 0.0;
    std::int64_t n = 0;                ///< records behind it: orders, leads, answers …

    /// The value as a double, for drawing only. 0 without a value. Money in major units.
    [[nodiscard]] double approximate() const noexcept;
    /// In ten-thousandths of its unit, as targets and gaps are; ratios rounded half away from zero. 0 without a value.
    [[nodiscard]] Int128 raw() const noexcept;
    friend bool operator==(const Figure&, const Figure&) = default;
};

[[nodiscard]] inline std::optional<Int128> rawOf(const Figure& figure) noexcept
{
    return figure.hasValue ? std::optional{figure.raw()} : std::nullopt;
}

/// The KPIs of this version, in the order of docs/kpi.md. Numbers from kKpiCount on are own KPIs (kpi/formula.h).
enum class KpiId : std::uint16_t {
    Revenue, GrossSales, WonValue, AverageDeal, Orders, Aov, AovNet, Volume, NewCustomers, ReturningCustomers,
    Leads, Conversion, ConversionPeriod, WinRate, WinRateValue, SalesCycle, Csat, CsatMean, Nps,
    Margin, GrossProfit, DiscountRate, ReturnRate, MarketShare, RequiredRate, PipelineCoverage, Velocity,
};
inline constexpr std::size_t kKpiCount = 27;

enum class Direction : std::uint8_t { UpIsGood, DownIsGood };

/// One row of the definition table that tooltips, the PDF and docs share.
struct Definition {
    KpiId id;
    std::string_view key;        ///< "revenue"
    Unit unit;
    Direction direction;
    std::string_view nameEn;
    std::string_view nameId;
    std::string_view formulaEn;
    std::string_view formulaId;
    std::string_view needs;      ///< what records it is computed from: "sales", "sales, cost" …; "own" of an own KPI
    bool isSum;                  ///< targets of it split and add up (rule "Targets" of docs/kpi.md)
    int version;
};
[[nodiscard]] const Definition& definition(KpiId id) noexcept;
[[nodiscard]] std::optional<KpiId> parseKpi(std::string_view key) noexcept;

/// All KPIs of one window and scope, indexed by KpiId.
struct Figures {
    std::vector<Figure> values;  ///< kKpiCount entries, then those of the company's own (kpi/formula.h)
    /// An own KPI that was not computed has no value.
    [[nodiscard]] const Figure& operator[](KpiId id) const noexcept
    {
        static const Figure kNone;
        return static_cast<std::size_t>(id) < values.size() ? values[static_cast<std::size_t>(id)] : kNone;
    }
    [[nodiscard]] Figure& operator[](KpiId id)
    {
        if (static_cast<std::size_t>(id) >= values.size()) {
            values.resize(static_cast<std::size_t>(id) + 1);
        }
        return values[static_cast<std::size_t>(id)];
    }

    std::int64_t lines = 0;                  ///< sales lines in the window that count
    std::int64_t unknownCustomerOrders = 0;  ///< orders without a customer: nobody is new
    std::int64_t leadsOpen = 0;              ///< of the leads created in the window, still open at the as-of day
    std::int64_t leadsWonOfCreated = 0;
    std::int64_t pipelineLeads = 0;          ///< created by the window's last day and open on it
    Int128 pipelineValue = 0;                ///< of those of them whose closing date lies in the whole period
    std::int64_t leadsWon = 0;               ///< closed won in the window
    std::int64_t leadsLost = 0;
    std::int64_t leadsWithoutCreation = 0;   ///< left out of conversion and cycle
    std::int64_t badCycles = 0;              ///< closed before created: left out of the cycle
    std::int64_t otherCurrencyLines = 0;     ///< without a rate: in no total
    std::int64_t otherCurrencyLeads = 0;     ///< closed in the window, value in another currency: in no value
    std::int64_t convertedLines = 0;         ///< in totals by a rate; counted in the current and the compared window only
    std::int64_t convertedLeads = 0;         ///< closed in the window
    std::string marketSource;                ///< who says how large the market of MarketShare is
    double meanCycle = 0.0;                  ///< mean days of the sales cycle's leads (for the tooltip)
    std::int64_t promoters = 0;              ///< NPS answers of 9–10
    std::int64_t detractors = 0;             ///< NPS answers of 0–6
    std::int64_t satisfied = 0;              ///< answers in the top two of five
    std::string volumeUnit;                  ///< the one unit of measure of Volume, "" = not stated
    double costCoverage = 0.0;               ///< share of revenue with known cost
    bool historyBeginsInside = false;        ///< the first order of the store lies in the window
};

/// What figures are made of. A store may know one kind up to a later day than another.
enum class SourceKind : std::uint8_t { Sales, Leads, Surveys };
inline constexpr std::size_t kSourceKindCount = 3;
/// Whether the KPI is made of records of this kind; an own KPI, whether its formula names a figure that is.
[[nodiscard]] bool isMadeOf(KpiId id, SourceKind kind) noexcept;

/// By SourceKind: a day of each kind of records, of those that there are.
using KindDays = std::array<std::optional<Date>, kSourceKindCount>;
/// The latest of the days of those kinds that the figure is made of; nullopt where none of them has one. Of first days: that from
/// which all of them are recorded.
[[nodiscard]] std::optional<Date> latestOf(KpiId id, const KindDays& days) noexcept;

/// A window: the whole period asked for and the part of it really used (inclusive of the as-of day).
struct Window {
    Period whole;
    Period used;  ///< empty when not started
    /// By SourceKind: the day behind the last one that this kind is known of; nullopt: all of `used` is known.
    KindDays knownEnd{};
    /// By SourceKind, of a compared window: the day of this kind's first record, where that is too late for a comparison.
    KindDays recordsBegin{};
    /// Of a compared window: each figure stands beside its own baseline instead.
    bool isBaseline = false;

    friend bool operator==(const Window&, const Window&) = default;
};

/// The days of the window that the KPI's records are known of: what its pace counts, and what its comparison is as long as.
/// Of several kinds those that all are known of. Empty where none is.
/// Source: docs/kpi.md#known
[[nodiscard]] Period knownDays(const Window& window, KpiId id) noexcept;
/// The days of a compared window that the KPI counts; of several kinds the longest.
[[nodiscard]] Period comparedDays(const Window& compared, KpiId id) noexcept;
/// The day from which on there are records of all that the KPI is made of, where that is too late for a comparison.
/// Source: docs/kpi.md#begin
[[nodiscard]] std::optional<Date> recordsBegin(const Window& compared, KpiId id) noexcept;

struct Group {
    std::string key;    ///< "" = records without a value, last
    std::string label;  ///< name as imported
    Figures current;
    Figures compared;   ///< empty `values` without comparison
};

struct SeriesPoint {
    Period period;      ///< whole calendar part
    Period used;        ///< cut to the query's period and as-of day; empty = in the future
    Figures figures;
};

struct Answer {
    Window window;
    std::optional<Window> comparedWindow;
    std::string currency;
    Figures current;
    Figures compared;
    std::vector<std::pair<domain::Dimension, std::vector<Group>>> groups;  ///< as asked; groups in key order
    std::vector<SeriesPoint> series;
    std::vector<SeriesPoint> trailing;          ///< Query::trailingMonths, oldest first
    std::vector<SeriesPoint> trailingLastYear;  ///< the same months one year earlier, whole months
    bool revenueFromLeads = false;              ///< the store has no order line: won leads are the revenue
};

}  // namespace kinerja::kpi
