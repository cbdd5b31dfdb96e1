// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "mapper.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) noexcept
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr double kEnough = 1.0;

/// A list of days says nothing about money: "name, value, date" is something else.
bool leavesAmounts(const KindMapping& mapping, const std::vector<std::string>& header)
{
    const auto isMapped = [&](std::size_t column) {
        return std::any_of(mapping.fields.begin(), mapping.fields.end(), [&](const auto& one) { return one.column == column; });
    };
    const auto& synonyms = Synonyms::instance();
    for (std::size_t column = 0; column < header.size(); ++column) {
        const bool isAmount = synonyms.score(RecordKind::Sales, "total", header[column]) > 0
                              || synonyms.score(RecordKind::Sales, "price", header[column]) > 0
                              || synonyms.score(RecordKind::Sales, "quantity", header[column]) > 0
                              || synonyms.score(RecordKind::Leads, "value", header[column]) > 0;
        if (isAmount && !isMapped(column)) {
            return true;
        }
    }
    return false;
}

/// A list has no day and no order; a market is named so; stages of leads are told by --kind alone, because a list of
/// leads has the same columns.
bool canBe(const KindMapping& mapping, const KindMapping& asSales, const std::vector<std::string>& header)
{
    const bool hasOrder = asSales.columnOf("order").has_value();
    const bool hasDay = asSales.columnOf("date").has_value();
    switch (mapping.kind) {
    case RecordKind::Orders: return !asSales.columnOf("total") && !asSales.columnOf("price") && !asSales.columnOf("quantity");
    case RecordKind::Lines: return !hasDay;
    case RecordKind::People:
    case RecordKind::Products:
    case RecordKind::Customers: return !hasDay && !hasOrder && !asSales.columnOf("quantity") && mapping.fields.size() > 1;
    case RecordKind::Market: return Synonyms::instance().headerHas(header[*mapping.columnOf("value")], "market");
    case RecordKind::Events: return !leavesAmounts(mapping, header);
    case RecordKind::Stages: return false;
    default: return true;
    }
}

/// A list of the central bank: "Kurs Jual" and "Kurs Beli", of which a person says what counts.
bool lacksRateAlone(const KindMapping& mapping, const std::vector<std::string>& header)
{
    const bool isOfRates = mapping.kind == RecordKind::Rates && mapping.columnOf("currency") && mapping.missing == std::vector<std::string>{"rate"};
    return isOfRates && std::any_of(header.begin(), header.end(), [](const auto& name) { return containsWords(plainWords(name), "kurs"); });
}

/// "Proposal" is a word of leads alone, "new" one of orders, too.
bool isWordOfLeadsAlone(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    const auto isOneOfGroups = [&](std::initializer_list<const char*> groups) {
        return std::any_of(groups.begin(), groups.end(), [&](const char* group) { return synonyms.isValue(word, group); });
    };
    return isOneOfGroups({"won", "lost", "open"}) && !isOneOfGroups({"counted", "cancelled", "on hold", "credit", "came back"});
}

/// Ids, days and amounts are what sales have, too: a table of leads says something that only leads have.
bool saysLeads(const KindMapping& mapping, const std::vector<ColumnFacts>& facts)
{
    const auto has = [&mapping](const char* field) { return mapping.columnOf(field).has_value(); };
    if (has("stage") || has("closed") || has("probability") || has("lost_reason")) {
        return true;
    }
    const auto status = mapping.columnOf("status");
    const auto words = status ? facts[*status].examples : std::vector<std::string>{};
    return std::any_of(words.begin(), words.end(), isWordOfLeadsAlone);
}

/// Sales without an order number are not leads: which rows are one order is a question.
bool areSalesInstead(const KindMapping& leads, const KindMapping& sales, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto has = [&sales](const char* field) { return sales.columnOf(field).has_value(); };
    const bool isSale = has("date") && (has("total") || has("price"));
    const bool isOfGoods = has("quantity") && has("price");
    const auto& synonyms = Synonyms::instance();
    const bool namesLeads = std::any_of(header.begin(), header.end(), [&](const auto& name) { return synonyms.headerHas(name, "leads"); });
    return isSale && !saysLeads(leads, facts) && (isOfGoods || !namesLeads);
}

}  // namespace

std::vector<const char*> neededFields(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Orders: return {"order", "date"};
    case RecordKind::Stages: return {"lead", "date", "stage"};
    case RecordKind::Rates: return {"date", "currency", "rate"};
    case RecordKind::Market: return {"period", "value"};
    case RecordKind::Events: return {"date", "name"};
    default: return {"id"};
    }
}

bool isWhole(const KindMapping& mapping) noexcept { return mapping.missing.empty() && mapping.evidence >= kEnough; }

void keepLikely(std::vector<KindMapping>& mappings, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto sales = std::find_if(mappings.begin(), mappings.end(), [](const auto& one) { return one.kind == RecordKind::Sales; });
    const auto asSales = sales == mappings.end() ? KindMapping{} : *sales;
    std::vector<KindMapping> likely;
    std::copy_if(mappings.begin(), mappings.end(), std::back_inserter(likely), [&](const auto& one) {
        return isUsual(one.kind) || (isWhole(one) && canBe(one, asSales, header)) || lacksRateAlone(one, header);
    });
    mappings = likely.empty() ? std::move(mappings) : std::move(likely);
    for (KindMapping& one : mappings) {
        if (one.kind == RecordKind::Leads && areSalesInstead(one, asSales, header, facts)) {
            one.score = 0;  // offered where a person is asked, and never chosen
        }
    }
}

bool namesNothingSold(const KindMapping& mapping) noexcept
{
    const auto has = [&mapping](std::string_view field) { return mapping.columnOf(field).has_value(); };
    return mapping.kind == RecordKind::Sales && has("order") && has("date") && !has("product") && !has("line") && !has("category");
}

std::optional<std::size_t> KindMapping::columnOf(std::string_view field) const noexcept
{
    for (const auto& mapped : fields) {
        if (mapped.field == field) {
            return mapped.column;
        }
    }
    return std::nullopt;
}

FieldNature natureOf(RecordKind kind, std::string_view field) noexcept
{
    if (isOneOf(field, {"date", "created", "closed", "start", "end"})) {
        return FieldNature::Date;
    }
    if (isOneOf(field, {"quantity", "price", "discount", "tax", "charge", "refund", "total", "cost", "profit", "value", "probability", "score", "rate", "share", "nth"}) || (kind == RecordKind::Rates && field == "unit")) {
        return FieldNature::Number;
    }
    const bool isId = isOneOf(field, {"order", "line", "id", "customer", "rep", "product", "lead"});
    const bool hasPeriods = kind == RecordKind::Targets || kind == RecordKind::Market;
    return isId || (hasPeriods && field == "period") ? FieldNature::Id : FieldNature::Text;
}

bool isKindClear(const std::vector<KindMapping>& mappings) noexcept
{
    constexpr double kClearLead = 0.75;
    const auto& best = mappings.front();
    return best.evidence >= kEnough && (mappings.size() == 1 || mappings[1].score < best.score * kClearLead);
}

}  // namespace kinerja::ingest
