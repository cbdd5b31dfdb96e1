// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/lists.h"
#include "kinerja/domain/plan.h"
#include "kinerja/domain/sales.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

/// Whether a cell in place of a product names a discount, tax, shipping or rounding: with `--set extras=apart` a part of its order.
[[nodiscard]] bool namesExtraRow(std::string_view product);

/// Rows in one block that a sink gets.
inline constexpr std::size_t kBlockRows = 4096;

/// Takes what a file gives, in blocks and in the file's order. An error it returns ends the pass and is handed on.
/// Only the function of the file's kind is called, and issues(). Lines of orders come through sales(), without a day.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    [[nodiscard]] virtual Status sales(domain::SaleBlock block);
    [[nodiscard]] virtual Status leads(std::vector<domain::Lead> block);
    [[nodiscard]] virtual Status surveys(std::vector<domain::SurveyAnswer> block);
    [[nodiscard]] virtual Status targets(std::vector<domain::Target> block);
    [[nodiscard]] virtual Status orders(std::vector<domain::OrderHeader> block);
    [[nodiscard]] virtual Status stages(std::vector<domain::LeadStep> block);
    [[nodiscard]] virtual Status people(std::vector<domain::PersonEntry> block);
    [[nodiscard]] virtual Status products(std::vector<domain::ProductEntry> block);
    [[nodiscard]] virtual Status customers(std::vector<domain::CustomerEntry> block);
    [[nodiscard]] virtual Status rates(std::vector<domain::ExchangeRate> block);
    [[nodiscard]] virtual Status market(std::vector<domain::MarketSize> block);
    [[nodiscard]] virtual Status events(std::vector<domain::CalendarEvent> block);
    [[nodiscard]] virtual Status issues(std::vector<domain::RowIssue> block) = 0;
};

/// What the pass over the rows counted. read = taken + rejected.
struct BindSummary {
    std::int64_t read = 0;
    std::int64_t taken = 0;
    std::int64_t rejected = 0;
    /// Sales, in the file's amounts as read. otherCurrency: rows that name another currency than `reading.currency`
    /// names; the caller, who knows the base currency and the rates, may move parts.
    domain::Reconciliation reconciliation;
    std::vector<Note> notes;  ///< inspection's notes and what only the rows show (roundings, unknown status words)
};

/// Reads the rows of an inspected source into typed records: each row ends as one record or one issue.
/// The inspection must have a kind and no open question (asserted).
/// Errors: Cancelled, Io, Conflict (the file changed since it was inspected), InvalidInput (onError=abort and a row
///         was refused; or the file itself), whatever the sink returns.
[[nodiscard]] Result<BindSummary> bind(ByteSource& source, const Inspection& inspection, RecordSink& sink,
                                       const Control& control = {});

}  // namespace kinerja::ingest
