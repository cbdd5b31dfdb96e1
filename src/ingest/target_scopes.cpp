// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_scopes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "column_hints.h"
#include "column_proof.h"
#include "kinerja/ingest/sheets.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

bool isRead(const Inspection& inspection, std::size_t column)
{
    const auto& mapping = inspection.mapping;
    return inspection.reading.totalColumn == column || std::any_of(mapping.begin(), mapping.end(), [column](const auto& one) { return one.column == column; });
}

/// Words, or numbers that are the ids of somebody.
bool mayName(const Evidence& evidence, const Inspection& inspection, std::size_t column)
{
    const auto& facts = evidence.columns[column];
    const bool isId = facts.type() == ColumnType::Number && Synonyms::instance().headerHas(inspection.columns[column].name, "code words");
    return facts.filled > 0 && (facts.type() == ColumnType::Text || (isId && !ColumnHints{inspection.dialect.header, evidence.columns}.isRowNumber(column)));
}

bool isNamedCustomer(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.score(RecordKind::Sales, "customer", header) > 0 || synonyms.score(RecordKind::Sales, "customer_name", header) > 0;
}

/// What an unnamed column of names may be of: not the words of a remark, a period or a currency.
bool mayTellWhose(const Evidence& evidence, const Inspection& inspection, std::size_t column)
{
    const auto& synonyms = Synonyms::instance();
    const auto& name = inspection.columns[column].name;
    const bool isPeriod = synonyms.score(RecordKind::Targets, "period", name) > 0 || synonyms.score(RecordKind::Targets, "start", name) > 0;
    const bool isSheet = column + 1 == inspection.columns.size() && !sheetsTogether(inspection).empty();
    return evidence.columns[column].examples.size() > 1 && !isPeriod && !isSheet && !synonyms.headerIs(name, "remarks") && !synonyms.headerIs(name, "beside targets");
}

bool isSaid(const Evidence& evidence, std::string_view field)
{
    const auto& map = evidence.options.map;
    return std::any_of(map.begin(), map.end(), [field](const auto& said) { return said.first == field; });
}

struct OpenScope {
    std::size_t column = 0;
    const char* field = "";  ///< which it most likely is
};

std::optional<OpenScope> findOpen(const Evidence& evidence, const Inspection& inspection)
{
    const auto& scopes = kTargetScopes;
    const bool hasScope = std::any_of(scopes.begin(), scopes.end(), [&](const auto& one) { return inspection.columnOf(one.first) || isSaid(evidence, one.first); });
    std::optional<OpenScope> found;
    for (std::size_t column = 0; column < inspection.columns.size(); ++column) {
        if (isRead(inspection, column) || !mayName(evidence, inspection, column)) {
            continue;
        }
        // The company's own name in every row is no customer of its people.
        const auto& name = inspection.columns[column].name;
        const bool isOwnPlace = hasScope && evidence.columns[column].examples.size() < 2 && Synonyms::instance().headerHas(name, "place of sale");
        if (isNamedCustomer(name) && !isOwnPlace) {
            return isSaid(evidence, "customer") ? std::nullopt : std::optional{OpenScope{column, "customer"}};
        }
        // Grids without a scope are asked for one anyway.
        if (!found && !hasScope && evidence.mapping.periods.empty() && mayTellWhose(evidence, inspection, column)) {
            found = OpenScope{column, Synonyms::instance().score(RecordKind::Sales, "segment", name) > 0 ? "segment" : "rep"};
        }
    }
    return found;
}

}  // namespace

std::vector<std::size_t> unreadWords(const Inspection& inspection)
{
    std::vector<std::size_t> columns;
    const std::size_t width = inspection.columns.size() - (sheetsTogether(inspection).empty() ? 0 : 1);
    for (std::size_t column = 0; column < width; ++column) {
        const auto& info = inspection.columns[column];
        if (info.type == ColumnType::Text && !isRead(inspection, column) && !Synonyms::instance().headerIs(info.name, "remarks")) {
            columns.push_back(column);
        }
    }
    return columns;
}

void askTargetScope(const Evidence& evidence, Inspection& inspection)
{
    const bool isAsked = evidence.mapping.kind == RecordKind::Targets && !inspection.reading.isOwnExport;
    const auto open = isAsked ? findOpen(evidence, inspection) : std::nullopt;
    if (!open) {
        return;
    }
    const auto& info = inspection.columns[open->column];
    const auto number = numberOfColumn(open->column);
    Question question{"scope", info.name, {}, evidence.columns[open->column].examples, {}};
    const auto add = [&](std::string field) {
        std::string option = "--map " + field + '=' + number;
        question.answers.push_back({std::move(field), std::move(option), {}});
    };
    const auto& synonyms = Synonyms::instance();
    if (!inspection.columnOf("kpi") && std::all_of(info.examples.begin(), info.examples.end(), [&](const auto& cell) { return synonyms.kpi(cell).has_value(); })) {
        add("kpi");
    }
    add(open->field);
    for (const auto& [field, dimension] : kTargetScopes) {
        if (field != std::string_view{open->field} && !inspection.columnOf(field)) {
            add(field);
        }
    }
    question.answers.push_back({"#0", std::string{"--map "} + open->field + "=#0", {}});
    // It is what the targets of a grid lacked.
    std::erase_if(inspection.questions, [](const Question& other) { return other.id == "field" && other.field == "rep" && other.column.empty(); });
    inspection.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
