// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "column_facts.h"
#include "period_columns.h"
#include "kinerja/base/result.h"
#include "kinerja/ingest/inspect.h"

namespace kinerja::ingest {

/// A column with the field's own name, most of whose cells cannot be read as the field.
struct DoubtfulField {
    std::string field;
    bool isNeeded = false;  ///< the kind cannot do without it
};

/// Which column is which field, for one kind.
struct KindMapping {
    domain::RecordKind kind = domain::RecordKind::Sales;
    double evidence = 0;                 ///< how much the headers look like this kind
    double score = 0;                    ///< the same, less if a required field has no column
    std::vector<PeriodColumn> periods;      ///< of targets: columns that are periods, each a field "value"; else empty
    std::optional<std::size_t> periodsTotal;
    std::vector<std::size_t> moreScores; ///< of surveys: further columns that are scores of another question, each a field "score"
    std::vector<std::pair<std::size_t, std::string>> rateColumns; ///< of rates: columns named by a currency, each a field "rate"; else empty
    bool areReturns = false;             ///< the order is the number of a return, in every row
    std::vector<FieldMapping> fields;    ///< in the order of fieldsOf(kind)
    std::vector<std::string> missing;    ///< required fields without a column; "total" stands for total or price,
                                         ///< "period" for period or start, "created" for created or closed
    std::vector<DoubtfulField> doubtful; ///< not said by a person
    bool ordersAreRows = false;          ///< --map order=#row
    bool mayTotalBePart = false;         ///< the total column is the base of a tax, and may be eleven twelfths of the price
    std::vector<Note> notes;

    [[nodiscard]] std::optional<std::size_t> columnOf(std::string_view field) const noexcept;
};

/// The mapping for each kind that options allow, best first.
/// Errors: Usage (options name a column that does not exist, or a field that no allowed kind has).
[[nodiscard]] Result<std::vector<KindMapping>> mapColumns(const Dialect& dialect, const std::vector<ColumnFacts>& facts,
                                                          const ImportOptions& options);

/// The kinds whose files people mostly have; they come first in RecordKind.
[[nodiscard]] constexpr bool isUsual(domain::RecordKind kind) noexcept { return kind <= domain::RecordKind::Targets; }

/// Without these a row of one of the rarer kinds says nothing.
[[nodiscard]] std::vector<const char*> neededFields(domain::RecordKind kind);

/// Nothing is missing and the headers say enough.
[[nodiscard]] bool isWhole(const KindMapping& mapping) noexcept;

/// Leaves the rarer kinds out that the file is not wholly, and puts leads last where nothing says that sales are leads.
void keepLikely(std::vector<KindMapping>& mappings, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts);

/// Whether the first of the mappings is good enough without asking.
[[nodiscard]] bool isKindClear(const std::vector<KindMapping>& mappings) noexcept;

/// Orders with their amounts and nothing of what was sold: sales of a company that has no more, or the headers of lines elsewhere.
[[nodiscard]] bool namesNothingSold(const KindMapping& mapping) noexcept;

enum class FieldNature : std::uint8_t { Id, Text, Number, Date };
[[nodiscard]] FieldNature natureOf(domain::RecordKind kind, std::string_view field) noexcept;

}  // namespace kinerja::ingest
