// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "id_texts.h"
#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

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
    {"merged-cells", QT_TRANSLATE_NOOP("Import", "What a cell merged over several rows says counts for each of them; its amount counts once. Rows: {rows}.")},
    {"rows-below-name", QT_TRANSLATE_NOOP("Import", "Column {column} names each person once, above their rows; the rows below were read with that name: {rows}.")},
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
    {"line-total", QT_TRANSLATE_NOOP("Import", "{column} is what was sold; {other} follows from it, with what comes on top of an order.")},
    {"total-billed", QT_TRANSLATE_NOOP("Import", "{column} is what was sold; {paid} was paid of it, and {owed} is still owed.")},
    {"quantity-of", QT_TRANSLATE_NOOP("Import", "What was sold is the quantity in column {column}: the totals are of it.")},
    {"discount-also", QT_TRANSLATE_NOOP("Import", "The discount in column {column} is taken off, too.")},
    {"named-as", QT_TRANSLATE_NOOP("Import", "The column {column} was read as another field than its name says elsewhere: {field}.")},
    {"refund-of-order", QT_TRANSLATE_NOOP("Import", "The refund in column {column} is one of the whole order: it is taken off once, from the line that states it first.")},
    {"refund-rule", QT_TRANSLATE_NOOP("Import", "Refunds in column {column} were read as: {rule}.")},
    {"returned-rule", QT_TRANSLATE_NOOP("Import", "Orders with the status of a return (column {column}) were read as: {rule}.")},
    {"amounts-unit", QT_TRANSLATE_NOOP("Import", "Amounts were multiplied by {times}, as the file writes them in such units: {columns}.")},
    {"encoding-assumed", QT_TRANSLATE_NOOP("Import", "The text is not UTF-8; it was read as {encoding}.")},
    {"orders-differ", QT_TRANSLATE_NOOP("Import", "Known orders have another customer and another day now: {orders}, for example {example}.")},
    {"extra-rows-twice", QT_TRANSLATE_NOOP("Import", "An earlier import took {n rows} that name a discount, tax, shipping or rounding for lines; in this file they are parts of their orders, so that they count twice: "
                                                     "{amount} too much or too little. To take those lines out, have the rows removed that this file lacks (--mode replace), or undo the earlier import.")},
    {"extra-rows", QT_TRANSLATE_NOOP("Import", "Rows of column {column} that name a discount, tax, shipping or rounding ({rows}) were read as {rule}: {names}.")},
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
    {"missing-unsure", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows that this file lacks ({rows}). They are kept, because rows "
                                                   "were rejected ({rejected}) and may be among them.")},
    {"no-rate", QT_TRANSLATE_NOOP("Import", "Amounts in {currency} without an exchange rate, from {from} to {to}: {rows}. They are in no total.")},
    {"on-hold", QT_TRANSLATE_NOOP("Import", "Orders on hold or disputed count: %1.")},
    {"leads-are-rows", QT_TRANSLATE_NOOP("Import", "Leads without a number are known by all of their cells: one that has changed since the last file is a new lead, and the old one stays unless rows that are missing are removed.")},
    {"ends-unsaid", QT_TRANSLATE_NOOP("Import", "Column {column} says when leads ended in one way alone. It says no day of closing of those that ended in the other way: {rows}. "
                                                "Where no other file does, they count in no figure by closing date.")},
    {"names-of-several", QT_TRANSLATE_NOOP("Import", "The name {name} is that of several rows of the list ({ids}): what names it so belongs to none of them. "
                                                     "Write the id, or merge the name into one of them.")},
    {"orders-known", QT_TRANSLATE_NOOP("Import", "Orders that a file with whole orders has brought count as that file says: {rows}. To count their headers "
                                                 "and lines instead, undo the import of that file; if it held order headers, import it again as such.")},
    {"orders-known-cancelled", QT_TRANSLATE_NOOP("Import", "Orders that their header cancels count all the same, because a file with whole orders has brought "
                                                           "them: {rows}. Import that file with its status, or undo its import.")},
    {"orders-are-rows", QT_TRANSLATE_NOOP("Import", "Each row was taken as its own order: %1.")},
    {"other-tables", QT_TRANSLATE_NOOP("Import", "The file holds more than one table. The first was read; not read: {tables}, "
                                                 "with rows: {rows}, in line {lines}.")},
    {"base-amount", QT_TRANSLATE_NOOP("Import", "The total is in column {column}: {amount} × {rate} in all rows. Prices and other amounts in the foreign currency were left out.")},
    {"pages", QT_TRANSLATE_NOOP("Import", "The table was printed in pages: its names stand again {headers} times, with {rows} other rows of pages around them "
                                          "(numbers, sums, titles), in line {lines}. They were passed over; the rows behind them were read.")},
    {"rows-corrected", QT_TRANSLATE_NOOP("Import", "Rows that were corrected by hand: %1.")},
    {"point-zero-cut", QT_TRANSLATE_NOOP("Import", "Numbers such as 17850.0 were read as 17850: %1.")},
    {"lines-in-quotes", QT_TRANSLATE_NOOP("Import", "Each line of the file stands in quotes as a whole, as a spreadsheet saves it that has opened it with another delimiter. It was read without these quotes.")},
    {"discounts-in-steps", QT_TRANSLATE_NOOP("Import", "Discounts that are taken off one after the other were read as one, such as {example} as {rate} ({rows} rows).")},
    {"preamble", QT_TRANSLATE_NOOP("Import", "Rows above the table were left out: %1.")},
    {"price-from-list", QT_TRANSLATE_NOOP("Import", "Rows without a price have that of the product list: %1.")},
    {"price-from-similar", QT_TRANSLATE_NOOP("Import", "Products whose names differ from the list's in case or blanks alone have its price (rows: {rows}): {names}. "
                                                       "They stay products of their own until the names are merged.")},
    {"profile-used", QT_TRANSLATE_NOOP("Import", "Read with the answers of the profile %1.")},
    {"quantity-blank", QT_TRANSLATE_NOOP("Import", "Rows without a quantity count as 1: %1.")},
    {"quantity-missing", QT_TRANSLATE_NOOP("Import", "There is no quantity column; each row counts as 1.")},
    {"rates-rounded", QT_TRANSLATE_NOOP("Import", "Exchange rates with more than twelve decimals were rounded: %1.")},
    {"rates-to", QT_TRANSLATE_NOOP("Import", "The rates say what one unit of a currency is worth in %1.")},
    {"customer-from", QT_TRANSLATE_NOOP("Import", "The customer was taken from column %1.")},
    {"region-from", QT_TRANSLATE_NOOP("Import", "The region was taken from column %1.")},
    {"restates", QT_TRANSLATE_NOOP("Import", "Figures of a sealed period are other ones now: %1. See the sealed periods.")},
    {"rounded", QT_TRANSLATE_NOOP("Import", "Amounts with more than four decimals were rounded: %1.")},
    {"rows-missing", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows for these days that this file lacks; they are kept: {n rows}, {amount}.")},
    {"rows-missing without amount", QT_TRANSLATE_NOOP("Import", "Earlier files brought rows that this file lacks; they are kept: {n rows}.")},
    {"rows-removed without amount", QT_TRANSLATE_NOOP("Import", "Rows of earlier files that this file lacks were removed: {n rows}.")},
    {"rows-removed", QT_TRANSLATE_NOOP("Import", "Rows of earlier files on these days that this file lacks were removed: {n rows}, {amount}.")},
    {"older-values", QT_TRANSLATE_NOOP("Import", "Older values replace newer ones that import {batch} brought ({file}): {n rows}.")},
    {"same-file", QT_TRANSLATE_NOOP("Import", "This file was imported before.")},
    {"scale", QT_TRANSLATE_NOOP("Import", "The scores of column {column} were read on the scale {scale}.")},
    {"scope-of-person", QT_TRANSLATE_NOOP("Import", "Rows that name a person and more are targets of the person: %1.")},
    {"share-blank", QT_TRANSLATE_NOOP("Import", "Rows without a share are their person's as a whole: {rows}.")},
    {"share-of-two-teams", QT_TRANSLATE_NOOP("Import", "Shared lines in which one salesperson stands with two teams: {lines}. The first one counts.")},
    {"share-of-nothing", QT_TRANSLATE_NOOP("Import", "Rows name salespeople with a share of 0 %: {rows}. They have nothing of those lines and are not counted for them.")},
    {"shares-joined", QT_TRANSLATE_NOOP("Import", "Rows that repeat a line for each of its salespeople: {rows}; lines that they are: {lines}.")},
    {"sheet-chosen", QT_TRANSLATE_NOOP("Import", "Of these sheets the first one was read: %1.")},
    {"sheets-read", QT_TRANSLATE_NOOP("Import", "Sheets with the same columns were read as one file, each with its rows: {sheets}.")},
    {"sheets-unknown", QT_TRANSLATE_NOOP("Import", "No sheet is named {sheets}; there are: {others}.")},
    {"sheets-unread", QT_TRANSLATE_NOOP("Import", "Sheets that were not read: {sheets}.")},
    {"statuses-kept", QT_TRANSLATE_NOOP("Import", "The file tells no statuses: rows of orders known as cancelled stay cancelled: %1.")},
    {"statuses-taken", QT_TRANSLATE_NOOP("Import", "Orders of earlier files whose status these headers changed: %1.")},
    {"tax-rule", QT_TRANSLATE_NOOP("Import", "Tax was read as: %1.")},
    {"total-rule", QT_TRANSLATE_NOOP("Import", "The total column was read as: %1.")},
    {"total-above", QT_TRANSLATE_NOOP("Import", "The totals in column {column} are {percent} % above quantity × price together; they count as they are.")},
    {"two-digit-years", QT_TRANSLATE_NOOP("Import", "Years with two digits were completed: %1.")},
    {"unknown-status-words", QT_TRANSLATE_NOOP("Import", "Status words that are not known count: %1.")},
};
static_assert(hasEachOnce(kNotes));

/// What a rule was found to be; names of columns and counts stay as they are.
constexpr IdText kRules[] = {
    {"of-order", QT_TRANSLATE_NOOP("Import", "that of the whole order, which its lines repeat; a line is worth quantity × price")},
    {"of-order-once", QT_TRANSLATE_NOOP("Import", "that of the whole order, which its lines repeat; it counts once, in the first line")},
    {"apart", QT_TRANSLATE_NOOP("Import", "parts of their order: tax and charges are no revenue, a discount comes off it")},
    {"lines", QT_TRANSLATE_NOOP("Import", "lines like others")},
    {"subtract", QT_TRANSLATE_NOOP("Import", "taken off the amounts")},
    {"keep", QT_TRANSLATE_NOOP("Import", "off the amounts already")},
    {"off", QT_TRANSLATE_NOOP("Import", "no longer counted")},
    {"returns", QT_TRANSLATE_NOOP("Import", "returns, subtracted on their own day")},
    {"net", QT_TRANSLATE_NOOP("Import", "after discount, without tax")},
    {"before-discount", QT_TRANSLATE_NOOP("Import", "before discount")},
    {"with-tax", QT_TRANSLATE_NOOP("Import", "with tax")},
    {"included", QT_TRANSLATE_NOOP("Import", "included in the amounts")},
    {"excluded", QT_TRANSLATE_NOOP("Import", "not included in the amounts")},
    {"per-unit", QT_TRANSLATE_NOOP("Import", "cost of one piece")},
    {"per-line", QT_TRANSLATE_NOOP("Import", "cost of the whole line")},
    {"revenue-minus-profit", QT_TRANSLATE_NOOP("Import", "revenue less profit")},
};
static_assert(hasEachOnce(kRules));

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
        const char* text = rule == nullptr ? findAnswer(value) : rule;
        return text != nullptr ? words.translate("Import", text) : toQString(value);
    }
    if (const auto period = name == "period" ? parsePeriod(value) : Result<Period>{fail(Errc::NotFound)}) {
        return format.period(*period);
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

}  // namespace

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

}  // namespace kinerja::present
