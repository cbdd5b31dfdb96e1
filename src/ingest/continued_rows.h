// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"
#include "mapper.h"
#include "row_corrector.h"
#include "sum_labels.h"

namespace kinerja::ingest {

/// What lines of a sales file are made of: what is their order's, and what is their own.
struct LineColumns {
    explicit LineColumns(const std::vector<FieldMapping>& mapping);

    std::optional<std::size_t> order, date;
    std::vector<std::size_t> ofOrder;   ///< customer, salesperson, status …: not order and date
    std::vector<std::size_t> products;
    std::optional<std::size_t> price;
    std::vector<std::size_t> named;     ///< products and categories: where a sum may say of what it is
    std::vector<std::size_t> numbers;   ///< quantity and amounts

    /// The row says what was sold, and of how much.
    [[nodiscard]] bool namesItem(const Row& row) const noexcept;
};

/// The row above, as far as its order goes.
class RowAbove {
public:
    /// False: the row has no order and day of its own, and nothing of it may be given on.
    bool keep(const Row& row, const LineColumns& columns, const std::vector<std::size_t>& more);
    [[nodiscard]] bool isThere() const noexcept { return m_isThere; }
    [[nodiscard]] std::string_view at(std::size_t column) const noexcept { return column < m_cells.size() ? std::string_view{m_cells[column]} : std::string_view{}; }

    /// The row leaves the day blank that the one above has, names the same order or none, and says nothing else of the order: it is
    /// another line of it.
    [[nodiscard]] bool goesOnIn(const Row& row, const LineColumns& columns) const;
    /// Both name the same order and day.
    [[nodiscard]] bool isOfSameOrder(const Row& row, const LineColumns& columns) const;

private:
    bool m_isThere = false;
    std::uint64_t m_sheet = 0;  ///< of several: where it stands
    std::vector<std::string> m_cells;
};

/// Whether the first line alone of an order says what is the whole order's, and the lines below leave it blank.
/// Source: docs/ingest.md
class ContinuedRows {
public:
    ContinuedRows(const KindMapping& mapping, std::size_t width);
    void add(const Row& row);

    /// Columns that blank cells take from the row above; empty: nothing proves it. `found`: columns of the order that only the cells
    /// tell (a status).
    [[nodiscard]] std::vector<std::size_t> columns(const std::vector<std::size_t>& found) const;

private:
    struct Statement {
        bool isInFirst = false;  ///< of the order at hand
        bool isBelow = false;
        std::uint64_t once = 0;  ///< orders of several lines that say it in the first one alone
        std::uint64_t others = 0;
    };
    [[nodiscard]] bool saysOnce(std::size_t column) const;
    [[nodiscard]] bool isAnotherItem(const Row& row) const;
    [[nodiscard]] std::string itemOf(const Row& row) const;
    void keepItem(const Row& row);
    void begin(const Row& row);
    void closeOrder();

    LineColumns m_columns;
    SumLabels m_sums;
    RowAbove m_above;
    std::vector<Statement> m_statements;  ///< by column
    std::uint64_t m_linesBelow = 0;       ///< of the order at hand
    std::uint64_t m_continued = 0;
    std::uint64_t m_withoutOrder = 0;     ///< of these
    std::uint64_t m_goneOn = 0;           ///< orders with such lines
    bool m_goesOn = false;                ///< the order at hand is one
    std::uint64_t m_contrary = 0;         ///< rows without an order that have a day
    std::uint64_t m_orders = 0;
    std::set<std::string> m_items;        ///< products of the first order
    bool m_areItems = true;               ///< all lines without an order are like the first order's first one, for another product
    bool m_isDone = false;
};

/// Gives rows what the row above says of their order, and leaves amounts of merged cells to the first row of the merge. What a person
/// corrected comes before that. Its views live until the next row.
class RowFiller {
public:
    /// `carried`: what ContinuedRows and GroupNames found.
    RowFiller(const std::vector<FieldMapping>& mapping, std::optional<domain::RecordKind> kind, CarriedColumns carried);

    /// Corrects and fills.
    void apply(Row& row, RowCorrector& corrector);
    [[nodiscard]] std::uint64_t filled() const noexcept { return m_filled; }
    /// Rows that took the name of their group.
    [[nodiscard]] std::uint64_t named() const noexcept { return m_named; }

private:
    void fill(Row& row);
    void name(Row& row);
    void blankMerged(Row& row);
    void own(Row& row);

    LineColumns m_columns;
    SumLabels m_sums;
    CarriedColumns m_carried;
    std::vector<std::size_t> m_countOnce;  ///< columns whose merged cell is the first row's
    RowAbove m_above;
    std::vector<std::string_view> m_cells;
    bool m_isOwn = false;                  ///< the cells are in m_cells
    std::uint64_t m_filled = 0;
    std::string m_groupName;               ///< of the rows at hand …
    std::uint64_t m_groupSheet = 0;        ///< … on this sheet
    std::uint64_t m_named = 0;
};

}  // namespace kinerja::ingest
