// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extra_rows.h"
#include "kinerja/domain/sales.h"
#include "line_worth.h"
#include "sale_sums.h"

namespace kinerja::ingest {

/// A row that is no line of its order.
struct ExtraRow {
    ExtraKind kind = ExtraKind::Charge;
    LineWorth worth;         ///< as if it were one
    std::string order;
    std::string currency;
    domain::RowIssue issue;  ///< what it is where its order has no line
};

/// Gives discounts and taxes in rows of their own to a line of their order: the one above them, else the first one below.
/// Tax and charges are no revenue. The lines of an order have to stand together.
class ExtraRowTaker {
public:
    /// `block`: the lines so far; all of them outlive it.
    ExtraRowTaker(std::vector<domain::SaleLine>& block, SaleSums& sums, std::vector<domain::RowIssue>& late, std::int64_t& joined) noexcept
        : m_block(block), m_sums(sums), m_late(late), m_joined(joined)
    {
    }

    void take(ExtraRow extra);
    /// A line was added to the block.
    void goToLine();
    /// No row follows.
    void end() { refuseWaiting({}); }

private:
    void give(ExtraRow& extra, domain::SaleLine& line);
    void refuse(ExtraRow& extra);
    void refuseWaiting(std::string_view goesOn);

    std::vector<domain::SaleLine>& m_block;
    SaleSums& m_sums;
    std::vector<domain::RowIssue>& m_late;
    std::int64_t& m_joined;
    std::vector<ExtraRow> m_waiting;  ///< of one order, whose first line is still to come
};

/// Moves the last line of a block, and the refused ones behind it, to the next block, where `lines` and `refused` are empty.
void keepLastLine(domain::SaleBlock& block, std::vector<domain::SaleLine>& lines, std::vector<domain::RefusedLine>& refused);

}  // namespace kinerja::ingest
