// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_options.h"

namespace kinerja::cli {
namespace {

/// %1 is the file, %2 the column, %3 the field.
const char* questionText(std::string_view id) noexcept
{
    if (id == "dates") {
        return QT_TRANSLATE_NOOP("Cli", "%1: the dates in column “%2” can be read in more than one order.");
    }
    if (id == "decimal") {
        return QT_TRANSLATE_NOOP("Cli",
                                 "%1: the numbers in column “%2” can be read with a decimal comma or a decimal point.");
    }
    if (id == "currency") {
        return QT_TRANSLATE_NOOP("Cli", "%1: the currency of the amounts is not certain.");
    }
    if (id == "scale") {
        return QT_TRANSLATE_NOOP("Cli", "%1: the scale of the scores in column “%2” is not certain.");
    }
    if (id == "discount") {
        return QT_TRANSLATE_NOOP("Cli", "%1: the discounts in column “%2” can be rates, percentages or amounts.");
    }
    if (id == "encoding") {
        return QT_TRANSLATE_NOOP("Cli", "%1: the encoding of the text is not certain.");
    }
    if (id == "kind") {
        return QT_TRANSLATE_NOOP("Cli", "%1: it is not certain what kind of records this is.");
    }
    if (id == "field") {
        return QT_TRANSLATE_NOOP("Cli", "%1: no column was recognised for “%3”.");
    }
    return QT_TRANSLATE_NOOP("Cli", "%1: something in column “%2” is not certain.");
}

}  // namespace

Outcome<ingest::ImportOptions> fileOptionsFrom(const Arguments& arguments)
{
    ingest::ImportOptions options;
    if (const auto kind = arguments.value("--kind")) {
        options.kind = domain::parseRecordKind(*kind);
        if (!options.kind) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no kind of records “%1”."), {*kind},
                                QT_TRANSLATE_NOOP("Cli", "Write --kind sales, leads, surveys or targets."));
        }
    }
    for (const std::string& map : arguments.values("--map")) {
        if (!ingest::applyMap(options, map)) {
            return usageProblem(
                QT_TRANSLATE_NOOP("Cli", "“%1” names no field."), {map},
                QT_TRANSLATE_NOOP("Cli",
                                  "Write FIELD=COLUMN, for example --map \"date=Order Date\" or --map date=#3."));
        }
    }
    for (const std::string& set : arguments.values("--set")) {
        if (!ingest::applySet(options, set)) {
            return usageProblem(
                QT_TRANSLATE_NOOP("Cli", "“%1” is no setting of a file."), {set},
                QT_TRANSLATE_NOOP("Cli", "Write NAME=VALUE, for example --set dates=dmy; --help lists them."));
        }
    }
    return options;
}

void printQuestions(const Session& session, const std::string& path, const std::vector<ingest::Question>& questions)
{
    for (const ingest::Question& question : questions) {
        printNotice(session.text(questionText(question.id), {path, question.column, question.field}));
        std::string answers;
        for (const ingest::Answer& answer : question.answers) {
            answers += answers.empty() ? "" : ", ";
            answers += answer.option;
            answers += answer.meaning.empty() ? "" : " (" + answer.meaning + ")";
        }
        printNotice(session.text(QT_TRANSLATE_NOOP("Cli", "Answer with one of: %1"), {answers}));
    }
}

}  // namespace kinerja::cli
