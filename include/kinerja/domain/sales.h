// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"

namespace kinerja::domain {

/// What the status word of an order means for the figures.
enum class OrderStatus : std::uint8_t {
    Counted = 0,    ///< no status, or one that counts
    Cancelled = 1,  ///< leaves every figure; shown as a restatement
    OnHold = 2,     ///< counts and is listed: on hold, disputed, or a word we don't know
};

/// One salesperson's part of a line, in ten-thousandths.
struct SaleCredit {
    std::string_view rep;
    std::string_view repName;
    std::string_view team;
    std::int32_t share = 10'000;
};

/// One order line of a flat sales file, typed, in the file's own words.
/// The views point into the arena of the block that carries the line; "" is "not given".
struct SaleLine {
    std::uint64_t line = 0;        ///< line of the file where the record begins, from 1
    Date day{};
    OrderStatus status = OrderStatus::Counted;
    bool isReturn = false;         ///< quantity negative or a credit document
    bool isCreditDocument = false; ///< return by its document, whatever the quantity's sign
    std::string_view order;
    std::string_view lineNo;       ///< line number column, else ""
    std::uint32_t nth = 0;         ///< its place among the lines of its key (order and line number, else order and product) in
                                   ///< the file that it comes from, from 1; 0 = not said: the next one
    std::string_view customer;     ///< id, else name
    std::string_view customerName; ///< name if both are given, else ""
    std::string_view rep;          ///< of several: who has the largest share, the first of equal ones
    std::string_view repName;
    std::string_view team;
    std::string_view region;
    std::string_view product;
    std::string_view productName;
    std::string_view category;
    std::string_view channel;
    std::string_view segment;
    std::string_view unit;
    std::string_view currency;     ///< ISO code in capitals; "" = the file's currency
    Raw4 quantity = 0;             ///< signed: negative for returns
    Raw4 gross = 0;                ///< quantity × unit price, signed like the quantity
    Raw4 discount = 0;             ///< amount off, same sign as gross; net = gross − discount
    Raw4 tax = 0;                  ///< tax stated beside (not part of net)
    std::optional<Raw4> cost;      ///< cost of the line, same sign as gross; nullopt = unknown
    std::optional<Raw4> statedTotal;  ///< the file's own total column, for the reconciliation
    std::span<const SaleCredit> credits;  ///< of several salespeople: all of them, their shares add up to 10,000; else empty
};

/// A row that was refused: the lines of its key behind it are not the ones before it.
struct RefusedLine {
    std::size_t before = 0;  ///< index in the block of the line that follows
    std::uint64_t line = 0;  ///< as in SaleLine
    std::string order;
    std::string lineNo;
    std::string product;
    std::uint32_t nth = 0;   ///< as in SaleLine
};

/// A run of lines with the memory their views point into. Moved from the parsing to the writing thread.
struct SaleBlock {
    std::vector<SaleLine> lines;
    std::vector<std::unique_ptr<char[]>> arena;
    std::vector<std::vector<SaleCredit>> credits;
    std::vector<RefusedLine> refused;  ///< by `before`, ascending
};

}  // namespace kinerja::domain
