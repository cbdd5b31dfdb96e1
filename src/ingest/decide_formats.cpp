// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "decide.h"
#include "option_words.h"
#include "sheet_names.h"

namespace kinerja::ingest {
namespace {

constexpr unsigned kMostly = 90;

std::optional<DecimalMark> provedBy(const ColumnFacts& facts) noexcept
{
    const auto [point, comma] = facts.numberOnly;
    return point > 0 && comma == 0   ? std::optional{DecimalMark::Point}
           : comma > 0 && point == 0 ? std::optional{DecimalMark::Comma}
                                     : std::nullopt;
}

/// What the given columns prove, nullopt if they prove nothing or contradict each other.
class Proof {
public:
    void add(const ColumnFacts& facts) noexcept
    {
        const auto mark = facts.type() == ColumnType::Number ? provedBy(facts) : std::nullopt;
        m_isSplit = m_isSplit || (mark && m_mark && *mark != *m_mark);
        m_mark = mark ? mark : m_mark;
    }
    [[nodiscard]] std::optional<DecimalMark> mark() const noexcept { return m_isSplit ? std::nullopt : m_mark; }

private:
    std::optional<DecimalMark> m_mark;
    bool m_isSplit = false;
};

std::optional<DecimalMark> provedByFile(const Evidence& evidence)
{
    Proof mapped;
    for (const auto& field : evidence.mapping.fields) {
        if (natureOf(evidence.mapping.kind, field.field) == FieldNature::Number) {
            mapped.add(evidence.columns[field.column]);
        }
    }
    if (mapped.mark()) {
        return mapped.mark();
    }
    Proof all;
    for (const auto& facts : evidence.columns) {
        all.add(facts);
    }
    return all.mark();
}

Question dateQuestion(const ColumnInfo& column, const ColumnFacts& facts, const std::vector<DateOrder>& orders)
{
    Question question{"dates", column.name, {}, facts.dateExamples, {}};
    question.examples.insert(question.examples.end(), facts.contraryDates.begin(), facts.contraryDates.end());
    question.examples = question.examples.empty() ? facts.yearExamples : question.examples;
    question.examples = question.examples.empty() ? facts.examples : question.examples;
    for (const auto order : orders) {
        std::optional<Date> day;
        for (auto example = question.examples.begin(); !day && example != question.examples.end(); ++example) {
            const auto shown = parseDate(*example);
            day = shown ? shown->in(order) : std::nullopt;
        }
        const std::string id{dateOrderId(order)};
        question.answers.push_back({id, "--set dates=" + id, day ? toIso(*day) : std::string{}});
    }
    return question;
}

const std::vector<std::string>& examplesOf(const ColumnFacts& facts) { return facts.numberExamples.empty() ? facts.examples : facts.numberExamples; }

/// What the sheets that are read as one have in a column.
template <typename OfSheets>
const OfSheets* ofColumn(const std::vector<OfSheets>& all, std::size_t column)
{
    const auto found = std::find_if(all.begin(), all.end(), [column](const auto& one) { return one.column == column; });
    return found == all.end() ? nullptr : &*found;
}

/// First the sheets that are alike, one sort after the other.
void addSheetAnswers(const std::array<std::vector<std::string>, 2>& sheets, const std::array<const char*, 2>& ids, Question& question)
{
    for (std::size_t sort = 0; sort < ids.size(); ++sort) {
        const auto names = joinedSheets(sheets[sort]);
        question.answers.push_back({std::string{"sheets-"} + ids[sort], "--sheet " + names, names});
    }
}

/// No one order is that of all sheets: they are read one after the other, or (where nothing proves it) a person says that one is.
Question sheetsQuestion(const ColumnInfo& column, const DatesOfSheets& dates)
{
    constexpr std::array kIds{"dmy", "mdy"};
    Question question{"dates", column.name, {}, dates.examples, {}};
    addSheetAnswers(dates.sheets, kIds, question);
    for (std::size_t order = 0; order < kIds.size() && dates.isOpen; ++order) {
        std::optional<Date> day;
        for (const std::string& example : dates.examples) {
            const auto shown = parseDate(example);
            const bool isUnclear = shown && shown->in(DateOrder::Dmy) && shown->in(DateOrder::Mdy);
            day = isUnclear ? shown->in(order == 0 ? DateOrder::Dmy : DateOrder::Mdy) : day;
        }
        question.answers.push_back({kIds[order], std::string{"--set dates="} + kIds[order], day ? toIso(*day) : std::string{}});
    }
    return question;
}

Question decimalQuestion(const ColumnInfo& column, const std::vector<std::string>& examples, const std::vector<DecimalMark>& marks)
{
    Question question{"decimal", column.name, {}, examples, {}};
    const auto shown = question.examples.empty() ? std::nullopt : parseNumber(question.examples.front());
    for (const auto mark : marks) {
        const auto value = shown ? valueOf(*shown, mark) : std::nullopt;
        const std::string id{decimalMarkId(mark)};
        question.answers.push_back({id, "--set decimal=" + id, value ? toShortString(value->raw) : std::string{}});
    }
    return question;
}

/// Each sheet by its own mark, one sort after the other; or all of them by one.
Question sheetsQuestion(const ColumnInfo& column, const MarksOfSheets& sheets, const std::vector<DecimalMark>& marks)
{
    Question question{"decimal", column.name, {}, sheets.examples, {}};
    if (!sheets.sheets[0].empty() && !sheets.sheets[1].empty()) {
        addSheetAnswers(sheets.sheets, {"point", "comma"}, question);
    }
    for (Answer& answer : decimalQuestion(column, sheets.examples, marks).answers) {
        question.answers.push_back(std::move(answer));
    }
    return question;
}

/// Days that a spreadsheet may have swapped with their months as they were typed: never believed and never mended without a word.
void askSwapped(const ColumnFacts& facts, ColumnInfo& column, Inspection& inspection)
{
    const std::string texts{dateOrderId(*column.dates)};
    const std::string& example = facts.swappableExample;
    const auto stored = parseDate(example)->in(DateOrder::Ymd);
    Question question{"dates", column.name, {}, {example}, {}};
    question.examples.insert(question.examples.end(), facts.contraryDates.begin(), facts.contraryDates.end());
    question.answers.push_back({texts, "--set dates=" + texts, toIso(*stored)});
    question.answers.push_back({"ydm", "--set dates=ydm", toIso(*withDayAndMonthSwapped(*stored))});
    inspection.questions.push_back(std::move(question));
}

void decideSwapped(const Evidence& evidence, std::size_t at, Inspection& inspection)
{
    auto& column = inspection.columns[at];
    const auto& facts = evidence.columns[at];
    column.dates = facts.dmyOnly > 0 ? DateOrder::Dmy : DateOrder::Mdy;
    column.type = ColumnType::Date;
    if (!evidence.options.dates) {
        askSwapped(facts, column, inspection);
    } else if (*evidence.options.dates == DateOrder::Ydm) {
        column.textDates = std::exchange(column.dates, DateOrder::Ydm);
        inspection.notes.push_back({"dates-swapped", {{"column", column.name}, {"rows", std::to_string(facts.yearFirst)}}});
    } else {
        inspection.notes.push_back({"dates-mixed", {{"column", column.name}, {"rows", std::to_string(facts.yearFirst)}}});
    }
}

void decideDates(const Evidence& evidence, std::size_t at, Inspection& inspection)
{
    auto& column = inspection.columns[at];
    const auto& facts = evidence.columns[at];
    if (inspection.format == FileFormat::Workbook && facts.mayBeSwapped()) {
        decideSwapped(evidence, at, inspection);
        return;
    }
    const auto orders = datesThatFit(facts, evidence.options.dates);
    column.dates = orders.front();
    column.type = facts.filled > 0 ? ColumnType::Date : column.type;
    column.isEpoch = facts.areEpochs();
    if (column.isEpoch) {
        const std::string& shown = facts.examples.front();
        inspection.notes.push_back({"epoch-days", {{"column", column.name}, {"rows", std::to_string(facts.epochs)},
                                                   {"example", shown + " = " + toIso(*parseEpoch(shown))}}});
    }
    if (facts.serials > 0) {
        const auto shown = std::find_if(facts.examples.begin(), facts.examples.end(), parseSerial);
        const bool hasShown = shown != facts.examples.end();
        inspection.notes.push_back({"day-numbers", {{"column", column.name}, {"rows", std::to_string(facts.serials)},
                                                    {"example", hasShown ? *shown + " = " + toIso(*parseSerial(*shown)) : std::string{}}}});
    }
    if (facts.yearFirst > 0 && facts.yearFirst < facts.dates) {
        inspection.notes.push_back({"dates-mixed", {{"column", column.name}, {"rows", std::to_string(facts.yearFirst)}}});
    }
    const DatesOfSheets* differing = ofColumn(inspection.dialect.dates, at);
    if (differing != nullptr && (!differing->isOpen || !evidence.options.dates)) {
        inspection.questions.push_back(sheetsQuestion(column, *differing));
    } else if (orders.size() > 1) {
        inspection.questions.push_back(dateQuestion(column, facts, orders));
    }
    if (facts.twoDigitYears > 0) {
        inspection.notes.push_back({"two-digit-years", {{"column", column.name}, {"rows", std::to_string(facts.twoDigitYears)},
                                                        {"from", "1970"}, {"to", "2069"}}});
    }
}

void decideDecimals(const Evidence& evidence, std::size_t at, std::optional<DecimalMark> proved, Inspection& inspection)
{
    auto& column = inspection.columns[at];
    const auto& facts = evidence.columns[at];
    const MarksOfSheets* differing = ofColumn(inspection.dialect.marks, at);
    const bool isOpen = differing != nullptr && differing->isOpen;
    const auto& said = evidence.options.decimal;
    auto marks = isOpen && said ? std::vector{*said} : marksThatFit(facts, said, proved);
    column.decimal = marks.front();
    if (isOpen && !said) {
        marks = {DecimalMark::Point, DecimalMark::Comma};
    }
    if (marks.size() > 1) {
        inspection.questions.push_back(differing != nullptr ? sheetsQuestion(column, *differing, marks) : decimalQuestion(column, examplesOf(facts), marks));
    } else if (facts.unclearNumbers > 0 && !provedBy(facts) && !evidence.options.decimal) {
        inspection.notes.push_back(
            {"decimal-from-file", {{"column", column.name}, {"decimal", std::string{decimalMarkId(column.decimal.value())}}}});
    }
}

/// Quantities may have three decimals beside amounts with another mark, where the rows prove it.
std::optional<DecimalMark> markOfQuantities(const Evidence& evidence, std::size_t at, std::optional<DecimalMark> proved)
{
    const auto& facts = evidence.columns[at];
    if (!proved || facts.unclearNumbers == 0 || provedBy(facts)) {
        return proved;
    }
    const auto byRows = evidence.quantities.mark(*proved);
    return byRows ? byRows : proved;
}

/// It is written as the months that it adds up, of which some may have no mark at all.
std::optional<DecimalMark> decimalOfTotal(const Evidence& evidence, std::size_t total, const Inspection& inspection)
{
    if (const auto own = provedBy(evidence.columns[total])) {
        return own;
    }
    Proof months;
    for (const PeriodColumn& month : evidence.mapping.periods) {
        months.add(evidence.columns[month.column]);
    }
    return months.mark() ? months.mark() : inspection.columns[evidence.mapping.periods.front().column].decimal;
}

void decideId(const Evidence& evidence, std::size_t at, Inspection& inspection)
{
    const auto& facts = evidence.columns[at];
    if (!inspection.reading.isOwnExport && facts.pointZeros > 0 && facts.pointZeros == facts.filled) {
        inspection.columns[at].cutsPointZero = true;
        inspection.notes.push_back({"point-zero-cut", {{"column", inspection.columns[at].name}}});
    }
}

/// Dates that begin with the year: day before month has to be proved, by more than a slip of the pen.
std::vector<DateOrder> yearFirstOrders(const ColumnFacts& facts, std::optional<DateOrder> said)
{
    constexpr std::uint64_t kNoSlip = 10;
    if (said == DateOrder::Ymd || said == DateOrder::Ydm) {
        return {*said};
    }
    if (facts.ydmOnly == 0) {
        return {DateOrder::Ymd};
    }
    const bool isProved = facts.ymdOnly == 0 && (facts.unclearYearFirst == 0 || facts.ydmOnly * kNoSlip >= facts.yearFirst);
    return isProved ? std::vector{DateOrder::Ydm} : std::vector{DateOrder::Ymd, DateOrder::Ydm};
}

}  // namespace

std::string_view dateOrderId(DateOrder order) noexcept
{
    return wordOf(kDateWords, order);
}

std::string_view decimalMarkId(DecimalMark mark) noexcept { return mark == DecimalMark::Point ? "point" : "comma"; }

std::vector<DateOrder> datesThatFit(const ColumnFacts& facts, std::optional<DateOrder> said)
{
    // A year of four digits in front stands there in any column: such rows decide nothing about the others.
    const std::uint64_t open = facts.dates - facts.yearFirst;
    const auto fits = [&facts](DateOrder order) {
        return facts.dateFits[static_cast<std::size_t>(order)] - (order == DateOrder::Ymd ? facts.yearFirst : 0);
    };
    if (open == 0) {
        return yearFirstOrders(facts, said);
    }
    if (said && fits(*said) > 0) {
        return {*said};
    }
    constexpr std::array kOrders{DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd};
    std::uint64_t best = 0;
    for (const auto order : kOrders) {
        best = std::max(best, fits(order));
    }
    std::vector<DateOrder> orders;
    std::copy_if(kOrders.begin(), kOrders.end(), std::back_inserter(orders), [&](auto order) { return fits(order) == best; });
    const bool meanTheSame
        = facts.unclearDates == 0 && facts.dmyOnly == 0 && facts.mdyOnly == 0 && facts.shortYmd == 0
          && (best == open || orders.back() != DateOrder::Ymd);
    if (orders.size() > 1 && meanTheSame) {
        return {orders.front()};
    }
    // A column that mixes two orders is a question unless nearly all rows have one of them.
    if (best < open && best * 100 < open * kMostly) {
        orders.clear();
        std::copy_if(kOrders.begin(), kOrders.end(), std::back_inserter(orders), [&](auto order) { return fits(order) > 0; });
    } else if (facts.dmyOnly > 0 && facts.mdyOnly > 0) {
        orders = {DateOrder::Dmy, DateOrder::Mdy};
    }
    return orders;
}

std::vector<DecimalMark> marksThatFit(const ColumnFacts& facts, std::optional<DecimalMark> said,
                                      std::optional<DecimalMark> proved)
{
    const auto [pointOnly, commaOnly] = facts.numberOnly;
    const auto fits = [&facts](DecimalMark mark) { return facts.numberFits[static_cast<std::size_t>(mark)]; };
    const auto own = provedBy(facts);
    if (said && (!own || *own == *said || fits(*own) < facts.numbers)) {
        return {*said};
    }
    if (own) {
        return {*own};
    }
    if (pointOnly > 0 && commaOnly > 0) {
        if (facts.unclearNumbers > 0) {
            return {DecimalMark::Point, DecimalMark::Comma};
        }
        const auto more = pointOnly >= commaOnly ? DecimalMark::Point : DecimalMark::Comma;
        return fits(more) * 100 >= facts.numbers * kMostly ? std::vector{more}
                                                           : std::vector{DecimalMark::Point, DecimalMark::Comma};
    }
    if (facts.unclearNumbers == 0) {
        return {DecimalMark::Point};
    }
    return proved ? std::vector{*proved} : std::vector{DecimalMark::Point, DecimalMark::Comma};
}

void decideFormats(const Evidence& evidence, Inspection& inspection)
{
    const auto proved = provedByFile(evidence);
    for (const auto& mapped : evidence.mapping.fields) {
        switch (natureOf(evidence.mapping.kind, mapped.field)) {
        case FieldNature::Date: decideDates(evidence, mapped.column, inspection); break;
        case FieldNature::Number:
            decideDecimals(evidence, mapped.column, mapped.field == "quantity" && !inspection.reading.isOwnExport ? markOfQuantities(evidence, mapped.column, proved) : proved, inspection);
            break;
        case FieldNature::Id: decideId(evidence, mapped.column, inspection); break;
        case FieldNature::Text: break;
        }
    }
    if (const auto total = evidence.mapping.periodsTotal) {
        inspection.columns[*total].decimal = decimalOfTotal(evidence, *total, inspection);
    }
}

}  // namespace kinerja::ingest
