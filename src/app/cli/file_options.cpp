// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_options.h"

#include <algorithm>
#include <array>

#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"

namespace kinerja::cli {
namespace {

struct SettingValues {
    std::string_view name;
    const char* hint;
};
constexpr std::array kSettingValues{
    SettingValues{"dates", QT_TRANSLATE_NOOP("Cli", "It is ymd, dmy, mdy or ydm.")},
    SettingValues{"decimal", QT_TRANSLATE_NOOP("Cli", "It is comma or point.")},
    SettingValues{"discount", QT_TRANSLATE_NOOP("Cli", "It is rate, percent, amount, order or unit.")},
    SettingValues{"tax", QT_TRANSLATE_NOOP("Cli", "It is included or excluded.")},
    SettingValues{"amounts", QT_TRANSLATE_NOOP("Cli", "It is header, units, thousands, millions or billions.")},
    SettingValues{"discounts", QT_TRANSLATE_NOOP("Cli", "It is each, sum or first.")},
    SettingValues{"refunds", QT_TRANSLATE_NOOP("Cli", "It is subtract or keep.")},
    SettingValues{"returned", QT_TRANSLATE_NOOP("Cli", "It is off or returns.")},
    SettingValues{"totals", QT_TRANSLATE_NOOP("Cli", "It is before or after (the discount).")},
    SettingValues{"extras", QT_TRANSLATE_NOOP("Cli", "It is apart or lines.")},
    SettingValues{"cost", QT_TRANSLATE_NOOP("Cli", "It is unit or line.")},
    SettingValues{"scale", QT_TRANSLATE_NOOP("Cli", "It is the least and the highest score, as 1-5 or 0-10.")},
    SettingValues{"period", QT_TRANSLATE_NOOP("Cli", "It is month, quarter, year, or the year of columns named by months, as 2026.")},
    SettingValues{"currency", QT_TRANSLATE_NOOP("Cli", "It is a code of ISO 4217, as IDR or USD.")},
    SettingValues{"orders", QT_TRANSLATE_NOOP("Cli", "It is same or daily.")},
    SettingValues{"suffix", QT_TRANSLATE_NOOP("Cli", "It has at most 40 bytes and no control characters.")},
    SettingValues{"delimiter", QT_TRANSLATE_NOOP("Cli", "It is comma, semicolon, tab, bar, space, or the characters themselves: at most 8 bytes, no quotes.")},
};

tl::unexpected<Problem> settingProblem(const std::string& set)
{
    const auto name = std::string_view{set}.substr(0, set.find('='));
    const auto* const known = std::find_if(kSettingValues.begin(), kSettingValues.end(),
                                           [&](const SettingValues& one) { return one.name == name; });
    if (known == kSettingValues.end() || set.size() <= name.size() + 1) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is no setting of a file."), {set},
                            QT_TRANSLATE_NOOP("Cli", "Write NAME=VALUE, for example --set dates=dmy; --help lists them."));
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is no value of %2."), {set.substr(name.size() + 1), std::string{name}}, known->hint);
}

}  // namespace

std::string recordKindWords()
{
    std::string words;
    for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
        words += words.empty() ? "" : ", ";
        words += domain::recordKindId(static_cast<domain::RecordKind>(kind));
    }
    return words;
}

Outcome<ingest::ImportOptions> fileOptionsFrom(const Arguments& arguments)
{
    ingest::ImportOptions options;
    if (const auto kind = arguments.value("--kind")) {
        options.kind = domain::parseRecordKind(*kind);
        if (!options.kind) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no kind of records “%1”."), {*kind},
                                QT_TRANSLATE_NOOP("Cli", "Write --kind and one of %1."), {recordKindWords()});
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
            return settingProblem(set);
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
        if (answers.empty()) {
            printNotice(session.text(QT_TRANSLATE_NOOP("Cli", "No column of the file can be it. Name one with --map %1=COLUMN, or correct the file."), {question.field}));
            continue;
        }
        printNotice(session.text(QT_TRANSLATE_NOOP("Cli", "Answer with one of: %1"), {answers}));
    }
}

}  // namespace kinerja::cli
