// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale_columns.h"

#include <algorithm>

#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

bool isJumlah(const FieldColumns& columns, std::size_t column)
{
    const auto words = plainWords(columns.ownName(column));
    return words == "jumlah" || words == "jml";
}

bool isSentBack(const FieldColumns& columns, std::size_t column) { return Synonyms::instance().headerHas(columns.ownName(column), "sent back"); }

bool isTaxBase(const FieldColumns& columns, std::size_t column) { return Synonyms::instance().headerHas(columns.ownName(column), "tax base"); }

/// "Jumlah", or what was sent back, is the quantity only where no other column is one by its name.
void preferOtherQuantity(FieldColumns& columns)
{
    const bool isDoubtful = columns.isFound("quantity") && (isJumlah(columns, *columns.of("quantity")) || isSentBack(columns, *columns.of("quantity")));
    for (std::size_t column = 0; isDoubtful && column < columns.width(); ++column) {
        const double score = columns.score("quantity", column);
        if (columns.isFree(column) && score > 0 && !isSentBack(columns, column) && columns.suits("quantity", column, score)) {
            columns.replace("quantity", column, score);
            return;
        }
    }
}

/// "Jumlah" is a total only beside another quantity.
void useJumlahAsTotal(FieldColumns& columns)
{
    constexpr double kAssumed = 0.7;
    const bool mayBe = columns.isOpen("total") && columns.has("quantity");
    for (std::size_t column = 0; mayBe && column < columns.width(); ++column) {
        if (columns.isFree(column) && plainWords(columns.ownName(column)) == "jumlah" && columns.suits("total", column, 1)) {
            columns.take("total", column, kAssumed);
            columns.mapping().notes.push_back({"jumlah-is-total", {{"column", columns.header()[column]}}});
            return;
        }
    }
}

std::optional<std::size_t> columnLike(const FieldColumns& columns, const std::string& group)
{
    const auto& synonyms = Synonyms::instance();
    const auto& header = columns.header();
    const auto found = std::find_if(header.begin(), header.end(), [&](const auto& name) { return synonyms.isHeader(name, group); });
    return found == header.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - header.begin())};
}

/// Puts what `from` has found under this name to `into`, where both are free to be.
void moveNamed(FieldColumns& columns, std::string_view from, std::string_view name, std::string_view into)
{
    if (columns.isFound(from) && columns.isOpen(into) && plainWords(columns.header()[*columns.of(from)]) == name) {
        columns.exchange(from, into);
        columns.mapping().notes.push_back({"named-as", {{"column", columns.header()[*columns.of(into)]}, {"field", std::string{into}}}});
    }
}

/// Some systems name another field what others do: Amazon's item price is that of all its pieces, WooCommerce's item cost
/// the price of one, SAP's item the line beside a material.
void readAsSystem(FieldColumns& columns)
{
    if (columnLike(columns, "amazon")) {
        moveNamed(columns, "price", "item price", "total");
    }
    if (columnLike(columns, "woocommerce")) {
        moveNamed(columns, "cost", "item cost", "price");
    }
    const auto material = columnLike(columns, "material");
    if (material && columns.isFree(*material) && columns.suits("product", *material, 1)) {
        moveNamed(columns, "product", "item", "line");
        if (columns.isOpen("product")) {
            columns.take("product", *material, 1);
        }
    }
}

/// What the tax is reckoned of is the net total, whatever else is called one.
void preferTaxBase(FieldColumns& columns)
{
    const auto total = columns.of("total");
    const bool mayBe = !columns.isSaid("total") && !(total && isTaxBase(columns, *total));
    for (std::size_t column = 0; mayBe && column < columns.width(); ++column) {
        const auto score = columns.isFree(column) && isTaxBase(columns, column) ? columns.score("total", column) : 0;
        if (score > 0 && columns.suits("total", column, score)) {
            columns.replace("total", column, score);
            return;
        }
    }
}

void noteParts(FieldColumns& columns)
{
    for (std::size_t column = 0; column < columns.width(); ++column) {
        if (columns.facts(column).isPartOfPrice && columns.isFree(column)) {
            columns.mapping().notes.push_back({"tax-base-part", {{"column", columns.header()[column]}}});
        }
    }
}

/// Shipping, insurance, a luxury tax: all columns of the kind. They matter to a total alone.
void takeCharges(FieldColumns& columns)
{
    if (columns.isFound("charge") && !columns.has("total")) {
        columns.release("charge");
    }
    for (std::size_t column = 0; column < columns.width() && columns.isFound("charge"); ++column) {
        const auto score = columns.score("charge", column);
        if (score > 0 && columns.isFree(column) && columns.suits("charge", column, score)) {
            columns.takeMore("charge", column, score);
        }
    }
}

/// What else is named a discount of what was sold.
void takeMoreDiscounts(FieldColumns& columns)
{
    for (std::size_t column = 0; column < columns.width() && columns.isFound("discount"); ++column) {
        const auto score = columns.score("discount", column);
        const bool isOfShipping = Synonyms::instance().headerHas(columns.header()[column], "shipping words");
        if (score > 0 && columns.isFree(column) && !isOfShipping && columns.suits("discount", column, score)) {
            columns.takeMore("discount", column, score);
        }
    }
}

/// A share is a salesperson's.
void dropShareOfNobody(FieldColumns& columns)
{
    if (columns.isFound("share") && !columns.has("rep") && !columns.has("rep_name")) {
        columns.release("share");
    }
}

void useCountryAsRegion(FieldColumns& columns)
{
    constexpr double kAssumed = 0.4;
    for (const auto* word : {"province", "provinsi", "state", "country", "negara", "city", "kota"}) {
        for (std::size_t column = 0; columns.isOpen("region") && column < columns.width(); ++column) {
            const auto words = plainWords(columns.header()[column]);
            const bool isAddress = containsWords(words, "ship") || containsWords(words, "code");
            if (columns.isFree(column) && !isAddress && containsWords(words, word) && columns.facts(column).type() == ColumnType::Text) {
                columns.take("region", column, kAssumed);
                columns.mapping().notes.push_back({"region-from", {{"column", columns.header()[column]}}});
            }
        }
    }
}

/// "Memo/Description" beside "Product/Service" says something of the line, and is no name.
void dropMemo(FieldColumns& columns)
{
    if (columns.isFound("product_name") && columns.has("product") && Synonyms::instance().headerHas(columns.ownName(*columns.of("product_name")), "memo words")) {
        columns.release("product_name");
    }
}

/// A name that nobody else has. With its letters hidden ("a***i") it is one of several.
bool tellsBuyers(const FieldColumns& columns, std::size_t column)
{
    const auto& facts = columns.facts(column);
    const bool isHidden = std::any_of(facts.examples.begin(), facts.examples.end(), [](const auto& text) { return text.find('*') != std::string::npos; });
    return facts.type() != ColumnType::Empty && facts.type() != ColumnType::Date && !isHidden;
}

/// The account or the mail of the buyer, where no column is the customer.
void useAccountAsCustomer(FieldColumns& columns)
{
    constexpr double kAssumed = 0.6;
    for (const auto* group : {"buyer account", "buyer mail"}) {
        for (std::size_t column = 0; columns.isOpen("customer") && !columns.has("customer_name") && column < columns.width(); ++column) {
            if (columns.isFree(column) && Synonyms::instance().isHeader(columns.ownName(column), group) && tellsBuyers(columns, column)) {
                columns.take("customer", column, kAssumed);
                columns.mapping().notes.push_back({"customer-from", {{"column", columns.header()[column]}}});
            }
        }
    }
}

}  // namespace

void settleSaleColumns(FieldColumns& columns)
{
    const auto kind = columns.kind();
    if (kind == RecordKind::Sales || kind == RecordKind::Lines) {
        preferOtherQuantity(columns);
        readAsSystem(columns);
        useJumlahAsTotal(columns);
        preferTaxBase(columns);
        noteParts(columns);
        takeCharges(columns);
        takeMoreDiscounts(columns);
        dropMemo(columns);
    }
    if (kind == RecordKind::Sales || kind == RecordKind::Lines || kind == RecordKind::Orders) {
        dropShareOfNobody(columns);
    }
    if (kind == RecordKind::Sales || kind == RecordKind::Orders) {
        useCountryAsRegion(columns);
        useAccountAsCustomer(columns);
    }
}

}  // namespace kinerja::ingest
