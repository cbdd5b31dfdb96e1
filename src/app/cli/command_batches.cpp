// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "change_words.h"
#include "commands.h"
#include "json_output.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/ledger.h"
#include "plain_table.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

Outcome<std::int64_t> batchNumber(const Arguments& arguments)
{
    const std::string& text = arguments.operands().front();
    const auto number = wholeNumber(text);
    if (!number) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not the number of a batch."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli batches list” for the numbers."));
    }
    return *number;
}

Outcome<domain::Batch> findBatch(services::Workspace& workspace, std::int64_t number)
{
    const auto batches = services::listBatches(workspace);
    if (!batches) {
        return problemWith(workspace.path(), batches.error());
    }
    const auto found = std::find_if(batches->begin(), batches->end(),
                                    [number](const domain::Batch& batch) { return batch.id == number; });
    if (found == batches->end()) {
        return tl::unexpected(
            Problem{Errc::NotFound,
                    {QT_TRANSLATE_NOOP("Cli", "There is no batch %1."), {std::to_string(number)}},
                    {QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli batches list” for the numbers."), {}},
                    {}});
    }
    return *found;
}

void printBatches(const Session& session, const std::vector<domain::Batch>& batches)
{
    PlainTable table{
        {"#", session.text(QT_TRANSLATE_NOOP("Cli", "When")), session.text(QT_TRANSLATE_NOOP("Cli", "Kind")),
         session.text(QT_TRANSLATE_NOOP("Cli", "File")), session.text(QT_TRANSLATE_NOOP("Cli", "New")),
         session.text(QT_TRANSLATE_NOOP("Cli", "Changed")), session.text(QT_TRANSLATE_NOOP("Cli", "Same")),
         session.text(QT_TRANSLATE_NOOP("Cli", "Rejected")), session.text(QT_TRANSLATE_NOOP("Cli", "State"))}};
    for (const domain::Batch& batch : batches) {
        table.addRow({std::to_string(batch.id), batch.when, std::string{domain::recordKindId(batch.kind)},
                      batch.fileName, std::to_string(batch.counts.added), std::to_string(batch.counts.changed),
                      std::to_string(batch.counts.same), std::to_string(batch.counts.rejected),
                      batch.undone ? session.text(QT_TRANSLATE_NOOP("Cli", "undone")) : ""});
    }
    print(table.text());
}

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse, Ask::Sums);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto batches = services::listBatches(**workspace);
    if (!batches) {
        return problemWith(session.database(), batches.error());
    }
    if (session.isJson()) {
        printLine(batchesJson(*batches));
    } else {
        printBatches(session, *batches);
    }
    return kExitOk;
}

Outcome<ExitCode> runShow(const Session& session, const Arguments& arguments)
{
    const auto number = batchNumber(arguments);
    if (!number) {
        return tl::unexpected(number.error());
    }
    const auto workspace = session.openStore(Missing::Refuse, Ask::Sums);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto batch = findBatch(**workspace, *number);
    if (!batch) {
        return tl::unexpected(batch.error());
    }
    const auto rejects = services::batchRejects(**workspace, *number);
    const auto columns = services::columnsOfBatch(**workspace, *number);
    if (!rejects || !columns) {
        return problemWith(session.database(), rejects ? columns.error() : rejects.error());
    }
    if (session.isJson()) {
        printLine(batchJson(*batch, *rejects, *columns));
        return kExitOk;
    }
    printBatches(session, {*batch});
    printLine(session.text(QT_TRANSLATE_NOOP("Cli", "SHA-256 of the file: %1"), {batch->fileHash}));
    if (batch->effect) {
        printChanges(session, **workspace, *batch->effect, "");
    }
    PlainTable table{{session.text(QT_TRANSLATE_NOOP("Cli", "Line")), session.text(QT_TRANSLATE_NOOP("Cli", "Column")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Value")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Reason"))}};
    for (const domain::RowIssue& issue : *rejects) {
        table.addRow({ingest::placeOf(issue, *columns), issue.column, issue.value, issue.reason});
    }
    print(table.text());
    return kExitOk;
}

std::string nameOf(const Session& session, const domain::InTheWay& one)
{
    const int rows = present::pluralCount(one.rows);
    const QString first = present::toQString(one.row);
    if (one.batch == 0) {
        return present::toStdString(session.words().translate("Cli", "edits by hand (%n row(s), first %1)", nullptr, rows).arg(first));
    }
    return present::toStdString(session.words().translate("Cli", "batch %1 (%2; %n row(s), first %3)", nullptr, rows)
                                    .arg(QString::number(one.batch), present::toQString(one.fileName), first));
}

/// Names what must be taken back first, in that order.
Problem standsInTheWay(const Session& session, std::int64_t number, std::vector<domain::InTheWay> found)
{
    std::string names;
    std::string numbers;
    for (const domain::InTheWay& one : found) {
        names += (names.empty() ? "" : ", ") + nameOf(session, one);
        if (one.batch != 0) {
            numbers += (numbers.empty() ? "" : ", ") + std::to_string(one.batch);
        }
    }
    Problem problem;
    problem.code = Errc::Conflict;
    problem.happened = {QT_TRANSLATE_NOOP("Cli", "Batch %1 was changed since by %2; nothing was changed now."),
                        {std::to_string(number), names}};
    problem.advice = numbers.empty()
                         ? Sentence{QT_TRANSLATE_NOOP("Cli", "Undo those edits in the window first."), {}}
                         : Sentence{QT_TRANSLATE_NOOP("Cli", "Take back first, in this order: %1."), {numbers}};
    problem.inTheWay = std::move(found);
    return problem;
}

Outcome<ExitCode> runUndo(const Session& session, const Arguments& arguments)
{
    const auto number = batchNumber(arguments);
    if (!number) {
        return tl::unexpected(number.error());
    }
    const auto workspace = session.openStore(Missing::Refuse, Ask::Sums);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto found = findBatch(**workspace, *number); !found) {
        return tl::unexpected(found.error());
    }
    auto blockers = services::inTheWayOf(**workspace, *number);
    if (!blockers) {
        return problemWith(session.database(), blockers.error());
    }
    if (!blockers->empty()) {
        return tl::unexpected(standsInTheWay(session, *number, std::move(*blockers)));
    }
    const auto done = services::undoBatch(**workspace, *number);
    if (!done) {
        return problemChanging(session.database(), "batch " + std::to_string(*number), done.error());
    }
    const auto batch = findBatch(**workspace, *number);
    if (!batch) {
        return tl::unexpected(batch.error());
    }
    if (session.isJson()) {
        printLine(undoJson(*batch, *done));
        return kExitOk;
    }
    printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Batch %1 was taken back."), {std::to_string(*number)}));
    printEffect(session, **workspace, done->effect);
    printRestated(session, **workspace, done->restatements);
    return kExitOk;
}

}  // namespace

const Command kBatchesListCommand{
    "batches list", "", QT_TRANSLATE_NOOP("Cli", "list the imports"), {{}, 0, 0}, runList};
const Command kBatchesShowCommand{
    "batches show", "N", QT_TRANSLATE_NOOP("Cli", "show one import and the rows it did not take"), {{}, 1, 1}, runShow};
const Command kBatchesUndoCommand{
    "batches undo", "N", QT_TRANSLATE_NOOP("Cli", "take one import back, its updates included"), {{}, 1, 1}, runUndo};

}  // namespace kinerja::cli
