// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyed_list.h"

#include <array>
#include <string>
#include <utility>

#include "list_tables.h"

namespace kinerja::store {
namespace {

std::string joined(std::int64_t first, std::string_view second) { return std::to_string(first) + ' ' + std::string{second}; }

/// A list names its currency even where it is the base: that could become another one.
std::int64_t listCurrency(ImportContext& context, std::string_view stated)
{
    const std::string_view file = context.fileCurrency.empty() ? context.baseCurrency : context.fileCurrency;
    return context.dictionaries.term(TermKind::Currency, stated.empty() ? file : stated);
}

/// A price without a column stays, and a cost, while the list names no other currency.
void keepPrices(const FileFields& fields, const Statement& stored, std::span<Value> row)
{
    constexpr std::size_t kPrice = 3;
    constexpr std::size_t kCost = 4;
    constexpr std::size_t kCurrency = 5;
    const Value currency = storedValue(stored, kCurrency + 1);
    if (!std::holds_alternative<std::monostate>(row[kCurrency]) && row[kCurrency] != currency) {
        return;
    }
    for (const auto& [field, at] : {std::pair{"price", kPrice}, std::pair{"cost", kCost}}) {
        const Value kept = storedValue(stored, static_cast<int>(at) + 1);
        if (!fields.has(field) && !std::holds_alternative<std::monostate>(kept)) {
            row[at] = kept;
            row[kCurrency] = currency;
        }
    }
}

}  // namespace

KeyedList::KeyedList(KeyedRows rows) : m_rows(std::move(rows)) {}

Result<KeyedList> KeyedList::begin(ImportContext& context, domain::RecordKind kind)
{
    const KindTable& table = kindTable(kind);
    Result<KeyedRows> rows = KeyedRows::begin(context, table.rows);
    Result<Statement> keys = Statement::prepare(context.connection, table.keys);
    if (!rows || !keys) {
        return fail(Errc::Internal, "a list: a statement does not prepare");
    }
    KeyedList list{*std::move(rows)};
    Result<bool> row = keys->step();
    for (; row && *row; row = keys->step()) {
        if (list.m_keys.insert(keys->text(1)).isNew) {
            list.m_ids.push_back(keys->integer(0));
        }
    }
    if (!row) {
        return pass(row.error());
    }
    return list;
}

Status KeyedList::put(ImportContext& context, std::string_view key, std::span<const Value> values, const KeyedRows::Keep& keep)
{
    std::int64_t id = 0;
    const TextIndex::Place place = m_keys.insert(key);
    if (place.isNew) {
        m_ids.push_back(m_rows.nextId());
    } else {
        id = m_ids[place.index];
    }
    const Result<RowFate> fate = m_rows.put(context, id, values, keep);
    return fate ? Status{} : pass(fate.error());
}

Status KeyedList::apply(ImportContext& context, const domain::LeadStep& step)
{
    const std::int64_t day = toYmd(step.day);
    const std::array<Value, 4> values{std::string_view{step.lead}, day, static_cast<std::int64_t>(step.status),
                                      std::string_view{step.stage}};
    return put(context, joined(day, step.stage + ' ' + step.lead), values);
}

Status KeyedList::apply(ImportContext& context, const domain::PersonEntry& entry)
{
    Dictionaries& words = context.dictionaries;
    const std::int64_t team = words.term(TermKind::Team, entry.team);
    const std::int64_t office = words.term(TermKind::Region, entry.office);
    static_cast<void>(words.share(entry.id, entry.name, team));
    const std::array<Value, 5> values{std::string_view{entry.id}, std::string_view{entry.name}, codeValue(team),
                                      std::string_view{entry.manager}, codeValue(office)};
    return put(context, entry.id, values);
}

Status KeyedList::apply(ImportContext& context, const domain::ProductEntry& entry)
{
    Dictionaries& words = context.dictionaries;
    const std::int64_t category = words.term(TermKind::Category, entry.category);
    static_cast<void>(words.product(entry.id, entry.name, category));
    const bool hasAmounts = entry.price || entry.cost;
    const std::array<Value, 7> values{std::string_view{entry.id},
                                      std::string_view{entry.name},
                                      codeValue(category),
                                      optionalValue(entry.price),
                                      optionalValue(entry.cost),
                                      codeValue(hasAmounts ? listCurrency(context, entry.currency) : 0),
                                      codeValue(words.term(TermKind::Category, entry.parent))};
    return put(context, entry.id, values, [&context](const Statement& stored, std::span<Value> row) { keepPrices(context.fields, stored, row); });
}

Status KeyedList::apply(ImportContext& context, const domain::CustomerEntry& entry)
{
    Dictionaries& words = context.dictionaries;
    const std::int64_t region = words.term(TermKind::Region, entry.region);
    const std::int64_t segment = words.term(TermKind::Segment, entry.segment);
    static_cast<void>(words.customer(entry.id, entry.name, segment));
    const std::array<Value, 4> values{std::string_view{entry.id}, std::string_view{entry.name}, codeValue(region),
                                      codeValue(segment)};
    return put(context, entry.id, values);
}

Status KeyedList::apply(ImportContext& context, const domain::ExchangeRate& entry)
{
    const std::int64_t currency = context.dictionaries.term(TermKind::Currency, entry.currency);
    const std::int64_t day = toYmd(entry.day);
    const std::array<Value, 3> values{day, currency, entry.rate};
    return put(context, joined(day, std::to_string(currency)), values);
}

Status KeyedList::apply(ImportContext& context, const domain::MarketSize& entry)
{
    const std::int64_t first = toYmd(entry.period.first);
    const std::int64_t end = toYmd(entry.period.end);
    const std::array<Value, 6> values{static_cast<std::int64_t>(entry.period.kind), first, end, entry.value,
                                      codeValue(listCurrency(context, entry.currency)), std::string_view{entry.source}};
    return put(context, joined(first, joined(end, entry.source)), values);
}

Status KeyedList::apply(ImportContext& context, const domain::CalendarEvent& event)
{
    const std::int64_t first = toYmd(event.first);
    const std::array<Value, 4> values{first, std::int64_t{toYmd(event.end)}, std::string_view{event.kind},
                                      std::string_view{event.name}};
    return put(context, joined(first, event.name), values);
}

}  // namespace kinerja::store
