// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"
#include "world.h"

/// A second implementation of docs/kpi.md: loops and maps over plain records, no cleverness, nothing shared with
/// the engine but the calendar.
namespace kinerja::kpi::test {

struct NaiveFigure {
    bool hasValue = false;
    Reason reason = Reason::NoSource;
    Int128 exact = 0;
    double real = 0.0;
    std::int64_t n = 0;
};

struct NaiveFigures {
    std::map<KpiId, NaiveFigure> values;
    bool anyRecord = false;  ///< something of this scope lies in the window
    std::int64_t lines = 0;
    std::int64_t unknownCustomerOrders = 0;
    std::int64_t otherCurrencyLines = 0;
    std::int64_t leadsOpen = 0;
    std::int64_t badCycles = 0;
    std::int64_t leadsWithoutCreation = 0;
};

/// The figures of the records that match the filters in [used.first, used.end), seen on day `asOf`.
/// `cohortAsOf`: the day on which leads are looked at.
[[nodiscard]] NaiveFigures naiveFigures(const World& world, const std::vector<Filter>& filters, const Period& used,
                                        Date asOf, Date cohortAsOf);

/// All keys of a dimension in the world, "" included.
[[nodiscard]] std::set<std::string> naiveKeys(const World& world, domain::Dimension dimension);

}  // namespace kinerja::kpi::test
