// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_words.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include <QCoreApplication>
#include <QStringList>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

struct IdText {
    std::string_view id;
    const char* text;
};

/// The English source of an id's text; nullptr for an unknown id.
template <std::size_t N>
const char* find(const IdText (&table)[N], std::string_view id)
{
    for (const IdText& entry : table) {
        if (entry.id == id) {
            return entry.text;
        }
    }
    return nullptr;
}

/// {name} stands for the note's value of that name, {n name} for so many rows, %1 for all of them.
constexpr IdText kNotes[] = {
    {"columns-unused", QT_TRANSLATE_NOOP("Import", "Columns that nothing needs were left: %1.")},
    {"status-column", QT_TRANSLATE_NOOP("Import", "The words in column {column} say which orders count.")},
    {"row-number", QT_TRANSLATE_NOOP("Import", "The column {column} counts the rows of the file; it was not read as the line of an order.")},
    {"customer-column", QT_TRANSLATE_NOOP("Import", "The customer is in column {column}; {other} is no other name of it, but the place where it was sold.")},
    {"cost-rule", QT_TRANSLATE_NOOP("Import", "Cost was read as: %1.")},
    {"credit-numbers", QT_TRANSLATE_NOOP("Import", "Documents whose number begins with C, CN or CR are returns: %1.")},
    {"credit-numbers-count", QT_TRANSLATE_NOOP("Import", "Documents whose number begins with C, CN or CR count as sales, because most or other numbers "
                                                         "begin so, too: {orders} in column {column}.")},
    {"credits-kept", QT_TRANSLATE_NOOP("Import", "Known returns that this file writes like sales stay returns: %1.")},
    {"currency-assumed", QT_TRANSLATE_NOOP("Import", "The file names no currency; %1 was assumed.")},
    {"dates-mixed", QT_TRANSLATE_NOOP("Import", "Dates with the year in front were read as they are: %1.")},
    {"dates-swapped", QT_TRANSLATE_NOOP("Import", "Day and month of dates that the spreadsheet had swapped were put back: {rows} in column {column}.")},
    {"merged-cells", QT_TRANSLATE_NOOP("Import", "What a cell merged over several rows says counts for each of them; its amount counts once: {rows} rows.")},
    {"rows-continued", QT_TRANSLATE_NOOP("Import", "Rows that leave blank what the first line of their order says were read with it: {rows}.")},
    {"returns-only", QT_TRANSLATE_NOOP("Import", "Every row has a number in column {column}: the file is one of returns, which are taken off the sales.")},
    {"score-words", QT_TRANSLATE_NOOP("Import", "Answers in words were read on the scale from 1 to 5: %1.")},
    {"day-numbers", QT_TRANSLATE_NOOP("Import", "Numbers in a date column were read as days of a spreadsheet: %1.")},
    {"epoch-days", QT_TRANSLATE_NOOP("Import", "The dates in column {column} are seconds since 1970; their days are those of UTC, which may be a day off in the "
                                               "first or last hours of a day: {example}.")},
    {"decimal-from-file", QT_TRANSLATE_NOOP("Import", "How decimals are written was proved by the file: %1.")},
    {"discount-assumed", QT_TRANSLATE_NOOP("Import", "The discount was read as: %1.")},
    {"discount-rule", QT_TRANSLATE_NOOP("Import", "The discount was read as: %1.")},
    {"charge-rule", QT_TRANSLATE_NOOP("Import", "Shipping and other charges ({columns}) were read as: {rule}.")},
    {"discount-of-order", QT_TRANSLATE_NOOP("Import", "The discount in column {column} is one of the whole order, which its lines repeat: it is taken off once, from the first line.")},
    {"order-amounts-taken", QT_TRANSLATE_NOOP("Import", "Rejected rows repeat an amount of their whole order that another line has brought ({rows}). When you mend them in a saved file, "
                                                        "write 0 there.")},
    {"tax-base-part", QT_TRANSLATE_NOOP("Import", "The column {column} holds 11/12 of the price (DPP nilai lain), not what was sold.")},
    {"tax-cells", QT_TRANSLATE_NOOP("Import", "Numbers in the tax column are tax rates: %1.")},
    {"cash-paid", QT_TRANSLATE_NOOP("Import", "The column {column} holds what was handed over ({change} is the change), not what was sold.")},
    {"price-before", QT_TRANSLATE_NOOP("Import", "The discount {discount} lies between {column} and {after}: it is taken off once.")},
    {"total-before", QT_TRANSLATE_NOOP("Import", "{after} follows from {column} and {discount} in all rows: {column} is the total before the discount.")},
    {"total-billed", QT_TRANSLATE_NOOP("Import", "{column} is what was sold; {paid} was paid of it, and {owed} is still owed.")},
    {"quantity-of", QT_TRANSLATE_NOOP("Import", "What was sold is the quantity in column {column}: the totals are of it.")},
    {"discount-also", QT_TRANSLATE_NOOP("Import", "The discount in column {column} is taken off, too.")},
    {"named-as", QT_TRANSLATE_NOOP("Import", "The column {column} was read as another field than its name says elsewhere: {field}.")},
    {"refund-rule", QT_TRANSLATE_NOOP("Import", "Refunds in column {column} were read as: {rule}.")},
    {"amounts-unit", QT_TRANSLATE_NOOP("Import", "Amounts were multiplied by {times}, as the file writes them in such units: {columns}.")},
    {"encoding-assumed", QT_TRANSLATE_NOOP("Import", "The text is not UTF-8; it was read as {encoding}.")},
    {"orders-differ", QT_TRANSLATE_NOOP("Import", "Known orders have another customer and another day now: {orders}, for example {example}.")},
    {"footer", QT_TRANSLATE_NOOP("Import", "Remarks under the table were left out: line {lines}.")},
    {"footer-rows", QT_TRANSLATE_NOOP("Import", "Sums of other rows were left out: %1.")},
    {"formulas-not-calculated",
     QT_TRANSLATE_NOOP("Import", "The program that wrote the workbook has not calculated its formulas (%1). Check the figures, "
                                 "or open it in Excel or LibreOffice and save it again.")},
    {"formulas-without-value",
     QT_TRANSLATE_NOOP("Import", "Formulas without a value: %1. Open the workbook in Excel or LibreOffice and save it again.")},
    {"header-rows", QT_TRANSLATE_NOOP("Import", "The names of the columns were read from %1 rows.")},
    {"headers-wait", QT_TRANSLATE_NOOP("Import", "Order headers that wait for their lines: %1.")},
    {"hidden-rows", QT_TRANSLATE_NOOP("Import", "Hidden rows were read as well: %1.")},
    {"jumlah-is-total", QT_TRANSLATE_NOOP("Import", "The column “Jumlah” was read as the total: %1.")},
    {"keys-twice", QT_TRANSLATE_NOOP("Import", "Records with the same key twice, of which the last counts: %1.")},
    {"kpi-assumed", QT_TRANSLATE_NOOP("Import", "The file names no KPI; its targets are of: %1.")},
    {"lines-wait", QT_TRANSLATE_NOOP("Import", "Order lines that wait for their header: %1.")},
    {"lists-left-out", QT_TRANSLATE_NOOP("Import", "Lists inside a record were left out: %1.")},
    {"mended-rows", QT_TRANSLATE_NOOP("Import", "Rows with a quote or a delimiter out of place, read in the one way that fits their table: {rows}; "
                                            "the first is in line {line}.")},
    {"missing-unsure", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows that this file lacks ({rows}). They are kept, because {rejected} rows "
                                                   "were rejected and may be among them.")},
    {"no-rate", QT_TRANSLATE_NOOP("Import", "Amounts in {currency} without an exchange rate, from {from} to {to}: {rows}. They are in no total.")},
    {"on-hold", QT_TRANSLATE_NOOP("Import", "Orders on hold or disputed count: %1.")},
    {"names-of-several", QT_TRANSLATE_NOOP("Import", "The name {name} is that of several rows of the list ({ids}): what names it so belongs to none of them. "
                                                     "Write the id, or merge the name into one of them.")},
    {"orders-known", QT_TRANSLATE_NOOP("Import", "Orders that a file with whole orders has brought count as that file says: {rows}. To count their headers "
                                                 "and lines instead, undo the import of that file; if it held order headers, import it again as such.")},
    {"orders-known-cancelled", QT_TRANSLATE_NOOP("Import", "Orders that their header cancels count all the same, because a file with whole orders has brought "
                                                           "them: {rows}. Import that file with its status, or undo its import.")},
    {"orders-are-rows", QT_TRANSLATE_NOOP("Import", "Each row was taken as its own order: %1.")},
    {"other-tables", QT_TRANSLATE_NOOP("Import", "The file holds more than one table. The first was read; not read: {tables}, "
                                                 "with rows: {rows}, in line {lines}.")},
    {"rows-corrected", QT_TRANSLATE_NOOP("Import", "Rows that were corrected by hand: %1.")},
    {"point-zero-cut", QT_TRANSLATE_NOOP("Import", "Numbers such as 17850.0 were read as 17850: %1.")},
    {"preamble", QT_TRANSLATE_NOOP("Import", "Rows above the table were left out: %1.")},
    {"price-from-list", QT_TRANSLATE_NOOP("Import", "Rows without a price have that of the product list: %1.")},
    {"price-from-similar", QT_TRANSLATE_NOOP("Import", "Products whose names differ from the list's in case or blanks alone have its price ({rows} rows): {names}. "
                                                       "They stay products of their own until the names are merged.")},
    {"profile-used", QT_TRANSLATE_NOOP("Import", "Read with the answers of the profile %1.")},
    {"quantity-blank", QT_TRANSLATE_NOOP("Import", "Rows without a quantity count as 1: %1.")},
    {"quantity-missing", QT_TRANSLATE_NOOP("Import", "There is no quantity column; each row counts as 1.")},
    {"rates-to", QT_TRANSLATE_NOOP("Import", "The rates say what one unit of a currency is worth in %1.")},
    {"region-from", QT_TRANSLATE_NOOP("Import", "The region was taken from column %1.")},
    {"restates", QT_TRANSLATE_NOOP("Import", "Figures of a sealed period are other ones now: %1. See the sealed periods.")},
    {"rounded", QT_TRANSLATE_NOOP("Import", "Amounts with more than four decimals were rounded: %1.")},
    {"rows-missing", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows for these days that this file lacks; they are kept: {n rows}, {amount}.")},
    {"rows-missing without amount", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows that this file lacks; they are kept: {n rows}.")},
    {"rows-removed without amount", QT_TRANSLATE_NOOP("Import", "Rows of earlier files that this file lacks were removed: {n rows}.")},
    {"rows-removed", QT_TRANSLATE_NOOP("Import", "Rows of earlier files on these days that this file lacks were removed: {n rows}, {amount}.")},
    {"same-file", QT_TRANSLATE_NOOP("Import", "This file was imported before.")},
    {"scale", QT_TRANSLATE_NOOP("Import", "The scores of column {column} were read on the scale {scale}.")},
    {"scope-of-person", QT_TRANSLATE_NOOP("Import", "Rows that name a person and more are targets of the person: %1.")},
    {"share-blank", QT_TRANSLATE_NOOP("Import", "Rows without a share are their person's as a whole: {rows}.")},
    {"shares-joined", QT_TRANSLATE_NOOP("Import", "Rows that repeat a line for each of its salespeople: {rows}; they are {lines} lines.")},
    {"sheet-chosen", QT_TRANSLATE_NOOP("Import", "Of these sheets the first one was read: %1.")},
    {"statuses-kept", QT_TRANSLATE_NOOP("Import", "The file tells no statuses: rows of orders known as cancelled stay cancelled: %1.")},
    {"statuses-taken", QT_TRANSLATE_NOOP("Import", "Orders of earlier files whose status these headers changed: %1.")},
    {"tax-rule", QT_TRANSLATE_NOOP("Import", "Tax was read as: %1.")},
    {"total-rule", QT_TRANSLATE_NOOP("Import", "The total column was read as: %1.")},
    {"total-above", QT_TRANSLATE_NOOP("Import", "The totals in column {column} are {percent} % above quantity × price together; they count as they are.")},
    {"two-digit-years", QT_TRANSLATE_NOOP("Import", "Years with two digits were completed: %1.")},
    {"unknown-status-words", QT_TRANSLATE_NOOP("Import", "Status words that are not known count: %1.")},
};

constexpr IdText kReasons[] = {
    {"not-a-number", QT_TRANSLATE_NOOP("Import", "not a number in the format of its column")},
    {"not-a-date", QT_TRANSLATE_NOOP("Import", "not a date in the format of its column")},
    {"error-cell", QT_TRANSLATE_NOOP("Import", "an error of the spreadsheet stands in place of a value")},
    {"not-whole", QT_TRANSLATE_NOOP("Import", "not one answer: a mean of several does not tell how many of them were good; import each answer by itself")},
    {"missing", QT_TRANSLATE_NOOP("Import", "a value is missing")},
    {"not-of-order", QT_TRANSLATE_NOOP("Import", "another line of the order states another amount for the whole order")},
    {"out-of-range", QT_TRANSLATE_NOOP("Import", "too large, or outside what is possible")},
    {"unit-unclear", QT_TRANSLATE_NOOP("Import", "nothing tells whether this number is in thousands or millions, too; write it in a file of its own")},
    {"unknown-currency", QT_TRANSLATE_NOOP("Import", "not a currency")},
    {"no-price", QT_TRANSLATE_NOOP("Import", "neither the file nor the product list has a price for this product")},
    {"base-currency", QT_TRANSLATE_NOOP("Import", "the base currency has no rate to itself")},
    {"contradicts", QT_TRANSLATE_NOOP("Import", "another row of the file says something else of the same: one target, rate, price or entry of a list has one value")},
    {"too-many-cells", QT_TRANSLATE_NOOP("Import", "more cells than columns")},
    {"too-few-cells", QT_TRANSLATE_NOOP("Import", "fewer cells than columns")},
    {"name-of-several", QT_TRANSLATE_NOOP("Import", "several rows of the list have this name: write the id")},
    {"not-a-sum", QT_TRANSLATE_NOOP("Import", "it says it is a total, and is not the sum of the rows above")},
    {"stray-quote", QT_TRANSLATE_NOOP("Import", "a quotation mark is opened and never closed")},
    {"several-scopes", QT_TRANSLATE_NOOP("Import", "a target for more than one of company, office, team and person")},
    {"shares-not-100", QT_TRANSLATE_NOOP("Import", "the shares of the line's salespeople are not 100 %")},
    {"total-differs", QT_TRANSLATE_NOOP("Import", "the total is not the sum of its columns")},
    {"category-in-itself", QT_TRANSLATE_NOOP("Import", "a category cannot belong to itself")},
    {"not-a-period", QT_TRANSLATE_NOOP("Import", "not a month, a quarter or a year")},
    {"unknown-kpi", QT_TRANSLATE_NOOP("Import", "not the name of a KPI")},
    {"unknown-level", QT_TRANSLATE_NOOP("Import", "not a level of targets")},
    {"unknown-kind", QT_TRANSLATE_NOOP("Import", "not a kind of event")},
};

constexpr IdText kQuestions[] = {
    {"dates", QT_TRANSLATE_NOOP("Import", "The dates in column “%1” can be read in more than one order.")},
    {"dates swapped", QT_TRANSLATE_NOOP("Import", "In column “%1” no real date is later than the 12th of its month, and what is later is text. "
                                                  "Has the spreadsheet swapped day and month of the dates when they were typed?")},
    {"decimal", QT_TRANSLATE_NOOP("Import", "The numbers in column “%1” can be read with a decimal comma or a decimal point.")},
    {"currency", QT_TRANSLATE_NOOP("Import", "Which currency are the amounts in?")},
    {"scale", QT_TRANSLATE_NOOP("Import", "Which scale do the scores in column “%1” have?")},
    {"discount", QT_TRANSLATE_NOOP("Import", "Is the discount in column “%1” a rate, a percentage or an amount?")},
    {"tax", QT_TRANSLATE_NOOP("Import", "Is the tax of column “%1” inside the amounts?")},
    {"charge", QT_TRANSLATE_NOOP("Import", "Does the total hold “%1”?")},
    {"discount repeated", QT_TRANSLATE_NOOP("Import", "The lines of an order repeat one discount in column “%1”. Whose is it?")},
    {"total repeated", QT_TRANSLATE_NOOP("Import", "The lines of an order repeat one total in column “%1”. Whose is it?")},
    {"total base", QT_TRANSLATE_NOOP("Import", "The tax is 12 % of column “%1”. Is that the price, or 11/12 of it (DPP nilai lain)?")},
    {"total", QT_TRANSLATE_NOOP("Import", "The column “%1” holds more than quantity × price. What counts?")},
    {"discounts", QT_TRANSLATE_NOOP("Import", "Which of the discounts in “%1” are taken off?")},
    {"discount between", QT_TRANSLATE_NOOP("Import", "Is the discount in column “%1” still to be taken off the price?")},
    {"refund", QT_TRANSLATE_NOOP("Import", "Are the refunds in column “%1” still inside the amounts?")},
    {"quantity", QT_TRANSLATE_NOOP("Import", "Which quantity was sold? The columns differ.")},
    {"total paid", QT_TRANSLATE_NOOP("Import", "The column “%1” holds what was paid, and another one something else. What was sold?")},
    {"totals", QT_TRANSLATE_NOOP("Import", "Is the discount still to be taken off the total in column “%1”?")},
    {"cost", QT_TRANSLATE_NOOP("Import", "Is the cost in column “%1” one of a piece or of the whole line? The margin would be:")},
    {"total cash", QT_TRANSLATE_NOOP("Import", "The column “%1” holds what was handed over. What was sold?")},
    {"amounts", QT_TRANSLATE_NOOP("Import", "What does one in column “%1” stand for?")},
    {"encoding", QT_TRANSLATE_NOOP("Import", "Which encoding does the text have?")},
    {"kind", QT_TRANSLATE_NOOP("Import", "What kind of records is this?")},
    {"kind awaited", QT_TRANSLATE_NOOP("Import", "Order lines wait for the headers of orders in this file (%1). Are these the headers, or sales of their own?")},
    {"orders", QT_TRANSLATE_NOOP("Import", "The store knows numbers of column “%1” from other customers or other days. Are these the same orders?")},
    {"orders of days", QT_TRANSLATE_NOOP("Import", "Numbers of column “%1” stand on several days of the file. Do they begin anew?")},
    {"field", QT_TRANSLATE_NOOP("Import", "Which column is “%2”?")},
    {"field words", QT_TRANSLATE_NOOP("Import", "Does column “%1” say which orders count? Some of its words look so.")},
    {"field doubtful", QT_TRANSLATE_NOOP("Import", "Is column “%1” the field “%2”? Most of its cells cannot be read as one.")},
};

constexpr IdText kFields[] = {
    {"order", QT_TRANSLATE_NOOP("Import", "order number")}, {"date", QT_TRANSLATE_NOOP("Import", "date")},
    {"customer", QT_TRANSLATE_NOOP("Import", "customer")},  {"rep", QT_TRANSLATE_NOOP("Import", "salesperson")},
    {"product", QT_TRANSLATE_NOOP("Import", "product")},    {"quantity", QT_TRANSLATE_NOOP("Import", "quantity")},
    {"price", QT_TRANSLATE_NOOP("Import", "price")},        {"total", QT_TRANSLATE_NOOP("Import", "total")},
    {"id", QT_TRANSLATE_NOOP("Import", "number (id)")},     {"created", QT_TRANSLATE_NOOP("Import", "date of creation")},
    {"status", QT_TRANSLATE_NOOP("Import", "status")},      {"score", QT_TRANSLATE_NOOP("Import", "score")},
    {"value", QT_TRANSLATE_NOOP("Import", "value")},        {"period", QT_TRANSLATE_NOOP("Import", "period")},
    {"start", QT_TRANSLATE_NOOP("Import", "start date")},   {"name", QT_TRANSLATE_NOOP("Import", "name")},
    {"lead", QT_TRANSLATE_NOOP("Import", "lead")},          {"stage", QT_TRANSLATE_NOOP("Import", "stage")},
    {"currency", QT_TRANSLATE_NOOP("Import", "currency")},  {"rate", QT_TRANSLATE_NOOP("Import", "exchange rate")},
    {"line", QT_TRANSLATE_NOOP("Import", "line number")},   {"nth", QT_TRANSLATE_NOOP("Import", "place among like rows")},
      {"customer_name", QT_TRANSLATE_NOOP("Import", "customer's name")},
    {"rep_name", QT_TRANSLATE_NOOP("Import", "salesperson's name")}, {"team", QT_TRANSLATE_NOOP("Import", "team")},
    {"region", QT_TRANSLATE_NOOP("Import", "region")},      {"product_name", QT_TRANSLATE_NOOP("Import", "product's name")},
    {"category", QT_TRANSLATE_NOOP("Import", "category")},  {"channel", QT_TRANSLATE_NOOP("Import", "channel")},
    {"segment", QT_TRANSLATE_NOOP("Import", "segment")},    {"unit", QT_TRANSLATE_NOOP("Import", "unit")},
    {"discount", QT_TRANSLATE_NOOP("Import", "discount")},  {"tax", QT_TRANSLATE_NOOP("Import", "tax")},
    {"charge", QT_TRANSLATE_NOOP("Import", "shipping and other charges")}, {"refund", QT_TRANSLATE_NOOP("Import", "refund")},
    {"cost", QT_TRANSLATE_NOOP("Import", "cost")},          {"profit", QT_TRANSLATE_NOOP("Import", "profit")},
    {"document", QT_TRANSLATE_NOOP("Import", "type of document")}, {"closed", QT_TRANSLATE_NOOP("Import", "date of closing")},
    {"source", QT_TRANSLATE_NOOP("Import", "source")},      {"probability", QT_TRANSLATE_NOOP("Import", "probability")},
    {"share", QT_TRANSLATE_NOOP("Import", "share of the salesperson")}, {"parent", QT_TRANSLATE_NOOP("Import", "parent category")},
    {"lost_reason", QT_TRANSLATE_NOOP("Import", "reason of the loss")}, {"question", QT_TRANSLATE_NOOP("Import", "question")},
    {"comment", QT_TRANSLATE_NOOP("Import", "comment")},    {"topic", QT_TRANSLATE_NOOP("Import", "topic")},
    {"kpi", QT_TRANSLATE_NOOP("Import", "KPI")},            {"level", QT_TRANSLATE_NOOP("Import", "level")},
    {"manager", QT_TRANSLATE_NOOP("Import", "manager")},    {"office", QT_TRANSLATE_NOOP("Import", "office")},
    {"gross", QT_TRANSLATE_NOOP("Import", "gross amount")}, {"scale_min", QT_TRANSLATE_NOOP("Import", "lowest score")},
    {"scale_max", QT_TRANSLATE_NOOP("Import", "highest score")},
    {"end", QT_TRANSLATE_NOOP("Import", "last day")},       {"kind", QT_TRANSLATE_NOOP("Import", "kind")},
};

constexpr IdText kAnswers[] = {
    {"one", QT_TRANSLATE_NOOP("Import", "no: a number is one order, on whatever days its lines are")},
    {"daily", QT_TRANSLATE_NOOP("Import", "yes: number and day together are an order")},
    {"dmy", QT_TRANSLATE_NOOP("Import", "day, month, year")},     {"mdy", QT_TRANSLATE_NOOP("Import", "month, day, year")},
    {"ymd", QT_TRANSLATE_NOOP("Import", "year, month, day")},     {"ydm", QT_TRANSLATE_NOOP("Import", "year, day, month")},     {"comma", QT_TRANSLATE_NOOP("Import", "decimal comma")},
    {"point", QT_TRANSLATE_NOOP("Import", "decimal point")},      {"rate", QT_TRANSLATE_NOOP("Import", "rate (0.15)")},
    {"percent", QT_TRANSLATE_NOOP("Import", "percentage (15)")},  {"amount", QT_TRANSLATE_NOOP("Import", "amount of money")},
    {"sales", QT_TRANSLATE_NOOP("Import", "sales")},              {"leads", QT_TRANSLATE_NOOP("Import", "leads")},
    {"surveys", QT_TRANSLATE_NOOP("Import", "surveys")},          {"targets", QT_TRANSLATE_NOOP("Import", "targets")},
    {"orders", QT_TRANSLATE_NOOP("Import", "order headers")},     {"lines", QT_TRANSLATE_NOOP("Import", "order lines")},
    {"stages", QT_TRANSLATE_NOOP("Import", "stages of leads")},   {"people", QT_TRANSLATE_NOOP("Import", "people")},
    {"products", QT_TRANSLATE_NOOP("Import", "products")},        {"customers", QT_TRANSLATE_NOOP("Import", "customers")},
    {"rates", QT_TRANSLATE_NOOP("Import", "exchange rates")},     {"market", QT_TRANSLATE_NOOP("Import", "market sizes")},
    {"events", QT_TRANSLATE_NOOP("Import", "events")},            {"month", QT_TRANSLATE_NOOP("Import", "one month from its start")},
    {"quarter", QT_TRANSLATE_NOOP("Import", "one quarter from its start")}, {"year", QT_TRANSLATE_NOOP("Import", "one year from its start")},
    {"included", QT_TRANSLATE_NOOP("Import", "yes: it is taken off")},
    {"excluded", QT_TRANSLATE_NOOP("Import", "no: the amounts stay as they are")},
    {"inside", QT_TRANSLATE_NOOP("Import", "yes: it is taken off the total")},
    {"outside", QT_TRANSLATE_NOOP("Import", "no: the total stays as it is")},
    {"price", QT_TRANSLATE_NOOP("Import", "quantity × price: the rest is tax, shipping, or the total of the whole order")},
    {"total", QT_TRANSLATE_NOOP("Import", "the total, as it is")},
    {"order", QT_TRANSLATE_NOOP("Import", "the whole order's: it counts once")},
    {"line", QT_TRANSLATE_NOOP("Import", "each line's own: it counts in every line")},
    {"base", QT_TRANSLATE_NOOP("Import", "the price: it is what was sold")},
    {"each", QT_TRANSLATE_NOOP("Import", "all of them, one after the other: each of what those before leave")},
    {"sum", QT_TRANSLATE_NOOP("Import", "all of them, added: each of the amount before discounts")},
    {"first", QT_TRANSLATE_NOOP("Import", "only the first")},
    {"between", QT_TRANSLATE_NOOP("Import", "no: the price is after it")},
    {"subtract", QT_TRANSLATE_NOOP("Import", "yes: they are taken off")},
    {"keep", QT_TRANSLATE_NOOP("Import", "no: the amounts are without them already")},
    {"less-change", QT_TRANSLATE_NOOP("Import", "what was handed over, less the change")},
    {"unit", QT_TRANSLATE_NOOP("Import", "amount off each piece")},
    {"before", QT_TRANSLATE_NOOP("Import", "yes: the total is before it")},
    {"after", QT_TRANSLATE_NOOP("Import", "no: the total is after it")},
    {"paid", QT_TRANSLATE_NOOP("Import", "what was paid")},
    {"of-unit", QT_TRANSLATE_NOOP("Import", "cost of one piece")},
    {"of-line", QT_TRANSLATE_NOOP("Import", "cost of the whole line")},
    {"header", QT_TRANSLATE_NOOP("Import", "what the header of each column says")},
    {"units", QT_TRANSLATE_NOOP("Import", "one: all amounts stay as they are written")},
    {"thousands", QT_TRANSLATE_NOOP("Import", "a thousand: all amounts are × 1,000")},
    {"millions", QT_TRANSLATE_NOOP("Import", "a million: all amounts are × 1,000,000")},
    {"billions", QT_TRANSLATE_NOOP("Import", "a billion: all amounts are × 1,000,000,000")},
    {"same", QT_TRANSLATE_NOOP("Import", "the same orders: replace what is known of them")},
    {"apart", QT_TRANSLATE_NOOP("Import", "other orders, numbered anew; keep both")},
    {"#row", QT_TRANSLATE_NOOP("Import", "none: each row is an order of its own")},
    {"#0", QT_TRANSLATE_NOOP("Import", "no: leave the column out")},
    {"#0 of no column", QT_TRANSLATE_NOOP("Import", "none: the leads have no day, and those that were won are in no period")},
};

/// What a rule was found to be; names of columns and counts stay as they are.
constexpr IdText kRules[] = {
    {"of-order", QT_TRANSLATE_NOOP("Import", "that of the whole order, which its lines repeat; a line is worth quantity × price")},
    {"of-order-once", QT_TRANSLATE_NOOP("Import", "that of the whole order, which its lines repeat; it counts once, in the first line")},
    {"subtract", QT_TRANSLATE_NOOP("Import", "taken off the amounts")},
    {"keep", QT_TRANSLATE_NOOP("Import", "off the amounts already")},
    {"net", QT_TRANSLATE_NOOP("Import", "after discount, without tax")},
    {"before-discount", QT_TRANSLATE_NOOP("Import", "before discount")},
    {"with-tax", QT_TRANSLATE_NOOP("Import", "with tax")},
    {"included", QT_TRANSLATE_NOOP("Import", "included in the amounts")},
    {"excluded", QT_TRANSLATE_NOOP("Import", "not included in the amounts")},
    {"per-unit", QT_TRANSLATE_NOOP("Import", "cost of one piece")},
    {"per-line", QT_TRANSLATE_NOOP("Import", "cost of the whole line")},
    {"revenue-minus-profit", QT_TRANSLATE_NOOP("Import", "revenue less profit")},
};

std::optional<std::int64_t> wholeNumber(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

/// "45000 = 2023-03-15": the day as people write it.
QString exampleText(const Format& format, const std::string& text)
{
    constexpr std::string_view kIs = " = ";
    const auto at = text.rfind(kIs);
    const auto day = at == std::string::npos ? std::nullopt : parseIso(std::string_view{text}.substr(at + kIs.size()));
    return day ? toQString(text.substr(0, at + kIs.size())) + format.date(*day) : toQString(text);
}

/// A value of a note in the reader's own notation. What a file says stays as it is.
QString valueText(const Format& format, const std::string& name, const std::string& value)
{
    const Words& words = format.words();
    if (const auto kpi = name == "kpi" ? kpi::parseKpi(value) : std::nullopt) {
        return kpiName(*kpi, words.language());
    }
    if (name == "rule" || name == "decimal") {
        const char* rule = find(kRules, value);
        const char* text = rule == nullptr ? find(kAnswers, value) : rule;
        return text != nullptr ? words.translate("Import", text) : toQString(value);
    }
    if (const auto day = name == "from" || name == "to" ? parseIso(value) : std::nullopt) {
        return format.date(*day);
    }
    if (const auto rows = name == "rows" || name == "rejected" || name == "orders" ? wholeNumber(value) : std::nullopt) {
        return format.count(*rows);
    }
    if (const auto amount = name == "amount" ? parsePlainDecimal(value) : std::nullopt) {
        return format.money(amount->raw);
    }
    return name == "example" ? exampleText(format, value) : toQString(value);
}

QString valuesOf(const Format& format, const ingest::Note& note)
{
    QStringList values;
    for (const auto& [name, value] : note.values) {
        if (!value.empty()) {
            values << valueText(format, name, value);
        }
    }
    return values.join(QStringLiteral(", "));
}

/// {name}, or {n name} for so many rows: "1 row".
QString placeText(const Format& format, std::string name, const ingest::Note& note)
{
    const bool isRows = name.starts_with("n ");
    name.erase(0, isRows ? 2 : 0);
    const auto found = std::find_if(note.values.begin(), note.values.end(), [&](const auto& value) { return value.first == name; });
    if (found == note.values.end()) {
        return {};
    }
    const auto rows = isRows ? wholeNumber(found->second) : std::nullopt;
    return rows ? format.rows(*rows) : valueText(format, name, found->second);
}

/// The text with the note's values in it, from left to right: a value is never looked at again.
QString withValues(const Format& format, QString text, const ingest::Note& note)
{
    for (qsizetype from = 0; (from = text.indexOf(QLatin1Char('{'), from)) >= 0;) {
        const auto end = text.indexOf(QLatin1Char('}'), from);
        const QString value = placeText(format, text.mid(from + 1, end - from - 1).toStdString(), note);
        text.replace(from, end - from + 1, value);
        from += value.size();
    }
    return text.contains(QStringLiteral("%1")) ? text.replace(QStringLiteral("%1"), valuesOf(format, note)) : text;
}

/// The first example in the reader's own notation: "4 Mar 2026", "1,234".
QString meaningText(const Words& words, const ingest::Question& question, const ingest::Answer& answer)
{
    if (question.id == "dates") {
        if (const auto day = parseIso(answer.meaning)) {
            return Format{words}.date(*day);
        }
    }
    if (question.id == "decimal") {
        if (const auto number = parsePlainDecimal(answer.meaning)) {
            return Format{words}.quantity(number->raw);
        }
    }
    return toQString(answer.meaning);
}

}  // namespace

QString currencyName(const Words& words, const std::string& code)
{
    return code == "IDR" ? words.translate("Import", "Rupiah") : toQString(code);
}

QString fieldName(const Words& words, const std::string& field)
{
    const char* text = find(kFields, field);
    return text != nullptr ? words.translate("Import", text) : toQString(field);
}

namespace {

/// A question that is asked in more than one way.
std::string_view questionKey(const ingest::Question& question)
{
    if (question.isDoubtfulField()) {
        return question.field == "status" || question.field == "document" ? "field words" : "field doubtful";
    }
    const auto& answers = question.answers;
    const bool isBase = question.id == "total" && !answers.empty() && answers.front().value == "base";
    if (isBase) {
        return "total base";
    }
    const auto has = [&answers](std::string_view value) {
        return std::any_of(answers.begin(), answers.end(), [value](const auto& answer) { return answer.value == value; });
    };
    if (has("less-change") || has("between")) {
        return question.id == "total" ? "total cash" : "discount between";
    }
    if (question.id == "total" && has("paid")) {
        return "total paid";
    }
    if (question.id == "dates" && answers.size() == 2 && answers.front().value != "ymd" && answers.back().value == "ydm") {
        return "dates swapped";
    }
    if (question.id == "orders" && !answers.empty() && answers.front().value == "daily") {
        return "orders of days";
    }
    if (has("line")) {
        return question.id == "discount" ? "discount repeated" : "total repeated";
    }
    return question.id == "kind" && !question.examples.empty() ? std::string_view{"kind awaited"} : std::string_view{question.id};
}

}  // namespace

QString questionTitle(const Words& words, const ingest::Question& question)
{
    const std::string_view key = questionKey(question);
    const bool isAwaited = key == "kind awaited";
    const char* text = find(kQuestions, key);
    QString title = text != nullptr ? words.translate("Import", text) : toQString(question.id);
    if (isAwaited) {
        QStringList orders;
        for (const auto& order : question.examples) {
            orders << toQString(order);
        }
        return title.replace(QStringLiteral("%1"), orders.join(QStringLiteral(", ")));
    }
    return title.replace(QStringLiteral("%1"), toQString(question.column)).replace(QStringLiteral("%2"), fieldName(words, question.field));
}

QString answerText(const Words& words, const ingest::Question& question, const ingest::Answer& answer)
{
    const bool isNone = answer.value == "#0" && question.column.empty();
    const char* text = find(kAnswers, isNone ? "#0 of no column" : answer.value);
    if (question.id == "field" && text == nullptr) {
        return toQString(answer.meaning);  // a column's name and an example
    }
    if (text != nullptr && (question.id == "field" || question.id == "kind")) {
        return words.translate("Import", text);
    }
    const QString name = text != nullptr ? words.translate("Import", text) : toQString(answer.value);
    return answer.meaning.empty() ? name : name + QStringLiteral(": ") + meaningText(words, question, answer);
}

QString delimiterName(const Words& words, const std::string& delimiter)
{
    if (delimiter == ",") {
        return words.translate("Import", "comma");
    }
    if (delimiter == ";") {
        return words.translate("Import", "semicolon");
    }
    if (delimiter == "\t") {
        return words.translate("Import", "tab");
    }
    if (delimiter == "|") {
        return words.translate("Import", "vertical bar");
    }
    return words.translate("Import", "“%1”", "a delimiter").arg(toQString(delimiter));
}

QString fileText(const Words& words, const std::string& fileName)
{
    return fileName.empty() || fileName == services::kPastedName ? words.translate("Import", "Pasted rows") : toQString(fileName);
}

QString noteText(const Format& format, const ingest::Note& note)
{
    const bool isPlain = note.id.starts_with("rows-") && note.values.size() == 1;
    const char* plain = isPlain ? find(kNotes, note.id + " without amount") : nullptr;
    const char* text = plain != nullptr ? plain : find(kNotes, note.id);
    if (text == nullptr) {
        return QStringLiteral("%1: %2").arg(toQString(note.id), valuesOf(format, note));  // never swallowed
    }
    return withValues(format, format.words().translate("Import", text), note);
}

QString kindName(const Words& words, domain::RecordKind kind)
{
    return words.translate("Import", find(kAnswers, domain::recordKindId(kind)));
}

QString rejectReason(const Words& words, const std::string& reason)
{
    const char* text = find(kReasons, reason);
    return text != nullptr ? words.translate("Import", text) : toQString(reason);
}

}  // namespace kinerja::present
