// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_words.h"

#include <algorithm>
#include <string_view>

#include <QCoreApplication>
#include <QStringList>

#include "id_texts.h"
#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

constexpr IdText kReasons[] = {
    {"not-a-number", QT_TRANSLATE_NOOP("Import", "not a number in the format of its column")},
    {"not-a-date", QT_TRANSLATE_NOOP("Import", "not a date in the format of its column")},
    {"error-cell", QT_TRANSLATE_NOOP("Import", "an error of the spreadsheet stands in place of a value")},
    {"negative-target", QT_TRANSLATE_NOOP("Import", "a target is not below 0 (only one of the NPS, or of a KPI of your own, can be)")},
    {"not-a-count", QT_TRANSLATE_NOOP("Import", "a target of a count is a whole number")},
    {"not-whole", QT_TRANSLATE_NOOP("Import", "not one answer: a mean of several does not tell how many of them were good; import each answer by itself")},
    {"missing", QT_TRANSLATE_NOOP("Import", "a value is missing")},
    {"shortened", QT_TRANSLATE_NOOP("Import", "a spreadsheet has shortened the number, its last digits are lost: take the file as it came, or write the column as text")},
    {"not-of-order", QT_TRANSLATE_NOOP("Import", "another line of the order states another amount for the whole order")},
    {"out-of-range", QT_TRANSLATE_NOOP("Import", "too large, or outside what is possible")},
    {"unit-unclear", QT_TRANSLATE_NOOP("Import", "nothing tells whether this number is in thousands or millions, too; write it in a file of its own")},
    {"unknown-currency", QT_TRANSLATE_NOOP("Import", "not a currency")},
    {"no-price", QT_TRANSLATE_NOOP("Import", "neither the file nor the product list has a price for this product")},
    {"base-currency", QT_TRANSLATE_NOOP("Import", "the base currency has no rate to itself")},
    {"contradicts", QT_TRANSLATE_NOOP("Import", "another row of the file says something else of the same: one target, rate, price, lead or entry of a list has one value")},
    {"told-apart", QT_TRANSLATE_NOOP("Import", "another row has the same target, and only a column that is not read tells them apart: say what it is, or leave one of the rows out")},
    {"too-many-cells", QT_TRANSLATE_NOOP("Import", "more cells than columns")},
    {"too-few-cells", QT_TRANSLATE_NOOP("Import", "fewer cells than columns")},
    {"name-of-several", QT_TRANSLATE_NOOP("Import", "several rows of the list have this name: write the id")},
    {"no-line-of-order", QT_TRANSLATE_NOOP("Import", "a discount, tax or charge in a row of its own, and no row that was taken is a line of its order")},
    {"percent-of-sum", QT_TRANSLATE_NOOP("Import", "a percentage; the target of this KPI is an amount or a number")},
    {"not-a-sum", QT_TRANSLATE_NOOP("Import", "it says it is a total, and is not the sum of the rows above")},
    {"not-a-mean", QT_TRANSLATE_NOOP("Import", "it says it is an average, and is not that of the rows above")},
    {"no-sum-of-ratios", QT_TRANSLATE_NOOP("Import", "a ratio has no total, and this is not the average of the rows above either; the target of all belongs in a row without a name")},
    {"stray-quote", QT_TRANSLATE_NOOP("Import", "a quotation mark is opened and never closed")},
    {"several-scopes", QT_TRANSLATE_NOOP("Import", "a target for more than one of company, office, team and person")},
    {"shares-not-100", QT_TRANSLATE_NOOP("Import", "the shares of the line's salespeople are not 100 %")},
    {"total-differs", QT_TRANSLATE_NOOP("Import", "the total is not the sum of its columns")},
    {"total-of-ratios", QT_TRANSLATE_NOOP("Import", "a ratio has no total, and this is not the average of its columns either")},
    {"category-in-itself", QT_TRANSLATE_NOOP("Import", "a category cannot belong to itself")},
    {"not-a-period", QT_TRANSLATE_NOOP("Import", "not a month, a quarter or a year")},
    {"unknown-kpi", QT_TRANSLATE_NOOP("Import", "not the name of a KPI")},
    {"unknown-level", QT_TRANSLATE_NOOP("Import", "not a level of targets")},
    {"unknown-kind", QT_TRANSLATE_NOOP("Import", "not a kind of event")},
};
static_assert(hasEachOnce(kReasons));

constexpr IdText kQuestions[] = {
    {"dates", QT_TRANSLATE_NOOP("Import", "The dates in column “%1” can be read in more than one order.")},
    {"dates swapped", QT_TRANSLATE_NOOP("Import", "In column “%1” no real date is later than the 12th of its month, and what is later is text. "
                                                  "Has the spreadsheet swapped day and month of the dates when they were typed?")},
    {"dates sheets", QT_TRANSLATE_NOOP("Import", "Sheets write the dates in column “%1” in different orders (%3). Which are to be read?")},
    {"decimal", QT_TRANSLATE_NOOP("Import", "The numbers in column “%1” can be read with a decimal comma or a decimal point.")},
    {"decimal sheets", QT_TRANSLATE_NOOP("Import", "Sheets write the numbers in column “%1” with different decimal marks (%3). Which are to be read?")},
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
    {"returned", QT_TRANSLATE_NOOP("Import", "Some orders have the status of a return in column “%1”. What do these rows say?")},
    {"extras", QT_TRANSLATE_NOOP("Import", "Some rows name a discount, tax, shipping or rounding in place of a product (name, rows, amount): %1. What are they?")},
    {"quantity", QT_TRANSLATE_NOOP("Import", "Which quantity was sold? The columns differ.")},
    {"total paid", QT_TRANSLATE_NOOP("Import", "The column “%1” holds what was paid, and another one something else. What was sold?")},
    {"total of several", QT_TRANSLATE_NOOP("Import", "Beside column “%1” stands another total, and nothing tells which of them was sold. What counts?")},
    {"totals", QT_TRANSLATE_NOOP("Import", "Is the discount still to be taken off the total in column “%1”?")},
    {"cost", QT_TRANSLATE_NOOP("Import", "Is the cost in column “%1” one of a piece or of the whole line? The margin would be:")},
    {"total base amount", QT_TRANSLATE_NOOP("Import", "The amounts stand in a foreign currency and in column “%1”, and the rate between them does not explain all rows. What counts?")},
    {"total cash", QT_TRANSLATE_NOOP("Import", "The column “%1” holds what was handed over. What was sold?")},
    {"amounts", QT_TRANSLATE_NOOP("Import", "What does one in column “%1” stand for?")},
    {"encoding", QT_TRANSLATE_NOOP("Import", "Which encoding does the text have?")},
    {"kind", QT_TRANSLATE_NOOP("Import", "What kind of records is this?")},
    {"kind awaited", QT_TRANSLATE_NOOP("Import", "Order lines wait for the headers of orders in this file (%1). Are these the headers, or sales of their own?")},
    {"orders", QT_TRANSLATE_NOOP("Import", "The store knows numbers of column “%1” for other customers, products, days or places. Are these the same orders?")},
    {"orders of rows", QT_TRANSLATE_NOOP("Import", "The rows have no order numbers, and the store knows rows with the same values. Are they the same?")},
    {"orders of days", QT_TRANSLATE_NOOP("Import", "Numbers of column “%1” stand on several days of the file. Do they begin anew?")},
    {"sheets", QT_TRANSLATE_NOOP("Import", "Several sheets have the same columns: %1. Are they parts of one file?")},
    {"sheets unlike", QT_TRANSLATE_NOOP("Import", "Columns of %1 have other names than those of the other sheets. Which sheets are to be read?")},
    {"scope", QT_TRANSLATE_NOOP("Import", "Whose targets are these? Nothing tells what column “%1” (%3) is.")},
    {"field", QT_TRANSLATE_NOOP("Import", "Which column is “%2”?")},
    {"field words", QT_TRANSLATE_NOOP("Import", "Does column “%1” say which orders count? Some of its words look so.")},
    {"field amount", QT_TRANSLATE_NOOP("Import", "Does column “%1” hold pieces or an amount of money?")},
    {"field doubtful", QT_TRANSLATE_NOOP("Import", "Is column “%1” the field “%2”? Most of its cells cannot be read as one.")},
};
static_assert(hasEachOnce(kQuestions));

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
    {"won", QT_TRANSLATE_NOOP("Import", "date of winning")}, {"lost", QT_TRANSLATE_NOOP("Import", "date of losing")},
    {"is_won", QT_TRANSLATE_NOOP("Import", "won: yes or no")}, {"is_closed", QT_TRANSLATE_NOOP("Import", "closed: yes or no")},
    {"lost_reason", QT_TRANSLATE_NOOP("Import", "reason of the loss")}, {"question", QT_TRANSLATE_NOOP("Import", "question")},
    {"comment", QT_TRANSLATE_NOOP("Import", "comment")},    {"topic", QT_TRANSLATE_NOOP("Import", "topic")},
    {"kpi", QT_TRANSLATE_NOOP("Import", "KPI")},            {"level", QT_TRANSLATE_NOOP("Import", "level")},
    {"minimum", QT_TRANSLATE_NOOP("Import", "minimum target")}, {"stretch", QT_TRANSLATE_NOOP("Import", "stretch target")},
    {"manager", QT_TRANSLATE_NOOP("Import", "manager")},    {"office", QT_TRANSLATE_NOOP("Import", "office")},
    {"gross", QT_TRANSLATE_NOOP("Import", "gross amount")}, {"scale_min", QT_TRANSLATE_NOOP("Import", "lowest score")},
    {"scale_max", QT_TRANSLATE_NOOP("Import", "highest score")},
    {"end", QT_TRANSLATE_NOOP("Import", "last day")},       {"kind", QT_TRANSLATE_NOOP("Import", "kind")},
};
static_assert(hasEachOnce(kFields));

constexpr IdText kAnswers[] = {
    {"one", QT_TRANSLATE_NOOP("Import", "no: a number is one order, on whatever days its lines are")},
    {"daily", QT_TRANSLATE_NOOP("Import", "yes: number and day together are an order")},
    {"as-parts", QT_TRANSLATE_NOOP("Import", "parts of their order: tax and charges are no revenue, a discount comes off it")},
    {"as-lines", QT_TRANSLATE_NOOP("Import", "lines like others: they count as revenue")},
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
    {"off", QT_TRANSLATE_NOOP("Import", "the order came back: it no longer counts")},
    {"returns", QT_TRANSLATE_NOOP("Import", "they are returns: they take back what other rows sold")},
    {"keep", QT_TRANSLATE_NOOP("Import", "no: the amounts are without them already")},
    {"less-change", QT_TRANSLATE_NOOP("Import", "what was handed over, less the change")},
    {"unit", QT_TRANSLATE_NOOP("Import", "amount off each piece")},
    {"before", QT_TRANSLATE_NOOP("Import", "yes: the total is before it")},
    {"after", QT_TRANSLATE_NOOP("Import", "no: the total is after it")},
    {"in-base", QT_TRANSLATE_NOOP("Import", "the amount in the currency of the figures; prices and other amounts in the foreign one are left out")},
    {"in-foreign", QT_TRANSLATE_NOOP("Import", "the amount in the foreign currency")},
    {"paid", QT_TRANSLATE_NOOP("Import", "what was paid")},
    {"pieces", QT_TRANSLATE_NOOP("Import", "pieces")},
    {"of-unit", QT_TRANSLATE_NOOP("Import", "cost of one piece")},
    {"of-line", QT_TRANSLATE_NOOP("Import", "cost of the whole line")},
    {"header", QT_TRANSLATE_NOOP("Import", "what the header of each column says")},
    {"units", QT_TRANSLATE_NOOP("Import", "one: all amounts stay as they are written")},
    {"thousands", QT_TRANSLATE_NOOP("Import", "a thousand: all amounts are × 1,000")},
    {"millions", QT_TRANSLATE_NOOP("Import", "a million: all amounts are × 1,000,000")},
    {"billions", QT_TRANSLATE_NOOP("Import", "a billion: all amounts are × 1,000,000,000")},
    {"same", QT_TRANSLATE_NOOP("Import", "the same orders: replace what is known of them")},
    {"sheets-dmy", QT_TRANSLATE_NOOP("Import", "these sheets, day before month; the others in a further import")},
    {"sheets-mdy", QT_TRANSLATE_NOOP("Import", "these sheets, month before day; the others in a further import")},
    {"sheets-point", QT_TRANSLATE_NOOP("Import", "these sheets, with a decimal point; the others in a further import")},
    {"sheets-comma", QT_TRANSLATE_NOOP("Import", "these sheets, with a decimal comma; the others in a further import")},
    {"point of sheets", QT_TRANSLATE_NOOP("Import", "all sheets with a decimal point")},
    {"comma of sheets", QT_TRANSLATE_NOOP("Import", "all sheets with a decimal comma")},
    {"sheets-all", QT_TRANSLATE_NOOP("Import", "yes: all of them are read")},
    {"sheets-without", QT_TRANSLATE_NOOP("Import", "these are; the others repeat them, or are something else")},
    {"sheets-alike", QT_TRANSLATE_NOOP("Import", "those with the same columns; the others stay out")},
    {"sheet-other", QT_TRANSLATE_NOOP("Import", "what is named here alone; the others stay out")},
    {"sheet-one", QT_TRANSLATE_NOOP("Import", "no: one of them is read")},
    {"rows-same", QT_TRANSLATE_NOOP("Import", "the same rows, written otherwise: nothing is added")},
    {"rows-apart", QT_TRANSLATE_NOOP("Import", "other sales that happen to be alike; keep both")},
    {"apart", QT_TRANSLATE_NOOP("Import", "other orders, numbered anew; keep both")},
    {"#row of leads", QT_TRANSLATE_NOOP("Import", "none: each row is a lead of its own")},
    {"#row", QT_TRANSLATE_NOOP("Import", "none: each row is an order of its own")},
    {"#0", QT_TRANSLATE_NOOP("Import", "no: leave the column out")},
    {"#0 of no column", QT_TRANSLATE_NOOP("Import", "none: the leads have no day, and those that were won are in no period")},
};
static_assert(hasEachOnce(kAnswers));

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

const char* findAnswer(std::string_view id) { return find(kAnswers, id); }

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
    const auto has = [&answers = question.answers](std::string_view value) {
        return std::any_of(answers.begin(), answers.end(), [value](const auto& answer) { return answer.value == value; });
    };
    if (question.isDoubtfulField() && has("pieces")) {
        return "field amount";
    }
    if (question.isDoubtfulField()) {
        return question.field == "status" || question.field == "document" ? "field words" : "field doubtful";
    }
    const auto& answers = question.answers;
    const bool isBase = question.id == "total" && !answers.empty() && answers.front().value == "base";
    if (isBase) {
        return "total base";
    }
    if (has("less-change") || has("between")) {
        return question.id == "total" ? "total cash" : "discount between";
    }
    if (question.id == "total" && has("in-base")) {
        return "total base amount";
    }
    if (question.id == "total" && has("paid")) {
        return "total paid";
    }
    if (question.id == "total" && std::all_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.value.starts_with('#'); })) {
        return "total of several";
    }
    if (has("sheet-other")) {
        return "sheets unlike";
    }
    if (has("sheets-dmy")) {
        return "dates sheets";
    }
    if (has("sheets-point")) {
        return "decimal sheets";
    }
    if (question.id == "dates" && answers.size() == 2 && answers.front().value != "ymd" && answers.back().value == "ydm") {
        return "dates swapped";
    }
    if (question.id == "orders" && !answers.empty() && answers.front().value == "daily") {
        return "orders of days";
    }
    if (has("rows-same")) {
        return "orders of rows";
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
    const bool isOfExamples = key == "kind awaited" || key == "extras" || key == "sheets" || key == "sheets unlike";
    const char* text = find(kQuestions, key);
    QString title = text != nullptr ? words.translate("Import", text) : toQString(question.id);
    QStringList examples;
    for (const auto& example : question.examples) {
        examples << toQString(example);
    }
    const QString shown = examples.join(QStringLiteral(", "));
    if (isOfExamples) {
        return title.replace(QStringLiteral("%1"), shown);
    }
    title.replace(QStringLiteral("%3"), shown);
    return title.replace(QStringLiteral("%1"), toQString(question.column)).replace(QStringLiteral("%2"), fieldName(words, question.field));
}

QString answerText(const Words& words, const ingest::Question& question, const ingest::Answer& answer)
{
    const bool isNone = answer.value == "#0" && question.column.empty();
    const bool isLead = answer.value == "#row" && question.field == "id";
    if (questionKey(question) == "decimal sheets" && (answer.value == "point" || answer.value == "comma")) {
        return words.translate("Import", find(kAnswers, answer.value + " of sheets"));  // what one example would be says nothing of the other's
    }
    if (question.id == "scope" && answer.value != "#0") {
        return fieldName(words, answer.value);
    }
    const char* text = find(kAnswers, isNone ? "#0 of no column" : isLead ? "#row of leads" : answer.value);
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

QString placeText(const Format& format, std::uint64_t line, const std::string& sheet)
{
    const QString row = format.count(static_cast<std::int64_t>(ingest::sheetRowOf(line).row));
    return sheet.empty() ? row : QStringLiteral("%1: %2").arg(toQString(sheet), row);
}

QString fileText(const Words& words, const std::string& fileName)
{
    return fileName.empty() || fileName == services::kPastedName ? words.translate("Import", "Pasted rows") : toQString(fileName);
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

services::ReasonText rejectReasons(const Words& words)
{
    return [words](const domain::RowIssue& issue) {
        const std::string reason = toStdString(rejectReason(words, issue.reason));
        return issue.column.empty() ? reason : issue.column + ": " + reason;
    };
}

}  // namespace kinerja::present
