// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "decide.h"
#include "header_unit.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

bool isMoney(std::string_view field) noexcept
{
    for (const auto* money : {"price", "total", "value", "minimum", "stretch", "discount", "tax", "refund", "cost", "profit"}) {
        if (field == money) {
            return true;
        }
    }
    return false;
}

bool hasAmounts(RecordKind kind) noexcept
{
    return kind == RecordKind::Sales || kind == RecordKind::Leads || kind == RecordKind::Lines || kind == RecordKind::Orders
           || kind == RecordKind::Products || kind == RecordKind::Market;
}

/// By the currency column, in amounts, and by the headers of amounts (the first of those into `byHeader`).
std::set<std::string> namedCurrencies(const Evidence& evidence, const Inspection& inspection, std::optional<std::string>& byHeader)
{
    std::set<std::string> named = evidence.checks.currencies();
    for (const auto& mapped : inspection.mapping) {
        if (!isMoney(mapped.field)) {
            continue;
        }
        if (!byHeader) {
            byHeader = currencyOfHeader(inspection.columns[mapped.column].name);
        }
        for (const auto& [code, rows] : evidence.columns[mapped.column].currencies) {
            named.emplace(code);
        }
    }
    // A column of currencies knows better.
    if (!byHeader && named.empty() && !inspection.columnOf("currency") && !evidence.remarks.currency.empty()) {
        byHeader = evidence.remarks.currency;
    }
    if (byHeader) {
        named.insert(*byHeader);
    }
    return named;
}

void askCurrency(const std::set<std::string>& named, const ImportOptions& options, Inspection& inspection)
{
    Question question{"currency", {}, {}, inspection.currencies, {}};
    for (const auto& code : named) {
        question.answers.push_back({code, "--set currency=" + code, "all figures in " + code});
    }
    if (!named.contains(options.baseCurrency)) {
        question.answers.push_back({options.baseCurrency, "--set currency=" + options.baseCurrency,
                                    "all figures in " + options.baseCurrency + "; other amounts are left out until they have a rate"});
    }
    inspection.questions.push_back(std::move(question));
}

}  // namespace

std::optional<std::string> currencyOfHeader(const std::string& header)
{
    if (const auto code = currencyCode(bracketText(header))) {
        return std::string{*code};
    }
    if (const auto unit = unitOfHeader(header); !unit.currency.empty()) {
        return std::string{unit.currency};
    }
    const auto words = plainWords(header);
    const auto last = words.find_last_of(' ');
    const auto code = last == std::string::npos ? std::nullopt : currencyCode(words.substr(last + 1));
    return code ? std::optional{std::string{*code}} : std::nullopt;
}

void decideCurrency(const Evidence& evidence, Inspection& inspection)
{
    const auto& options = evidence.options;
    const auto kind = evidence.mapping.kind;
    if (kind == RecordKind::Rates) {
        // What the rates are rates to.
        inspection.reading.currency = options.currency.empty() ? options.baseCurrency : options.currency;
        inspection.notes.push_back({"rates-to", {{"currency", inspection.reading.currency}}});
        return;
    }
    if (!hasAmounts(kind)) {
        return;
    }
    std::optional<std::string> byHeader;
    const auto named = namedCurrencies(evidence, inspection, byHeader);
    inspection.currencies.assign(named.begin(), named.end());
    auto& currency = inspection.reading.currency;
    currency = byHeader                    ? *byHeader
               : !options.currency.empty() ? options.currency
               : named.size() == 1         ? *named.begin()
                                           : options.baseCurrency;
    if (named.empty() && options.currency.empty()) {
        inspection.notes.push_back({"currency-assumed", {{"currency", currency}}});
    }
    const bool namesAnother = std::any_of(named.begin(), named.end(), [&](const auto& code) { return code != options.baseCurrency; });
    // The currency of a list is its own; that of sales and leads becomes the store's.
    const bool namesStores = kind == RecordKind::Sales || kind == RecordKind::Leads || kind == RecordKind::Lines;
    if (namesAnother && namesStores && options.storeIsEmpty && options.currency.empty()) {
        askCurrency(named, options, inspection);
    }
}

}  // namespace kinerja::ingest
