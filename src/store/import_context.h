// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries.h"
#include "kept_columns.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/changed_row.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"
#include "kinerja/store/statement.h"
#include "refused_lines.h"
#include "write_behind.h"

namespace kinerja::store {

/// batch_changes.entity: the kind of the batch that has such rows.
enum class RowEntity : std::uint8_t { Line = 0, Lead = 1, Answer = 2, Target = 3, Header = 4, Detail = 5 };

/// What the writers of one import share.
struct ImportContext {
    Connection& connection;
    std::int64_t batch = 0;
    ImportMode mode = ImportMode::Upsert;
    std::string baseCurrency;
    std::string fileCurrency;  ///< of amounts that name none
    Dictionaries dictionaries;
    domain::RowCounts counts;
    std::set<std::int64_t> dirtyBatches;  ///< whose sums must be read from the rows
    std::vector<std::int64_t> same;       ///< rows that the file holds as they are stored; kinds but sales
    Statement insertChange;
    DictionaryWriter dictionaryWriter;
    FileFields fields;        ///< for which the file has a column
    KeptCredits keptCredits{};
    KeptStatuses keptStatuses{};
    KnownOrders knownOrders{};
    RefusedLines refused{};
    WriteBehind* disk = nullptr;  ///< lives as long as this
    std::vector<domain::MissingRow> missing{};  ///< the first ones of what the file lacks

    /// 0 for the base currency.
    [[nodiscard]] std::int64_t currencyId(std::string_view stated);

    /// Keeps what a stored row was before this batch replaces it.
    [[nodiscard]] Status keepBefore(RowEntity entity, std::int64_t row, std::optional<std::int64_t> previousBatch,
                                    std::string_view json);
    /// Writes the dictionary entries that are pending.
    [[nodiscard]] Status writeDictionaries();
    /// What the file does not hold may be a row that was rejected.
    [[nodiscard]] bool mayRemove() const noexcept { return mode == ImportMode::Replace && counts.rejected == 0; }
    void countAdded() noexcept { ++counts.read, ++counts.added; }
    void countChanged() noexcept { ++counts.read, ++counts.changed; }
    void countSame() noexcept { ++counts.read, ++counts.same; }
};

}  // namespace kinerja::store
