// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ingest/dialect.h"

/// The last column of saved rejected rows (kReasonColumn): written for people, and left out when the file is read again.
namespace kinerja::ingest {

/// The same table without that column, where it has one.
[[nodiscard]] Dialect withoutReasons(Dialect dialect);
/// Whether rows have that column's cell behind those of the header.
[[nodiscard]] bool hasReasons(const Dialect& dialect) noexcept;

}  // namespace kinerja::ingest
