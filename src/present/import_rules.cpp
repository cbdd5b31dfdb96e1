// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rules.h"

#include <algorithm>
#include <array>

#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"

namespace kinerja::present {
namespace {

/// Offered beside the store's own and the one that is chosen.
constexpr std::array kCurrencies{"IDR", "USD", "EUR", "SGD", "MYR", "JPY", "CNY", "AUD", "GBP", "THB", "HKD", "KRW", "INR", "PHP", "VND", "SAR", "AED"};

constexpr std::array kDateIds{"ymd", "dmy", "mdy", "ydm"};    // in the order of ingest::DateOrder
constexpr std::array kMarkIds{"point", "comma"};       // of ingest::DecimalMark
constexpr std::array kDiscountIds{"rate", "percent", "amount", "order", "unit"};  // of ingest::DiscountKind
constexpr std::array kAmountIds{"header", "units", "thousands", "millions", "billions"};  // of ingest::AmountUnit

/// Columns that are used, of a type.
template <typename Visit>
void eachUsed(const ingest::Inspection& inspection, ingest::ColumnType type, Visit visit)
{
    for (const ingest::FieldMapping& mapped : inspection.mapping) {
        if (inspection.columns[mapped.column].type == type) {
            visit(inspection.columns[mapped.column]);
        }
    }
}

bool isYearFirst(const std::string& cell)
{
    return cell.size() >= 4 && std::all_of(cell.begin(), cell.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
}

RuleState rule(const char* name, const QString& label, std::vector<Choice> choices, const std::string& now, const Words& words)
{
    const auto current = std::find_if(choices.begin(), choices.end(), [&now](const Choice& one) { return one.id == now; });
    const int at = current == choices.end() ? -1 : static_cast<int>(current - choices.begin());
    choices.push_back({"", words.translate("Import", "as the file itself says")});
    return {name, label, {std::move(choices), at}};
}

std::vector<Choice> wordChoices(const std::vector<std::string>& values, const Words& words)
{
    std::vector<Choice> choices;
    for (const std::string& value : values) {
        choices.push_back({value, answerText(words, {}, {value, {}, {}})});
    }
    return choices;
}

/// A file whose every amount names its currency leaves nothing to choose.
bool hasBareAmounts(const ingest::Inspection& inspection)
{
    const auto& fields = ingest::fieldsOf(*inspection.kind);
    if (std::find(fields.begin(), fields.end(), "currency") == fields.end() || inspection.kind == domain::RecordKind::Rates) {
        return false;
    }
    const auto column = inspection.columnOf("currency");
    return column ? inspection.columns[*column].empty > 0 : inspection.currencies.empty();
}

RuleState currencyRule(const ingest::Inspection& inspection, const Format& format)
{
    std::vector<std::string> codes{toStdString(format.currency())};
    const auto add = [&codes](const std::string& code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
            codes.push_back(code);
        }
    };
    add(inspection.reading.currency);
    for (const char* code : kCurrencies) {
        add(code);
    }
    std::vector<Choice> choices;
    for (const std::string& code : codes) {
        choices.push_back({code, currencyName(format.words(), code)});
    }
    RuleState state = rule("currency", format.words().translate("Import", "Currency of amounts that name none"), std::move(choices),
                           inspection.reading.currency, format.words());
    state.choice.choices.pop_back();  // it says nothing
    return state;
}

/// Only where an order makes a difference: a year of four digits in front has one reading.
void addDates(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    std::optional<ingest::DateOrder> order;
    eachUsed(inspection, ingest::ColumnType::Date, [&order](const ingest::ColumnInfo& column) {
        if (!order && (column.dates == ingest::DateOrder::Ydm || !std::all_of(column.examples.begin(), column.examples.end(), isYearFirst))) {
            order = column.dates;
        }
    });
    if (order) {
        rules.push_back(rule("dates", words.translate("Import", "Order of the dates"), wordChoices({"dmy", "mdy", "ymd", "ydm"}, words),
                             kDateIds.at(static_cast<std::size_t>(*order)), words));
    }
}

void addDecimals(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    std::optional<ingest::DecimalMark> mark;
    eachUsed(inspection, ingest::ColumnType::Number, [&mark](const ingest::ColumnInfo& column) {
        const bool hasMark = std::any_of(column.examples.begin(), column.examples.end(),
                                         [](const std::string& cell) { return cell.find_first_of(".,") != std::string::npos; });
        if (!mark && hasMark) {
            mark = column.decimal;
        }
    });
    if (mark) {
        rules.push_back(rule("decimal", words.translate("Import", "Decimal mark of the numbers"), wordChoices({"comma", "point"}, words),
                             kMarkIds.at(static_cast<std::size_t>(*mark)), words));
    }
}

void addDiscount(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    if (!inspection.reading.discount || !inspection.columnOf("discount")) {
        return;
    }
    std::vector<Choice> choices{{"rate", words.translate("Import", "discount as a rate (0.15)")},
                                {"percent", words.translate("Import", "discount in per cent (15)")},
                                {"amount", words.translate("Import", "discount as an amount")},
                                {"order", words.translate("Import", "discount of the whole order, once")},
                                {"unit", words.translate("Import", "discount off each piece")}};
    const auto& ofOrder = inspection.reading.ofOrder;
    const bool isOfOrder = std::find(ofOrder.begin(), ofOrder.end(), *inspection.columnOf("discount")) != ofOrder.end();
    const auto kind = isOfOrder ? ingest::DiscountKind::OfOrder : *inspection.reading.discount;
    rules.push_back(rule("discount", words.translate("Import", "What the discount column holds"), std::move(choices),
                         kDiscountIds.at(static_cast<std::size_t>(kind)), words));
}

void addAmounts(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    if (inspection.reading.amounts) {
        rules.push_back(rule("amounts", words.translate("Import", "What one in the amounts stands for"),
                             wordChoices({"header", "units", "thousands", "millions", "billions"}, words),
                             kAmountIds.at(static_cast<std::size_t>(*inspection.reading.amounts)), words));
    }
}

void addScale(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    if (!inspection.reading.scale) {
        return;
    }
    const auto idOf = [](const ingest::Scale& scale) { return std::to_string(scale.min) + '-' + std::to_string(scale.max); };
    std::vector<std::string> scales{"1-5", "1-7", "1-10", "0-10"};
    const std::string now = idOf(*inspection.reading.scale);
    if (std::find(scales.begin(), scales.end(), now) == scales.end()) {
        scales.push_back(now);
    }
    std::vector<Choice> choices;
    for (const std::string& scale : scales) {
        choices.push_back({scale, words.translate("Import", "scores of %1").arg(toQString(scale).replace(QLatin1Char{'-'}, QChar{0x2013}))});
    }
    rules.push_back(rule("scale", words.translate("Import", "Scale of the scores"), std::move(choices), now, words));
}

void addPeriod(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    if (!inspection.reading.period) {
        return;
    }
    const PeriodKind kind = *inspection.reading.period;
    const std::string now = kind == PeriodKind::Month ? "month" : kind == PeriodKind::Quarter ? "quarter" : "year";
    rules.push_back(rule("period", words.translate("Import", "How long a target runs"), wordChoices({"month", "quarter", "year"}, words), now, words));
}

/// Marks in the header that may stand between columns.
std::vector<std::string> marksOf(const ingest::Dialect& dialect)
{
    constexpr std::string_view kMarks{"=/\\@#&+*:!?%$^~<>_.-"};
    std::vector<std::string> marks;
    for (const std::string& cell : dialect.headerCells) {
        for (const char c : cell) {
            const std::string mark(1, c);
            if (kMarks.find(c) != std::string_view::npos && std::find(marks.begin(), marks.end(), mark) == marks.end()) {
                marks.push_back(mark);
            }
        }
    }
    return marks;
}

/// How the columns of a text are told apart. Where that was not seen there is one column, and nothing to go back to.
void addDelimiter(const ingest::Inspection& inspection, const Words& words, std::vector<RuleState>& rules)
{
    if (inspection.format != ingest::FileFormat::Text) {
        return;
    }
    std::vector<std::string> delimiters{",", ";", "\t", "|"};
    const bool isOneColumn = inspection.columns.size() < 2;
    const std::string& now = inspection.dialect.delimiter;
    for (const std::string& mark : isOneColumn ? marksOf(inspection.dialect) : std::vector{now}) {
        if (std::find(delimiters.begin(), delimiters.end(), mark) == delimiters.end()) {
            delimiters.push_back(mark);
        }
    }
    std::vector<Choice> choices;
    for (const std::string& one : delimiters) {
        choices.push_back({ingest::delimiterText(one), words.translate("Import", "separated by %1").arg(delimiterName(words, one))});
    }
    const QString label = words.translate("Import", "What stands between two columns");
    if (isOneColumn) {
        choices.push_back({"", words.translate("Import", "one column")});
        const int last = static_cast<int>(choices.size()) - 1;
        rules.push_back({"delimiter", label, {std::move(choices), last}});
        return;
    }
    rules.push_back(rule("delimiter", label, std::move(choices), ingest::delimiterText(now), words));
}

}  // namespace

ChoiceState taxRule(const ingest::Inspection& inspection, const Words& words)
{
    ChoiceState state;
    const bool isSale = inspection.kind == domain::RecordKind::Sales || inspection.kind == domain::RecordKind::Lines;
    if (!isSale || inspection.reading.isOwnExport) {
        return state;
    }
    state.choices = {{"excluded", words.translate("Import", "without tax")},
                     {"included", words.translate("Import", "with tax")}};
    const bool isInside = inspection.reading.tax == ingest::TaxRule::Included || inspection.reading.total == ingest::TotalRule::WithTax;
    state.current = isInside ? 1 : 0;
    return state;
}

std::vector<RuleState> rulesOf(const ingest::Inspection& inspection, const Format& format)
{
    std::vector<RuleState> rules;
    if (inspection.reading.isOwnExport) {
        return rules;
    }
    const Words& words = format.words();
    addDelimiter(inspection, words, rules);
    if (!inspection.kind) {
        return rules;
    }
    if (hasBareAmounts(inspection)) {
        rules.push_back(currencyRule(inspection, format));
    }
    addDates(inspection, words, rules);
    addDecimals(inspection, words, rules);
    addDiscount(inspection, words, rules);
    addAmounts(inspection, words, rules);
    addScale(inspection, words, rules);
    addPeriod(inspection, words, rules);
    return rules;
}

}  // namespace kinerja::present
