// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace kinerja::domain {

/// What must be taken back before a batch can be: a later batch that replaced rows of it, or edits by hand.
struct InTheWay {
    std::int64_t batch = 0;  ///< 0 = edits by hand
    std::string fileName;    ///< "" = pasted rows, or edits by hand
    std::string when;        ///< UTC, ISO; "" = edits by hand
    std::int64_t rows = 0;   ///< how many rows it replaced, of the batch or of others in the way
    std::string row;         ///< the first of them: "A1, Kopi", a lead's id, "revenue, 2026-01-01"

    friend bool operator==(const InTheWay&, const InTheWay&) = default;
};

}  // namespace kinerja::domain
