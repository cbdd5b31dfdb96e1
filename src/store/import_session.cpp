// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/import_session.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "background_checkpoint.h"
#include "batch_digest.h"
#include "batch_reading.h"
#include "batch_start.h"
#include "big_cache.h"
#include "connection_state.h"
#include "category_tree.h"
#include "header_status.h"
#include "import_context.h"
#include "keyed_list.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "missing_rows.h"
#include "order_joiner.h"
#include "order_parts.h"
#include "part_lines.h"
#include "row_json.h"
#include "sales_writer.h"
#include "segment_lens.h"
#include "small_writers.h"
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
    std::optional<BackgroundCheckpoint> checkpoint;

    State(Connection& connection, BatchInfo batch)
        : foreignKeysOff(connection), cache(connection), disk(connection), info(std::move(batch))
    {
    }
    [[nodiscard]] Status begin(Connection& connection);
    [[nodiscard]] Status beginWriter();
    [[nodiscard]] Result<domain::MissingRows> settleRows();
    [[nodiscard]] Status sealDerived(std::int64_t version);
    [[nodiscard]] Status storeCounts(const std::string& notes);
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
    [[nodiscard]] Status audit(std::int64_t dataVersion);
    [[nodiscard]] Result<domain::Batch> seal(const std::string& notes);
    [[nodiscard]] Status expect(domain::RecordKind kind) const
    {
        return kind == info.kind && !sealed ? Status{} : fail(Errc::InvalidInput, "the batch is of another kind, or finished");
    }
};

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

ImportSession::ImportSession(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) {}
ImportSession::ImportSession(ImportSession&&) noexcept = default;
ImportSession& ImportSession::operator=(ImportSession&&) noexcept = default;
ImportSession::~ImportSession() = default;

Result<ImportSession> ImportSession::begin(Connection& connection, const BatchInfo& info)
{
    if (connection.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    auto state = std::make_unique<State>(connection, info);
    if (Status begun = state->begin(connection); !begun) {
        return pass(begun.error());
    }
    return ImportSession{std::move(state)};
}

Status ImportSession::apply(const domain::SaleBlock& block)
{
    if (m_state->info.kind == domain::RecordKind::Lines) {
        return m_state->expect(domain::RecordKind::Lines)
            .and_then([&] { return m_state->parts->apply(*m_state->context, block); })
            .and_then([this] { return m_state->context->writeDictionaries(); });
    }
    return m_state->expect(domain::RecordKind::Sales).and_then([&] {
        return m_state->sales->apply(*m_state->context, block);
    });
}

Status ImportSession::apply(std::span<const domain::Lead> leads)
{
    return m_state->applyAll(domain::RecordKind::Leads, m_state->leads, leads);
}

Status ImportSession::apply(std::span<const domain::SurveyAnswer> answers)
{
    return m_state->applyAll(domain::RecordKind::Surveys, m_state->answers, answers);
}

Status ImportSession::apply(std::span<const domain::Target> targets)
{
    return m_state->applyAll(domain::RecordKind::Targets, m_state->targets, targets);
}

Status ImportSession::apply(std::span<const domain::OrderHeader> headers)
{
    return m_state->applyAll(domain::RecordKind::Orders, m_state->parts, headers);
}

Status ImportSession::apply(std::span<const domain::LeadStep> steps)
{
    return m_state->applyAll(domain::RecordKind::Stages, m_state->list, steps);
}

Status ImportSession::apply(std::span<const domain::PersonEntry> entries)
{
    return m_state->applyAll(domain::RecordKind::People, m_state->list, entries);
}

Status ImportSession::apply(std::span<const domain::ProductEntry> entries)
{
    return m_state->applyAll(domain::RecordKind::Products, m_state->list, entries);
}

Status ImportSession::apply(std::span<const domain::CustomerEntry> entries)
{
    return m_state->applyAll(domain::RecordKind::Customers, m_state->list, entries);
}

Status ImportSession::apply(std::span<const domain::ExchangeRate> rates)
{
    return m_state->applyAll(domain::RecordKind::Rates, m_state->list, rates);
}

Status ImportSession::apply(std::span<const domain::MarketSize> sizes)
{
    return m_state->applyAll(domain::RecordKind::Market, m_state->list, sizes);
}

Status ImportSession::apply(std::span<const domain::CalendarEvent> events)
{
    return m_state->applyAll(domain::RecordKind::Events, m_state->list, events);
}

Status ImportSession::reject(const domain::RowIssue& issue)
{
    if (Status open = m_state->expect(m_state->info.kind); !open) {
        return open;
    }
    if (m_state->sales) {
        if (Status flushed = m_state->sales->flush(); !flushed) {
            return flushed;
        }
    }
    domain::RowCounts& counts = m_state->context->counts;
    ++counts.read;
    ++counts.rejected;
    Statement& statement = *m_state->insertReject;
    statement.bind(":batch", m_state->context->batch);
    statement.bind(":n", counts.rejected);
    statement.bind(":line", static_cast<std::int64_t>(issue.line));
    statement.bind(":column", std::string_view{issue.column});
    statement.bind(":value", std::string_view{issue.value});
    statement.bind(":reason", std::string_view{issue.reason});
    statement.bind(":raw", std::string_view{issue.raw});
    statement.bind(":nth", std::int64_t{issue.nth});
    return statement.run();
}

const domain::RowCounts& ImportSession::counts() const noexcept { return m_state->context->counts; }
std::int64_t ImportSession::statusesTaken() const noexcept { return m_state->statusesTaken; }
const KeptStatuses& ImportSession::keptStatuses() const noexcept { return m_state->context->keptStatuses; }
const KeptCredits& ImportSession::keptCredits() const noexcept { return m_state->context->keptCredits; }
std::uint32_t ImportSession::takePlace(std::uint64_t line) { return m_state->context->refused.takePlace(line); }
const KnownOrders& ImportSession::knownOrders() const noexcept { return m_state->context->knownOrders; }

Result<domain::MissingRows> ImportSession::settleMissing()
{
    if (!m_state->sales) {
        return m_state->settleRows();
    }
    if (Status flushed = m_state->sales->flush(); !flushed) {
        return pass(flushed.error());
    }
    return m_state->sales->settleMissing(*m_state->context);
}

const std::vector<domain::MissingRow>& ImportSession::missingRows() const noexcept { return m_state->context->missing; }

Result<PartLines> ImportSession::partLines(const std::function<bool(std::string_view)>& isPart)
{
    if (m_state->info.kind == domain::RecordKind::Lines) {
        return countPartDetails(*m_state->context, isPart);
    }
    return m_state->sales ? m_state->sales->partLines(m_state->context->connection, isPart) : Result<PartLines>{};
}

Status ImportSession::applySame(const ProvenBatch& proven)
{
    ImportContext& context = *m_state->context;
    context.counts = {proven.read, 0, 0, proven.read - proven.rejected, proven.rejected};
    return copyRejects(context.connection, proven.id, context.batch);
}

void ImportSession::keepReport(std::string json) { m_state->report = std::move(json); }

Result<domain::Batch> ImportSession::preview(const std::string& notes)
{
    Result<domain::Batch> batch = m_state->seal(notes);
    m_state->sales.reset();  // the orders of a large file are much memory
    return batch;
}

void ImportSession::writeBehind() { m_state->disk.begin(); }

Status ImportSession::commit()
{
    if (!m_state->sealed) {
        return fail(Errc::InvalidInput, "the batch has not been previewed");
    }
    m_state->disk.finish();
    Status committed = m_state->transaction->commit();
    if (committed) {
        m_state->transaction.reset();
        m_state->checkpoint.emplace(m_state->context->connection.path());
    }
    return committed;
}

Result<domain::Batch> ImportSession::finish(const std::string& notes)
{
    Result<domain::Batch> batch = preview(notes);
    if (batch) {
        if (Status committed = commit(); !committed) {
            return pass(committed.error());
        }
    }
    return batch;
}

}  // namespace kinerja::store
