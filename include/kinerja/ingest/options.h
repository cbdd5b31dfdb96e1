// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"

namespace kinerja::ingest {

enum class DateOrder : std::uint8_t { Ymd, Dmy, Mdy, Ydm };
enum class DecimalMark : std::uint8_t { Point, Comma };
/// Rate: 0.15; Percent: 15; Amount: of money; OfOrder: an amount of the whole order, which each of its lines repeats; PerUnit: an amount off each piece.
enum class DiscountKind : std::uint8_t { Rate, Percent, Amount, OfOrder, PerUnit };
/// Whose the total is that a line states.
enum class TotalKind : std::uint8_t { OfLine, OfOrder };
enum class TaxRule : std::uint8_t { Excluded, Included };
/// Of several discounts: the first alone, each of what those before leave, or all of the same amount.
enum class DiscountsRule : std::uint8_t { First, Each, Sum };
/// A refund beside the amounts is still to be taken off, or they are without it already.
enum class RefundRule : std::uint8_t { Subtract, Keep };
/// An order whose status is the word of a return counts no more, or is one: it takes back what another order sold.
enum class ReturnedRule : std::uint8_t { Off, Returns };
/// A total beside a discount that is still to be taken off it, or is off already.
enum class TotalBase : std::uint8_t { BeforeDiscount, AfterDiscount };
/// Rows of an order that are its discount, tax, shipping or rounding: no products, or lines like others.
enum class ExtraRows : std::uint8_t { Apart, Lines };
/// Of what the cost column is.
enum class CostKind : std::uint8_t { OfUnit, OfLine };
/// What the numbers of amount columns stand for: what each header says, or all of them so many units.
enum class AmountUnit : std::uint8_t { Header, Units, Thousands, Millions, Billions };
enum class OnError : std::uint8_t { Reject, Abort };

struct Scale {
    std::int32_t min = 1;
    std::int32_t max = 5;

    friend bool operator==(const Scale&, const Scale&) = default;
};

/// "1-5", "0-10", "1-7": from 0 or 1 to at most 100.
[[nodiscard]] std::optional<Scale> parseScale(std::string_view text) noexcept;

struct ListPrice {
    Raw4 price = 0;
    std::string currency;  ///< "" = the base currency
};
/// Prices of the product list, by id and by name.
using PriceList = std::map<std::string, ListPrice, std::less<>>;

/// Names that several rows of a list have, each with their ids ("E1, E2"), by the field that refers to the list: rep, customer, product.
using SharedNames = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

/// A row that a person mended: what stood in the file, and what is read in its place.
struct Correction {
    std::vector<std::string> was;
    std::vector<std::string> cells;

    friend bool operator==(const Correction&, const Correction&) = default;
};
/// By the line where the row begins. A row that is not what it was any more is read as it is.
using Corrections = std::map<std::uint64_t, Correction>;

/// What a person said about a file: the options of `import`, the answers of the wizard.
/// Empty means: find out, or ask.
struct ImportOptions {
    std::optional<domain::RecordKind> kind;
    std::vector<std::pair<std::string, std::string>> map;  ///< field → column's name or "#N"; later ones win
    std::optional<DateOrder> dates;
    std::optional<DecimalMark> decimal;
    std::string encoding;
    std::string delimiter;              ///< of a text
    std::string sheet;                  ///< of a workbook, or list of records in JSON; "" = the one that fits best
    std::string currency;               ///< of amounts in this file that name none
    std::optional<DiscountKind> discount;
    std::optional<TotalKind> total;
    std::optional<TaxRule> charges;     ///< whether the total holds shipping and the like, all columns of them
    std::optional<TaxRule> tax;
    std::optional<AmountUnit> amounts;
    std::optional<DiscountsRule> discounts;
    std::optional<RefundRule> refunds;
    std::optional<ReturnedRule> returned;
    std::optional<TotalBase> totals;
    std::optional<ExtraRows> extras;
    std::optional<CostKind> cost;
    std::optional<Scale> scale;
    std::optional<PeriodKind> period;   ///< Month, Quarter, Year: how long a target's start date runs
    std::optional<int> year;            ///< of columns of targets named by a month alone; a profile does not answer it
    std::string suffix;                 ///< behind every order number of the file, where two files number their orders alike
    bool ordersAreSame = false;         ///< an order with a known number is that order, whoever its customer is now; a profile does not answer it
    bool ordersPerDay = false;          ///< an order is known by its number and its day: the file's numbers begin anew
    std::set<std::string, std::less<>> asFile;  ///< settings that the file itself says ("dates=auto"), whatever its profile answers
    OnError onError = OnError::Reject;
    std::shared_ptr<const Corrections> corrections;  ///< nullptr = none

    std::string baseCurrency = "IDR";   ///< the store's, not a person's choice
    FiscalCalendar calendar;            ///< the store's: which days FY2026 has
    std::shared_ptr<const PriceList> prices;  ///< of lines without a price; nullptr: there is no list
    std::shared_ptr<const std::vector<std::string>> ownKpis;  ///< keys of the company's own KPIs; nullptr: there are none
    std::shared_ptr<const std::set<std::string, std::less<>>> ordersInLines;  ///< numbers whose lines wait for a header; nullptr: none
    std::shared_ptr<const SharedNames> sharedNames;  ///< that say nothing until a list is clearer; nullptr: there are none
    bool knowsCreditNumbers = false;    ///< the store has credit documents whose numbers begin with C, CN or CR
    bool storeIsEmpty = true;           ///< no sales, leads or targets yet: another currency is a question

    friend bool operator==(const ImportOptions&, const ImportOptions&) = default;
};

/// "dates=dmy", as after `--set`; "auto" instead of a value: as the file itself says. Errors: Usage (unknown name or value).
[[nodiscard]] Status applySet(ImportOptions& options, std::string_view assignment);
/// Takes back what was said of a setting that a file can say itself: dates, decimal, discount, total, charges, amounts, discounts, refunds, returned, totals, extras, cost, scale, period, delimiter.
void forgetSetting(ImportOptions& options, std::string_view name);
/// "date=Order Date" or "date=#3", as after `--map`. Errors: Usage (unknown field).
[[nodiscard]] Status applyMap(ImportOptions& options, std::string_view assignment);
/// A whole option as questions offer it: "--set dates=dmy", "--map date=#3", "--kind sales".
/// Errors: Usage.
[[nodiscard]] Status applyAnswer(ImportOptions& options, std::string_view option);

/// How a delimiter is written after `--set delimiter=`: a word for a usual one.
[[nodiscard]] std::string delimiterText(std::string_view delimiter);

/// The fields of a kind in the order of docs/cli.md, with customer_name, rep_name, product_name beside their ids.
[[nodiscard]] const std::vector<std::string>& fieldsOf(domain::RecordKind kind);

}  // namespace kinerja::ingest
