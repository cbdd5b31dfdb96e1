// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapper.h"

#include <algorithm>
#include <utility>

#include "field_columns.h"
#include "hinted_columns.h"
#include "mapping_weight.h"
#include "repeated_columns.h"
#include "sale_columns.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

struct Candidate {
    double score;
    const std::string* field;
    std::size_t column;
};

void assignByName(FieldColumns& columns)
{
    std::vector<Candidate> candidates;
    for (const std::string& field : columns.fields()) {
        for (std::size_t column = 0; column < columns.width() && !columns.isSaid(field); ++column) {
            const auto score = columns.score(field, column);
            if (score > 0 && columns.isFree(column) && columns.suits(field, column, score)) {
                candidates.push_back({score, &field, column});
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const auto& [score, field, column] : candidates) {
        if (!columns.has(*field) && columns.isFree(column)) {
            columns.take(*field, column, score);
        }
    }
}

/// A name without an id beside it is what records refer to.
void moveLoneNames(FieldColumns& columns)
{
    for (const auto& [id, name] : {std::pair{"customer", "customer_name"}, {"rep", "rep_name"}, {"product", "product_name"}, {"id", "name"}}) {
        const bool isThere = columns.isFound(name) || (columns.isSaid(name) && columns.has(name));
        if (columns.isOpen(id) && isThere) {
            columns.exchange(id, name);
        }
    }
}

bool canBeDoubtful(RecordKind kind, const std::string& field)
{
    const auto nature = natureOf(kind, field);
    return (nature == FieldNature::Number && field != "refund" && field != "unit") || nature == FieldNature::Date;
}

/// The name says the field and the cells do not: never left out in silence, a person is asked.
void takeDoubtful(FieldColumns& columns)
{
    for (const std::string& field : columns.fields()) {
        for (std::size_t column = 0; column < columns.width() && columns.isOpen(field) && canBeDoubtful(columns.kind(), field); ++column) {
            const auto score = columns.score(field, column);
            if (score > kExactName && columns.isFree(column) && !columns.facts(column).isPartOfPrice && columns.suitsRates(field, column)) {
                columns.take(field, column, score / 2);
                columns.mapping().doubtful.push_back({field, false});
            }
        }
    }
}

/// `without`: a field that is thought away.
std::vector<std::string> findMissing(const FieldColumns& columns, bool hasPrices, std::string_view without = {})
{
    const KindMapping& mapping = columns.mapping();
    std::vector<std::string> missing;
    const auto has = [&](std::string_view field) { return field != without && columns.has(field); };
    const auto need = [&](bool isThere, const char* field) {
        if (!isThere) {
            missing.emplace_back(field);
        }
    };
    const auto needAmount = [&] { need(has("total") || has("price") || (hasPrices && has("product") && has("quantity")), "total"); };
    switch (mapping.kind) {
    case RecordKind::Sales:
        need(has("order") || mapping.ordersAreRows, "order");
        need(has("date"), "date");
        needAmount();
        break;
    case RecordKind::Leads:
        need(has("id") || mapping.ordersAreRows, "id");
        need(has("created") || has("closed") || has("won") || has("lost") || columns.isSaid("created"), "created");
        break;
    case RecordKind::Surveys:
        need(has("date"), "date");
        need(has("score"), "score");
        break;
    case RecordKind::Targets:
        need(has("period") || has("start") || !mapping.periods.empty(), "period");
        need(has("value") || has("minimum") || has("stretch") || !mapping.periods.empty(), "value");
        need(mapping.periods.empty() || hasScopeOfPeriods(columns), "rep");
        break;
    case RecordKind::Lines:
        need(has("order"), "order");
        needAmount();
        break;
    default:
        for (const std::string_view field : neededFields(mapping.kind)) {
            need(has(field) || (field == "currency" && !mapping.rateColumns.empty()), field.data());
        }
    }
    return missing;
}

/// What is missing, and which of the doubtful fields would be.
void judgeWholeness(FieldColumns& columns, bool hasPrices)
{
    KindMapping& mapping = columns.mapping();
    mapping.missing = findMissing(columns, hasPrices);
    for (auto& one : mapping.doubtful) {
        one.isNeeded = findMissing(columns, hasPrices, one.field).size() > mapping.missing.size();
    }
}

/// Columns that repeat a field stand behind all fields and weigh nothing.
void addRepeated(KindMapping& mapping)
{
    for (const PeriodColumn& one : mapping.periods) {
        mapping.fields.push_back({"value", one.column, 1.0});
    }
    for (std::size_t at = 1; at < mapping.rateColumns.size(); ++at) {
        mapping.fields.push_back({"rate", mapping.rateColumns[at].first, 1.0});
    }
    for (const std::size_t column : mapping.moreScores) {
        mapping.fields.push_back({"score", column, 1.0});
    }
}

/// Errors: Usage.
Result<KindMapping> mapAs(RecordKind kind, const Dialect& dialect, const std::vector<ColumnFacts>& facts, const ImportOptions& options)
{
    FieldColumns columns{kind, dialect, facts};
    if (auto status = columns.takeSaid(options); !status) {
        return pass(status.error());
    }
    assignByName(columns);
    followHints(columns, options.baseCurrency);
    moveLoneNames(columns);
    takeDoubtful(columns);
    settleSaleColumns(columns);
    // Sales by month look the same: only a person says that they are targets.
    if (options.kind && kind == RecordKind::Targets) {
        findPeriodColumns(columns, options);
    }
    settleLevels(columns, options);
    KindMapping& mapping = columns.mapping();
    mapping.fields = columns.mapped();
    findMoreScores(columns);
    judgeWholeness(columns, options.prices != nullptr);
    weigh(mapping, dialect.header, [&columns](std::string_view field) { return columns.isSaid(field); });
    addRepeated(mapping);
    return std::move(mapping);
}

/// Whether the kind has every field that a person named.
bool hasSaidFields(RecordKind kind, const ImportOptions& options)
{
    const auto& fields = fieldsOf(kind);
    return std::all_of(options.map.begin(), options.map.end(), [&](const auto& said) {
        return std::find(fields.begin(), fields.end(), said.first) != fields.end();
    });
}

}  // namespace

Result<std::vector<KindMapping>> mapColumns(const Dialect& dialect, const std::vector<ColumnFacts>& facts, const ImportOptions& options)
{
    std::vector<KindMapping> mappings;
    const bool areRates = !options.kind && hasSaidFields(RecordKind::Rates, options) && ColumnHints{dialect.header, facts}.areRates();
    for (std::size_t at = 0; at < domain::kRecordKindCount; ++at) {
        const auto kind = static_cast<RecordKind>(at);
        if ((options.kind && *options.kind != kind) || !hasSaidFields(kind, options) || (areRates && isUsual(kind))) {
            continue;
        }
        // The rarer kinds are thought of when a file is none of the usual ones.
        if (!options.kind && !isUsual(kind)
            && std::any_of(mappings.begin(), mappings.end(), [](const auto& one) { return isUsual(one.kind) && isWhole(one); })) {
            break;
        }
        auto mapping = mapAs(kind, dialect, facts, options);
        if (!mapping) {
            return pass(mapping.error());
        }
        mappings.push_back(*std::move(mapping));
    }
    if (mappings.empty()) {
        return fail(Errc::Usage, "--map names a field that this kind does not have");
    }
    if (!options.kind) {
        keepLikely(mappings, dialect.header, facts);
    }
    std::stable_sort(mappings.begin(), mappings.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return mappings;
}

}  // namespace kinerja::ingest
