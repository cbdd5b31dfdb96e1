// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_orders.h"

#include "kinerja/base/date.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr std::size_t kMostExamples = 3;
constexpr const char* kCustomerSql = "SELECT coalesce(nullif(name, ''), key) FROM customers WHERE id = :id";

Result<std::string> customerName(Connection& connection, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, kCustomerSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":id", id);
    const Result<bool> row = statement->step();
    return row ? Result<std::string>{*row ? std::string{statement->text(0)} : std::string{}} : pass(row.error());
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
    if (stored.day == ofFile.day) {
        return {};
    }
    const bool areKnown = stored.customer != 0 && ofFile.customer != 0;
    if (!areKnown || stored.customer == ofFile.customer) {
        ++orders.moved;
        if (orders.movedExamples.size() < kMostExamples) {
            orders.movedExamples.push_back({std::string{number}, dayText(stored.day), dayText(ofFile.day)});
        }
        return {};
    }
    ++orders.others;
    if (orders.examples.size() >= kMostExamples) {
        return {};
    }
    const Result<std::string> known = customerName(connection, stored.customer);
    if (!known) {
        return pass(known.error());
    }
    orders.examples.push_back({std::string{number}, *known, std::string{customer}});
    return {};
}

}  // namespace kinerja::store
