// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/profile.h"

#include "kinerja/base/sha256.h"
#include "kinerja/ingest/sheets.h"
#include "option_words.h"

namespace kinerja::ingest {
namespace {

void addLettersAndDigits(std::string& text, std::string_view cell)
{
    for (const char c : cell) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            text += c;
        } else if (c >= 'A' && c <= 'Z') {
            text += static_cast<char>(c - 'A' + 'a');
        }
    }
}

template <typename T, std::size_t N>
void addSet(std::vector<std::string>& answers, std::string_view name, const std::optional<T>& value, const OptionWords<T, N>& words)
{
    if (value) {
        answers.push_back("--set " + std::string{name} + '=' + std::string{wordOf(words, *value)});
    }
}

template <typename T>
void prefer(std::optional<T>& under, const std::optional<T>& over)
{
    under = over ? over : under;
}

void prefer(std::string& under, const std::string& over)
{
    under = over.empty() ? under : over;
}

}  // namespace

std::string shapeOf(const Inspection& inspection)
{
    if (!inspection.dialect.hasHeader) {
        return {};
    }
    std::string text;
    bool saysAnything = false;
    auto header = inspection.dialect.header;
    header.resize(header.size() - (sheetsTogether(inspection).empty() ? 0 : 1));  // the next file may be one sheet
    for (const std::string& cell : header) {
        if (cell == kNthColumn) {
            continue;  // a file of rejected rows has its file's shape
        }
        const std::size_t before = text.size();
        addLettersAndDigits(text, cell);
        saysAnything = saysAnything || text.size() > before;
        text += '\n';
    }
    return saysAnything ? sha256Hex(text) : std::string{};
}

std::vector<std::string> answersOf(const ImportOptions& options)
{
    std::vector<std::string> answers;
    if (options.kind) {
        answers.push_back("--kind " + std::string{domain::recordKindId(*options.kind)});
    }
    for (const auto& [field, column] : options.map) {
        answers.push_back("--map " + field + '=' + column);
    }
    addSet(answers, "dates", options.dates, kDateWords);
    addSet(answers, "decimal", options.decimal, kDecimalWords);
    addSet(answers, "discount", options.discount, kDiscountWords);
    addSet(answers, "total", options.total, kTotalWords);
    addSet(answers, "charges", options.charges, kTaxWords);
    addSet(answers, "tax", options.tax, kTaxWords);
    addSet(answers, "amounts", options.amounts, kAmountWords);
    addSet(answers, "discounts", options.discounts, kDiscountsWords);
    addSet(answers, "refunds", options.refunds, kRefundWords);
    addSet(answers, "returned", options.returned, kReturnedWords);
    addSet(answers, "totals", options.totals, kTotalBaseWords);
    addSet(answers, "extras", options.extras, kExtraWords);
    addSet(answers, "cost", options.cost, kCostWords);
    if (options.scale) {
        answers.push_back("--set scale=" + std::to_string(options.scale->min) + '-' + std::to_string(options.scale->max));
    }
    addSet(answers, "period", options.period, kPeriodWords);
    if (options.year) {
        answers.push_back("--set period=" + std::to_string(*options.year));
    }
    if (!options.currency.empty()) {
        answers.push_back("--set currency=" + options.currency);
    }
    if (!options.suffix.empty()) {
        answers.push_back("--set suffix=" + options.suffix);
    }
    if (options.ordersPerDay) {
        answers.emplace_back("--set orders=daily");
    }
    if (!options.encoding.empty()) {
        answers.push_back("--set encoding=" + options.encoding);
    }
    if (!options.delimiter.empty()) {
        answers.push_back("--set delimiter=" + delimiterText(options.delimiter));
    }
    if (!options.sheet.empty()) {
        answers.push_back("--sheet " + options.sheet);
    }
    return answers;
}

ImportOptions merged(const ImportOptions& answers, const ImportOptions& over)
{
    ImportOptions under = answers;
    for (const std::string& name : over.asFile) {
        forgetSetting(under, name);
    }
    ImportOptions all = over;  // its year, too: the next file of the shape is another year's; and that its orders are the known ones
    all.map = under.map;
    all.map.insert(all.map.end(), over.map.begin(), over.map.end());
    const auto take = [&](auto ImportOptions::*option) {
        auto value = under.*option;
        prefer(value, over.*option);
        all.*option = std::move(value);
    };
    take(&ImportOptions::kind);
    take(&ImportOptions::dates);
    take(&ImportOptions::decimal);
    take(&ImportOptions::discount);
    take(&ImportOptions::total);
    take(&ImportOptions::charges);
    take(&ImportOptions::tax);
    take(&ImportOptions::amounts);
    take(&ImportOptions::discounts);
    take(&ImportOptions::refunds);
    take(&ImportOptions::returned);
    take(&ImportOptions::totals);
    take(&ImportOptions::extras);
    take(&ImportOptions::cost);
    take(&ImportOptions::scale);
    take(&ImportOptions::period);
    take(&ImportOptions::currency);
    take(&ImportOptions::suffix);
    take(&ImportOptions::encoding);
    take(&ImportOptions::delimiter);
    take(&ImportOptions::sheet);
    all.ordersPerDay = over.ordersPerDay || (under.ordersPerDay && !over.ordersAreSame);
    return all;
}

}  // namespace kinerja::ingest
