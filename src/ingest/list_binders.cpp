// SPDX-License-Identifier: GPL-3.0-or-later
#include <tuple>
#include <utility>

#include "agreeing_rows.h"
#include "lead_words.h"
#include "period_text.h"
#include "row_binder.h"
#include "row_checks.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using Cells = RowReader;

/// A record of a list: a few cells, each by itself. Reader gives the record, or refuses the row; and what the record is about,
/// what it says of it and where that stands. A name may be spelt in two ways.
template <typename Record, typename Reader, Status (RecordSink::*Hand)(std::vector<Record>)>
class ListBinder final : public RowBinder {
public:
    explicit ListBinder(const Inspection& inspection) : RowBinder(inspection), m_read(m_reader) {}

    bool take(const Row& row) override
    {
        Record record;
        record.line = row.line;
        if (!m_reader.begin(row) || !m_read.read(m_reader, record)) {
            return false;
        }
        const FieldColumn& told = m_read.told();
        Key key = Reader::keyOf(record);
        Value value = Reader::valueOf(record);
        m_rows.begin(row);
        m_rows.add(std::move(key), std::move(value), std::move(record), told, m_reader.text(told));
        return true;
    }

    void end() override { m_rows.settle(m_block, m_late, m_joined); }

    Status flush(RecordSink& sink) override { return (sink.*Hand)(std::exchange(m_block, {})); }
    void finish(BindSummary&) override {}

private:
    using Key = decltype(Reader::keyOf(std::declval<const Record&>()));
    using Value = decltype(Reader::valueOf(std::declval<const Record&>()));

    Reader m_read;
    AgreeingRows<Key, Value, Record> m_rows;
    std::vector<Record> m_block;
};

/// The text of a cell that must not be empty.
bool needText(Cells& cells, const FieldColumn& column, std::string& into)
{
    into = cells.id(column);
    return !into.empty() || cells.refuse(column, "missing");
}

bool needDay(Cells& cells, const FieldColumn& column, Date& into)
{
    std::optional<Date> day;
    if (!cells.date(column, day)) {
        return false;
    }
    into = day.value_or(Date{});
    return day || cells.refuse(column, "missing");
}

bool amount(Cells& cells, const FieldColumn& column, std::optional<Raw4>& into)
{
    std::optional<NumberCell> cell;
    const bool isRead = cells.number(column, cell);
    into = cell ? std::optional{cell->raw} : std::nullopt;
    return isRead;
}

struct StageReader {
    explicit StageReader(const Cells& cells)
        : lead(cells.column("lead")), date(cells.column("date")), stage(cells.column("stage")), status(cells.column("status"))
    {
    }
    bool read(Cells& cells, domain::LeadStep& step) const
    {
        if (!needText(cells, lead, step.lead) || !needDay(cells, date, step.day) || !needText(cells, stage, step.stage)) {
            return false;
        }
        step.status = leadStatus(cells.text(status), step.stage).value_or(domain::LeadStatus::Open);
        return true;
    }
    static auto keyOf(const domain::LeadStep& step) { return std::tuple{step.lead, step.day, step.stage}; }
    static auto valueOf(const domain::LeadStep& step) { return step.status; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return stage; }
    FieldColumn lead, date, stage, status;
};

struct PersonReader {
    explicit PersonReader(const Cells& cells)
        : id(cells.column("id")), name(cells.column("name")), team(cells.column("team")), manager(cells.column("manager")),
          office(cells.column("office"))
    {
    }
    bool read(Cells& cells, domain::PersonEntry& entry) const
    {
        entry.name = cells.text(name);
        entry.team = cells.text(team);
        entry.manager = cells.text(manager);
        entry.office = cells.text(office);
        return needText(cells, id, entry.id);
    }
    static auto keyOf(const domain::PersonEntry& entry) { return entry.id; }
    static auto valueOf(const domain::PersonEntry& entry) { return std::tuple{entry.team, entry.manager, entry.office}; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return id; }
    FieldColumn id, name, team, manager, office;
};

struct ProductReader {
    explicit ProductReader(const Cells& cells)
        : id(cells.column("id")), name(cells.column("name")), category(cells.column("category")), parent(cells.column("parent")), price(cells.column("price")),
          cost(cells.column("cost")), currency(cells.column("currency"))
    {
    }
    bool read(Cells& cells, domain::ProductEntry& entry) const
    {
        entry.name = cells.text(name);
        entry.category = cells.text(category);
        entry.parent = cells.text(parent);
        if (!entry.parent.empty() && entry.category.empty()) {
            return cells.refuse(category, "missing");
        }
        if (!entry.parent.empty() && entry.parent == entry.category) {
            return cells.refuse(parent, "category-in-itself");
        }
        return needText(cells, id, entry.id) && amount(cells, price, entry.price) && amount(cells, cost, entry.cost)
               && cells.currency(currency, entry.currency);
    }
    static auto keyOf(const domain::ProductEntry& entry) { return entry.id; }
    static auto valueOf(const domain::ProductEntry& entry) { return std::tuple{entry.category, entry.parent, entry.price, entry.cost, entry.currency}; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return id; }
    FieldColumn id, name, category, parent, price, cost, currency;
};

struct CustomerReader {
    explicit CustomerReader(const Cells& cells)
        : id(cells.column("id")), name(cells.column("name")), region(cells.column("region")), segment(cells.column("segment"))
    {
    }
    bool read(Cells& cells, domain::CustomerEntry& entry) const
    {
        entry.name = cells.text(name);
        entry.region = cells.text(region);
        entry.segment = cells.text(segment);
        return needText(cells, id, entry.id);
    }
    static auto keyOf(const domain::CustomerEntry& entry) { return entry.id; }
    static auto valueOf(const domain::CustomerEntry& entry) { return std::tuple{entry.region, entry.segment}; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return id; }
    FieldColumn id, name, region, segment;
};

struct MarketReader {
    explicit MarketReader(const Cells& cells)
        : period(cells.column("period")), value(cells.column("value")), currency(cells.column("currency")),
          source(cells.column("source"))
    {
    }
    bool read(Cells& cells, domain::MarketSize& entry) const
    {
        std::optional<Raw4> size;
        const auto when = parsePeriodText(cells.id(period), cells.calendar());
        if (!when) {
            return cells.refuse(period, cells.text(period).empty() ? "missing" : "not-a-period");
        }
        if (!amount(cells, value, size) || !cells.currency(currency, entry.currency)) {
            return false;
        }
        if (!size || *size <= 0) {
            return cells.refuse(value, size ? "out-of-range" : "missing");
        }
        entry.period = *when;
        entry.value = *size;
        entry.source = cells.text(source);
        return true;
    }
    static auto keyOf(const domain::MarketSize& entry) { return std::tuple{entry.period.first, entry.period.end, entry.currency}; }
    static auto valueOf(const domain::MarketSize& entry) { return entry.value; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return value; }
    FieldColumn period, value, currency, source;
};

struct EventReader {
    explicit EventReader(const Cells& cells)
        : date(cells.column("date")), end(cells.column("end")), kind(cells.column("kind")), name(cells.column("name"))
    {
    }
    /// The end of a file is the last day of the event.
    bool read(Cells& cells, domain::CalendarEvent& event) const
    {
        std::optional<Date> last;
        if (!needDay(cells, date, event.first) || !cells.date(end, last) || !needText(cells, name, event.name)) {
            return false;
        }
        if (const auto word = cells.text(kind); !isBlank(word)) {
            const auto known = Synonyms::instance().eventKind(word);
            if (!known) {
                return cells.refuse(kind, "unknown-kind");
            }
            event.kind = domain::eventKindId(*known);
        }
        event.end = last.value_or(event.first) + std::chrono::days{1};
        return event.end > event.first || cells.refuse(end, "out-of-range");
    }
    static auto keyOf(const domain::CalendarEvent& event) { return std::tuple{event.first, event.name}; }
    static auto valueOf(const domain::CalendarEvent& event) { return std::tuple{event.end, event.kind}; }
    [[nodiscard]] const FieldColumn& told() const noexcept { return name; }
    FieldColumn date, end, kind, name;
};

}  // namespace

std::unique_ptr<RowBinder> makeListBinder(const Inspection& inspection)
{
    using domain::RecordKind;
    switch (*inspection.kind) {
    case RecordKind::Stages: return std::make_unique<ListBinder<domain::LeadStep, StageReader, &RecordSink::stages>>(inspection);
    case RecordKind::People: return std::make_unique<ListBinder<domain::PersonEntry, PersonReader, &RecordSink::people>>(inspection);
    case RecordKind::Products:
        return std::make_unique<ListBinder<domain::ProductEntry, ProductReader, &RecordSink::products>>(inspection);
    case RecordKind::Customers:
        return std::make_unique<ListBinder<domain::CustomerEntry, CustomerReader, &RecordSink::customers>>(inspection);
    case RecordKind::Market: return std::make_unique<ListBinder<domain::MarketSize, MarketReader, &RecordSink::market>>(inspection);
    default: break;
    }
    return std::make_unique<ListBinder<domain::CalendarEvent, EventReader, &RecordSink::events>>(inspection);
}

}  // namespace kinerja::ingest
