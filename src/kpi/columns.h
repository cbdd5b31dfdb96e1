// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "array.h"
#include "day_sums.h"
#include "kinerja/domain/plan.h"
#include "kinerja/domain/segment.h"
#include "kinerja/kpi/categories.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {

/// Dictionary codes of all lines in the narrowest width.
class CodeColumn {
public:
    using Values = std::variant<Array<std::uint8_t>, Array<std::uint16_t>, Array<std::uint32_t>>;

    CodeColumn() = default;
    explicit CodeColumn(Values values) noexcept : m_values(std::move(values)) {}
    CodeColumn(std::uint32_t largest, std::size_t count);

    [[nodiscard]] std::uint32_t operator[](std::size_t line) const noexcept;
    /// To memory of its own: see Array::own().
    void set(std::size_t line, std::uint32_t code) noexcept;
    /// Codes of [first, first + count), which lie in one part, as 32 bits: the column's own memory if it is that wide, else `scratch`.
    [[nodiscard]] const std::uint32_t* decode(std::size_t first, std::size_t count,
                                              std::uint32_t* scratch) const noexcept;
    /// Codes of some lines of one part, ascending, as 32 bits.
    void gather(std::span<const std::uint32_t> lines, std::uint32_t* out) const noexcept;
    [[nodiscard]] std::size_t bytesPerLine() const noexcept;
    [[nodiscard]] auto& values() noexcept { return m_values; }
    [[nodiscard]] const auto& values() const noexcept { return m_values; }
    /// As Array; what is appended has the same width.
    void cut(std::size_t end);
    void append(const CodeColumn& more);
    void own(std::size_t line);

private:
    Values m_values;
};

/// Amounts of all lines, 1 to 8 bytes each, divided by a power of ten that divides all of them. The least number of
/// a width stands for an unknown cost.
class AmountColumn {
public:
    using Values = std::variant<Array<std::int8_t>, Array<std::int16_t>, Array<std::int32_t>, Array<std::int64_t>>;

    AmountColumn() = default;
    AmountColumn(std::uint8_t width, std::size_t count);
    AmountColumn(Values values, Raw4 scale) noexcept : m_values(std::move(values)), m_scale(scale) {}

    [[nodiscard]] Raw4 operator[](std::size_t line) const noexcept;
    [[nodiscard]] const Raw4* decode(std::size_t first, std::size_t count, Raw4* scratch) const noexcept;
    void gather(std::span<const std::uint32_t> lines, Raw4* out) const noexcept;
    [[nodiscard]] std::size_t bytesPerLine() const noexcept;
    [[nodiscard]] Raw4 scale() const noexcept { return m_scale; }
    /// As Array; what is appended has the same width and scale.
    void cut(std::size_t end);
    void append(const AmountColumn& more);
    [[nodiscard]] auto& values() noexcept { return m_values; }
    [[nodiscard]] const auto& values() const noexcept { return m_values; }

private:
    Values m_values;
    Raw4 m_scale = 1;
};

/// What a line is and which part it plays in its order; one byte per line.
enum Mark : std::uint8_t {
    kKindMask = 3,
    kSale = 0,           ///< counts, belongs to an order
    kReturn = 1,         ///< counts, subtracts
    kOther = 2,          ///< other currency without a rate: counted apart, in no total
    kIgnored = 3,        ///< cancelled, or filtered away
    kRunStart = 4,       ///< first line of its order on this day
    kOrderFirst = 8,     ///< earliest sale line of its order: the order counts here
    kNewOrder = 16,      ///< sale line of the first order ever of its customer, on the first day of that order
    kNobody = 32,        ///< sale line of an order without a customer
    kSpread = 64,        ///< line of an order whose sale lines lie on several days
};

/// Codes 1… with their entries; code 0 is "no value".
struct Dictionary {
    std::vector<domain::DictionaryEntry> entries;
    std::vector<std::uint32_t> indexOf;  ///< by code: position in entries + 1; 0 = no such code

    [[nodiscard]] const domain::DictionaryEntry* find(std::uint32_t code) const noexcept
    {
        return code < indexOf.size() && indexOf[code] != 0 ? &entries[indexOf[code] - 1] : nullptr;
    }
    /// Codes are below this number.
    [[nodiscard]] std::uint32_t codeEnd() const noexcept { return static_cast<std::uint32_t>(indexOf.size()); }
};

struct SharePart {
    std::uint32_t person = 0;
    std::int32_t share = 0;
    std::uint32_t team = 0;  ///< counts where TeamsOf says so
};

/// Whose teams a record with a share code is of.
enum class TeamsOf : std::uint8_t {
    Record,  ///< its own
    Shares,  ///< each part has its person's
    Open,    ///< its own, or without one each part has its person's
};

/// Parts of share code c: parts[starts[c] … starts[c + 1]), in the order of people's keys, then of teams. Code 0 has none: nobody is credited.
struct ShareTable {
    std::vector<std::uint32_t> starts;
    std::vector<SharePart> parts;
    std::vector<TeamsOf> teams;  ///< by code
    bool anyTeams = false;       ///< not all are of the record

    [[nodiscard]] std::span<const SharePart> of(std::uint32_t code) const noexcept
    {
        return std::span(parts).subspan(starts[code], starts[code + 1] - starts[code]);
    }
    [[nodiscard]] std::uint32_t codeEnd() const noexcept { return static_cast<std::uint32_t>(starts.size()) - 1; }
    /// Whether a record with that share code and that team of its own is of its people's teams instead.
    [[nodiscard]] bool splitsTeams(std::uint32_t code, std::uint32_t team) const noexcept
    {
        return teams[code] == TeamsOf::Shares || (teams[code] == TeamsOf::Open && team == 0);
    }
};

struct LeadFact {
    DayNumber created = INT32_MIN;
    DayNumber closed = INT32_MIN;
    std::uint32_t share = 0;
    std::uint32_t team = 0;
    std::uint32_t region = 0;
    std::uint32_t customer = 0;
    std::uint32_t product = 0;
    std::uint32_t source = 0;
    Raw4 value = 0;
    std::uint8_t status = 0;
    bool hasValue = false;
    bool otherCurrency = false;
    bool converted = false;
    std::uint32_t id = 0;
};

struct SurveyFact {
    DayNumber day = 0;
    std::uint32_t share = 0;
    std::uint32_t customer = 0;
    std::uint32_t product = 0;
    std::int32_t score = 0;
    std::int32_t scaleMin = 1;
    std::int32_t scaleMax = 5;
};

/// Sum and number of a column's amounts, in its own units.
struct AmountSizes {
    std::uint64_t sum = 0;      ///< of the absolute values; of int64, of their upper halves, each rounded up
    std::uint64_t largest = 0;  ///< absolute value, of int64
    std::uint64_t unknown = 0;
};

/// What reading a calendar month's lines once tells of them, so that nobody need read them again when others change.
struct MonthTraits {
    std::int32_t month = 0;  ///< 202609
    std::size_t first = 0;   ///< its lines
    std::size_t end = 0;
    std::array<std::uint32_t, 9> largestCode{};  ///< by Slot; of customers their ids
    std::uint32_t leastUnit = 0;
    std::uint32_t leastOrder = 0;
    std::uint32_t largestOrder = 0;
    std::array<AmountSizes, 4> amounts{};        ///< quantity, gross, discount, cost
    std::array<bool, domain::kDimensionCount> sameInRuns{};  ///< the lines of an order on a day share the value
};

/// What Facts holds. Lines are sorted by day, order, product; customers are numbered by their first order's
/// place in time, so that "had ordered before day d" is a comparison of numbers.
struct Facts::Columns {
    std::size_t lineCount = 0;
    DayNumber firstLineDay = 0;
    std::vector<std::uint32_t> lineOfDay;  ///< first line of day firstLineDay + i; one more entry than days
    Array<std::uint32_t> orders;           ///< ids
    Array<std::uint8_t> marks;
    std::array<CodeColumn, 9> codes;       ///< by Slot below
    std::array<std::uint32_t, 9> largestCode{};  ///< by Slot; of customers their ids
    AmountColumn quantity;
    AmountColumn gross;
    AmountColumn discount;
    AmountColumn cost;
    std::vector<MonthTraits> months;       ///< with lines, ascending

    bool keepsLines = true;     ///< else marks, codes and amounts are empty: read for the sums of their days
    std::array<std::vector<std::uint8_t>, 9> seen;  ///< of such: by slot and code, whether a line has it

    bool anyCost = false;       ///< some line knows its cost
    bool severalUnits = false;  ///< lines of more than one unit of measure
    std::uint32_t onlyUnit = 0; ///< when !severalUnits
    bool fitsInt64 = false;     ///< Σ |amount| < 2^61 in every column: no partial sum can overflow int64
    std::array<bool, domain::kDimensionCount> sameInOrder{};  ///< all lines of an order have the same code in the column

    std::vector<std::uint32_t> spreadStarts;  ///< per spread order: start in spreadLines; one more entry than orders
    std::vector<std::uint32_t> spreadLines;   ///< their sale lines, by day

    DayHistory history;                       ///< sums of each day and orders of each customer, over all lines
    std::vector<DayNumber> firstOrderDay;  ///< by customer code − 1, of those with an order; never falls
    std::vector<DayNumber> lastOrderDay;   ///< the same
    std::vector<std::uint32_t> looseLines; ///< of customers without an order up to the end of the line's month, ascending
    Dictionary people;
    Dictionary customers;  ///< by customer number, not by the store's id
    Dictionary products;
    Dictionary terms;
    ShareTable shares;
    std::vector<std::uint32_t> customerIds;  ///< by customer number: customers.id
    std::vector<std::uint32_t> segmentOfCustomer;
    std::vector<std::uint32_t> categoryOfProduct;
    CategoryParents categoryParents;

    std::vector<LeadFact> leads;
    std::vector<SurveyFact> surveys;
    std::vector<domain::MarketRow> markets;
    std::vector<std::uint32_t> convertedLines;  ///< lines that a rate turned into this currency and that count, ascending
    bool revenueFromLeads = false;  ///< the lines are the won leads with a value
    std::int64_t salesLines = 0;    ///< lines of orders; 0 when revenueFromLeads
    bool anyRatedSurvey = false;
    bool anyNps = false;
    bool anyExpectedClose = false;  ///< some open lead with a value says when it is to close

    std::string currency;
    std::int64_t dataVersion = 0;
    std::optional<DayNumber> firstDay;
    std::optional<DayNumber> lastDay;
    std::array<std::optional<DayNumber>, kSourceKindCount> firstDayOf{};  ///< by SourceKind
    std::array<std::optional<DayNumber>, kSourceKindCount> lastDayOf{};

    enum Slot : std::uint8_t { kCustomer, kProduct, kCategory, kShare, kTeam, kRegion, kChannel, kUnit, kSource };

    /// First line on or after `day`.
    [[nodiscard]] std::size_t lineAt(DayNumber day) const noexcept;
    [[nodiscard]] DayNumber dayOf(std::size_t line) const noexcept;
    /// Customers numbered 1 … this have ordered before `day`.
    [[nodiscard]] std::uint32_t customersBefore(DayNumber day) const noexcept;
    [[nodiscard]] const Dictionary& dictionaryOf(domain::Dimension dimension) const noexcept;
    /// The value of a line in a dimension other than Rep; of teams the line's own.
    [[nodiscard]] std::uint32_t codeOf(domain::Dimension dimension, std::size_t line) const noexcept;
    /// All lines of an order have the same values.
    [[nodiscard]] bool isSameInOrder(domain::Dimension dimension) const noexcept
    {
        return sameInOrder[static_cast<std::size_t>(dimension)]
            && (dimension != domain::Dimension::Team || !shares.anyTeams || sameInOrder[static_cast<std::size_t>(domain::Dimension::Rep)]);
    }
    /// Whether the line is of its people's teams.
    [[nodiscard]] bool splitsTeams(std::size_t line) const noexcept
    {
        return shares.anyTeams && shares.splitsTeams(codes[kShare][line], codes[kTeam][line]);
    }
};

/// The column behind a dimension; Segment reads the customer's. Not for Rep, whose column is a share code.
[[nodiscard]] Facts::Columns::Slot slotOf(domain::Dimension dimension) noexcept;

/// Whether records of this kind have the dimension at all (docs/kpi.md#dimensions).
[[nodiscard]] bool salesHave(const Facts::Columns& columns, domain::Dimension dimension) noexcept;
[[nodiscard]] bool leadsHave(domain::Dimension dimension) noexcept;
[[nodiscard]] bool surveysHave(domain::Dimension dimension) noexcept;

/// The value of a lead or an answer in a dimension other than Rep that this kind has.
[[nodiscard]] std::uint32_t codeOf(const Facts::Columns& columns, const LeadFact& lead,
                                   domain::Dimension dimension) noexcept;
[[nodiscard]] std::uint32_t codeOf(const Facts::Columns& columns, const SurveyFact& answer,
                                   domain::Dimension dimension) noexcept;

/// More people than this are never credited for one line.
inline constexpr std::size_t kMostShareParts = 64;

/// `whole` cut by shares, largest remainder, ties to the earlier part (by people's keys, see ShareTable); `out` has one place per part.
void splitByShares(Raw4 whole, std::span<const SharePart> parts, Raw4* out) noexcept;

}  // namespace kinerja::kpi
