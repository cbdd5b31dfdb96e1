// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

/// What is in the store and not in the figures, or in them with a question mark.
namespace kinerja::store {

/// Amounts whose currency has no rate on their day or before.
struct MissingRate {
    std::string currency;
    std::int64_t lines = 0;
    std::int64_t leads = 0;
    Date first{};  ///< the earliest and …
    Date last{};   ///< … the latest of their days

    friend bool operator==(const MissingRate&, const MissingRate&) = default;
};
/// By currency. Quick in a store of one currency.
[[nodiscard]] Result<std::vector<MissingRate>> missingRates(Connection& connection);

enum class WaitsFor {
    Header,    ///< there are lines alone
    Lines,     ///< there is the header alone
    Nothing,   ///< a file with whole orders has brought this order: that one counts
};
struct WaitingOrder {
    std::string number;
    WaitsFor waitsFor = WaitsFor::Header;
    std::int64_t lines = 0;
    std::int64_t wholeIn = 0;   ///< of Nothing: the batch that brought the whole order
    bool isCancelled = false;   ///< the header says so; of Nothing: without effect

    friend bool operator==(const WaitingOrder&, const WaitingOrder&) = default;
};
/// In the order of their arrival, at most `limit`.
[[nodiscard]] Result<std::vector<WaitingOrder>> waitingOrders(Connection& connection, std::int64_t limit = 1000);
struct WaitingCounts {
    std::int64_t headers = 0;  ///< without lines
    std::int64_t lines = 0;    ///< without header
    std::int64_t known = 0;    ///< orders that a file with whole orders has brought
    std::int64_t cancelled = 0;  ///< those of them that count although their header cancels them

    friend bool operator==(const WaitingCounts&, const WaitingCounts&) = default;
};
[[nodiscard]] Result<WaitingCounts> countWaiting(Connection& connection);
/// The numbers of orders that wait for their header, the latest `limit` of them.
[[nodiscard]] Result<std::vector<std::string>> ordersWithoutHeader(Connection& connection, std::int64_t limit = 100'000);

struct HeldLine {
    std::string order;
    Date day{};
    std::string customer;  ///< key
    std::string currency;  ///< "" = the base currency
    Raw4 net = 0;

    friend bool operator==(const HeldLine&, const HeldLine&) = default;
};
/// Lines of orders on hold or disputed, newest first, at most `limit`.
[[nodiscard]] Result<std::vector<HeldLine>> heldLines(Connection& connection, std::int64_t limit = 1000);

/// The prices of the product list by id and by name, for lines that have none.
struct PriceEntry {
    std::string id;
    std::string name;
    std::string currency;
    Raw4 price = 0;
};
[[nodiscard]] Result<std::vector<PriceEntry>> listPrices(Connection& connection);

/// A name that several rows of a list have.
struct SharedName {
    domain::Dimension dimension = domain::Dimension::Rep;  ///< Rep, Product, Customer
    std::string name;
    std::string ids;      ///< of those rows: "E1, E2"
    bool isUsed = false;  ///< records refer to it, and belong to none of them
};
/// Without names that are an id of the list or that somebody merged into another.
[[nodiscard]] Result<std::vector<SharedName>> sharedNames(Connection& connection);

/// Whether there are credit documents whose numbers begin with C.
[[nodiscard]] Result<bool> knowsCreditNumbers(Connection& connection);

/// Lines that the figures hold in the base currency though they were in another one.
struct ConvertedCounts {
    std::int64_t lines = 0;
    std::int64_t leads = 0;
};
[[nodiscard]] Result<ConvertedCounts> countConverted(Connection& connection);

}  // namespace kinerja::store
