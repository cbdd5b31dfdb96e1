// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale_counts.h"

#include <string>

namespace kinerja::ingest {

void SaleCounts::addNotes(std::vector<Note>& notes) const
{
    if (refusedRepeats > 0) {
        notes.push_back({"order-amounts-taken", {{"rows", std::to_string(refusedRepeats)}}});
    }
    if (listPrices > 0) {
        notes.push_back({"price-from-list", {{"rows", std::to_string(listPrices)}}});
    }
    if (sharedLines > 0) {
        notes.push_back({"shares-joined", {{"rows", std::to_string(sharedRows)}, {"lines", std::to_string(sharedLines)}}});
    }
    if (linesOfTeams > 0) {
        notes.push_back({"share-of-two-teams", {{"lines", std::to_string(linesOfTeams)}}});
    }
    if (emptyShares > 0) {
        notes.push_back({"share-of-nothing", {{"rows", std::to_string(emptyShares)}}});
    }
    if (blankShares > 0) {
        notes.push_back({"share-blank", {{"rows", std::to_string(blankShares)}, {"assumed", "100 %"}}});
    }
    if (blankQuantities > 0) {
        notes.push_back({"quantity-blank", {{"rows", std::to_string(blankQuantities)}, {"assumed", "1"}}});
    }
}

}  // namespace kinerja::ingest
