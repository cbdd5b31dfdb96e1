// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"
#include "json_values.h"

namespace kinerja::cli {
namespace {

Json dialectJson(const ingest::Dialect& dialect)
{
    return {{"delimiter", dialect.delimiter},
            {"quote", dialect.quote == 0 ? Json(nullptr) : Json(std::string(1, dialect.quote))},
            {"escape", dialect.escape == 0 ? Json(nullptr) : Json(std::string(1, dialect.escape))},
            {"preambleRows", dialect.preambleRows},
            {"hasHeader", dialect.hasHeader}};
}

Json dateOrderJson(const std::optional<ingest::DateOrder>& order)
{
    if (!order) {
        return nullptr;
    }
    switch (*order) {
    case ingest::DateOrder::Ymd:
        return "ymd";
    case ingest::DateOrder::Dmy:
        return "dmy";
    case ingest::DateOrder::Mdy:
        return "mdy";
    case ingest::DateOrder::Ydm:
        return "ydm";
    }
    return nullptr;
}

Json columnsJson(const std::vector<ingest::ColumnInfo>& columns)
{
    Json list = Json::array();
    for (const ingest::ColumnInfo& column : columns) {
        Json one{{"name", column.name},
                 {"type", ingest::columnTypeId(column.type)},
                 {"empty", column.empty},
                 {"examples", column.examples}};
        if (column.type == ingest::ColumnType::Date) {
            one["dates"] = dateOrderJson(column.dates);
        }
        if (column.type == ingest::ColumnType::Number) {
            one["decimal"] = column.decimal ? Json(*column.decimal == ingest::DecimalMark::Comma ? "comma" : "point")
                                            : Json(nullptr);
        }
        list.push_back(std::move(one));
    }
    return list;
}

Json mappingJson(const ingest::Inspection& inspection)
{
    Json list = Json::array();
    for (const ingest::FieldMapping& one : inspection.mapping) {
        const bool exists = one.column < inspection.columns.size();
        list.push_back({{"field", one.field},
                        {"column", exists ? Json(inspection.columns[one.column].name) : Json(nullptr)},
                        {"number", one.column + 1},
                        {"confidence", one.confidence}});
    }
    return list;
}

Json sheetsJson(const std::vector<ingest::SheetInfo>& sheets)
{
    Json list = Json::array();
    for (const ingest::SheetInfo& sheet : sheets) {
        list.push_back({{"name", sheet.name}, {"state", ingest::sheetStateId(sheet.state)}});
    }
    return list;
}

Json reconciliationJson(const domain::Reconciliation& parts)
{
    Json others = Json::array();
    for (const auto& [currency, part] : parts.others) {
        others.push_back({{"currency", currency}, {"amount", toPlainString(part.amount)}, {"rows", part.rows}});
    }
    return {{"currency", parts.currency},
            {"fileTotal", parts.fileTotal ? Json(toPlainString(*parts.fileTotal)) : Json(nullptr)},
            {"revenue", toPlainString(parts.revenue)},
            {"tax", toPlainString(parts.tax)},
            {"charges", toPlainString(parts.charges)},
            {"cancelled", toPlainString(parts.cancelled)},
            {"returns", toPlainString(parts.returns)},
            {"rejected", toPlainString(parts.rejected)},
            {"discounts", toPlainString(parts.discounts)},
            {"turned", toPlainString(parts.turned)},
            {"unstated", toPlainString(parts.unstated)},
            {"rows",
             {{"revenue", parts.revenueRows},
              {"cancelled", parts.cancelledRows},
              {"returns", parts.returnRows},
              {"rejected", parts.rejectedRows}}},
            {"others", std::move(others)}};
}

Json kindJson(const std::optional<domain::RecordKind>& kind)
{
    return kind ? Json(domain::recordKindId(*kind)) : Json(nullptr);
}

Json questionErrorJson()
{
    return {{"code", errorId(Errc::Question)}, {"detail", "the file can be read in more than one way"}};
}

Json valueJson(const domain::FieldValue& value)
{
    if (const auto* day = std::get_if<Date>(&value)) {
        return Json(toIso(*day));
    }
    if (const auto* number = std::get_if<Raw4>(&value)) {
        return Json(toPlainString(*number));
    }
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? Json(*text) : Json(nullptr);
}

Json changedFieldsJson(const std::vector<domain::ChangedField>& changed)
{
    Json fields = Json::array();
    for (const domain::ChangedField& one : changed) {
        fields.push_back({{"field", one.field}, {"before", valueJson(one.before)}, {"after", valueJson(one.after)}});
    }
    return fields;
}

Json changedLinesJson(const std::vector<domain::ChangedLine>& lines)
{
    Json list = Json::array();
    for (const domain::ChangedLine& line : lines) {
        list.push_back({{"order", line.order}, {"product", line.product}, {"fields", changedFieldsJson(line.fields)}});
    }
    return list;
}

Json changedRowsJson(const std::vector<domain::ChangedRow>& rows)
{
    Json list = Json::array();
    for (const domain::ChangedRow& row : rows) {
        list.push_back({{"row", row.name}, {"fields", changedFieldsJson(row.fields)}});
    }
    return list;
}

}  // namespace

std::string inspectionJson(const ingest::Inspection& inspection)
{
    const bool isText = inspection.format == ingest::FileFormat::Text;
    return dumped({{"file", inspection.fileName},
                   {"bytes", inspection.bytes},
                   {"hash", inspection.fileHash},
                   {"format", ingest::fileFormatId(inspection.format)},
                   {"sheet", inspection.sheet.empty() ? Json(nullptr) : Json(inspection.sheet)},
                   {"sheets", sheetsJson(inspection.sheets)},
                   {"encoding", isText ? Json(inspection.dialect.encoding) : Json(nullptr)},
                   {"dialect", isText ? dialectJson(inspection.dialect) : Json(nullptr)},
                   {"header", inspection.dialect.header},
                   {"rows", inspection.rows},
                   {"columns", columnsJson(inspection.columns)},
                   {"kind", kindJson(inspection.kind)},
                   {"mapping", mappingJson(inspection)},
                   {"questions", questionsJson(inspection.questions)},
                   {"notes", notesJson(inspection.notes)}});
}

std::string importJson(const std::string& path, const services::ImportReport& report, bool dryRun)
{
    const bool asks = !report.questions.empty();
    Json effect = Json::array();
    for (const services::KpiEffect& one : report.effect) {
        effect.push_back({{"kpi", kpi::definition(one.kpi).key},
                          {"before", figureJson(one.before)},
                          {"after", figureJson(one.after)}});
    }
    Json json{{"batch", dryRun || asks ? Json(nullptr) : Json(report.batch.id)},
              {"file", path},
              {"kind", asks ? kindJson(report.inspection.kind) : Json(domain::recordKindId(report.batch.kind))},
              {"profile", report.profile.empty() ? Json(nullptr) : Json(report.profile)},
              {"rows", rowCountsJson(report.batch.counts)},
              {"questions", questionsJson(report.questions)},
              {"changedLines", changedLinesJson(report.changedLines)},
              {"changedRows", changedRowsJson(report.changedRows)},
              {"effect", std::move(effect)},
              {"restatements", restatedJson(report.restatements)},
              {"issues", issuesJson(report.issues, report.inspection.columns.size())},
              {"notes", notesJson(report.notes)},
              {"merges", proposedMergesJson(report.merges)},
              {"reconciliation", reconciliationJson(report.reconciliation)}};
    if (dryRun) {
        json["dryRun"] = true;
    }
    if (asks) {
        json["error"] = questionErrorJson();
    }
    return dumped(json);
}

std::string profilesJson(const std::vector<services::ImportProfile>& profiles)
{
    Json list = Json::array();
    for (const services::ImportProfile& one : profiles) {
        list.push_back({{"name", one.name}, {"answers", one.answers}});
    }
    return dumped({{"profiles", std::move(list)}});
}

}  // namespace kinerja::cli
