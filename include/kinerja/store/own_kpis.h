// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinerja/store/connection.h"

namespace kinerja::store {

/// A KPI of the company's own, as it is kept. What its formula means, kpi/formula.h knows.
struct StoredKpi {
    std::int64_t id = 0;
    std::string key;
    std::string nameEn;
    std::string nameId;
    std::string formula;
    bool isDownGood = false;
    int version = 1;

    friend bool operator==(const StoredKpi&, const StoredKpi&) = default;
};

/// In the order in which they were defined.
[[nodiscard]] Result<std::vector<StoredKpi>> listOwnKpis(Connection& connection);
/// id 0 adds. Errors: InvalidInput (a key twice), NotFound, ReadOnly.
[[nodiscard]] Result<Edit> saveOwnKpi(Connection& connection, const StoredKpi& kpi);
/// Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> removeOwnKpi(Connection& connection, std::int64_t id);

}  // namespace kinerja::store
