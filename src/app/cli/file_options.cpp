// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_options.h"

#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"

namespace kinerja::cli {
Outcome<ingest::ImportOptions> fileOptionsFrom(const Arguments& arguments)
{
    ingest::ImportOptions options;
    if (const auto kind = arguments.value("--kind")) {
        options.kind = domain::parseRecordKind(*kind);
        if (!options.kind) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no kind of records “%1”."), {*kind},
                                QT_TRANSLATE_NOOP("Cli", "Write --kind sales, orders, lines, leads, stages, surveys, targets, people, products, customers, rates, market or events."));
        }
    }
    options.sheet = arguments.valueOr("--sheet", "");
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
        printNotice(path + ": " + present::toStdString(present::questionTitle(session.words(), question)));
        std::string answers;
        for (const ingest::Answer& answer : question.answers) {
            const QString meaning = present::answerText(session.words(), question, answer);
            answers += answers.empty() ? "" : ", ";
            answers += answer.option;
            answers += meaning.isEmpty() ? "" : " (" + present::toStdString(meaning) + ")";
        }
        printNotice(session.text(QT_TRANSLATE_NOOP("Cli", "Answer with one of: %1"), {answers}));
    }
}

}  // namespace kinerja::cli
