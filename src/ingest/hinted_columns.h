// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "field_columns.h"

namespace kinerja::ingest {

/// Fields whose columns are told by the company they are in: numbers of documents, buyers, days, currencies.
/// `base`: the base currency, of which there are no rates.
void followHints(FieldColumns& columns, const std::string& base);

}  // namespace kinerja::ingest
