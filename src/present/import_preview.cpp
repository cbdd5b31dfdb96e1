// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_preview.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "kinerja/present/convert.h"
#include "import_rules.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

constexpr double kSure = 0.85;    // the names of the synonym list
constexpr double kLikely = 0.5;   // by some of their words
constexpr qsizetype kLongestCell = 200;

/// Encodings that a text may have; the one it is read in comes first anyway.
constexpr std::array kEncodings{"UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1254", "MACINTOSH", "CP437", "CP850",
                                   "SHIFT_JIS", "GB18030", "BIG5", "EUC-KR"};

QString joinedWithDots(const QStringList& parts) { return parts.join(QStringLiteral(" \u00B7 ")); }

QString formatName(const Words& words, ingest::FileFormat format)
{
    switch (format) {
    case ingest::FileFormat::Workbook: return words.translate("Import", "Excel workbook");
    case ingest::FileFormat::Json: return QStringLiteral("JSON");
    case ingest::FileFormat::JsonLines: return words.translate("Import", "JSON, one record per line");
    case ingest::FileFormat::Text: break;
    }
    return {};
}

QString dialectText(const ingest::Inspection& inspection, const Format& format)
{
    const Words& words = format.words();
    const ingest::Dialect& dialect = inspection.dialect;
    QStringList parts;
    if (inspection.format == ingest::FileFormat::Text) {
        parts << toQString(dialect.encoding);
        if (!dialect.delimiter.empty() && inspection.columns.size() > 1) {
            parts << delimiterName(words, dialect.delimiter);
        }
        const int heads = dialect.hasHeader ? static_cast<int>(dialect.headerRows) : 0;
        parts << (heads == 0 ? words.translate("Import", "no header row")
                             : words.translate("Import", "%n header row(s)", nullptr, heads));
    } else {
        parts << formatName(words, inspection.format);
    }
    parts << format.rows(static_cast<std::int64_t>(inspection.rows));
    return joinedWithDots(parts);
}

ChoiceState kinds(const ingest::Inspection& inspection, const Words& words)
{
    ChoiceState state;
    for (std::size_t at = 0; at < domain::kRecordKindCount; ++at) {
        const auto kind = static_cast<domain::RecordKind>(at);
        state.choices.push_back({std::string{domain::recordKindId(kind)}, kindName(words, kind)});
        state.current = inspection.kind == kind ? static_cast<int>(at) : state.current;
    }
    return state;
}

/// Of any text; the last choice is to find it again.
ChoiceState encodings(const ingest::Inspection& inspection, const Words& words)
{
    ChoiceState state;
    const std::string& current = inspection.dialect.encoding;
    if (inspection.format != ingest::FileFormat::Text) {
        return state;
    }
    state.choices.push_back({current, toQString(current)});
    state.current = 0;
    for (const char* other : kEncodings) {
        if (current != other) {
            state.choices.push_back({other, QString::fromLatin1(other)});
        }
    }
    state.choices.push_back({"", words.translate("Import", "find it", "the encoding")});
    return state;
}

ChoiceState modes(services::ImportMode mode, const Words& words)
{
    ChoiceState state;
    state.choices = {{"upsert", words.translate("Import", "update")},
                     {"append", words.translate("Import", "all new")},
                     {"replace", words.translate("Import", "replace")}};
    state.current = static_cast<int>(mode);
    return state;
}

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

ChoiceState sheets(const ingest::Inspection& inspection, const Words& words)
{
    ChoiceState state;
    if (inspection.sheets.size() < 2) {
        return state;
    }
    const bool areTogether = !ingest::sheetsTogether(inspection).empty();
    const auto isVisible = [](const ingest::SheetInfo& sheet) { return sheet.state == ingest::SheetState::Visible; };
    if (inspection.format == ingest::FileFormat::Workbook && std::count_if(inspection.sheets.begin(), inspection.sheets.end(), isVisible) > 1) {
        state.current = areTogether ? 0 : state.current;
        state.choices.push_back({std::string{ingest::kAllSheets}, words.translate("Import", "all with the same columns")});
    }
    for (const ingest::SheetInfo& sheet : inspection.sheets) {
        state.current = sheet.name == inspection.sheet ? static_cast<int>(state.choices.size()) : state.current;
        const QString name = toQString(sheet.name);
        state.choices.push_back({sheet.name, sheet.state == ingest::SheetState::Visible
                                                 ? name
                                                 : words.translate("Import", "%1 (hidden)").arg(name)});
    }
    return state;
}

std::vector<Choice> fieldChoices(const ingest::Inspection& inspection, const Words& words)
{
    std::vector<Choice> choices{{"", words.translate("Import", "not used")}};
    if (inspection.kind) {
        for (const std::string& field : ingest::fieldsOf(*inspection.kind)) {
            choices.push_back({field, fieldName(words, field)});
        }
    }
    return choices;
}

const ingest::FieldMapping* fieldOf(const std::vector<ingest::FieldMapping>& mapping, std::size_t column)
{
    const auto found = std::find_if(mapping.begin(), mapping.end(), [column](const auto& one) { return one.column == column; });
    return found == mapping.end() ? nullptr : &*found;
}

QString surenessWord(const Words& words, Sureness sureness)
{
    switch (sureness) {
    case Sureness::Sure: return words.translate("Import", "sure");
    case Sureness::Likely: return words.translate("Import", "likely");
    case Sureness::Unsure: return words.translate("Import", "unsure");
    case Sureness::None: break;
    }
    return {};
}

std::vector<MappedColumn> mappedColumns(const ingest::Inspection& inspection, const std::vector<ingest::FieldMapping>& proposed,
                                        const Words& words)
{
    std::vector<MappedColumn> columns;
    for (std::size_t at = 0; at < inspection.columns.size(); ++at) {
        const ingest::ColumnInfo& info = inspection.columns[at];
        MappedColumn column;
        column.name = toQString(info.name);
        QStringList examples;
        for (const std::string& example : info.examples) {
            examples << toQString(example).left(kLongestCell);
        }
        column.examples = joinedWithDots(examples);
        const auto* mapped = inspection.kind ? fieldOf(inspection.mapping, at) : nullptr;
        if (mapped != nullptr) {
            column.field = mapped->field;
            const auto* first = fieldOf(proposed, at);
            const double confidence = first != nullptr && first->field == mapped->field ? first->confidence : mapped->confidence;
            column.sureness = confidence >= kSure ? Sureness::Sure : confidence >= kLikely ? Sureness::Likely : Sureness::Unsure;
            column.surenessWord = surenessWord(words, column.sureness);
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

QString missingText(const ingest::Inspection& inspection, const Words& words)
{
    QStringList fields;
    for (const ingest::Question& question : inspection.questions) {
        if (question.id == "field" && !question.field.empty() && !question.isDoubtfulField()) {
            fields << fieldName(words, question.field);
        }
    }
    return fields.isEmpty() ? QString{} : words.translate("Import", "Without a column so far: %1").arg(fields.join(QStringLiteral(", ")));
}

QString shortened(const QString& text)
{
    return text.size() > kLongestCell ? text.left(kLongestCell) + QChar{0x2026} : text;
}

UnderstoodCell understood(const ingest::PreviewCell& cell, const Format& format)
{
    const Words& words = format.words();
    const QString text = shortened(toQString(cell.text));
    switch (cell.meaning) {
    case ingest::CellMeaning::Unused: return {text, {}, CellMark::Unused};
    case ingest::CellMeaning::Date:
        return {format.date(cell.day), words.translate("Import", "In the file: %1").arg(text), CellMark::None};
    case ingest::CellMeaning::Number: {
        const QString number = cell.isRounded ? text : format.quantity(cell.number);
        return {cell.isPercent && !cell.isRounded ? number + QLatin1Char{'%'} : number,
                words.translate("Import", "In the file: %1").arg(text), CellMark::None};
    }
    case ingest::CellMeaning::Open:
        return {text, words.translate("Import", "Has more than one reading; see the question."), CellMark::Open};
    case ingest::CellMeaning::Refused: return {text, rejectReason(words, cell.reason), CellMark::Refused};
    case ingest::CellMeaning::Blank: return {{}, {}, CellMark::None};
    case ingest::CellMeaning::Text: break;
    }
    return {text, {}, CellMark::None};
}

bool isNumbers(const std::vector<ingest::PreviewRow>& rows, std::size_t column)
{
    return std::any_of(rows.begin(), rows.end(),
                       [column](const auto& row) { return row.cells[column].meaning == ingest::CellMeaning::Number; });
}

UnderstoodRows understoodRows(const services::ImportLook& look, const Format& format)
{
    const ingest::Inspection& inspection = look.inspection;
    UnderstoodRows state;
    std::vector<std::size_t> order;
    for (const bool used : {true, false}) {
        for (std::size_t at = 0; at < inspection.columns.size(); ++at) {
            const auto* mapped = inspection.kind ? fieldOf(inspection.mapping, at) : nullptr;
            if ((mapped != nullptr) == used) {
                const QString name = toQString(inspection.columns[at].name);
                order.push_back(at);
                state.columns.push_back({used ? fieldName(format.words(), mapped->field) : name, name, used, isNumbers(look.rows, at)});
            }
        }
    }
    const auto sheets = ingest::sheetsTogether(inspection);
    for (const ingest::PreviewRow& row : look.rows) {
        const auto sheet = ingest::sheetRowOf(row.line).sheet;
        UnderstoodRow shown{placeText(format, row.line, sheet > 0 && sheet <= sheets.size() ? sheets[sheet - 1] : std::string{}),
                            row.reason.empty() ? QString{} : rejectReason(format.words(), row.reason), {}};
        for (const std::size_t at : order) {
            shown.cells.push_back(understood(row.cells[at], format));
        }
        state.rows.push_back(std::move(shown));
    }
    return state;
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
        QStringList parts;
        for (std::size_t at = 0; at < row.name.size(); ++at) {
            parts << namePart(batch.kind, at, row.name[at], format);
        }
        addFields(batch, parts.join(QStringLiteral(" \u00B7 ")), row.fields, format, state);
    }
    const bool isSales = batch.kind == domain::RecordKind::Sales;
    const auto shown = static_cast<std::int64_t>(isSales ? dryRun.changedLines.size() : dryRun.changedRows.size());
    const QString why = isSales
        ? words.translate("Import", "These lines are known by their order and product (or line number); the file changes them. If they are other lines, choose Rows: all new.")
        : words.translate("Import", "These rows are known already; the file changes them.");
    state.changedHead = isSales ? words.translate("Import", "Order, product") : words.translate("Import", "Row");
    state.changedText = shown < batch.counts.changed
        ? words.translate("Import", "The first %1 of %2.").arg(format.count(shown), format.count(batch.counts.changed)) + QLatin1Char{' '} + why
        : why;
    state.changedCount = format.count(batch.counts.changed);
}

}  // namespace

services::ImportMode parseImportMode(std::string_view id) noexcept
{
    return id == "append" ? services::ImportMode::Append : id == "replace" ? services::ImportMode::Replace : services::ImportMode::Upsert;
}

CheckState presentCheck(const services::ImportLook& look, const std::vector<ingest::FieldMapping>& proposed,
                        services::ImportMode mode, const Format& format)
{
    const ingest::Inspection& inspection = look.inspection;
    const Words& words = format.words();
    CheckState state;
    state.dialect = dialectText(inspection, format);
    state.kind = kinds(inspection, words);
    state.encoding = encodings(inspection, words);
    state.sheet = sheets(inspection, words);
    state.tax = taxRule(inspection, words);
    state.mode = modes(mode, words);
    state.rules = rulesOf(inspection, format);
    state.profile = toQString(look.profile);
    for (const std::string& name : look.profiles) {
        state.profiles << toQString(name);
    }
    state.fields = fieldChoices(inspection, words);
    state.columns = mappedColumns(inspection, proposed, words);
    state.missing = missingText(inspection, words);
    state.rows = understoodRows(look, format);
    return state;
}

DifferenceState presentDifference(const services::ImportReport& dryRun, const services::Settings& settings, const Format& format)
{
    const ImportResult result = presentImport(dryRun, settings, format);
    DifferenceState state;
    state.counts = result.title;
    const domain::RowCounts& rows = dryRun.batch.counts;
    state.takesRows = rows.read == 0 || rows.rejected < rows.read;
    state.effects = result.effects;
    if (!state.takesRows) {
        state.effects = {format.words().translate("Import", "No row can be taken as it is. Correct the rows, or choose other fields.")};
        state.counts = format.words().translate("Import", "Every row is rejected: %1").arg(format.count(rows.rejected));
    } else if (state.effects.isEmpty()) {
        state.effects << format.words().translate("Import", "No KPI changes.");
    }
    state.restates = restatedPeriods(dryRun, format);
    addChanges(dryRun, format, state);
    state.missing = missingRows(dryRun.missing, format);
    state.removesMissing = dryRun.missing.areRemoved;
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
