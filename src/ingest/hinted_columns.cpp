// SPDX-License-Identifier: GPL-3.0-or-later
#include "hinted_columns.h"

#include "kinerja/ingest/own_export.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

void useDocumentNumber(FieldColumns& columns)
{
    if (columns.isSaid("order")) {
        return;
    }
    const ColumnHints& hints = columns.hints();
    const auto ofReturn = hints.returnNumber();
    const auto ofItems = ofReturn || columns.has("order") ? ofReturn : hints.orderOfLineItems();
    const auto number = ofItems || columns.has("order") ? ofItems : hints.numberOfDocuments();
    if (!number || (!columns.isFree(*number) && columns.of("order") != number)) {
        return;
    }
    columns.replace("order", *number, kHinted);
    columns.mapping().areReturns = ofReturn.has_value();
    if (ofReturn) {
        columns.mapping().notes.push_back({"returns-only", {{"column", columns.header()[*number]}}});
    }
}

void useBuyersName(FieldColumns& columns)
{
    for (std::size_t column = 0; column < columns.width() && columns.isOpen("customer_name"); ++column) {
        const bool isProduct = columns.isFound("product_name") && columns.of("product_name") == column;
        if (columns.hints().isBuyersName(column) && (isProduct || columns.isFree(column))) {
            if (isProduct) {
                columns.drop("product_name");
            }
            columns.take("customer_name", column, kHinted);
        }
    }
}

void useLoneDay(FieldColumns& columns)
{
    const bool isOpen = columns.kind() == RecordKind::Sales && columns.isOpen("date");
    const bool isSold = isOpen && (columns.has("product") || columns.has("product_name") || columns.has("quantity"));
    const auto day = isSold ? columns.hints().loneDay() : std::nullopt;
    if (day && columns.isFree(*day)) {
        columns.take("date", *day, kHinted);
        columns.mapping().notes.push_back({"named-as", {{"column", columns.header()[*day]}, {"field", "date"}}});
    }
}

/// "No Urut" of the file's rows is another one in the next file: no line of an order.
void dropRowNumber(FieldColumns& columns)
{
    if (!columns.isFound("line") || !columns.has("order") || isOwnExport(columns.header())) {
        return;
    }
    const auto line = *columns.of("line");
    if (columns.facts(*columns.of("order")).examples.size() > 1 && columns.hints().isRowNumber(line)) {
        columns.mapping().notes.push_back({"row-number", {{"column", columns.header()[line]}}});
        columns.drop("line");
    }
}

/// "Name" beside the account is what the opportunity is called.
void dropNameOfDeal(FieldColumns& columns)
{
    const bool isBoth = columns.isFound("customer_name") && columns.has("customer");
    if (isBoth && Synonyms::instance().headerIs(columns.ownName(*columns.of("customer_name")), "bare name")) {
        columns.release("customer_name");
    }
}

/// "Est. Close Date" counts where the actual one is blank.
void preferActualClose(FieldColumns& columns)
{
    for (std::size_t column = 0; column < columns.width() && columns.isFound("closed"); ++column) {
        const auto score = columns.score("closed", column);
        if (score > 0 && columns.isFree(column) && columns.hints().isActual(column) && columns.suits("closed", column, score)) {
            const auto expected = *columns.of("closed");
            columns.take("closed", column, score);
            columns.takeMore("closed", expected, kHinted);
            return;
        }
    }
}

/// "Won time" and "Lost time": the status of each lead says whether one of them is its end. Without a status the former is a day of closing
/// like others.
void settleEnds(FieldColumns& columns)
{
    if (columns.has("status") || columns.has("stage") || columns.has("is_won")) {
        return;
    }
    if (columns.isFound("won") && columns.isOpen("closed")) {
        columns.exchange("closed", "won");
    }
    for (const char* field : {"won", "lost"}) {
        if (columns.isFound(field)) {
            columns.drop(field);
        }
    }
}

/// That a lead has ended does not say how.
void dropCloseAlone(FieldColumns& columns)
{
    if (columns.isFound("is_closed") && !columns.has("is_won")) {
        columns.release("is_closed");
    }
}

void useCurrencyColumns(FieldColumns& columns, const std::string& base)
{
    if (!columns.isOpen("rate") || !columns.isOpen("currency")) {
        return;
    }
    auto& rates = columns.mapping().rateColumns;
    rates = columns.hints().currencies(base);
    for (const auto& [column, code] : rates) {
        columns.occupy(column);
    }
    if (!rates.empty()) {
        columns.take("rate", rates.front().first, 1.0);
    }
}

}  // namespace

void followHints(FieldColumns& columns, const std::string& base)
{
    switch (columns.kind()) {
    case RecordKind::Sales:
    case RecordKind::Orders:
    case RecordKind::Lines:
        useDocumentNumber(columns);
        useBuyersName(columns);
        useLoneDay(columns);
        dropRowNumber(columns);
        break;
    case RecordKind::Leads:
        dropCloseAlone(columns);
        settleEnds(columns);
        preferActualClose(columns);
        dropNameOfDeal(columns);
        break;
    case RecordKind::Rates: useCurrencyColumns(columns, base); break;
    default: break;
    }
}

}  // namespace kinerja::ingest
