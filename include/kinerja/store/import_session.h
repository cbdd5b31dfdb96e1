// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/changed_row.h"
#include "kinerja/domain/import.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/lists.h"
#include "kinerja/domain/plan.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

enum class ImportMode {
    Upsert,  ///< a row with a known key replaces the stored one
    Append,  ///< every row is new; n continues
    Replace, ///< as Upsert; what the series brought before and this file covers and does not hold goes
};

struct BatchInfo {
    domain::RecordKind kind = domain::RecordKind::Sales;
    std::string fileName;  ///< without its folder
    std::string fileHash;  ///< SHA-256 of the bytes
    std::string currency;  ///< of amounts that name none; "" = the base currency. Becomes the base currency of a store
                           ///< that holds no sales, leads or targets.
    ImportMode mode = ImportMode::Upsert;
    std::string profile{};   ///< by which it is read, "" = none
    std::string shape{};     ///< of its header
    std::string reading{};   ///< everything but the bytes that decides how rows are read; "" = not known
    std::vector<std::string> fields{};  ///< for which the file has a column: of a known row the others stay; empty = all
    enum class Rows { AreNamed, AreCompared, AreTheSame };
    Rows rows = Rows::AreNamed;  ///< without an order number: whether rows like stored ones are counted, and whether they are these
    std::int64_t sameAs = 0; ///< a batch found by provenSame(): no row need be applied
};

/// Lines of credit documents that a later file brings again as if they were sales: they stay returns.
struct KeptCredits {
    std::int64_t rows = 0;
    std::int64_t countedRows = 0;  ///< in the file's currency and not cancelled; of these …
    Int128 net = 0;                ///< … the amount as the file wrote it, not negative
};

/// Lines of orders known as cancelled, in a file that tells no statuses: they stay cancelled.
struct KeptStatuses {
    std::int64_t rows = 0;         ///< all of them
    std::int64_t revenueRows = 0;  ///< of them sales …
    std::int64_t returnRows = 0;   ///< … and returns in the file's currency
    Int128 revenue = 0;            ///< their net amounts
    Int128 returns = 0;
};

/// Lines of earlier imports that a file reads as parts of its orders' lines: a discount, tax or shipping in a row of its own.
struct PartLines {
    std::int64_t rows = 0;
    Int128 amount = 0;  ///< net, ten-thousandths; of those in the base currency
};

/// Orders of the file that the store had before it, and what the file says of them.
struct KnownOrders {
    struct Example {
        std::string number;
        std::string known;   ///< the customer's name
        std::string ofFile;  ///< the other customer's
    };
    std::int64_t met = 0;
    std::int64_t others = 0;  ///< of these: another customer on another day, perhaps another order with the same number
    std::vector<Example> examples;  ///< up to three of the others
    std::int64_t moved = 0;         ///< of those met: on another day, of the same customer or of one that nobody names
    std::vector<Example> movedExamples;  ///< up to three of them: both days instead of customers
    std::int64_t returnsForSales = 0;    ///< lines: a return of another day in the place of a sale
    std::int64_t elsewhere = 0;          ///< of those met: with other amounts in another region, channel or team
    std::vector<Example> elsewhereExamples;  ///< up to three of them: both places instead of customers
    std::int64_t renamed = 0;            ///< of those met: of another customer on the same day
    std::vector<Example> renamedExamples;  ///< up to three of them
    std::int64_t otherwise = 0;          ///< of the renamed: with a row whose quantity or amount is none of theirs
    bool goodsTell = false;              ///< the renamed are not all of one product, quantity and amount
    std::int64_t swapped = 0;            ///< of those met, on the same day: with a product for another amount in the place of one of theirs
    std::vector<Example> swappedExamples;  ///< up to three of them: both products instead of customers
    std::int64_t swappedOfCustomer = 0;  ///< of the swapped: of a customer who is the same in both …
    std::int64_t customersOfSwapped = 0; ///< … and so many there are of these
    std::int64_t newRows = 0;            ///< without an order number, that no row of the store has the cells of, on days on which it has such rows
    std::int64_t likeRows = 0;           ///< of these: with the values of a stored row that the file has not
    std::vector<Example> rowExamples;    ///< up to three of them: day, product and amount
};

/// An earlier batch whose file, read the same way, would bring what it has brought.
struct ProvenBatch {
    std::int64_t id = 0;
    std::int64_t read = 0;      ///< rows
    std::int64_t rejected = 0;  ///< of these
    std::string report;         ///< JSON object, as keepReport() took it
};

/// Looks for a batch of the same bytes, read the same way, after which nothing in the store's sales has changed: all
/// rows of such a file are the same. `reading` "" finds nothing.
[[nodiscard]] Result<std::optional<ProvenBatch>> provenSame(Connection& connection, std::string_view fileHash,
                                                            std::string_view reading);

/// One import: everything between begin() and commit() is one transaction, durable when commit() has returned.
/// Destruction without commit() leaves the store as it was. apply() takes blocks in the file's order.
///
/// Keys: a sale is order + line number, else order + product, and in both cases the n-th of that key in the file, refused
///       rows among them;
///       a lead its id; an answer its id + question, else customer + day + question, and n; a target KPI + scope +
///       period + level. A lead or target that comes twice in one file counts as changed: the last one stands.
/// Returns of apply(): after any error the session is broken; drop it.
/// Errors: ReadOnly, Locked, StorageFull, Io, Cancelled, OutOfRange, InvalidInput (a kind other than the batch's).
/// Threads: used by one thread at a time, the connection's; help() by any, between begin() and settleMissing() or preview().
class ImportSession {
public:
    [[nodiscard]] static Result<ImportSession> begin(Connection& connection, const BatchInfo& info);

    ImportSession(ImportSession&&) noexcept;
    ImportSession& operator=(ImportSession&&) noexcept;
    ~ImportSession();

    /// Of a batch of sales or of lines; those of the latter have no day, and wait until the header of their order is there.
    [[nodiscard]] Status apply(const domain::SaleBlock& block);
    [[nodiscard]] Status apply(std::span<const domain::Lead> leads);
    [[nodiscard]] Status apply(std::span<const domain::SurveyAnswer> answers);
    /// Target::id is ignored.
    [[nodiscard]] Status apply(std::span<const domain::Target> targets);
    [[nodiscard]] Status apply(std::span<const domain::OrderHeader> headers);
    [[nodiscard]] Status apply(std::span<const domain::LeadStep> steps);
    [[nodiscard]] Status apply(std::span<const domain::PersonEntry> entries);
    [[nodiscard]] Status apply(std::span<const domain::ProductEntry> entries);
    [[nodiscard]] Status apply(std::span<const domain::CustomerEntry> entries);
    [[nodiscard]] Status apply(std::span<const domain::ExchangeRate> rates);
    [[nodiscard]] Status apply(std::span<const domain::MarketSize> sizes);
    [[nodiscard]] Status apply(std::span<const domain::CalendarEvent> events);
    /// Instead of waiting: writes some of what apply() has decided, if it can be done now. Returns: whether it did.
    bool help();
    /// RowIssue::nth of a line of the file, after the block with its RefusedLine; 0 where there is none. Given once.
    [[nodiscard]] std::uint32_t takePlace(std::uint64_t line);
    /// Counts the row as read and rejected and keeps it.
    [[nodiscard]] Status reject(const domain::RowIssue& issue);

    /// read = added + changed + same + rejected, so far.
    [[nodiscard]] const domain::RowCounts& counts() const noexcept;

    /// So far.
    [[nodiscard]] const KeptCredits& keptCredits() const noexcept;
    [[nodiscard]] const KeptStatuses& keptStatuses() const noexcept;
    /// Of headers, once finished or previewed: orders of flat files whose status they changed.
    [[nodiscard]] std::int64_t statusesTaken() const noexcept;
    /// So far. Of sales and order headers; of files that come in with Append, too.
    [[nodiscard]] const KnownOrders& knownOrders() const noexcept;

    /// After the last row: what the series of the file brought before and the file covers and does not hold. It covers the
    /// days from its first to its last one (of a lead that of its creation, else of its end), of order lines the orders it
    /// names, and of lists, and leads without a day, all. In mode Replace it is taken out, so that undo puts it back; but not
    /// while rows of the file are rejected: what is missing may be one of them.
    [[nodiscard]] Result<domain::MissingRows> settleMissing();
    /// The first of these rows, at most 50; once they were settled.
    [[nodiscard]] const std::vector<domain::MissingRow>& missingRows() const noexcept;
    /// Of sales, after that: lines in the store, of orders and days of the file, whose product's key or name `isPart`.
    [[nodiscard]] Result<PartLines> partLines(const std::function<bool(std::string_view)>& isPart);

    /// Of a batch with `sameAs`: counts its rows as the same, and copies those that were rejected.
    [[nodiscard]] Status applySame(const ProvenBatch& proven);

    /// What provenSame() shall give back of this batch: a JSON object.
    void keepReport(std::string json);

    /// Writes segments, sums and hashes. `notes` is a JSON array. Until the session is dropped the connection reads the records as
    /// they will be; what is written besides, such as the batch's effect, is committed or lost with it.
    /// Returns: the batch as the ledger keeps it. A file that changed nothing gets a batch, too.
    [[nodiscard]] Result<domain::Batch> preview(const std::string& notes = "[]");
    /// After preview(), if commit() will follow: what is written goes to disk while the figures are worked out.
    void writeBehind();
    /// After preview().
    [[nodiscard]] Status commit();

    /// preview() and commit().
    [[nodiscard]] Result<domain::Batch> finish(const std::string& notes = "[]");

private:
    struct State;
    explicit ImportSession(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

}  // namespace kinerja::store
