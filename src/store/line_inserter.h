// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "kinerja/base/result.h"
#include "kinerja/store/statement.h"
#include "line_row.h"

namespace kinerja::store {

/// Inserts order lines: one statement reads all of them from memory as if they were a table (a virtual one, which this
/// connection alone sees), because binding 21 values per row costs more than storing them.
/// The connection has one of these at a time.
class LineInserter {
public:
    [[nodiscard]] static Result<LineInserter> begin(Connection& connection);

    /// The rows must stay where they are until it returns. Errors: Internal (a row is not isStorable()), as Statement::run().
    [[nodiscard]] Status insert(std::span<const LineRow> rows);

private:
    using Rows = std::span<const LineRow>;
    LineInserter(std::shared_ptr<Rows> rows, Statement insert);

    std::shared_ptr<Rows> m_rows;  ///< what the virtual table shows
    Statement m_insert;
};

}  // namespace kinerja::store
