// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"

namespace kinerja::domain {

/// Of a record: nothing, a name or word, an amount or quantity in ten-thousandths, a day.
using FieldValue = std::variant<std::monostate, std::string, Raw4, Date>;

/// A field that an import has changed.
struct ChangedField {
    std::string field;  ///< as ingest::fieldsOf() names it; `total` is the net amount
    FieldValue before;
    FieldValue after;

    friend bool operator==(const ChangedField&, const ChangedField&) = default;
};

/// A sales line that an import has changed.
struct ChangedLine {
    std::string order;    ///< its number
    std::string product;  ///< name, else key
    std::vector<ChangedField> fields;

    friend bool operator==(const ChangedLine&, const ChangedLine&) = default;
};

}  // namespace kinerja::domain
