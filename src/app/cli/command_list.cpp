// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/topic_words.h"
#include "kinerja/services/names.h"
#include "plain_table.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kLimit{"--limit", "N", QT_TRANSLATE_NOOP("Cli", "at most so many rows (1000)")};
constexpr std::array kOptions{kLimit};

Outcome<domain::RecordKind> kindFrom(const std::string& word)
{
    const auto kind = domain::parseRecordKind(word);
    if (!kind || !store::isListed(*kind)) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no list of “%1”."), {word},
                            QT_TRANSLATE_NOOP("Cli", "Write stages, surveys, people, products, customers, rates, market or events."));
    }
    return *kind;
}

Outcome<std::int64_t> limitFrom(const Arguments& arguments)
{
    const std::string text = arguments.valueOr(kLimit.name, "1000");
    const auto limit = wholeNumber(text, std::int64_t{0});
    if (!limit) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a number of rows."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Write for example --limit 100."));
    }
    return *limit;
}

PlainTable topicsTable(const Session& session, const std::vector<services::TopicFigures>& topics)
{
    const present::Format format{session.words()};
    PlainTable table{{session.text(QT_TRANSLATE_NOOP("Cli", "Topic")), session.text(QT_TRANSLATE_NOOP("Cli", "Answers")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Mean"))}};
    for (const services::TopicFigures& topic : topics) {
        table.addRow({present::toStdString(present::topicName(session.words(), topic.topic)), std::to_string(topic.answers),
                      present::toStdString(present::topicMean(topic, format))});
    }
    return table;
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto kind = kindFrom(arguments.operands().front());
    const auto limit = limitFrom(arguments);
    if (!kind || !limit) {
        return tl::unexpected(kind ? limit.error() : kind.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto list = services::storedList(**workspace, *kind, *limit);
    if (!list) {
        return problemWith(session.database(), list.error());
    }
    const auto topics = *kind == domain::RecordKind::Surveys ? services::surveyTopics(**workspace, std::nullopt)
                                                             : Result<std::vector<services::TopicFigures>>{};
    if (!topics) {
        return problemWith(session.database(), topics.error());
    }
    if (session.isJson()) {
        printLine(storedListJson(*kind, *list, *topics));
        return kExitOk;
    }
    PlainTable table{{list->columns.begin(), list->columns.end()}};
    for (const auto& row : list->rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row) {
            cells.push_back(cell.value_or(""));
        }
        table.addRow(std::move(cells));
    }
    print(table.text());
    if (!topics->empty()) {
        print('\n' + topicsTable(session, *topics).text());
    }
    return kExitOk;
}

}  // namespace

const Command kListCommand{
    "list", "KIND", QT_TRANSLATE_NOOP("Cli", "show what is stored of stages, surveys, people, products, customers, rates, market or events"),
    {kOptions, 1, 1}, run};

}  // namespace kinerja::cli
