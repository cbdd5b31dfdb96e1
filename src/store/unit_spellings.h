// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Units of measure that differ in case, blanks or a dot at the end alone are one: "pcs", "PCS", "Pcs.". Others stay two, also
/// where they mean the same: quantities of different units are never added.
class UnitSpellings {
public:
    /// The first spelling of the unit.
    [[nodiscard]] std::string_view first(std::string_view unit);

private:
    std::map<std::string, std::string, std::less<>> m_byForm;
    std::map<std::string, std::string_view, std::less<>> m_known;  ///< by each spelling
};

/// The units of a store. Older versions kept each spelling as a unit of its own, and rows keep what they say.
struct StoredUnits {
    UnitSpellings spellings;
    std::map<std::int64_t, std::int64_t> codes;  ///< of a unit in another spelling: the first one's
};
[[nodiscard]] Result<StoredUnits> loadUnits(Connection& connection);

}  // namespace kinerja::store
