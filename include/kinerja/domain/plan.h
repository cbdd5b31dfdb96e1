// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"

namespace kinerja::domain {

/// The dimensions by which figures are grouped, filtered and targeted.
enum class Dimension : std::uint8_t { Rep, Team, Region, Product, Category, Channel, Segment, Customer, Source };
inline constexpr std::size_t kDimensionCount = 9;

/// "rep", "team" …; the words of the command line and of stored queries.
[[nodiscard]] std::string_view dimensionId(Dimension dimension) noexcept;
[[nodiscard]] std::optional<Dimension> parseDimension(std::string_view id) noexcept;

enum class TargetLevel : std::uint8_t { Minimum = 0, Target = 1, Stretch = 2 };
inline constexpr std::size_t kTargetLevelCount = 3;

/// "minimum", "target", "stretch".
[[nodiscard]] std::string_view levelId(TargetLevel level) noexcept;

/// The largest target of a share: the whole of it; of what is won or returned of an earlier period's, ten times as much.
/// Source: docs/kpi.md#plan
[[nodiscard]] constexpr Raw4 mostShare(std::string_view kpi) noexcept
{
    return kpi == "conversion_period" || kpi == "return_rate" ? 10 * kRawOne : kRawOne;
}

/// The least target of a KPI of the definition table: only the NPS can be below 0.
/// Source: docs/kpi.md#plan
[[nodiscard]] constexpr Raw4 leastTarget(std::string_view kpi) noexcept { return kpi == "nps" ? -100 * kRawOne : 0; }
/// The largest target of what is measured in points.
inline constexpr Raw4 kMostPoints = 100 * kRawOne;

/// What a KPI should be in a period, for the whole team, one value of a dimension, or a pair: one person in one product category.
/// Unit: `value` is ten-thousandths of the KPI's unit (money: of the major unit; fractions: 0.18 = 1800).
struct Target {
    std::int64_t id = 0;
    std::string kpi;
    std::optional<Dimension> scope;  ///< nullopt: the whole team
    std::string scopeValue;          ///< key of the dimension's value
    std::string pairCategory{};      ///< of scope Rep: a pair, the person in this product category; "" = no pair
    Period period;                   ///< kind Month, Quarter, Semester, Year or Range
    TargetLevel level = TargetLevel::Target;
    Raw4 value = 0;
    bool isApproved = false;           ///< as the store knows it: an agreement is kept; saving a target does not make it one
    std::vector<std::string> above{};  ///< of a category's or a pair's: the categories that it belongs to, nearest first, as the store knows them

    friend bool operator==(const Target&, const Target&) = default;
};

/// Whether it is the target of this dimension's value as a whole; nullopt: of the whole team. A pair is neither.
[[nodiscard]] inline bool isOfScope(const Target& target, std::optional<Dimension> scope, std::string_view value) noexcept
{
    return target.scope == scope && (!scope || target.scopeValue == value) && target.pairCategory.empty();
}
[[nodiscard]] inline bool isSameScope(const Target& a, const Target& b) noexcept
{
    return a.scope == b.scope && a.scopeValue == b.scopeValue && a.pairCategory == b.pairCategory;
}
/// Whether only one of them can be kept: the same KPI, scope, days and level.
[[nodiscard]] inline bool isSameTarget(const Target& a, const Target& b) noexcept
{
    return a.kpi == b.kpi && isSameScope(a, b) && a.period.first == b.period.first && a.period.end == b.period.end && a.level == b.level;
}

/// Whose figures a person's are (UX "Team page").
enum class Membership : std::uint8_t {
    Mine = 0,      ///< my team: ranked, coached
    Others = 1,    ///< counted in company figures
    NotAPerson = 2 ///< office, marketplace: in totals, never ranked
};

struct Person {
    std::int64_t id = 0;
    std::string key;    ///< id or name as imported: what records refer to
    std::string name;   ///< what people read
    std::string alias;  ///< shown in the team's report: "Penjual A"
    std::string team;
    Membership membership = Membership::Mine;
    std::string wants;  ///< own words: what I want to get better at
    std::string needs;  ///< own words: what I need

    friend bool operator==(const Person&, const Person&) = default;
};

/// A figure as it was when somebody quoted it.
struct FrozenFigure {
    std::string kpi;
    std::string query;         ///< canonical JSON of the query
    int definitionVersion = 1;
    std::string value;         ///< plain text of the value, "" = no value
    std::string unit;          ///< money, count, fraction …
    Date asOf{};
    std::int64_t dataVersion = 0;
    std::string periodFrom;    ///< ISO, inclusive
    std::string periodTo;      ///< ISO, inclusive

    friend bool operator==(const FrozenFigure&, const FrozenFigure&) = default;
};

enum class FeedbackType : std::uint8_t { Praise = 0, Improve = 1 };
enum class Audience : std::uint8_t { OnlyMe = 0, Person = 1, Team = 2 };

struct Feedback {
    std::int64_t id = 0;
    std::string person;  ///< person key; "" = the whole team
    FeedbackType type = FeedbackType::Praise;
    Audience audience = Audience::OnlyMe;
    Date day{};
    std::string situation;
    std::string behaviour;
    std::string impact;
    std::vector<FrozenFigure> figures;

    friend bool operator==(const Feedback&, const Feedback&) = default;
};

enum class ActionKind : std::uint8_t { Skill = 0, Process = 1, Strategy = 2, Tool = 3 };
enum class ActionStatus : std::uint8_t { ToDo = 0, Doing = 1, Done = 2, Dropped = 3 };

/// A SMART action agreed with a person or the team.
struct Action {
    std::int64_t id = 0;
    std::string title;        ///< specific: what is done
    std::string details;      ///< specific: where and how
    ActionKind kind = ActionKind::Skill;
    ActionStatus status = ActionStatus::ToDo;
    std::string owner;        ///< person key
    std::string person;       ///< scope: person key; "" = the team
    std::string kpi;          ///< measurable
    std::optional<Dimension> scope;  ///< whose KPI value measures it; nullopt: the whole company
    std::string scopeValue;
    std::optional<Raw4> from; ///< KPI at the start, ten-thousandths of its unit
    std::optional<Raw4> to;   ///< KPI to reach
    std::string achievable;   ///< why it can be reached
    std::string relevant;     ///< which gap it closes
    std::optional<Raw4> gap;  ///< the linked gap when agreed, ten-thousandths of the KPI's unit
    std::string teamInput;
    Date start{};
    Date due{};
    int checkEveryDays = 14;

    friend bool operator==(const Action&, const Action&) = default;
};

struct CheckIn {
    std::int64_t id = 0;
    std::int64_t action = 0;
    Date day{};
    std::string text;
    std::string value;  ///< the KPI on that day as plain text, "" = no value

    friend bool operator==(const CheckIn&, const CheckIn&) = default;
};

struct Review {
    std::int64_t id = 0;
    std::string period;  ///< period id
    Date day{};
    std::string summary;
    std::string decisions;

    friend bool operator==(const Review&, const Review&) = default;
};

}  // namespace kinerja::domain
