// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kinerja/domain/changed_line.h"

namespace kinerja::domain {

/// A row of another kind than sales lines that an import has changed.
struct ChangedRow {
    std::vector<std::string> name;  ///< what it is known by: a lead's number; a target's KPI, period and whose it is; …
    std::vector<ChangedField> fields;

    friend bool operator==(const ChangedRow&, const ChangedRow&) = default;
};

/// A row of an earlier file that a new one lacks.
struct MissingRow {
    std::vector<std::string> name;  ///< as of ChangedRow; of a sales line its order and product
    std::vector<std::pair<std::string, FieldValue>> fields;  ///< what it holds, as ChangedField names them; nothing empty

    friend bool operator==(const MissingRow&, const MissingRow&) = default;
};

}  // namespace kinerja::domain
