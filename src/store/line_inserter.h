// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/statement.h"
#include "line_row.h"

namespace kinerja::store {

/// Inserts order lines, many with one statement: opening the table and finding its end cost as much as a row.
class LineInserter {
public:
    [[nodiscard]] static Result<LineInserter> begin(Connection& connection);

    /// The rows must stay where they are until it returns.
    [[nodiscard]] Status insert(std::span<const LineRow> rows);

private:
    static constexpr int kColumns = 21;
    static constexpr int kNumbers = 20;  ///< all but line_no

    /// A statement for some rows, and the numbers bound to it last: neighbouring rows mostly say the same.
    struct Bound {
        Statement statement;
        std::vector<std::int64_t> last;
        bool isBound = false;
    };
    LineInserter(Statement one, Statement many);
    [[nodiscard]] static Status insert(Bound& bound, std::span<const LineRow> rows);
    static void bindRow(Bound& bound, std::size_t place, const LineRow& row);

    Bound m_one;
    Bound m_many;
};

}  // namespace kinerja::store
