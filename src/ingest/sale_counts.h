// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kinerja/ingest/inspect.h"

namespace kinerja::ingest {

/// What is told of the lines of a sales file when all are read.
struct SaleCounts {
    std::uint64_t refusedRepeats = 0;   ///< refused rows that repeat an amount of their order
    std::uint64_t listPrices = 0;       ///< rows with the price of the product list
    std::uint64_t sharedRows = 0;       ///< of …
    std::uint64_t sharedLines = 0;      ///< … lines of several people
    std::uint64_t linesOfTeams = 0;     ///< on which a person stands in two teams
    std::uint64_t emptyShares = 0;      ///< rows of somebody with 0 %
    std::uint64_t blankShares = 0;
    std::uint64_t blankQuantities = 0;

    void addNotes(std::vector<Note>& notes) const;
};

}  // namespace kinerja::ingest
