// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "column_values.h"
#include "kinerja/store/facts.h"

namespace kinerja::store {

using Numbers = std::vector<std::int64_t>;

/// A column of all lines, as the figures are computed from it.
inline Numbers columnOf(Connection& connection, domain::SalesColumn wanted)
{
    const domain::FactSource facts = loadFacts(connection).value();
    Numbers all;
    for (std::size_t line = 0; line < facts.sales.lines; ++line) {
        all.push_back(valueAt(facts.sales[wanted], domain::isAmount(wanted), line));
    }
    return all;
}

}  // namespace kinerja::store
