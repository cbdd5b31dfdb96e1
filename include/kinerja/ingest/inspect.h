// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/options.h"
#include "kinerja/ingest/source.h"
#include "kinerja/ingest/table.h"

namespace kinerja::ingest {

struct Answer {
    std::string value;    ///< "dmy"
    std::string option;   ///< "--set dates=dmy"; applyAnswer() takes it
    std::string meaning;  ///< what the first example that it fits would be: "2026-04-03"

    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Columns whose blank cells say what a row above does.
struct CarriedColumns {
    std::vector<std::size_t> ofOrder;  ///< where a line goes on in its order
    std::optional<std::size_t> group;  ///< of a name that stands once above the orders it belongs to

    [[nodiscard]] bool empty() const noexcept { return ofOrder.empty() && !group; }
};

/// Something that has two readings. Nothing is written until it is answered.
/// Ids: dates, decimal, currency, scale, discount (what it is, or whose), tax (whether it is inside the amounts), charge (whether these columns are
/// inside the total), amounts (what a number in these columns stands for), discounts (which of several), refund (is it still inside the amounts), returned (orders with the status of a return), extras (rows that are an order's discount, tax, shipping), quantity (which of two), total (it is more than quantity × price explains, or an order's lines repeat it), scope (whose the targets of this column are), encoding, kind, orders (asked when the store knows the file's order numbers), field (a required field has no column, or a field's column cannot be read as one).
struct Question {
    std::string id;
    std::string column;  ///< header of the column it is about, "" = the file
    std::string field;   ///< the field, for `field`: what has no column
    std::vector<std::string> examples;
    std::vector<Answer> answers;

    /// The column has the field's name, and cells that are none; else the field has no column.
    [[nodiscard]] bool isDoubtfulField() const noexcept { return id == "field" && !column.empty() && field != "period"; }
    friend bool operator==(const Question&, const Question&) = default;
};

/// The reason of a row that refers to a name which several rows of a list have.
inline constexpr std::string_view kNameOfSeveral = "name-of-several";

enum class ColumnType : std::uint8_t { Empty, Text, Number, Date };
/// "empty", "text", "number", "date".
[[nodiscard]] std::string_view columnTypeId(ColumnType type) noexcept;

struct ColumnInfo {
    std::string name;
    ColumnType type = ColumnType::Empty;
    std::uint64_t empty = 0;            ///< rows without a value
    std::vector<std::string> examples;  ///< up to three different values
    std::optional<DateOrder> dates;     ///< as it will be read
    std::optional<DecimalMark> decimal; ///< as it will be read
    int power = 0;                      ///< amounts are written in so many tens of their currency: 10^power
    std::optional<DateOrder> textDates; ///< a spreadsheet swapped day and month of its dates, which are read as Ydm: how its texts are written
    bool isEpoch = false;               ///< of dates: seconds or milliseconds since 1970
    std::vector<std::pair<std::string, std::int32_t>> scores;  ///< of answers in words ("sangat puas"): what each is worth
    bool cutsPointZero = false;         ///< ids written "17850.0": read as "17850"
};

struct FieldMapping {
    std::string field;
    std::size_t column = 0;   ///< from 0
    double confidence = 1.0;  ///< 0…1; 1 = said by a person or the exact name

    friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
};

/// What the total column holds, found by comparing it with quantity × price on all rows.
enum class TotalRule : std::uint8_t {
    None,            ///< no total column
    Net,             ///< what the customer pays without tax; wins over quantity × price
    WithTax,         ///< with the tax inside
    BeforeDiscount,  ///< quantity × price: the discount is still to be taken off
    OfOrder,         ///< the total of the whole order, in each of its lines or in one: a line is worth quantity × price
};

/// What a cell of the tax column is that has no percent sign.
enum class TaxCells : std::uint8_t {
    Amount,
    Percent,  ///< 11
    Share,    ///< 0.11
};

/// How bind() reads the rows: everything that inspect() decided.
struct Reading {
    std::string currency = "IDR";  ///< of amounts that name none
    std::optional<DiscountKind> discount;  ///< never OfOrder: then it is an amount, and its column is in ofOrder
    std::vector<std::pair<std::size_t, DiscountKind>> moreDiscounts;  ///< columns of discounts that come off beside the first
    bool discountsAdd = false;        ///< each of these is of the amount before all discounts
    bool refundComesOff = false;      ///< what was paid back is still inside the amounts
    bool returnedAreOff = false;      ///< orders whose status is the word of a return count no more
    bool discountIsNegative = false;  ///< the column writes what is taken off with a minus
    TaxRule tax = TaxRule::Excluded;  ///< included: in prices, and in a total before discount
    bool isUsualTax = false;          ///< no column tells how much of the amounts is tax: the usual rate
    bool chargesAreInside = false;    ///< the total holds the columns of shipping and other charges
    TaxCells taxCells = TaxCells::Amount;
    std::optional<AmountUnit> amounts;  ///< some column's amounts are written in thousands or more, or a person said in what
    TotalRule total = TotalRule::None;
    std::vector<std::size_t> ofOrder;  ///< columns of amounts of the whole order, which its lines repeat: they count once
    bool extrasAreApart = false;      ///< rows named as discount, tax, shipping or rounding are the order's, no lines of it
    bool costIsPerUnit = false;
    bool creditByNumber = false;    ///< order numbers beginning with C, CN or CR are credit documents
    bool probabilityIsPercent = false;
    bool shareIsPercent = false;    ///< a salesperson's share of a line is written 60, not 0.6
    bool targetsArePercent = false; ///< targets of shares under a header that says so are written 15, not 0.15
    bool ordersAreRows = false;     ///< --map order=#row: each row is its own order, known by its content
    bool isOwnExport = false;       ///< written by this program (own_export.h): read back as it was
    std::optional<Scale> scale;
    std::vector<std::pair<std::size_t, Scale>> scales;  ///< of columns of scores that say their own
    std::optional<Scale> csatScale;  ///< of the rows whose question is called CSAT, where their scores fit it
    std::vector<std::pair<std::size_t, std::string>> rateColumns;  ///< of rates, one column per currency; a row holds a rate in each
    bool areReturns = false;        ///< every row takes back what another document sold
    std::optional<PeriodKind> period;
    std::vector<std::pair<std::size_t, Period>> periodColumns;  ///< of targets, one column per period; a row holds a target in each
    std::optional<std::size_t> totalColumn;                     ///< what these add up to
    std::string orderSuffix;        ///< behind every order number
    bool ordersAreSame = false;     ///< see ImportOptions
    bool ordersPerDay = false;      ///< the day stands behind every order number
    OnError onError = OnError::Reject;
};

/// All that is known about a file before a row is taken.
struct Inspection {
    std::string fileName;
    std::string fileHash;  ///< SHA-256 of its bytes
    std::uint64_t bytes = 0;
    FileFormat format = FileFormat::Text;
    std::vector<SheetInfo> sheets;  ///< of a workbook, or lists of records in JSON; empty if there is nothing to choose
    std::string sheet;              ///< the one that is read
    Dialect dialect;
    std::vector<ColumnInfo> columns;
    std::optional<domain::RecordKind> kind;
    double kindConfidence = 0;
    std::vector<FieldMapping> mapping;  ///< in the order of fieldsOf(kind)
    std::vector<Question> questions;    ///< all of them at once
    std::vector<Note> notes;
    std::uint64_t rows = 0;             ///< data rows: header, preamble and blank lines are none
    CarriedColumns carried;
    std::vector<std::uint64_t> sumLines;  ///< lines that are sums of those above, by their amounts: no rows
    std::vector<std::vector<std::string>> sample;  ///< the first 50 rows
    std::vector<std::string> currencies;  ///< ISO codes that the file names itself
    Reading reading;
    std::shared_ptr<const PriceList> prices;  ///< for rows without a price
    std::shared_ptr<const SharedNames> sharedNames;  ///< a row that refers to one is refused
    std::shared_ptr<const std::vector<std::string>> ownKpis;  ///< that a target can be of
    FiscalCalendar calendar;  ///< of periods like FY2026
    std::shared_ptr<const Corrections> corrections;  ///< rows that are read otherwise than they are written

    /// Column of the field, nullopt if it has none.
    [[nodiscard]] std::optional<std::size_t> columnOf(std::string_view field) const noexcept;
};

/// Looks at every row: dialect, types, kind, mapping, formats and the questions they leave open.
/// A workbook or JSON is turned into a table first, and the source stays that table.
/// Errors: InvalidInput (not a table), ProtectedFile, UnsupportedFile, UnsafeFile, Usage (a mapped column, encoding or
///         sheet that does not exist), StorageFull, Io, Cancelled.
/// Source: docs/architecture.md#import
[[nodiscard]] Result<Inspection> inspect(ByteSource& source, const ImportOptions& options,
                                         const Control& control = {});

}  // namespace kinerja::ingest
