// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/base/memory.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/tie_texts.h"

namespace kinerja::domain {

/// The columns of sales lines that the engine reads. Codes are row ids of the store's dictionaries (0 = none).
enum class SalesColumn : std::uint8_t {
    Day,       ///< day of the month, 1…31
    Order,     ///< orders.id
    Customer,  ///< customers.id, 0 = unknown
    Product,   ///< products.id
    Category,  ///< terms.id
    Share,     ///< share_sets.id: who is credited, 0 = nobody
    Team,      ///< terms.id
    Region,    ///< terms.id
    Channel,   ///< terms.id
    Unit,      ///< terms.id
    Flags,     ///< LineFlag bits
    Quantity,  ///< Raw4, signed
    Gross,     ///< Raw4, signed
    Discount,  ///< Raw4, signed
    Cost,      ///< Raw4, signed; kUnknownCost = unknown
};
inline constexpr std::size_t kSalesColumnCount = 15;

/// Bits of SalesColumn::Flags.
enum LineFlag : std::uint8_t {
    kReturnLine = 1,       ///< subtracts from revenue, is no order
    kCancelled = 2,        ///< leaves every figure
    kOtherCurrency = 4,    ///< has no rate: counted apart, in no total
    kConverted = 8,        ///< its amounts were in another currency
    kOnHold = 16,          ///< of an order on hold or disputed: counts unless kCancelled is set as well
};

inline constexpr Raw4 kUnknownCost = INT64_MIN;

[[nodiscard]] constexpr bool isAmount(SalesColumn column) noexcept { return column >= SalesColumn::Quantity; }

/// Amounts are stored without the decimal zeros that all of them end in, four at most: whole units, not ten-thousandths.
inline constexpr std::uint8_t kMostZeros = 4;
[[nodiscard]] constexpr Raw4 scaleOf(std::uint8_t zeros) noexcept
{
    constexpr Raw4 kScales[kMostZeros + 1] = {1, 10, 100, 1'000, 10'000};
    return kScales[zeros];
}

/// What a column of one calendar month holds.
/// Shape: `count` values of `width` bytes (1, 2, 4, 8), little endian. Amounts are signed, divided by 10^zeros, and the
///        least number of the width stands for an unknown cost; the rest are unsigned and have no zeros.
struct SegmentShape {
    std::int32_t month = 0;  ///< 202609
    SalesColumn column = SalesColumn::Day;
    std::uint8_t width = 1;
    std::uint8_t zeros = 0;
    std::uint32_t count = 0;

    friend bool operator==(const SegmentShape&, const SegmentShape&) = default;
};

/// One column of one calendar month of sales lines, as the store keeps it. Lines are sorted by day, order, product.
struct Segment : SegmentShape {
    std::string bytes;

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// The columns of all months, one behind the other: what the engine takes over without a copy.
struct SalesColumns {
    struct Month {
        std::int32_t month = 0;
        std::uint32_t lines = 0;
    };
    /// Shape: as SegmentShape, of the width and zeros that hold every month's values.
    struct Column {
        std::uint8_t width = 1;
        std::uint8_t zeros = 0;
        Memory<std::byte> bytes;
    };
    std::vector<Month> months;  ///< ascending, none without lines
    std::size_t lines = 0;
    std::array<Column, kSalesColumnCount> columns;

    [[nodiscard]] Column& operator[](SalesColumn column) noexcept { return columns[static_cast<std::size_t>(column)]; }
    [[nodiscard]] const Column& operator[](SalesColumn column) const noexcept
    {
        return columns[static_cast<std::size_t>(column)];
    }
};

/// Columns for the values of these segments, not yet filled.
/// Errors: Damaged (no such month, column, width or zeros; not every column of a month once, all of one length),
///         OutOfRange (more lines than 32 bits can number).
[[nodiscard]] Result<SalesColumns> makeSalesColumns(std::vector<SegmentShape> shapes);

/// Copies a segment's values to their place, the month's first line being `firstLine`.
/// Errors: Damaged (a value does not fit: a code above 32 bits, an amount above 64).
/// Threads: different segments may be copied at once.
[[nodiscard]] Status copySegment(const SegmentShape& shape, const char* bytes, std::size_t firstLine, SalesColumns& into);

/// Where the values of a segment go if they need no conversion; nullptr if they do.
[[nodiscard]] std::byte* placeOf(const SegmentShape& shape, std::size_t firstLine, SalesColumns& into) noexcept;

/// Both for segments in memory. Errors: as above; Damaged when there are not as many bytes as the shape says.
[[nodiscard]] Result<SalesColumns> joinSegments(const std::vector<Segment>& segments);

/// A dictionary entry: what a code stands for.
struct DictionaryEntry {
    std::int64_t id = 0;
    std::string key;    ///< id, else name as imported: the group key
    std::string label;  ///< name as imported
    std::int64_t parent = 0;  ///< customers: segment term; products: category term; people: team term
    std::int64_t extra = 0;   ///< customers: region term; people: Membership
};

/// Who is credited for a line and how much: parts in ten-thousandths that sum to 10000.
struct ShareSet {
    std::int64_t id = 0;
    struct Part {
        std::int64_t person = 0;
        std::int32_t share = 10'000;
        std::int64_t team = 0;  ///< terms.id, of several people: as the file says, else the people list; 0 = neither
    };
    std::vector<Part> parts;
    bool namesTeams = false;  ///< a file has said some of the teams: a record's own team does not count beside them
};

/// A lead with dictionary codes, as the engine loads it.
struct LeadRow {
    std::int64_t id = 0;
    DayNumber created = INT32_MIN;  ///< INT32_MIN = unknown
    DayNumber closed = INT32_MIN;
    std::uint8_t status = 0;        ///< LeadStatus
    std::int64_t share = 0;
    std::int64_t team = 0;
    std::int64_t region = 0;
    std::int64_t customer = 0;
    std::int64_t product = 0;
    std::int64_t source = 0;
    Raw4 value = 0;
    bool hasValue = false;
    bool otherCurrency = false;
    bool converted = false;  ///< the value was in another currency
};

/// A survey answer with dictionary codes.
struct SurveyRow {
    DayNumber day = 0;
    std::int64_t customer = 0;
    std::int64_t share = 0;
    std::int64_t product = 0;
    std::int32_t score = 0;
    std::int32_t scaleMin = 1;
    std::int32_t scaleMax = 5;
};

/// How much all companies together sold in a period, by somebody's estimate.
struct MarketRow {
    DayNumber first = 0;
    DayNumber end = 0;
    Raw4 value = 0;
    std::string currency;  ///< "" = the store's
    std::string source;
};

/// Everything the engine needs of a store, at one data version.
struct FactSource {
    SalesColumns sales;
    std::vector<LeadRow> leads;
    std::vector<SurveyRow> surveys;
    std::vector<MarketRow> markets;
    std::vector<DictionaryEntry> people;
    std::vector<DictionaryEntry> customers;
    std::vector<DictionaryEntry> products;
    std::vector<DictionaryEntry> terms;  ///< regions, channels, teams, categories, segments, sources, units
    std::vector<ShareSet> shares;
    std::vector<std::pair<std::string, std::string>> categoryParents;  ///< a category, and the one that it belongs to
    std::string currency = "IDR";
    std::int64_t dataVersion = 0;
    TieTexts ties;
};

}  // namespace kinerja::domain
