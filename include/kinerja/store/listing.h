// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// One sales line with its names, as the export writes it. Views are valid during the call only.
struct ListedLine {
    Date day{};
    std::string_view order;
    std::string_view lineNo;        ///< "" = the file had none
    std::string_view customer;      ///< key
    std::string_view customerName;
    std::string_view rep;           ///< key; several: "Ani 60%; Budi 40%"
    std::string_view repName;
    std::string_view team;
    std::string_view region;
    std::string_view product;
    std::string_view productName;
    std::string_view category;
    std::string_view channel;
    std::string_view segment;
    std::string_view unit;
    std::string_view currency;      ///< ISO code, the base currency's included
    domain::OrderStatus status = domain::OrderStatus::Counted;
    bool isReturn = false;
    bool isCreditDocument = false;
    Raw4 quantity = 0;
    Raw4 gross = 0;
    Raw4 discount = 0;
    Raw4 tax = 0;
    std::optional<Raw4> cost;
    std::int64_t id = 0;
    std::int64_t batch = 0;
    std::int64_t shareSet = 0;      ///< 0 = nobody is credited
};

/// One salesperson of a share set.
struct ListedCredit {
    std::string rep;   ///< key
    std::string name;
    std::int32_t share = 0;  ///< ten-thousandths
    std::optional<std::string> team{};  ///< nullopt: files name none in the set, the line's own counts
    // As figures see them:
    std::string person{};       ///< key of whom the name stands for
    std::string countedTeam{};  ///< the team of their part, where not the line's own counts
};
/// The share sets of several people, by their ids.
[[nodiscard]] Result<std::map<std::int64_t, std::vector<ListedCredit>>> listSharedCredits(Connection& connection);

/// Which lines: half-open days; nullopt = without limit.
struct LineFilter {
    std::optional<Date> first;
    std::optional<Date> end;
};

/// Every line in the order of orders and their lines, one call each; `take` returns false to stop.
/// Returns: lines handed over. Errors: Damaged, Cancelled, Io.
[[nodiscard]] Result<std::int64_t> forEachLine(Connection& connection, const LineFilter& filter,
                                               const std::function<bool(const ListedLine&)>& take);

/// Counts for the status bar, `check` and tests that know the truth.
struct StoreCounts {
    std::int64_t orders = 0;
    std::int64_t lines = 0;
    std::int64_t customers = 0;
    std::int64_t products = 0;
    std::int64_t people = 0;
    std::int64_t leads = 0;
    std::int64_t answers = 0;
    std::int64_t targets = 0;
    std::int64_t batches = 0;
    std::int64_t headers = 0;  ///< of orders whose lines come apart, and …
    std::int64_t details = 0;  ///< … those lines
    std::int64_t rates = 0;

    friend bool operator==(const StoreCounts&, const StoreCounts&) = default;
};
[[nodiscard]] Result<StoreCounts> countRecords(Connection& connection);

}  // namespace kinerja::store
