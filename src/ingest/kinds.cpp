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

bool isMapped(const KindMapping& mapping, std::size_t column)
{
    return std::any_of(mapping.fields.begin(), mapping.fields.end(), [column](const auto& one) { return one.column == column; });
}

/// A list of days says nothing about money: "name, value, date" is something else.
bool leavesAmounts(const KindMapping& mapping, const std::vector<std::string>& header)
{
    const auto& synonyms = Synonyms::instance();
    for (std::size_t column = 0; column < header.size(); ++column) {
        const bool isAmount = synonyms.score(RecordKind::Sales, "total", header[column]) > 0
                              || synonyms.score(RecordKind::Sales, "price", header[column]) > 0
                              || synonyms.score(RecordKind::Sales, "quantity", header[column]) > 0
                              || synonyms.score(RecordKind::Leads, "value", header[column]) > 0;
        if (isAmount && !isMapped(mapping, column)) {
            return true;
        }
    }
    return false;
}

/// An account's or an advertiser's rows have days and words, too: a calendar has no other numbers, and more than days and words only
/// where a name says that these are events.
bool areEvents(const KindMapping& mapping, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto& synonyms = Synonyms::instance();
    const bool isNamed = mapping.columnOf("kind") || mapping.columnOf("end") || synonyms.headerHas(header[*mapping.columnOf("name")], "events");
    for (std::size_t column = 0; column < header.size(); ++column) {
        const bool isBeside = isMapped(mapping, column) || facts[column].filled == 0 || synonyms.headerIs(header[column], "beside events");
        if (!isBeside && (!isNamed || facts[column].type() == ColumnType::Number)) {
            return false;
        }
    }
    return true;
}

/// "Nilai" is a mark of anything, unless something else of a survey stands beside it.
bool areWeakSurveys(const KindMapping& mapping, const std::vector<std::string>& header)
{
    const auto& synonyms = Synonyms::instance();
    const auto score = mapping.columnOf("score");
    const bool isVague = score && synonyms.headerIs(header[*score], "vague score") && mapping.moreScores.empty();
    const bool saysSurvey = mapping.columnOf("comment") || mapping.columnOf("question") || mapping.columnOf("topic")
                            || std::any_of(header.begin(), header.end(), [&](const auto& name) { return synonyms.headerHas(name, "surveys"); });
    return isVague && !saysSurvey;
}

/// Amounts beside the number of an order are those of sales, unless they could be marks.
bool areAmountsOfOrders(const KindMapping& surveys, const KindMapping& asSales, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    constexpr Raw4 kBestMark = 100 * kRawOne;
    const auto score = surveys.columnOf("score");
    if (!score || !asSales.columnOf("order") || asSales.columnOf("total") != score || !Synonyms::instance().headerIs(header[*score], "vague score")) {
        return false;
    }
    return facts[*score].max[0] > kBestMark || facts[*score].max[1] > kBestMark;
}

/// A summary by customer, product or person has their names, a period and what was sold in it; a list of them may have a sum as well, but of no period.
bool leavesTotals(const KindMapping& mapping, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto& synonyms = Synonyms::instance();
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (!isMapped(mapping, column) && facts[column].type() == ColumnType::Number && synonyms.score(RecordKind::Sales, "total", header[column]) > 0) {
            return true;
        }
    }
    return false;
}

/// Lines have no day; a period says when they were sold, and no header of orders is to come.
bool leavesPeriod(const KindMapping& mapping, const std::vector<std::string>& header)
{
    const auto& synonyms = Synonyms::instance();
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (!isMapped(mapping, column) && synonyms.score(RecordKind::Targets, "period", header[column]) > 0) {
            return true;
        }
    }
    return false;
}

bool isListOfNames(RecordKind kind) noexcept { return kind == RecordKind::People || kind == RecordKind::Products || kind == RecordKind::Customers; }

/// A column of days that no field has: whose days they are, only a person can say.
bool leavesDays(const KindMapping& mapping, const std::vector<ColumnFacts>& facts)
{
    for (std::size_t column = 0; column < facts.size(); ++column) {
        if (!isMapped(mapping, column) && facts[column].type() == ColumnType::Date) {
            return true;
        }
    }
    return false;
}

/// A list has no day and no order; a market is named so; stages of leads are told by --kind alone, because a list of
/// leads has the same columns.
bool canBe(const KindMapping& mapping, const KindMapping& asSales, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
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
    case RecordKind::Events: return !leavesAmounts(mapping, header) && areEvents(mapping, header, facts);
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
    if (has("stage") || has("closed") || has("won") || has("lost") || has("is_won") || has("probability") || has("lost_reason")) {
        return true;
    }
    const auto status = mapping.columnOf("status");
    const auto words = status ? facts[*status].examples : std::vector<std::string>{};
    return std::any_of(words.begin(), words.end(), isWordOfLeadsAlone);
}

bool namesLeads(const std::vector<std::string>& header)
{
    return std::any_of(header.begin(), header.end(), [](const auto& name) { return Synonyms::instance().headerHas(name, "leads"); });
}

/// Sales without an order number are not leads: which rows are one order is a question.
bool areSalesInstead(const KindMapping& leads, const KindMapping& sales, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto has = [&sales](const char* field) { return sales.columnOf(field).has_value(); };
    const bool isSale = has("date") && (has("total") || has("price"));
    const bool isOfGoods = has("quantity") && has("price");
    return isSale && !saysLeads(leads, facts) && (isOfGoods || !namesLeads(header));
}

/// Numbers, days and names alone are a list of anything: complaints, letters, visits.
bool areWeakLeads(const KindMapping& leads, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    return !saysLeads(leads, facts) && !leads.columnOf("value") && !leads.columnOf("source") && !namesLeads(header);
}

/// What came into a store and went out of it, with its stock before or after, or by a word in each row beside the warehouse: nothing
/// of it says that it was sold.
bool areStockMovements(const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const auto& synonyms = Synonyms::instance();
    const auto named = [&](const char* group) {
        return std::count_if(header.begin(), header.end(), [&](const auto& name) { return synonyms.headerIs(name, group); });
    };
    const auto ways = named("stock moves");
    if (ways > 1 || (ways == 1 && named("stock balance") > 0)) {
        return true;
    }
    const bool hasPlace = std::any_of(header.begin(), header.end(), [&](const auto& name) { return synonyms.headerHas(name, "warehouse"); });
    return hasPlace && std::any_of(facts.begin(), facts.end(), [&](const ColumnFacts& column) {
        const auto& words = column.examples;
        return std::any_of(words.begin(), words.end(), [&](const auto& word) { return synonyms.isValue(word, "came in"); })
               && std::all_of(words.begin(), words.end(), [&](const auto& word) { return synonyms.isValue(word, "came in") || synonyms.isValue(word, "moved"); });
    });
}

/// What speaks for it may speak for anything: it is offered where a person is asked, and never chosen.
bool isWeak(const KindMapping& mapping, const KindMapping& asSales, const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts)
{
    const bool isList = !isUsual(mapping.kind) && mapping.kind != RecordKind::Orders && mapping.kind != RecordKind::Lines;
    if (!isList && areStockMovements(header, facts)) {
        return true;
    }
    switch (mapping.kind) {
    case RecordKind::Leads: return areSalesInstead(mapping, asSales, header, facts) || areWeakLeads(mapping, header, facts);
    case RecordKind::Surveys: return areWeakSurveys(mapping, header) || areAmountsOfOrders(mapping, asSales, header, facts);
    default: return false;
    }
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
        return isUsual(one.kind) || (isWhole(one) && canBe(one, asSales, header, facts)) || lacksRateAlone(one, header);
    });
    mappings = likely.empty() ? std::move(mappings) : std::move(likely);
    for (KindMapping& one : mappings) {
        if (isWeak(one, asSales, header, facts)) {
            one.score = 0;
        } else if ((one.kind == RecordKind::Lines && (leavesDays(one, facts) || leavesPeriod(one, header))) || (isListOfNames(one.kind) && leavesTotals(one, header, facts) && leavesPeriod(one, header))) {
            // Payments have an order, an amount and a day, too; and summaries have the columns of a list.
            one.score = std::min(one.score, asSales.score);
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
    if (isOneOf(field, {"date", "created", "closed", "won", "lost", "start", "end"})) {
        return FieldNature::Date;
    }
    if (isOneOf(field, {"quantity", "price", "discount", "tax", "charge", "refund", "total", "cost", "profit", "value", "minimum", "stretch", "probability", "score", "rate", "share", "nth"}) || (kind == RecordKind::Rates && field == "unit")) {
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
