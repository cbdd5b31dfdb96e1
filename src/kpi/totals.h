// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kinerja/base/decimal.h"

namespace kinerja::kpi {

/// Sums over sales lines. Sum is int64 where Facts has proven that nothing can overflow it, else Int128.
template <typename Sum>
struct SalesSums {
    Sum gross = 0;        ///< of sale lines
    Sum discount = 0;     ///< of sale lines
    Sum returned = 0;     ///< −net of return lines
    Sum quantity = 0;     ///< returns subtract
    Sum cost = 0;         ///< where known
    Sum unknownNet = 0;   ///< net of the lines whose cost is unknown
    std::int64_t lines = 0;
    std::int64_t returnLines = 0;  ///< of these
    std::int64_t unknownCostLines = 0;
    std::int64_t orders = 0;
    std::int64_t newCustomers = 0;
    std::int64_t nobodyOrders = 0;
    std::int64_t otherCurrency = 0;
    std::uint32_t unitLow = UINT32_MAX;
    std::uint32_t unitHigh = 0;

    template <typename Other>
    void add(const SalesSums<Other>& other) noexcept
    {
        gross += other.gross;
        discount += other.discount;
        returned += other.returned;
        quantity += other.quantity;
        cost += other.cost;
        unknownNet += other.unknownNet;
        lines += other.lines;
        returnLines += other.returnLines;
        unknownCostLines += other.unknownCostLines;
        orders += other.orders;
        newCustomers += other.newCustomers;
        nobodyOrders += other.nobodyOrders;
        otherCurrency += other.otherCurrency;
        unitLow = other.unitLow < unitLow ? other.unitLow : unitLow;
        unitHigh = other.unitHigh > unitHigh ? other.unitHigh : unitHigh;
    }
    void addUnit(std::uint32_t unit) noexcept
    {
        unitLow = unit < unitLow ? unit : unitLow;
        unitHigh = unit > unitHigh ? unit : unitHigh;
    }
};

struct SalesTotals : SalesSums<Int128> {
    std::int64_t returning = 0;

    [[nodiscard]] Int128 net() const noexcept { return gross - discount - returned; }
};

struct LeadTotals {
    std::int64_t created = 0;
    std::int64_t wonOfCreated = 0;
    std::int64_t openOfCreated = 0;
    std::int64_t pipeline = 0;  ///< open on the window's last day, whenever they were created
    std::int64_t won = 0;
    std::int64_t lost = 0;
    std::int64_t wonWithValue = 0;
    std::int64_t closedWithValue = 0;
    std::int64_t withoutCreation = 0;
    std::int64_t badCycles = 0;
    std::int64_t otherCurrency = 0;
    std::int64_t converted = 0;
    Int128 wonValue = 0;
    Int128 lostValue = 0;
    Int128 pipelineValue = 0;  ///< of those that are to close in the whole period
    std::vector<std::int32_t> cycles;  ///< days from creation to winning

    [[nodiscard]] bool isEmpty() const noexcept { return created == 0 && won == 0 && lost == 0; }
};

struct SurveyTotals {
    std::int64_t rated = 0;        ///< answers on every scale but 0–10
    std::int64_t satisfied = 0;    ///< with one of the best scores of their scale
    std::int64_t scoreSum = 0;
    std::int32_t scaleMin = 0;     ///< of the first rated answer
    std::int32_t scaleMax = 0;
    bool severalScales = false;    ///< another one had another scale: they have no common mean
    std::int64_t npsAnswers = 0;
    std::int64_t promoters = 0;
    std::int64_t detractors = 0;

    [[nodiscard]] bool isEmpty() const noexcept { return rated == 0 && npsAnswers == 0; }
};

}  // namespace kinerja::kpi
