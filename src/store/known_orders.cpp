// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_orders.h"

#include <algorithm>
#include <array>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr std::size_t kMostExamples = 3;
constexpr const char* kCustomerSql = "SELECT coalesce(nullif(name, ''), key) FROM customers WHERE id = :id";
constexpr const char* kProductSql = "SELECT coalesce(nullif(name, ''), key) FROM products WHERE id = :id";
constexpr const char* kTermSql = "SELECT text FROM terms WHERE id = :id";

Result<std::string> nameOf(Connection& connection, const char* sql, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    const Result<bool> row = statement->step();
    return row ? Result<std::string>{*row ? std::string{statement->text(0)} : std::string{}} : pass(row.error());
}

/// What says where a line was sold.
struct PlaceField {
    std::int64_t LineRow::*code;
    std::string_view domain::SaleLine::*text;
};
constexpr std::array kPlaceFields{PlaceField{&LineRow::region, &domain::SaleLine::region},
                                  PlaceField{&LineRow::channel, &domain::SaleLine::channel},
                                  PlaceField{&LineRow::team, &domain::SaleLine::team}};

const PlaceField* otherPlace(const LineRow& stored, const LineRow& ofFile) noexcept
{
    const auto differs = [&](const PlaceField& field) {
        return stored.*field.code != 0 && ofFile.*field.code != 0 && stored.*field.code != ofFile.*field.code;
    };
    const auto* const found = std::find_if(kPlaceFields.begin(), kPlaceFields.end(), differs);
    return found == kPlaceFields.end() ? nullptr : found;
}

std::string dayText(std::int32_t ymd)
{
    const auto day = fromYmd(ymd);
    return day ? toIso(*day) : std::string{};
}

}  // namespace

Status compareOrders(Connection& connection, KnownOrders& orders, std::string_view number, const OrderFace& stored,
                     const OrderFace& ofFile, std::string_view customer)
{
    ++orders.met;
    const bool isOfOther = stored.customer != 0 && ofFile.customer != 0 && stored.customer != ofFile.customer;
    const bool isMoved = stored.day != ofFile.day;
    if (!isOfOther && !isMoved) {
        return {};
    }
    if (!isOfOther) {
        ++orders.moved;
        if (orders.movedExamples.size() < kMostExamples) {
            orders.movedExamples.push_back({std::string{number}, dayText(stored.day), dayText(ofFile.day)});
        }
        return {};
    }
    ++(isMoved ? orders.others : orders.renamed);
    std::vector<KnownOrders::Example>& examples = isMoved ? orders.examples : orders.renamedExamples;
    if (examples.size() >= kMostExamples) {
        return {};
    }
    const Result<std::string> known = nameOf(connection, kCustomerSql, stored.customer);
    if (!known) {
        return pass(known.error());
    }
    examples.push_back({std::string{number}, *known, std::string{customer}});
    return {};
}

Status noteSwapped(Connection& connection, KnownOrders& orders, std::int64_t known, const domain::SaleLine& line)
{
    if (orders.swappedExamples.size() >= kMostExamples) {
        return {};
    }
    const Result<std::string> name = nameOf(connection, kProductSql, known);
    if (!name) {
        return pass(name.error());
    }
    const std::string_view ofFile = line.productName.empty() ? line.product : line.productName;
    orders.swappedExamples.push_back({std::string{line.order}, *name, std::string{ofFile}});
    return {};
}

void noteReturnForSale(KnownOrders& orders, std::string_view number, std::int32_t dayOfSale, std::int32_t dayOfReturn)
{
    ++orders.returnsForSales;
    if (orders.movedExamples.size() < kMostExamples) {
        orders.movedExamples.push_back({std::string{number}, dayText(dayOfSale), dayText(dayOfReturn)});
    }
}

void noteRows(KnownOrders& orders, const KnownRows& rows, const domain::SaleLine* like, const LineRow& row)
{
    orders.likeRows = rows.like();
    orders.newRows = rows.onKnownDays();
    if (like != nullptr && orders.rowExamples.size() < kMostExamples) {
        const std::string_view product = like->productName.empty() ? like->product : like->productName;
        orders.rowExamples.push_back({dayText(row.day), std::string{product}, toPlainString(row.net())});
    }
}

bool isSoldElsewhere(const LineRow& stored, const LineRow& ofFile) noexcept { return otherPlace(stored, ofFile) != nullptr; }

Status noteElsewhere(Connection& connection, KnownOrders& orders, const LineRow& stored, const LineRow& ofFile,
                     const domain::SaleLine& line)
{
    ++orders.elsewhere;
    const PlaceField* const place = otherPlace(stored, ofFile);
    if (place == nullptr || orders.elsewhereExamples.size() >= kMostExamples) {
        return {};
    }
    Result<std::string> known = nameOf(connection, kTermSql, stored.*place->code);
    if (!known) {
        return pass(known.error());
    }
    orders.elsewhereExamples.push_back({std::string{line.order}, *std::move(known), std::string{line.*place->text}});
    return {};
}

}  // namespace kinerja::store
