// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_answers.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/profile.h"

namespace kinerja::services {
namespace {

constexpr std::string_view kMap = "--map ";

/// The number of "#5", 0 of anything else ("#row", a name).
std::size_t numberOf(std::string_view column)
{
    std::size_t number = 0;
    const char* const end = column.data() + column.size();
    const bool isNumber = column.starts_with('#') && std::from_chars(column.data() + 1, end, number).ptr == end;
    return isNumber ? number : 0;
}

struct KeptColumn {
    std::string number;  ///< "#5"
    std::string name;
};

/// "#5 Qty".
std::optional<KeptColumn> keptColumn(const std::string& column)
{
    const auto space = column.find(' ');
    const bool isKept = space != std::string::npos && numberOf(std::string_view{column}.substr(0, space)) > 0;
    return isKept ? std::optional{KeptColumn{column.substr(0, space), column.substr(space + 1)}} : std::nullopt;
}

/// Its number where the name still stands there; else the number of the only one of this name, else the name: the mapper says
/// that there is none.
Result<std::string> columnIn(const KeptColumn& kept, const std::vector<std::string>& header)
{
    const auto number = numberOf(kept.number);
    if (number <= header.size() && header[number - 1] == kept.name) {
        return kept.number;
    }
    const auto found = std::find(header.begin(), header.end(), kept.name);
    if (found == header.end()) {
        return kept.name;
    }
    if (std::count(found, header.end(), kept.name) > 1) {
        return fail(Errc::Usage, "several columns are named " + kept.name + ", and none of them is column " + kept.number);
    }
    return '#' + std::to_string(found - header.begin() + 1);
}

/// The day that the first example would be which is one.
std::string meaningOf(const std::vector<std::string>& examples, ingest::DateOrder order)
{
    std::optional<Date> day;
    for (auto example = examples.begin(); !day && example != examples.end(); ++example) {
        const auto shown = ingest::parseDate(*example);
        day = shown ? shown->in(order) : std::nullopt;
    }
    return day ? toIso(*day) : std::string{};
}

}  // namespace

std::vector<std::string> answersToKeep(const ingest::ImportOptions& options, const ingest::Inspection& inspection)
{
    std::vector<std::string> answers = ingest::answersOf(options);
    const auto& header = inspection.dialect.header;
    for (std::string& answer : answers) {
        const auto equals = answer.find('=');
        if (!inspection.dialect.hasHeader || !answer.starts_with(kMap) || equals == std::string::npos) {
            continue;
        }
        const auto number = numberOf(std::string_view{answer}.substr(equals + 1));
        if (number > 0 && number <= header.size() && !header[number - 1].empty()) {
            answer += ' ' + header[number - 1];
        }
    }
    return answers;
}

Result<ingest::ImportOptions> withAnswers(const store::ImportProfile& profile, const ingest::ImportOptions& options,
                                          const std::vector<std::string>* header)
{
    ingest::ImportOptions answers;
    for (const std::string& answer : profile.answers) {
        if (auto applied = ingest::applyAnswer(answers, answer); !applied) {
            return fail(Errc::Usage, "profile " + profile.name + ": " + applied.error().detail);
        }
    }
    for (auto& [field, column] : answers.map) {
        const auto kept = keptColumn(column);
        if (!kept) {
            continue;
        }
        auto found = header != nullptr ? columnIn(*kept, *header) : Result<std::string>{kept->number};
        if (!found) {
            return fail(Errc::Usage, "profile " + profile.name + ": " + found.error().detail);
        }
        column = std::move(*found);
    }
    return ingest::merged(answers, options);
}

std::optional<ingest::Question> contradictedDates(ingest::DateOrder remembered, const ingest::Inspection& proved)
{
    using enum ingest::DateOrder;
    const bool isAsked = std::any_of(proved.questions.begin(), proved.questions.end(), [](const auto& one) { return one.id == "dates"; });
    if (isAsked || (remembered != Dmy && remembered != Mdy)) {
        return std::nullopt;
    }
    const auto other = remembered == Dmy ? Mdy : Dmy;
    for (const ingest::FieldMapping& mapped : proved.mapping) {
        const ingest::ColumnInfo& column = proved.columns[mapped.column];
        if (column.type != ingest::ColumnType::Date || column.isEpoch || column.dates != other) {
            continue;
        }
        ingest::Question question{"dates", column.name, {}, column.examples, {}};
        for (const auto& [order, word] : {std::pair{Dmy, "dmy"}, std::pair{Mdy, "mdy"}}) {
            question.answers.push_back({word, std::string{"--set dates="} + word, meaningOf(column.examples, order)});
        }
        return question;
    }
    return std::nullopt;
}

}  // namespace kinerja::services
