// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/sales.h"

/// What companies keep beside their sales lines: headers of orders, lists of people, products and customers, rates,
/// markets, events. In the file's own words; "" is "not given".
namespace kinerja::domain {

/// Who is credited with a part of an order.
struct HeaderCredit {
    std::string rep;
    std::string repName;
    std::string team;
    std::int32_t share = 10'000;  ///< ten-thousandths

    friend bool operator==(const HeaderCredit&, const HeaderCredit&) = default;
};

/// What all lines of an order share. Its lines come in another file, before or after.
struct OrderHeader {
    std::uint64_t line = 0;  ///< line of the file, from 1
    std::string order;
    Date day{};
    OrderStatus status = OrderStatus::Counted;
    bool isCreditDocument = false;
    std::string customer;
    std::string customerName;
    std::string rep;
    std::string repName;
    std::string team;
    std::vector<HeaderCredit> credits{};  ///< of several salespeople, 10,000 in all; empty: `rep` has the whole
    std::string region;
    std::string channel;
    std::string segment;
    std::string currency;                ///< of its lines that name none
    std::optional<Raw4> discount;        ///< an amount, taken off all lines together …
    std::optional<std::int64_t> discountRate;  ///< … or a share of 1 in billionths, taken off each

    friend bool operator==(const OrderHeader&, const OrderHeader&) = default;
};

/// A stage that a lead reached on a day.
struct LeadStep {
    std::uint64_t line = 0;
    std::string lead;
    Date day{};
    std::string stage;
    LeadStatus status = LeadStatus::Open;

    friend bool operator==(const LeadStep&, const LeadStep&) = default;
};

struct PersonEntry {
    std::uint64_t line = 0;
    std::string id;  ///< else the name
    std::string name;
    std::string team;
    std::string manager;
    std::string office;  ///< region of records that name none

    friend bool operator==(const PersonEntry&, const PersonEntry&) = default;
};

struct ProductEntry {
    std::uint64_t line = 0;
    std::string id;
    std::string name;
    std::string category;
    std::optional<Raw4> price;
    std::optional<Raw4> cost;  ///< of one piece
    std::string currency;      ///< of both
    std::string parent{};      ///< the category that its category belongs to

    friend bool operator==(const ProductEntry&, const ProductEntry&) = default;
};

struct CustomerEntry {
    std::uint64_t line = 0;
    std::string id;
    std::string name;
    std::string region;
    std::string segment;

    friend bool operator==(const CustomerEntry&, const CustomerEntry&) = default;
};

/// Trillionths of a rate: twelve decimals keep eight digits of one rupiah in dollars.
inline constexpr std::int64_t kRateOne = 1'000'000'000'000;

/// What one unit of a currency is worth in the base currency, from a day on until the next rate.
struct ExchangeRate {
    std::uint64_t line = 0;
    Date day{};
    std::string currency;
    std::int64_t rate = 0;  ///< trillionths, positive

    friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

struct MarketSize {
    std::uint64_t line = 0;
    Period period;
    Raw4 value = 0;
    std::string currency;
    std::string source;  ///< who says so

    friend bool operator==(const MarketSize&, const MarketSize&) = default;
};

/// Something in the calendar that explains figures: a holiday, a campaign.
struct CalendarEvent {
    std::uint64_t line = 0;
    Date first{};
    Date end{};  ///< first day after it
    std::string kind;
    std::string name;

    friend bool operator==(const CalendarEvent&, const CalendarEvent&) = default;
};

}  // namespace kinerja::domain
