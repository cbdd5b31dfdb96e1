// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would change, and which rows it would not take.
#include <algorithm>
#include <utility>
#include <variant>

#include "cell_text.h"
#include "kinerja/ingest/preview.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/import_preview.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

/// Rows of earlier files that this one lacks.
QString missingRows(const domain::MissingRows& missing, const Format& format)
{
    const Words& words = format.words();
    if (missing.rows == 0) {
        return {};
    }
    const int rows = pluralCount(missing.rows);
    return missing.amount == 0
        ? words.translate("Import", "%n row(s) of earlier files are not in this one.", nullptr, rows)
        : words.translate("Import", "%n row(s) (%1) of earlier files are not in this one.", nullptr, rows).arg(format.money(missing.amount));
}

/// Before anything is written; afterwards it is a note.
QString restatedPeriods(const services::ImportReport& dryRun, const Format& format)
{
    QStringList names;
    for (const services::RestatedPeriod& one : dryRun.restatements) {
        names << format.period(one.period);
    }
    const int count = static_cast<int>(names.size());
    return names.isEmpty() ? QString{}
                           : format.words()
                                 .translate("Import", "Changes %n sealed period(s): %1. What changes of the figures is listed with the seal.", nullptr, count)
                                 .arg(names.join(QStringLiteral(", ")));
}

/// A day, an amount, a name or word; a dash for nothing.
QString valueText(const domain::FieldValue& value, const Format& format)
{
    if (const auto* day = std::get_if<Date>(&value)) {
        return format.date(*day);
    }
    if (const auto* number = std::get_if<Raw4>(&value)) {
        return format.quantity(*number);
    }
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || text->empty()) {
        return QStringLiteral("\u2013");
    }
    return shortened(toQString(*text));
}

/// Status and kind of document are words of the program, not of the file.
QString changedText(domain::RecordKind kind, const std::string& field, const domain::FieldValue& value, const Format& format)
{
    const Words& words = format.words();
    const auto* word = std::get_if<std::string>(&value);
    if (field == "status" && word != nullptr && (kind == domain::RecordKind::Leads || kind == domain::RecordKind::Stages)) {
        return *word == "won" ? words.translate("Records", "won") : *word == "lost" ? words.translate("Records", "lost") : words.translate("Records", "open");
    }
    if (field == "status") {
        return word == nullptr ? words.translate("Import", "counts") : *word == "cancelled" ? words.translate("Records", "cancelled")
                                                                                          : words.translate("Records", "on hold");
    }
    if (field == "document") {
        return word == nullptr ? words.translate("Import", "sale") : words.translate("Records", "return");
    }
    return valueText(value, format);
}

QString changedField(const std::string& field, const Words& words)
{
    return field == "total" ? words.translate("Import", "net amount") : fieldName(words, field);
}

/// A part of what a row is known by.
QString namePart(domain::RecordKind kind, std::size_t at, const std::string& part, const Format& format)
{
    const auto kpi = kind == domain::RecordKind::Targets && at == 0 ? kpi::parseKpi(part) : std::nullopt;
    if (kpi) {
        return kpiName(*kpi, format.language());
    }
    const auto day = parseIso(part);
    return day ? format.date(*day) : toQString(part);
}

QString rowName(domain::RecordKind kind, const std::vector<std::string>& name, const Format& format)
{
    QStringList parts;
    for (std::size_t at = 0; at < name.size(); ++at) {
        parts << namePart(kind, at, name[at], format);
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString changedHead(domain::RecordKind kind, const Words& words)
{
    return kind == domain::RecordKind::Sales ? words.translate("Import", "Order, product") : words.translate("Import", "Row");
}

void addFields(const domain::Batch& batch, QString name, const std::vector<domain::ChangedField>& fields, const Format& format, DifferenceState& state)
{
    for (const domain::ChangedField& one : fields) {
        state.changed.push_back({std::exchange(name, {}), changedField(one.field, format.words()), changedText(batch.kind, one.field, one.before, format),
                                 changedText(batch.kind, one.field, one.after, format)});
    }
}

void addChanges(const services::ImportReport& dryRun, const Format& format, DifferenceState& state)
{
    const Words& words = format.words();
    const domain::Batch& batch = dryRun.batch;
    for (const domain::ChangedLine& line : dryRun.changedLines) {
        addFields(batch, toQString(line.order) + (line.product.empty() ? QString{} : QStringLiteral(" \u00B7 ") + toQString(line.product)), line.fields, format, state);
    }
    for (const domain::ChangedRow& row : dryRun.changedRows) {
        addFields(batch, rowName(batch.kind, row.name, format), row.fields, format, state);
    }
    const bool isSales = batch.kind == domain::RecordKind::Sales;
    const auto shown = static_cast<std::int64_t>(isSales ? dryRun.changedLines.size() : dryRun.changedRows.size());
    const QString why = isSales
        ? words.translate("Import", "These lines are known by their order and product (or line number); the file changes them. If they are other lines, choose Rows: all new.")
        : words.translate("Import", "These rows are known already; the file changes them.");
    state.changedHead = changedHead(batch.kind, words);
    state.changedText = shown < batch.counts.changed
        ? words.translate("Import", "The first %1 of %2.").arg(format.count(shown), format.count(batch.counts.changed)) + QLatin1Char{' '} + why
        : why;
    state.changedCount = format.count(batch.counts.changed);
}

/// What of a row tells it from others; what is not named here comes behind, as long as there is room.
constexpr const char* kTelling[] = {"date", "created", "start", "end", "customer", "total", "value", "score", "rate", "price", "quantity", "currency", "rep", "product", "status"};
constexpr std::size_t kMostFields = 6;

std::vector<std::string> tellingFields(const std::vector<domain::MissingRow>& rows)
{
    std::vector<std::string> fields;
    const auto isHeld = [&rows](std::string_view field) {
        return std::any_of(rows.begin(), rows.end(), [field](const domain::MissingRow& row) {
            return std::any_of(row.fields.begin(), row.fields.end(), [field](const auto& one) { return one.first == field; });
        });
    };
    for (const char* field : kTelling) {
        if (isHeld(field)) {
            fields.emplace_back(field);
        }
    }
    for (const domain::MissingRow& row : rows) {
        for (const auto& one : row.fields) {
            if (std::find(fields.begin(), fields.end(), one.first) == fields.end()) {
                fields.push_back(one.first);
            }
        }
    }
    fields.resize(std::min(fields.size(), kMostFields));
    return fields;
}

}  // namespace

ListedRows presentMissing(const services::ImportReport& report, const Format& format)
{
    const Words& words = format.words();
    const std::vector<domain::MissingRow>& missing = report.missingRows;
    const domain::RecordKind kind = report.batch.kind;
    ListedRows listed;
    if (missing.empty()) {
        return listed;
    }
    const auto shown = static_cast<std::int64_t>(missing.size());
    listed.count = format.count(report.missing.rows);
    listed.text = words.translate("Import", "“Remove them” takes these rows out, “Keep them” leaves them. Undoing the import puts them back.");
    if (shown < report.missing.rows) {
        listed.text.prepend(words.translate("Import", "The first %1 of %2.").arg(format.count(shown), listed.count) + QLatin1Char{' '});
    }
    const std::vector<std::string> fields = tellingFields(missing);
    listed.columns.push_back({changedHead(kind, words), false});
    for (const std::string& field : fields) {
        listed.columns.push_back({changedField(field, words), false});
    }
    for (const domain::MissingRow& row : missing) {
        QStringList& cells = listed.rows.emplace_back(QStringList{rowName(kind, row.name, format)});
        for (std::size_t at = 0; at < fields.size(); ++at) {
            const auto held = std::find_if(row.fields.begin(), row.fields.end(), [&](const auto& one) { return one.first == fields[at]; });
            cells << (held == row.fields.end() ? QString{} : changedText(kind, fields[at], held->second, format));
            if (held != row.fields.end() && std::holds_alternative<Raw4>(held->second)) {
                listed.columns[at + 1].isNumber = true;
            }
        }
    }
    return listed;
}

DifferenceState presentDifference(const services::ImportReport& dryRun, const services::Settings& settings, const Format& format)
{
    const ImportResult result = presentImport(dryRun, settings, format);
    DifferenceState state;
    state.counts = result.title;
    const domain::RowCounts& rows = dryRun.batch.counts;
    state.takesRows = rows.read == 0 || rows.rejected < rows.read;
    state.effects = presentEffects(dryRun.effect, format);
    if (!state.takesRows) {
        state.effects.clear();
        state.effectText = format.words().translate("Import", "No row can be taken as it is. Correct the rows, or choose other fields.");
        state.counts = format.words().translate("Import", "Every row is rejected: %1").arg(format.count(rows.rejected));
    } else if (state.effects.empty()) {
        state.effectText = format.words().translate("Import", "No KPI changes.");
    }
    state.restates = restatedPeriods(dryRun, format);
    addChanges(dryRun, format, state);
    state.missing = missingRows(dryRun.missing, format);
    state.removesMissing = dryRun.missing.areRemoved;
    state.missingRows = presentMissing(dryRun, format);
    state.reconciliation = result.reconciliation;
    state.reconciliationText = result.reconciliation.empty() ? QString{} : result.reconciliationText;
    QStringList assumed;
    for (const Assumption& one : result.assumptions) {
        assumed << one.text;
    }
    state.notes = QStringList{format.words().translate("Import", "Assumed: %1").arg(joinedWithDots(assumed))} + result.notes;
    return state;
}

RejectedRows presentRejectedRows(const services::ImportReport& dryRun, const Format& format)
{
    const Words& words = format.words();
    RejectedRows state;
    state.all = dryRun.batch.counts.rejected;
    const auto& columns = dryRun.inspection.columns;
    for (const ingest::ColumnInfo& column : columns) {
        state.columns << toQString(column.name);
    }
    for (const domain::RowIssue& issue : dryRun.issues) {
        RejectedRow row;
        row.line = issue.line;
        row.lineText = placeText(format, issue.line, ingest::sheetOf(issue, columns.size()));
        row.reason = rejectReason(words, issue.reason);
        const auto at = std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.name == issue.column; });
        if (!issue.column.empty() && at != columns.end()) {
            row.badColumn = static_cast<int>(at - columns.begin());
            row.reason = QStringLiteral("%1: %2").arg(toQString(issue.column), row.reason);
        }
        if (auto cells = ingest::cellsOf(issue)) {
            row.cells = std::move(*cells);
        } else {
            row.cells = {issue.raw};  // not a row by itself: shown as it is
        }
        while (static_cast<std::size_t>(state.columns.size()) < row.cells.size()) {
            state.columns << QStringLiteral("#%1").arg(state.columns.size() + 1);
        }
        state.rows.push_back(std::move(row));
    }
    state.allText = format.count(state.all);
    state.shownText = format.count(static_cast<std::int64_t>(state.rows.size()));
    return state;
}

}  // namespace kinerja::present
