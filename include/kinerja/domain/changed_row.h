// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/changed_line.h"

namespace kinerja::domain {

/// A row of another kind than sales lines that an import has changed.
struct ChangedRow {
    std::vector<std::string> name;  ///< what it is known by: a lead's number; a target's KPI, period and whose it is; …
    std::vector<ChangedField> fields;

    friend bool operator==(const ChangedRow&, const ChangedRow&) = default;
};

}  // namespace kinerja::domain
