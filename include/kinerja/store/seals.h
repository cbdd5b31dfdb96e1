// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/seal.h"
#include "kinerja/store/connection.h"

/// Sealed periods, what changed them later, and what imports did to the KPIs.
namespace kinerja::store {

/// Those that are sealed now, the latest period first.
[[nodiscard]] Result<std::vector<domain::Seal>> listSeals(Connection& connection);
/// Seals a period: who, when and data version are put in here. Audited.
/// Returns: its id. Errors: Conflict (sealed already), ReadOnly.
[[nodiscard]] Result<std::int64_t> addSeal(Connection& connection, const domain::Seal& seal);
/// Takes a seal off; it and its restatements stay in the store. Audited.
/// Errors: NotFound (not sealed), ReadOnly.
[[nodiscard]] Status removeSeal(Connection& connection, std::int64_t id);

/// Of the periods that are sealed now, oldest first.
[[nodiscard]] Result<std::vector<domain::Restatement>> listRestatements(Connection& connection);

/// What one write did: the import's effect on the KPIs (nullptr = the write is no import) and restatements of sealed
/// periods, in one transaction (the caller's, if the connection is in one); who, when and data version of the restatements are put in here.
[[nodiscard]] Status keepEffects(Connection& connection, std::int64_t batch, const std::vector<domain::FigureChange>* effect,
                                 const std::vector<domain::Restatement>& restatements);

}  // namespace kinerja::store
