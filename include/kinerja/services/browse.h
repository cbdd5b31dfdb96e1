// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/kpi/query.h"
#include "kinerja/services/export_control.h"
#include "kinerja/services/quality_issue.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

/// All records of one kind as columns in memory, to be looked at, sorted and narrowed.
namespace kinerja::services {

enum class BrowseField : std::uint8_t {
    Day, Order, Customer, Product, Rep, Region, Quantity, Amount, Cost, Status, Category, Channel, Team, Unit, Gross, Discount,
    Lead, Created, Closed, Outcome, Stage, Value, Source, Question, Score, Scale, Comment, Currency, Original, Lines, Topics,
};

enum class BrowseType : std::uint8_t {
    Text,
    Day,       ///< DayNumber
    Money,     ///< Raw4
    Quantity,  ///< Raw4
    OwnMoney,  ///< Raw4 in the currency of its row: never summed
    Number,    ///< whole
    Flags,     ///< LineFlag bits
    Outcome,   ///< LeadStatus
};

/// No value in a column that is not text.
inline constexpr std::int64_t kNoBrowseValue = INT64_MIN;

/// Immutable once loaded: any thread may read it.
class BrowseTable {
public:
    struct Column {
        BrowseField field = BrowseField::Day;
        BrowseType type = BrowseType::Text;
    };

    /// Everything of this kind that the store holds. Sales lines and orders come in the order of days, others as they were
    /// stored. Of an order: its lines' number and the sum of those that count (of all, where none does), what its lines say
    /// of customer, salesperson … together; orders whose lines have not come yet have 0 lines and no amount.
    /// Errors: Damaged, Io. Complexity: O(rows).
    [[nodiscard]] static Result<std::shared_ptr<const BrowseTable>> load(Workspace& workspace, RecordSort sort);
    /// Several kinds, each once, in one reading.
    [[nodiscard]] static Result<std::vector<std::shared_ptr<const BrowseTable>>> load(Workspace& workspace,
                                                                                      std::span<const RecordSort> sorts);

    ~BrowseTable();

    [[nodiscard]] RecordSort sort() const noexcept;
    [[nodiscard]] std::size_t rowCount() const noexcept;
    /// Columns of text in which no row has anything are left out; currency and original amount where every row is in the
    /// store's currency.
    [[nodiscard]] const std::vector<Column>& columns() const noexcept;
    [[nodiscard]] const std::string& currency() const noexcept;
    [[nodiscard]] std::optional<std::size_t> columnOf(BrowseField field) const noexcept;

    /// Of a column of type Text; "" = none.
    [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const noexcept;
    /// Of the others; kNoBrowseValue = none. Of a text column: its code, 0 = none.
    [[nodiscard]] std::int64_t value(std::size_t row, std::size_t column) const noexcept;
    /// A few rows that hold the column's longest texts or outermost numbers: what its width must be.
    [[nodiscard]] std::span<const std::uint32_t> widest(std::size_t column) const noexcept;
    /// Whether the row's amounts are in the figures: not cancelled, in the store's currency.
    [[nodiscard]] bool counts(std::size_t row) const noexcept;

    struct Data;
    [[nodiscard]] const Data& data() const noexcept { return *m_data; }

private:
    explicit BrowseTable(std::unique_ptr<Data> data) noexcept;
    std::unique_ptr<Data> m_data;
};

/// Which rows, in which order.
struct BrowseQuery {
    std::optional<Date> first;           ///< half-open days; nullopt = without limit
    std::optional<Date> end;
    std::vector<kpi::Filter> filters;
    std::optional<QualityIssue> issue;   ///< only rows that have it
    Date today{};                        ///< for what lies in the future
    std::string search;                  ///< rows that have all its words in some text, whatever the case of A–Z
    std::size_t sortColumn = 0;          ///< of columns()
    bool descending = true;              ///< rows without a value come last, either way
};

/// The rows behind a view: its days up to its as-of day, and its filters.
[[nodiscard]] BrowseQuery browseQueryOf(const ViewState& view);

struct BrowseTotal {
    std::int64_t values = 0;  ///< rows that have one
    Int128 sum = 0;           ///< of those that count
};

struct BrowseSelection {
    std::vector<std::uint32_t> rows;   ///< rows of the table, in their order
    std::vector<BrowseTotal> totals;   ///< by column; of text and days only the number of values
    std::int64_t countedRows = 0;
};

/// Errors: Cancelled. Threads: any. Complexity: O(rows), sorting included.
[[nodiscard]] Result<BrowseSelection> selectRows(const BrowseTable& table, const BrowseQuery& query, std::stop_token stop = {});

/// The same rows in another order; what was found and its totals stay.
/// Threads: any. Complexity: O(rows).
[[nodiscard]] BrowseSelection sortedRows(const BrowseTable& table, BrowseSelection selection, std::size_t sortColumn, bool descending);

/// The rows in their order as formula-safe CSV through saveFile; behind their columns the customers' segments and, of sales, the
/// amount that figures count. What lists fill in is named as in exports of records (ingest::kCountedColumns). Returns: rows written.
/// Errors: StorageFull, Permission, Io, Cancelled (what stood at `path` is untouched).
[[nodiscard]] Result<std::int64_t> exportRows(const BrowseTable& table, const BrowseSelection& selection, const std::string& path,
                                              const ExportControl& control = {});

/// "order", "customer" …: the head of a column in exports.
[[nodiscard]] std::string_view browseFieldId(BrowseField field) noexcept;

}  // namespace kinerja::services
