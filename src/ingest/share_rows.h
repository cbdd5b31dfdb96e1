// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/domain/sales.h"
#include "line_worth.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// Shares are compared in millionths, so that 33.3334 + 2 × 33.3333 % is the whole.
inline constexpr std::int64_t kWholeCredit = 1'000'000;

/// The rows, one behind the other, that repeat one line for each of its salespeople.
struct ShareRows {
    struct Credit {
        std::string rep;
        std::string repName;
        std::string team;
        std::int64_t share = 0;  ///< millionths
    };
    std::vector<std::string> key;          ///< cells that are the same in all rows of the line
    std::vector<Credit> credits;           ///< one per row
    std::vector<domain::RowIssue> issues;  ///< what each row is if the shares do not add up
    domain::SaleLine line;
    LineWorth worth;
    std::int64_t sum = 0;

    [[nodiscard]] bool isOpen() const noexcept { return !credits.empty(); }
};

/// One entry per person in the order of their first row, in ten-thousandths that add up to 10,000 (largest remainder).
[[nodiscard]] std::vector<ShareRows::Credit> settledCredits(const std::vector<ShareRows::Credit>& credits);

}  // namespace kinerja::ingest
