// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "list_tables.h"
#include "small_writers.h"

namespace kinerja::store {
namespace {

constexpr const char* kKeysSql = "SELECT id, key FROM leads ORDER BY id";
constexpr const char* kInsertStageSql =
    "INSERT INTO lead_stages (lead_id, batch_id, status, stage) VALUES (:lead, :batch, :status, :stage)";

constexpr std::size_t kClosed = 2;
constexpr std::size_t kStatus = 3;

Value dayValue(const std::optional<Date>& day) { return day ? Value{std::int64_t{toYmd(*day)}} : Value{}; }

/// "Won time" alone says nothing of the day on which leads were lost, or are expected to end.
void keepEnd(const FileFields& fields, domain::LeadStatus status, const Statement& stored, std::span<Value> values)
{
    const bool isSaid = fields.has("closed") || (status == domain::LeadStatus::Won && fields.has("won")) || (status == domain::LeadStatus::Lost && fields.has("lost"));
    const bool isBlank = std::holds_alternative<std::monostate>(values[kClosed]);
    if (!isSaid && isBlank && storedValue(stored, kStatus + 1) == values[kStatus]) {
        values[kClosed] = storedValue(stored, kClosed + 1);
    }
}

}  // namespace

LeadWriter::LeadWriter(KeyedRows rows, Statement insertStage)
    : m_rows(std::move(rows)), m_insertStage(std::move(insertStage))
{
}

Result<LeadWriter> LeadWriter::begin(ImportContext& context)
{
    Result<KeyedRows> rows = KeyedRows::begin(context, kindTable(domain::RecordKind::Leads).rows);
    Result<Statement> stages = Statement::prepare(context.connection, kInsertStageSql);
    Result<Statement> keys = Statement::prepare(context.connection, kKeysSql);
    if (!rows || !stages || !keys) {
        return fail(Errc::Internal, "leads: a statement does not prepare");
    }
    LeadWriter writer{*std::move(rows), *std::move(stages)};
    Result<bool> row = keys->step();
    for (; row && *row; row = keys->step()) {
        if (writer.m_keys.insert(keys->text(1)).isNew) {
            writer.m_ids.push_back(keys->integer(0));
        }
    }
    if (!row) {
        return pass(row.error());
    }
    return writer;
}

Status LeadWriter::apply(ImportContext& context, const domain::Lead& lead)
{
    Dictionaries& words = context.dictionaries;
    const std::int64_t team = words.term(TermKind::Team, lead.team);
    const std::int64_t region = words.term(TermKind::Region, lead.region);
    const std::int64_t source = words.term(TermKind::Source, lead.source);
    const std::int64_t customer = words.customer(lead.customer, lead.customerName, 0);
    const std::int64_t product = words.product(lead.product, {}, 0);
    const std::int64_t share = words.share(lead.rep, lead.repName, team);
    const std::int64_t currency = lead.value ? context.currencyId(lead.currency) : 0;
    std::int64_t id = 0;
    const TextIndex::Place place = m_keys.insert(lead.id);
    if (place.isNew) {
        m_ids.push_back(m_rows.nextId());
    } else if (context.mode != ImportMode::Append) {
        id = m_ids[place.index];
    } else {
        m_ids[place.index] = m_rows.nextId();
    }
    const std::array<Value, 15> values{
        std::string_view{lead.id}, dayValue(lead.created), dayValue(lead.closed), static_cast<std::int64_t>(lead.status),
        std::string_view{lead.stage}, codeValue(share), codeValue(team), codeValue(region), codeValue(customer),
        codeValue(product), codeValue(source), codeValue(currency), optionalValue(lead.value),
        optionalValue(lead.probability), std::string_view{lead.lostReason}};
    const auto keep = [&](const Statement& stored, std::span<Value> row) { keepEnd(context.fields, lead.status, stored, row); };
    const Result<RowFate> fate = m_rows.put(context, id, values, keep);
    const bool saysStage = !fate || *fate == RowFate::Added || context.fields.hasAny("stage status");
    if (!fate || *fate == RowFate::Same || !saysStage) {
        return fate ? Status{} : pass(fate.error());
    }
    m_insertStage.bind(":lead", m_ids[place.index]);
    m_insertStage.bind(":batch", context.batch);
    m_insertStage.bind(":status", static_cast<std::int64_t>(lead.status));
    m_insertStage.bind(":stage", std::string_view{lead.stage});
    return m_insertStage.run();
}

}  // namespace kinerja::store
