// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "big_cache.h"
#include "connection_state.h"
#include "import_context.h"
#include "keyed_list.h"
#include "kinerja/store/import_session.h"
#include "kinerja/store/transaction.h"
#include "order_parts.h"
#include "sales_writer.h"
#include "segment_lens.h"
#include "small_writers.h"
#include "write_behind.h"

namespace kinerja::store {

/// An import on its way: the writer of its kind, and what all kinds share.
struct ImportSession::State {
    // In the order in which they must be made, and undone backwards.
    ForeignKeysOff foreignKeysOff;
    BigCache cache;
    std::optional<Transaction> transaction;
    WriteBehind disk;
    BatchInfo info;
    std::optional<ImportContext> context;
    std::optional<Statement> insertReject;
    std::optional<SalesWriter> sales;
    std::optional<LeadWriter> leads;
    std::optional<AnswerWriter> answers;
    std::optional<TargetWriter> targets;
    std::optional<OrderParts> parts;
    std::optional<KeyedList> list;
    std::optional<LensChange> lensChange;
    std::optional<domain::Batch> sealed;
    std::string report = "{}";
    std::int64_t statusesTaken = 0;

    State(Connection& connection, BatchInfo batch)
        : foreignKeysOff(connection), cache(connection), disk(connection), info(std::move(batch))
    {
    }
    [[nodiscard]] Status begin(Connection& connection);
    /// Of all kinds but sales.
    [[nodiscard]] Result<domain::MissingRows> settleRows();
    /// Applies records one by one, then writes what the dictionaries gained.
    template <typename Record, typename Writer>
    [[nodiscard]] Status applyAll(domain::RecordKind kind, Writer& writer, std::span<const Record> records)
    {
        Status status = expect(kind);
        for (auto record = records.begin(); status && record != records.end(); ++record) {
            status = writer->apply(*context, *record);
        }
        return status.and_then([this] { return context->writeDictionaries(); });
    }
    /// Once: segments, sums, hashes, counts and audit.
    [[nodiscard]] Result<domain::Batch> seal(const std::string& notes);
    [[nodiscard]] Status commit();
    [[nodiscard]] Status expect(domain::RecordKind kind) const
    {
        return kind == info.kind && !sealed ? Status{} : fail(Errc::InvalidInput, "the batch is of another kind, or finished");
    }

private:
    [[nodiscard]] Status beginWriter();
    [[nodiscard]] Status sealDerived(std::int64_t version);
    [[nodiscard]] Status storeCounts(const std::string& notes);
    [[nodiscard]] Status audit(std::int64_t dataVersion);
};

}  // namespace kinerja::store
