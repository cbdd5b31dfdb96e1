// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cancel_marks.h"
#include "column_facts.h"
#include "column_proof.h"
#include "cost_checks.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/inspect.h"
#include "mapper.h"
#include "more_discounts.h"
#include "quantity_marks.h"
#include "refunds.h"
#include "returned_orders.h"
#include "row_checks.h"
#include "status_search.h"
#include "table_remarks.h"

namespace kinerja::ingest {

/// Everything that the pass over the rows found out.
struct Evidence {
    const ImportOptions& options;
    const std::vector<ColumnFacts>& columns;
    const KindMapping& mapping;
    const RowChecks& checks;
    const std::vector<int>& powers;  ///< of the columns' amounts (amount_unit.h)
    const MoreDiscounts& discounts;
    const Refunds& refunds;
    const ReturnedOrders& returned;
    const ColumnProof& proof;
    const CostChecks& costs;
    const TableRemarks& remarks;
    const QuantityMarks& quantities;
};

struct RowLooks;
/// All of what follows, in its order: what the file is once its kind is clear.
void decideAll(const Evidence& evidence, const RowLooks& looks, Inspection& inspection);

/// Gives each mapped column its date order and decimal mark, or asks. Source: docs/architecture.md#import
void decideFormats(const Evidence& evidence, Inspection& inspection);

/// What amounts mean: currency, discount, total, tax, cost.
void decideAmounts(const Evidence& evidence, Inspection& inspection);
/// A currency that a header names: "Harga (Rp)", "Amount USD".
[[nodiscard]] std::optional<std::string> currencyOfHeader(const std::string& header);
void decideCurrency(const Evidence& evidence, Inspection& inspection);

/// Scale of a survey, period of a target's start date, percent of a lead's probability.
void decideRest(const Evidence& evidence, Inspection& inspection);

/// The questions about the file as a whole.
void askEncoding(const std::vector<EncodingChoice>& choices, Inspection& inspection);
void askKind(const std::vector<KindMapping>& mappings, Inspection& inspection);
/// Orders with their totals while the store has lines that wait for them: `asOrders` maps the same columns as headers.
void askTotalsOrHeaders(const KindMapping& asOrders, const Evidence& evidence, Inspection& inspection);
void askFields(const Evidence& evidence, Inspection& inspection);
/// A column with the words of a status or of documents under another name: it is one where all its cells say so, else a question.
void takeFoundStatus(const Evidence& evidence, const StatusSearch& search, Inspection& inspection);
/// Marks of cancelled and returned rows beside the status: taken where they are sure and nothing else says it, else a question.
void takeMarks(const Evidence& evidence, const CancelMarks& marks, Inspection& inspection);
/// Where the numbers of orders begin anew in the file.
void askRestarts(const Evidence& evidence, Inspection& inspection);
void askDoubtful(const Evidence& evidence, Inspection& inspection);

/// One order for the column, or the orders that fit. Asked: more than one.
[[nodiscard]] std::vector<DateOrder> datesThatFit(const ColumnFacts& facts, std::optional<DateOrder> said);

/// One mark for the column, or both that fit; `proved` is what the rest of the file proves.
[[nodiscard]] std::vector<DecimalMark> marksThatFit(const ColumnFacts& facts, std::optional<DecimalMark> said,
                                                    std::optional<DecimalMark> proved);

[[nodiscard]] std::string_view dateOrderId(DateOrder order) noexcept;
[[nodiscard]] std::string_view decimalMarkId(DecimalMark mark) noexcept;

}  // namespace kinerja::ingest
