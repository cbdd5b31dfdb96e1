// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/segment.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::kpi::test {

/// Who is credited, in ten-thousandths.
using Credits = std::vector<std::pair<std::string, std::int32_t>>;

/// The teams of those who are credited, one for each: as a file says, or (isListed) as the people list does, which counts for
/// records without a team of their own. Empty: the record's own.
struct CreditTeams {
    std::vector<std::string> of{};
    bool isListed = false;

    friend auto operator<=>(const CreditTeams&, const CreditTeams&) = default;
};

/// A company in plain records, as a person would write them down. "" = not given.
struct Line {
    Date day{};
    std::uint32_t order = 1;
    std::string customer = "C1";
    Credits credits{{"Sari", 10'000}};
    CreditTeams creditTeams{};
    std::string team{};
    std::string region{};
    std::string product = "P1";
    std::string category{};
    std::string channel{};
    std::string unit{};
    bool isReturn = false;
    bool isCancelled = false;
    bool isOtherCurrency = false;
    bool isConverted = false;
    Raw4 quantity = kRawOne;
    Raw4 gross = 0;
    Raw4 discount = 0;
    std::optional<Raw4> cost{};
};

struct Lead {
    std::optional<Date> created{};
    std::optional<Date> closed{};
    domain::LeadStatus status = domain::LeadStatus::Open;
    Credits credits{};
    CreditTeams creditTeams{};
    std::string team{};
    std::string region{};
    std::string customer{};
    std::string product{};
    std::string source{};
    std::optional<Raw4> value{};
    bool isOtherCurrency = false;
    bool isConverted = false;
};

struct Answer5 {
    Date day{};
    std::string customer{};
    Credits credits{};
    CreditTeams creditTeams{};
    std::string product{};
    int score = 5;
    int scaleMin = 1;
    int scaleMax = 5;
};

struct World {
    std::vector<Line> lines;
    std::vector<Lead> leads;
    std::vector<Answer5> answers;
    std::vector<domain::MarketRow> markets;
    std::map<std::string, std::string> segmentOf;   ///< customer → segment
    std::map<std::string, std::string> categoryOf;  ///< product → category, for leads and answers

    /// One line on a day: `amount` in whole major units.
    Line& sell(std::string_view day, std::uint32_t order, std::int64_t amount);
};

/// The world as the store keeps it: months of columns, and the rest.
struct Parts {
    domain::FactSource source;
    std::vector<domain::Segment> segments;
};
[[nodiscard]] Parts toParts(const World& world);
[[nodiscard]] Result<std::shared_ptr<const Facts>> build(Parts parts);
[[nodiscard]] std::shared_ptr<const Facts> toFacts(const World& world);
/// The same by FactsByMonth, which keeps no lines.
[[nodiscard]] Result<std::shared_ptr<const Facts>> buildByMonth(Parts parts);

[[nodiscard]] inline Date day(std::string_view iso) { return *parseIso(iso); }
[[nodiscard]] inline Raw4 major(std::int64_t whole) { return whole * kRawOne; }

}  // namespace kinerja::kpi::test
