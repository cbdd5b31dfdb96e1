// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/import_session.h"

#include <utility>

#include "batch_reading.h"
#include "import_state.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/statement.h"
#include "part_lines.h"

namespace kinerja::store {

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

bool ImportSession::help() { return m_state->sales && m_state->sales->help(); }

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
    return m_state->commit();
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
