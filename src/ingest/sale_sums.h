// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/domain/import.h"
#include "kinerja/domain/sales.h"
#include "line_worth.h"

namespace kinerja::ingest {

/// The file's own total column, and what became of it (domain::Reconciliation). Each row goes into exactly one part.
class SaleSums {
public:
    SaleSums(const std::string& currency, bool hasTotals);

    void add(const LineWorth& worth, const domain::SaleLine& line);
    /// Of a row that became a part of `line`: its amounts, and no row.
    void addPart(const LineWorth& worth, const domain::SaleLine& line);
    /// `total`: the total cell as it is written, 0 where it cannot be read.
    void addRejected(std::int64_t rows, Raw4 total);
    void addOther(const std::string& currency, Int128 amount);

    [[nodiscard]] const domain::Reconciliation& parts() const noexcept { return m_parts; }

private:
    /// Returns: where its row is counted.
    std::int64_t& take(const LineWorth& worth, const domain::SaleLine& line);
    void compare(const LineWorth& worth, Int128 whole);

    domain::Reconciliation m_parts;
};

}  // namespace kinerja::ingest
