// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "commands.h"
#include "file_options.h"
#include "json_output.h"
#include "kinerja/ingest/sheets.h"
#include "plain_table.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{kKindOption, kMapOption, kSetOption, kSheetOption};

/// The field that a column feeds, "" for none.
std::string fieldsOfColumn(const ingest::Inspection& inspection, std::size_t column)
{
    std::string fields;
    for (const ingest::FieldMapping& one : inspection.mapping) {
        if (one.column == column) {
            fields += fields.empty() ? one.field : ", " + one.field;
        }
    }
    return fields;
}

void printInspection(const Session& session, const ingest::Inspection& inspection)
{
    printLine(session.text(QT_TRANSLATE_NOOP("Cli", "File: %1"), {inspection.fileName}));
    const auto together = ingest::sheetsTogether(inspection);
    for (const ingest::SheetInfo& sheet : inspection.sheets) {
        const bool isRead = sheet.name == inspection.sheet || std::find(together.begin(), together.end(), sheet.name) != together.end();
        const char* text = isRead                                         ? QT_TRANSLATE_NOOP("Cli", "Sheet: %1 (read)")
                           : sheet.state == ingest::SheetState::Visible ? QT_TRANSLATE_NOOP("Cli", "Sheet: %1")
                                                                        : QT_TRANSLATE_NOOP("Cli", "Sheet: %1 (hidden)");
        printLine(session.text(text, {sheet.name}));
    }
    printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Encoding: %1"), {inspection.dialect.encoding}));
    printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Rows: %1"), {std::to_string(inspection.rows)}));
    if (inspection.kind) {
        printLine(
            session.text(QT_TRANSLATE_NOOP("Cli", "Kind: %1"), {std::string{domain::recordKindId(*inspection.kind)}}));
    }
    PlainTable table{{"#", session.text(QT_TRANSLATE_NOOP("Cli", "Column")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Type")), session.text(QT_TRANSLATE_NOOP("Cli", "Field")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Example"))}};
    for (std::size_t at = 0; at < inspection.columns.size(); ++at) {
        const ingest::ColumnInfo& column = inspection.columns[at];
        table.addRow({std::to_string(at + 1), column.name, std::string{ingest::columnTypeId(column.type)},
                      fieldsOfColumn(inspection, at), column.examples.empty() ? "" : column.examples.front()});
    }
    print(table.text());
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto options = fileOptionsFrom(arguments);
    if (!options) {
        return tl::unexpected(options.error());
    }
    const std::string& path = arguments.operands().front();
    auto source = ingest::ByteSource::open(path);
    if (!source) {
        return problemWith(path, source.error());
    }
    const auto inspection = ingest::inspect(*source, *options);
    if (!inspection) {
        return problemWith(path, inspection.error());
    }
    // Questions are part of what was found here, not a refusal: nothing was to be written.
    if (session.isJson()) {
        printLine(inspectionJson(*inspection));
    } else {
        printInspection(session, *inspection);
        printQuestions(session, path, inspection->questions);
    }
    return kExitOk;
}

}  // namespace

const Command kInspectCommand{
    "inspect",
    "FILE",
    QT_TRANSLATE_NOOP("Cli", "show how a file is understood: encoding, columns, kind, fields, questions"),
    {kOptions, 1, 1},
    run};

}  // namespace kinerja::cli
