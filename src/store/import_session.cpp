// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/import_session.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "background_checkpoint.h"
#include "batch_digest.h"
#include "connection_state.h"
#include "import_context.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "kinerja/store/transaction.h"
#include "row_json.h"
#include "sales_writer.h"
#include "setting_row.h"
#include "small_writers.h"
#include "write_log.h"

namespace kinerja::store {
namespace {

constexpr const char* kInsertBatchSql =
    "INSERT INTO import_batches (id, kind, file_name, file_hash, who, imported_at, mode, currency)"
    " VALUES (:id, :kind, :fileName, :fileHash, :who, :at, :mode, :currency)";
constexpr const char* kNextBatchSql = "SELECT coalesce(max(id), 0) + 1 FROM import_batches";
constexpr const char* kFinishBatchSql =
    "UPDATE import_batches SET rows_read = :read, rows_added = :added, rows_changed = :changed, rows_same = :same,"
    " rows_rejected = :rejected, notes = :notes WHERE id = :id";
constexpr const char* kInsertChangeSql =
    "INSERT INTO batch_changes (batch_id, entity, row_id, previous_batch_id, before)"
    " VALUES (:batch, :entity, :row, :previous, :before)";
constexpr const char* kInsertRejectSql =
    "INSERT INTO batch_rejects (batch_id, n, line, column_name, value, reason, raw)"
    " VALUES (:batch, :n, :line, :column, :value, :reason, :raw)";
constexpr const char* kHasAmountsSql =
    "SELECT EXISTS (SELECT 1 FROM order_lines) OR EXISTS (SELECT 1 FROM leads) OR EXISTS (SELECT 1 FROM targets)";

/// A larger page cache while it lives, so that a big import spills less, and commits that leave the write-ahead log to
/// the BackgroundCheckpoint.
class BigCache {
public:
    explicit BigCache(Connection& connection) : m_connection(connection)
    {
        set("PRAGMA cache_size = -65536");
        set("PRAGMA wal_autocheckpoint = 0");
    }
    ~BigCache()
    {
        set("PRAGMA wal_autocheckpoint = 1000");
        set("PRAGMA cache_size = -2000");
    }
    BigCache(const BigCache&) = delete;
    BigCache& operator=(const BigCache&) = delete;

private:
    void set(const char* sql)
    {
        const SchemaChange permission{m_connection};
        static_cast<void>(m_connection.run(sql));  // slower without it, nothing else
    }
    Connection& m_connection;
};

Result<std::int64_t> firstInteger(Connection& connection, const char* sql)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    if (const Result<bool> row = statement->step(); !row) {
        return pass(row.error());
    }
    return statement->integer(0);
}

Status insertBatch(Connection& connection, std::int64_t id, const BatchInfo& info)
{
    Result<Statement> statement = Statement::prepare(connection, kInsertBatchSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string now = connection.actor().now();
    statement->bind(":id", id);
    statement->bind(":kind", static_cast<std::int64_t>(info.kind));
    statement->bind(":fileName", std::string_view{info.fileName});
    statement->bind(":fileHash", std::string_view{info.fileHash});
    statement->bind(":who", std::string_view{connection.actor().who});
    statement->bind(":at", std::string_view{now});
    statement->bind(":mode", std::int64_t{info.mode == ImportMode::Append});
    statement->bind(":currency", std::string_view{info.currency});
    return statement->run();
}

/// Returns: the base currency; an empty store takes the file's.
Result<std::string> settleCurrency(Connection& connection, const BatchInfo& info)
{
    Result<std::optional<std::string>> set = setting(connection, kCurrencySetting);
    if (!set) {
        return pass(set.error());
    }
    std::string base = set->value_or(std::string{kDefaultCurrency});
    const Result<std::int64_t> hasAmounts = firstInteger(connection, kHasAmountsSql);
    if (!hasAmounts) {
        return pass(hasAmounts.error());
    }
    if (info.currency.empty() || *hasAmounts != 0 || info.currency == base) {
        return base;
    }
    if (const Result<Edit> edit = putSetting(connection, kCurrencySetting, info.currency); !edit) {
        return pass(edit.error());
    }
    return info.currency;
}

}  // namespace

struct ImportSession::State {
    // In the order in which they must be made, and undone backwards.
    ForeignKeysOff foreignKeysOff;
    BigCache cache;
    std::optional<Transaction> transaction;
    BatchInfo info;
    std::optional<ImportContext> context;
    std::optional<Statement> insertReject;
    std::optional<SalesWriter> sales;
    std::optional<LeadWriter> leads;
    std::optional<AnswerWriter> answers;
    std::optional<TargetWriter> targets;
    std::optional<domain::Batch> sealed;
    std::optional<BackgroundCheckpoint> checkpoint;

    State(Connection& connection, BatchInfo batch)
        : foreignKeysOff(connection), cache(connection), info(std::move(batch))
    {
    }
    [[nodiscard]] Status begin(Connection& connection);
    [[nodiscard]] Status beginWriter();
    [[nodiscard]] Status storeCounts(const std::string& notes);
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
    const Result<std::int64_t> id = firstInteger(connection, kNextBatchSql);
    if (!id) {
        return pass(id.error());
    }
    if (Status inserted = insertBatch(connection, *id, info); !inserted) {
        return inserted;
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
                                  *std::move(change), *std::move(dictionaryWriter)});
    return beginWriter();
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
        return into(sales, SalesWriter::begin(*context));
    case domain::RecordKind::Leads:
        return into(leads, LeadWriter::begin(*context));
    case domain::RecordKind::Surveys:
        return into(answers, AnswerWriter::begin(*context));
    case domain::RecordKind::Targets:
        return into(targets, TargetWriter::begin(*context));
    }
    return fail(Errc::InvalidInput, "no such kind of records");
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
    Status status = sales ? sales->seal(*context, *version) : Status{};
    if (!sales) {
        context->dirtyBatches.insert(context->batch);
    }
    status = status.and_then([&] { return refreshSums(connection, info.kind, context->dirtyBatches); });
    if (context->dictionaries.hasChanged()) {
        status = status.and_then([&] { return refreshDictionaryHash(connection); });
    }
    status = status.and_then([&] { return storeCounts(notes); }).and_then([&] { return audit(*version); });
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
    return m_state->expect(domain::RecordKind::Sales).and_then([&] {
        return m_state->sales->apply(*m_state->context, block.lines);
    });
}

Status ImportSession::apply(std::span<const domain::Lead> leads)
{
    Status status = m_state->expect(domain::RecordKind::Leads);
    for (auto lead = leads.begin(); status && lead != leads.end(); ++lead) {
        status = m_state->leads->apply(*m_state->context, *lead);
    }
    return status.and_then([this] { return m_state->context->writeDictionaries(); });
}

Status ImportSession::apply(std::span<const domain::SurveyAnswer> answers)
{
    Status status = m_state->expect(domain::RecordKind::Surveys);
    for (auto answer = answers.begin(); status && answer != answers.end(); ++answer) {
        status = m_state->answers->apply(*m_state->context, *answer);
    }
    return status.and_then([this] { return m_state->context->writeDictionaries(); });
}

Status ImportSession::apply(std::span<const domain::Target> targets)
{
    Status status = m_state->expect(domain::RecordKind::Targets);
    for (auto target = targets.begin(); status && target != targets.end(); ++target) {
        status = m_state->targets->apply(*m_state->context, *target);
    }
    return status.and_then([this] { return m_state->context->writeDictionaries(); });
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
    ++m_state->context->reconciliation.rejectedRows;
    Statement& statement = *m_state->insertReject;
    statement.bind(":batch", m_state->context->batch);
    statement.bind(":n", counts.rejected);
    statement.bind(":line", static_cast<std::int64_t>(issue.line));
    statement.bind(":column", std::string_view{issue.column});
    statement.bind(":value", std::string_view{issue.value});
    statement.bind(":reason", std::string_view{issue.reason});
    statement.bind(":raw", std::string_view{issue.raw});
    return statement.run();
}

const domain::RowCounts& ImportSession::counts() const noexcept { return m_state->context->counts; }
domain::Reconciliation ImportSession::reconciliation() const { return m_state->context->reconciliation; }

Result<domain::Batch> ImportSession::preview(const std::string& notes) { return m_state->seal(notes); }

Result<domain::Batch> ImportSession::finish(const std::string& notes)
{
    Result<domain::Batch> batch = m_state->seal(notes);
    if (!batch) {
        return batch;
    }
    if (Status committed = m_state->transaction->commit(); !committed) {
        return pass(committed.error());
    }
    m_state->transaction.reset();
    m_state->checkpoint.emplace(m_state->context->connection.path());
    return batch;
}

}  // namespace kinerja::store
