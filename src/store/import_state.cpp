// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_state.h"

#include <set>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "batch_digest.h"
#include "batch_reading.h"
#include "batch_start.h"
#include "category_tree.h"
#include "header_status.h"
#include "kinerja/store/batches.h"
#include "missing_rows.h"
#include "order_joiner.h"
#include "row_json.h"
#include "write_log.h"

namespace kinerja::store {
namespace {

constexpr const char* kFinishBatchSql =
    "UPDATE import_batches SET rows_read = :read, rows_added = :added, rows_changed = :changed, rows_same = :same,"
    " rows_rejected = :rejected, notes = :notes WHERE id = :id";
constexpr const char* kInsertChangeSql =
    "INSERT INTO batch_changes (batch_id, entity, row_id, previous_batch_id, before)"
    " VALUES (:batch, :entity, :row, :previous, :before)";
constexpr const char* kInsertRejectSql =
    "INSERT INTO batch_rejects (batch_id, n, line, column_name, value, reason, raw, nth)"
    " VALUES (:batch, :n, :line, :column, :value, :reason, :raw, :nth)";

/// Kinds whose records change how lines look.
bool isLens(domain::RecordKind kind) noexcept
{
    using enum domain::RecordKind;
    return kind == People || kind == Products || kind == Customers || kind == Rates;
}

}  // namespace

Status ImportSession::State::begin(Connection& connection)
{
    if (!foreignKeysOff.status()) {
        return foreignKeysOff.status();
    }
    Result<Transaction> begun = Transaction::begin(connection);
    if (!begun) {
        return pass(begun.error());
    }
    transaction.emplace(*std::move(begun));
    const Result<std::string> base = settleCurrency(connection, info);
    if (!base) {
        return pass(base.error());
    }
    const Result<std::int64_t> id = insertBatch(connection, info);
    if (!id) {
        return pass(id.error());
    }
    Result<Dictionaries> dictionaries = Dictionaries::load(connection);
    Result<Statement> change = Statement::prepare(connection, kInsertChangeSql);
    Result<Statement> reject = Statement::prepare(connection, kInsertRejectSql);
    Result<DictionaryWriter> dictionaryWriter = DictionaryWriter::begin(connection, *id);
    if (!dictionaries || !change || !reject || !dictionaryWriter) {
        return dictionaries ? fail(Errc::Internal, "import: a statement does not prepare") : pass(dictionaries.error());
    }
    insertReject = *std::move(reject);
    context.emplace(ImportContext{connection, *id, info.mode, *base, info.currency, *std::move(dictionaries), {}, {}, {},
                                  *std::move(change), *std::move(dictionaryWriter), FileFields{info.fields}});
    context->disk = &disk;
    return info.sameAs != 0 ? Status{} : beginWriter();
}

Status ImportSession::State::beginWriter()
{
    const auto into = [](auto& writer, auto begun) -> Status {
        if (!begun) {
            return pass(begun.error());
        }
        writer.emplace(*std::move(begun));
        return {};
    };
    switch (info.kind) {
    case domain::RecordKind::Sales:
        return into(sales, SalesWriter::begin(*context, info));
    case domain::RecordKind::Leads:
        return into(leads, LeadWriter::begin(*context));
    case domain::RecordKind::Surveys:
        return into(answers, AnswerWriter::begin(*context));
    case domain::RecordKind::Targets:
        return into(targets, TargetWriter::begin(*context));
    case domain::RecordKind::Orders:
    case domain::RecordKind::Lines:
        return into(parts, OrderParts::begin(*context));
    default:
        break;
    }
    const Status changes = isLens(info.kind) ? into(lensChange, LensChange::begin(context->connection)) : Status{};
    return changes.and_then([&] { return into(list, KeyedList::begin(*context, info.kind)); });
}

Result<domain::MissingRows> ImportSession::State::settleRows()
{
    domain::MissingRows none{0, 0, context->mayRemove()};
    if (info.mode == ImportMode::Append) {
        return none;
    }
    const Result<Series> series = Series::load(context->connection, context->batch, info);
    if (!series || series->rows() == 0) {
        return series ? none : Result<domain::MissingRows>{pass(series.error())};
    }
    std::set<std::int64_t> orders;
    Result<domain::MissingRows> missing = settleMissingRows(*context, info.kind, *series, none.areRemoved, orders);
    for (const std::int64_t order : orders) {
        parts->touch(order);
    }
    return missing;
}

/// What follows from the rows: joined orders, months that look different.
Status ImportSession::State::sealDerived(std::int64_t version)
{
    Connection& connection = context->connection;
    if (lensChange) {
        return lensChange->finish(connection, version);
    }
    if (!parts) {
        return {};
    }
    Result<OrderJoiner> joiner = OrderJoiner::begin(connection);
    if (!joiner) {
        return pass(joiner.error());
    }
    if (Status joined = joiner->join(parts->touched()); !joined) {
        return joined;
    }
    if (info.kind == domain::RecordKind::Orders) {
        const Result<std::int64_t> changed = takeHeaderStatuses(*context, parts->touched(), joiner->segments());
        if (!changed) {
            return pass(changed.error());
        }
        statusesTaken = *changed;
    }
    return joiner->seal(connection, version);
}

Status ImportSession::State::storeCounts(const std::string& notes)
{
    Result<Statement> statement = Statement::prepare(context->connection, kFinishBatchSql);
    if (!statement) {
        return pass(statement.error());
    }
    const domain::RowCounts& counts = context->counts;
    statement->bind(":read", counts.read);
    statement->bind(":added", counts.added);
    statement->bind(":changed", counts.changed);
    statement->bind(":same", counts.same);
    statement->bind(":rejected", counts.rejected);
    statement->bind(":notes", std::string_view{notes});
    statement->bind(":id", context->batch);
    return statement->run();
}

Status ImportSession::State::audit(std::int64_t dataVersion)
{
    const domain::RowCounts& counts = context->counts;
    // Counts only: the audit keeps no customer's data.
    const nlohmann::json after{{"kind", domain::recordKindId(info.kind)}, {"added", counts.added},
                               {"changed", counts.changed},               {"same", counts.same},
                               {"rejected", counts.rejected}};
    return addToAudit(context->connection, {"batch", context->batch, std::nullopt, dumpJson(after), dataVersion})
        .map([](std::int64_t) {});
}

Result<domain::Batch> ImportSession::State::seal(const std::string& notes)
{
    if (sealed) {
        return *sealed;
    }
    Connection& connection = context->connection;
    if (sales) {
        if (Status flushed = sales->flush(); !flushed) {
            return pass(flushed.error());
        }
    }
    const Result<std::int64_t> version = raiseDataVersion(connection);
    if (!version) {
        return pass(version.error());
    }
    Status status = sales ? sales->seal(*context, *version) : sealDerived(*version);
    if (info.kind == domain::RecordKind::Products) {
        status = status.and_then([&] { return checkCategories(connection); });
    }
    if (info.sameAs != 0) {
        status = status.and_then([&] { return storeSums(connection, context->batch, LineDigest{}.finish()); });
    } else if (!sales) {
        context->dirtyBatches.insert(context->batch);
    }
    status = status.and_then([&] { return refreshSums(connection, info.kind, context->dirtyBatches); });
    if (statusesTaken > 0) {
        status = status.and_then([&] { return refreshSums(connection, domain::RecordKind::Sales, context->dirtyBatches); });
    }
    if (context->dictionaries.hasChanged()) {
        status = status.and_then([&] { return refreshDictionaryHash(connection); });
    }
    status = status.and_then([&] { return storeCounts(notes); })
                 .and_then([&] { return audit(*version); })
                 .and_then([&] { return storeReading(connection, context->batch, info, report); });
    if (!status) {
        return pass(status.error());
    }
    Result<domain::Batch> batch = findBatch(connection, context->batch);
    if (batch) {
        sealed = *batch;
    }
    return batch;
}

Status ImportSession::State::commit()
{
    if (Status committed = transaction->commit(); !committed) {
        return committed;
    }
    transaction.reset();
    // What fails here is the next checkpoint's work; the batch is durable.
    static_cast<void>(sqlite3_wal_checkpoint_v2(context->connection.handle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr));
    return {};
}

}  // namespace kinerja::store
