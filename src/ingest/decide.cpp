// SPDX-License-Identifier: GPL-3.0-or-later
#include "decide.h"

#include "amount_unit.h"
#include "inspect_notes.h"
#include "kinerja/ingest/own_export.h"
#include "row_looks.h"
#include "target_scopes.h"

namespace kinerja::ingest {
namespace {

bool isOfThisProgram(domain::RecordKind kind, const std::vector<std::string>& header)
{
    return (kind == domain::RecordKind::Sales && isOwnExport(header)) || (kind == domain::RecordKind::Targets && isOwnTargetExport(header));
}

void addQuestions(const ColumnProof& proof, Inspection& inspection)
{
    for (const auto& question : proof.questions) {
        // What the amounts asked of the same column is answered with it.
        std::erase_if(inspection.questions, [&](const Question& other) { return other.id == question.id && other.column == question.column; });
        inspection.questions.push_back(question);
    }
}

}  // namespace

void decideAll(const Evidence& evidence, const RowLooks& looks, Inspection& inspection)
{
    inspection.kind = evidence.mapping.kind;
    inspection.reading.isOwnExport = isOfThisProgram(evidence.mapping.kind, inspection.dialect.header);
    inspection.notes.insert(inspection.notes.end(), evidence.mapping.notes.begin(), evidence.mapping.notes.end());
    inspection.notes.insert(inspection.notes.end(), evidence.proof.notes.begin(), evidence.proof.notes.end());
    decideFormats(evidence, inspection);
    decideCurrency(evidence, inspection);
    decideAmounts(evidence, inspection);
    decideMoreDiscounts(evidence, inspection);
    decideRefunds(evidence, inspection);
    decideReturned(evidence, inspection);
    decideExtraRows(evidence, looks.extras, inspection);
    decideUnits(evidence, inspection);
    decideRest(evidence, inspection);
    inspection.reading.targetsArePercent = !inspection.reading.isOwnExport && looks.percents.areHundredths([&inspection](std::size_t column) {
        return inspection.columns[column].decimal.value_or(DecimalMark::Point);
    });
    askFields(evidence, inspection);
    askTargetScope(evidence, inspection);
    askDoubtful(evidence, inspection);
    askRestarts(evidence, inspection);
    takeFoundStatus(evidence, looks.search, inspection);
    takeMarks(evidence, looks.marks, inspection);
    addQuestions(evidence.proof, inspection);
    noteUnused(inspection);
}

}  // namespace kinerja::ingest
