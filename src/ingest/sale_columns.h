// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_columns.h"

namespace kinerja::ingest {

/// What names alone leave open in files of sales, of order lines and of orders: quantities and totals of like names, names that some
/// systems use otherwise, all columns of charges and discounts, the region.
void settleSaleColumns(FieldColumns& columns);

}  // namespace kinerja::ingest
