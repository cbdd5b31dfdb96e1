// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "column_hints.h"
#include "column_proof.h"
#include "decide.h"
#include "kinerja/base/platform.h"
#include "synonyms.h"
#include "word_scales.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

/// What is asked of scores that could be any.
constexpr std::array kUsual{Scale{1, 5}, Scale{1, 10}, Scale{0, 10}};
/// Where some are 0, and none is more.
constexpr Scale kFromNone{0, 5};
/// What they are when they fit none of those.
constexpr Scale kPercent{0, 100};

bool fitIn(const RowChecks::Scores& scores, const Scale& scale) noexcept
{
    return scores.lowest >= scale.min * kRawOne && scores.highest <= scale.max * kRawOne;
}

std::string scaleId(const Scale& scale) { return std::to_string(scale.min) + "-" + std::to_string(scale.max); }

/// Whether the column says its scale itself: by its name, by its words, or as a question for a recommendation with answers that only
/// its scale has.
std::optional<Scale> ownScale(const RowChecks::Scores& scores, ColumnInfo& column, std::vector<Note>& notes)
{
    if (const auto named = scaleOfQuestion(column.name)) {
        return named;
    }
    if (isCsatQuestion(column.name) && scores.count > 0 && fitIn(scores, kUsual[0])) {
        return kUsual[0];
    }
    if (scores.count == 0 && !scores.words.empty()) {
        if (auto values = WordScales::instance().valuesOf(scores.words)) {
            column.scores = *std::move(values);
            Note note{"score-words", {{"column", column.name}}};
            for (const auto& [word, value] : column.scores) {
                note.values.emplace_back(word, std::to_string(value));
            }
            notes.push_back(std::move(note));
            return kUsual[0];
        }
    }
    const bool isNps = Synonyms::instance().headerHas(column.name, "recommends") && scores.count > 0
                       && (scores.lowest == 0 || scores.highest > kUsual[0].max * kRawOne) && scores.highest <= kUsual[2].max * kRawOne;
    if (isNps) {
        notes.push_back({"scale", {{"column", column.name}, {"scale", scaleId(kUsual[2])}}});
    }
    return isNps ? std::optional{kUsual[2]} : std::nullopt;
}

/// The one scale of the columns that do not say theirs. `isCsat`: one is called so; it is not taken for NPS without a word.
void decideOpenScale(const std::vector<RowChecks::Scores>& open, bool isCsat, const Evidence& evidence, Inspection& inspection)
{
    RowChecks::Scores all;
    for (const auto& scores : open) {
        all.count += scores.count;
        all.ofFive += scores.ofFive;
        all.lowest = std::min(all.lowest, scores.lowest);
        all.highest = std::max(all.highest, scores.highest);
    }
    const auto column = open.front().column;
    const auto& name = inspection.columns[column].name;
    auto& scale = inspection.reading.scale;
    std::vector<Scale> fits;
    std::copy_if(kUsual.begin(), kUsual.end(), std::back_inserter(fits), [&](const Scale& one) { return fitIn(all, one); });
    if (all.lowest == 0 && fitIn(all, kFromNone)) {
        fits.push_back(kFromNone);
    }
    if (fits.empty() && fitIn(all, kPercent)) {
        fits.push_back(kPercent);
    }
    // What is called CSAT, and is mostly 1 to 5, may be that with a few slips.
    const bool mayHaveSlips = isCsat && !fits.empty() && 2 * all.ofFive > all.count;
    if (mayHaveSlips && fits.front() != kUsual[0]) {
        fits.insert(fits.begin(), kUsual[0]);
    }
    scale = fits.empty() ? kUsual[2] : fits.front();
    if (fits.size() == 1 && !(isCsat && fits.front() == kUsual[2])) {
        inspection.notes.push_back({"scale", {{"column", name}, {"scale", scaleId(*scale)}}});
        return;
    }
    Question question{"scale", name, {}, evidence.columns[column].examples, {}};
    for (const auto& one : fits.empty() ? std::vector<Scale>(kUsual.begin(), kUsual.end()) : fits) {
        question.answers.push_back({scaleId(one), "--set scale=" + scaleId(one),
                                    one == kUsual[2] ? "NPS: 0 to 10" : "satisfaction: best is " + std::to_string(one.max)});
    }
    inspection.questions.push_back(std::move(question));
}

void decideScale(const Evidence& evidence, Inspection& inspection)
{
    auto& reading = inspection.reading;
    reading.scale = evidence.options.scale;
    const auto& csat = evidence.checks.csatScores();
    reading.csatScale = fitIn(csat, kUsual[0]) ? std::optional{kUsual[0]} : std::nullopt;
    const auto& all = evidence.checks.scores();
    if (all.empty() || (reading.scale && all.size() == 1 && all.front().words.empty())) {
        return;
    }
    std::vector<RowChecks::Scores> open;
    bool isCsat = !reading.csatScale;
    if (isCsat) {
        open.push_back(csat);
    }
    for (const auto& scores : all) {
        if (const auto own = ownScale(scores, inspection.columns[scores.column], inspection.notes)) {
            reading.scales.emplace_back(scores.column, *own);
        } else if (scores.count > 0) {
            open.push_back(scores);
            isCsat = isCsat || isCsatQuestion(inspection.columns[scores.column].name);
        }
    }
    if (!reading.scale && !open.empty()) {
        decideOpenScale(open, isCsat, evidence, inspection);
    }
    reading.scale = reading.scale ? reading.scale : reading.scales.empty() ? kUsual[0] : reading.scales.front().second;
}

/// Months without a year have the one that a person says; offered are those that the file names somewhere.
void decidePeriodColumns(const Evidence& evidence, Inspection& inspection)
{
    auto& reading = inspection.reading;
    reading.totalColumn = evidence.mapping.periodsTotal;
    std::vector<std::string> open;
    for (const PeriodColumn& one : evidence.mapping.periods) {
        if (!one.period && !evidence.options.year) {
            open.push_back(inspection.columns[one.column].name);
            continue;
        }
        const auto month = [&] { return periodOf(PeriodKind::Month, makeDate(*evidence.options.year, one.month, 1)); };
        reading.periodColumns.emplace_back(one.column, one.period ? *one.period : month());
    }
    if (open.empty()) {
        return;
    }
    std::string names = inspection.fileName + ' ' + inspection.sheet;
    for (const auto& column : inspection.columns) {
        names += ' ' + column.name;
    }
    Question question{"field", open.front(), "period", open, {}};
    for (const int year : yearsIn(names)) {
        const auto text = std::to_string(year);
        question.answers.push_back({text, "--set period=" + text, open.front() + " " + text});
    }
    if (question.answers.empty()) {
        question.answers.push_back({"YYYY", "--set period=YYYY", "the year of the months"});
    }
    inspection.questions.push_back(std::move(question));
}

void decidePeriod(const Evidence& evidence, Inspection& inspection)
{
    inspection.reading.period = evidence.options.period;
    if (!evidence.mapping.periods.empty()) {
        decidePeriodColumns(evidence, inspection);
        return;
    }
    const auto start = inspection.columnOf("start");
    if (evidence.options.period || inspection.columnOf("period") || !start) {
        return;
    }
    Question question{"field", inspection.columns[*start].name, "period", evidence.columns[*start].examples, {}};
    for (const auto* period : {"month", "quarter", "year"}) {
        question.answers.push_back({period, std::string{"--set period="} + period, std::string{"from the start, one "} + period});
    }
    inspection.questions.push_back(std::move(question));
}

std::string columnMeaning(const Inspection& inspection, std::size_t column)
{
    const auto& info = inspection.columns[column];
    return info.examples.empty() ? info.name : info.name + ": " + info.examples.front();
}

Answer kindAnswer(const KindMapping& mapping, const Inspection& inspection)
{
    const std::string id{domain::recordKindId(mapping.kind)};
    std::string meaning;
    for (const auto& mapped : mapping.fields) {
        meaning += (meaning.empty() ? "" : ", ") + mapped.field + " = " + inspection.columns[mapped.column].name;
    }
    return {id, "--kind " + id, meaning};
}

bool canBe(const Evidence& evidence, std::string_view field, std::size_t column)
{
    const auto& facts = evidence.columns[column];
    constexpr unsigned kHalf = 50;
    switch (natureOf(evidence.mapping.kind, field)) {
    case FieldNature::Date: return facts.isMostly(facts.dates + facts.serials, kHalf) || facts.areEpochs();
    case FieldNature::Number: return facts.isMostly(facts.numbers, kHalf);
    case FieldNature::Id:
    case FieldNature::Text: break;
    }
    return facts.filled > 0;
}

}  // namespace

namespace {

/// A part of a whole is written 60 where one says % or is above 1.
bool isPercent(const Evidence& evidence, const Inspection& inspection, std::string_view field)
{
    const auto column = inspection.columnOf(field);
    if (!column) {
        return false;
    }
    const auto& facts = evidence.columns[*column];
    const auto mark = static_cast<std::size_t>(inspection.columns[*column].decimal.value_or(DecimalMark::Point));
    return facts.percents > 0 || facts.max[mark] > kRawOne;
}

}  // namespace

void decideRest(const Evidence& evidence, Inspection& inspection)
{
    if (evidence.mapping.kind == RecordKind::Surveys) {
        decideScale(evidence, inspection);
    }
    if (evidence.mapping.kind == RecordKind::Targets) {
        decidePeriod(evidence, inspection);
    }
    inspection.reading.probabilityIsPercent = isPercent(evidence, inspection, "probability");
    inspection.reading.shareIsPercent = isPercent(evidence, inspection, "share");
}

void askEncoding(const std::vector<EncodingChoice>& choices, Inspection& inspection)
{
    Question question{"encoding", {}, {}, {choices.front().example}, {}};
    for (const auto& choice : choices) {
        question.answers.push_back({choice.encoding, "--set encoding=" + choice.encoding, choice.example});
    }
    inspection.questions.push_back(std::move(question));
}

void askKind(const std::vector<KindMapping>& mappings, Inspection& inspection)
{
    Question question{"kind", {}, {}, {}, {}};
    for (const auto& mapping : mappings) {
        question.answers.push_back(kindAnswer(mapping, inspection));
    }
    inspection.questions.push_back(std::move(question));
}

void askTotalsOrHeaders(const KindMapping& asOrders, const Evidence& evidence, Inspection& inspection)
{
    Question question{"kind", {}, {}, evidence.checks.awaitedOrders(), {}};
    question.answers = {kindAnswer(asOrders, inspection), kindAnswer(evidence.mapping, inspection)};
    inspection.questions.push_back(std::move(question));
}

void askFields(const Evidence& evidence, Inspection& inspection)
{
    constexpr std::size_t kMostAnswers = 12;
    const ColumnHints hints{inspection.dialect.header, evidence.columns};
    std::set<std::size_t> taken;
    for (const auto& mapped : inspection.mapping) {
        taken.insert(mapped.column);
    }
    bool hasKinds = false;  // beside kinds of documents a number that counts the rows is none of theirs
    for (std::size_t column = 0; column < evidence.columns.size(); ++column) {
        hasKinds = hasKinds || hints.saysDocuments(column);
    }
    for (const auto& field : evidence.mapping.missing) {
        Question question{"field", {}, field, {}, {}};
        for (std::size_t column = 0; column < evidence.columns.size() && question.answers.size() < kMostAnswers; ++column) {
            // A quantity named "Jumlah" may be the missing total.
            const bool isFree = !taken.contains(column) || (field == "total" && inspection.columnOf("quantity") == column);
            const bool isNoNumber = field == "order" && (hints.saysDocuments(column) || (hasKinds && hints.isRowNumber(column)));
            if (isFree && !isNoNumber && canBe(evidence, field, column)) {
                const auto number = "#" + std::to_string(column + 1);
                question.answers.push_back({number, "--map " + field + "=" + number, columnMeaning(inspection, column)});
            }
        }
        if (field == "created") {
            question.answers.push_back({"#0", "--map created=#0", "the leads have no day: won ones are in no period"});
        }
        if (field == "order") {
            question.answers.push_back({"#row", "--map order=#row", "each row is an order, known by its content"});
        }
        if (field == "id" && inspection.kind == domain::RecordKind::Leads) {
            question.answers.push_back({"#row", "--map id=#row", "each row is a lead, known by its content"});
        }
        inspection.questions.push_back(std::move(question));
    }
}

void askRestarts(const Evidence& evidence, Inspection& inspection)
{
    const auto& restarts = evidence.checks.restarts();
    const auto column = inspection.columnOf("order");
    const bool isSaid = evidence.options.ordersAreSame || evidence.options.ordersPerDay || inspection.reading.isOwnExport;
    if (isSaid || !column || !restarts.areLikely()) {
        return;
    }
    Question question{"orders", inspection.columns[*column].name, {}, restarts.examples(), {}};
    question.answers.push_back({"daily", "--set orders=daily", restarts.number() + " " + toIso(restarts.day())});
    question.answers.push_back({"one", "--set orders=same", restarts.number()});
    inspection.questions.push_back(std::move(question));
}

void askDoubtful(const Evidence& evidence, Inspection& inspection)
{
    for (const auto& [field, isNeeded] : evidence.mapping.doubtful) {
        const auto column = *inspection.columnOf(field);
        Question question{"field", inspection.columns[column].name, field, evidence.columns[column].examples, {}};
        const auto number = "#" + std::to_string(column + 1);
        question.answers.push_back({number, "--map " + field + "=" + number, columnMeaning(inspection, column)});
        if (!isNeeded) {
            question.answers.push_back({"#0", "--map " + field + "=#0", "none: the column is left out"});
        }
        inspection.questions.push_back(std::move(question));
    }
}

void takeMarks(const Evidence& evidence, const CancelMarks& marks, Inspection& inspection)
{
    for (const auto& mark : marks.found()) {
        const std::size_t column = mark.column;
        const char* const field = mark.field;
        const auto other = inspection.columnOf(field);
        if (other == column) {
            continue;
        }
        const std::string& name = inspection.columns[column].name;
        std::erase_if(inspection.questions, [&](const Question& one) { return one.column == name && one.field == field; });
        if (mark.isSure && !other) {
            constexpr double kFound = 0.6;
            inspection.mapping.push_back({field, column, kFound});
            inspection.notes.push_back({"status-column", {{"column", name}}});
            continue;
        }
        const auto answer = [&](std::size_t at) -> Answer {
            const auto number = numberOfColumn(at);
            return {number, std::string{"--map "} + field + "=" + number, columnMeaning(inspection, at)};
        };
        Question question{"field", name, field, evidence.columns[column].examples, {}};
        question.answers.push_back(answer(column));
        question.answers.push_back(other ? answer(*other) : Answer{"#0", std::string{"--map "} + field + "=#0", "none: the column is left out"});
        inspection.questions.push_back(std::move(question));
    }
}

void takeFoundStatus(const Evidence& evidence, const StatusSearch& search, Inspection& inspection)
{
    for (const auto& [field, found] : {std::pair{"status", search.status()}, {"document", search.document()}}) {
        if (!found || inspection.columnOf(field)) {
            continue;
        }
        const std::string& name = inspection.columns[found->column].name;
        if (found->isSure && !Synonyms::instance().headerHas(name, "other status")) {
            constexpr double kFound = 0.6;
            inspection.mapping.push_back({field, found->column, kFound});
            inspection.notes.push_back({"status-column", {{"column", name}}});
            continue;
        }
        Question question{"field", name, field, evidence.columns[found->column].examples, {}};
        const auto number = "#" + std::to_string(found->column + 1);
        question.answers.push_back({number, std::string{"--map "} + field + "=" + number, columnMeaning(inspection, found->column)});
        question.answers.push_back({"#0", std::string{"--map "} + field + "=#0", "none: the column is left out"});
        inspection.questions.push_back(std::move(question));
    }
}

}  // namespace kinerja::ingest
