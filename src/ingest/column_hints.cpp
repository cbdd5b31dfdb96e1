// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_hints.h"

#include <algorithm>
#include <array>

#include "kinerja/base/currency.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

bool hasWord(const std::string& header, std::string_view word) { return containsWords(plainWords(header), word); }

/// "USD", "Kurs EUR", "SGD/IDR".
std::string currencyOfHeader(const std::string& header, const std::string& base)
{
    std::string found;
    std::size_t at = 0;
    const auto words = plainWords(header);
    while (at < words.size()) {
        const auto end = std::min(words.find(' ', at), words.size());
        std::string word = words.substr(at, end - at);
        at = end + 1;
        if (word == "kurs" || word == "rate" || word == "tengah") {
            continue;
        }
        std::transform(word.begin(), word.end(), word.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        if (word == base && !found.empty()) {
            continue;
        }
        if (!found.empty() || !isCurrency(word)) {
            return {};
        }
        found = word;
    }
    return found;
}

}  // namespace

std::optional<std::size_t> ColumnHints::returnNumber() const
{
    const auto& synonyms = Synonyms::instance();
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        if (m_facts[at].filled > 0 && m_facts[at].empty == 0 && m_facts[at].type() != ColumnType::Date && synonyms.headerIs(m_header[at], "return number")) {
            return at;
        }
    }
    return std::nullopt;
}

bool ColumnHints::saysDocuments(std::size_t column) const
{
    const auto& synonyms = Synonyms::instance();
    const auto& words = m_facts[column].examples;
    const bool areKnown = !words.empty() && std::all_of(words.begin(), words.end(), [&](const auto& word) {
        return synonyms.isValue(word, "document") || synonyms.isValue(word, "credit") || synonyms.isValue(word, "came back");
    });
    return areKnown || areKindsOfNumbered(column);
}

/// "Transaksi" with one word or two in many rows, beside a number of documents.
bool ColumnHints::areKindsOfNumbered(std::size_t column) const
{
    constexpr std::size_t kMostKinds = 2;
    constexpr std::uint64_t kFewestRows = 3;
    const auto& facts = m_facts[column];
    const auto hasDigit = [](const std::string& text) { return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }); };
    const bool areFewWords = facts.filled >= kFewestRows && facts.examples.size() <= kMostKinds && std::none_of(facts.examples.begin(), facts.examples.end(), hasDigit);
    if (!areFewWords || Synonyms::instance().score(domain::RecordKind::Sales, "order", m_header[column]) <= 0) {
        return false;
    }
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const auto& number = m_facts[at].examples;
        if (at != column && isDocumentNumber(at) && number.size() > kMostKinds && std::all_of(number.begin(), number.end(), hasDigit)) {
            return true;
        }
    }
    return false;
}

bool ColumnHints::isDocumentNumber(std::size_t column) const
{
    const auto& facts = m_facts[column];
    const bool isNumber = facts.filled > 0 && facts.empty == 0 && !isRowNumber(column) && facts.type() != ColumnType::Date;
    return isNumber && Synonyms::instance().headerIs(m_header[column], "document number");
}

std::optional<std::size_t> ColumnHints::numberOfDocuments() const
{
    std::optional<std::size_t> number;
    bool hasKinds = false;
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        hasKinds = hasKinds || saysDocuments(at);
        number = number || !isDocumentNumber(at) ? number : std::optional{at};
    }
    return hasKinds ? number : std::nullopt;
}

bool ColumnHints::isRowNumber(std::size_t column) const
{
    const auto& facts = m_facts[column];
    const auto rows = static_cast<Raw4>(facts.filled);
    return rows > 1 && facts.numbers == facts.filled && facts.min[0] == kRawOne && facts.max[0] == rows * kRawOne
           && facts.sum[0] == Int128{rows} * (rows + 1) / 2 * kRawOne;
}

std::optional<std::size_t> ColumnHints::loneDay() const
{
    std::optional<std::size_t> day;
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        if (m_facts[at].type() != ColumnType::Date) {
            continue;
        }
        if (day) {
            return std::nullopt;
        }
        day = at;
    }
    return day && Synonyms::instance().headerIs(m_header[*day], "day of payment") ? day : std::nullopt;
}

std::optional<std::size_t> ColumnHints::orderOfLineItems() const
{
    const bool hasItems = std::any_of(m_header.begin(), m_header.end(), [](const auto& name) { return hasWord(name, "lineitem"); });
    const auto name = std::find_if(m_header.begin(), m_header.end(), [](const auto& one) { return plainWords(one) == "name"; });
    return hasItems && name != m_header.end() ? std::optional{static_cast<std::size_t>(name - m_header.begin())} : std::nullopt;
}

bool ColumnHints::isBuyersName(std::size_t column) const
{
    const auto words = plainWords(m_header[column]);
    const auto& synonyms = Synonyms::instance();
    if (words == "username") {
        return synonyms.score(domain::RecordKind::Sales, "customer", bracketText(m_header[column])) > 0;
    }
    return (words == "nama" || words == "name")
           && std::any_of(m_header.begin(), m_header.end(), [&](const auto& name) { return synonyms.headerIs(name, "of a buyer"); });
}

bool ColumnHints::isActual(std::size_t column) const { return Synonyms::instance().headerHas(m_header[column], "actual"); }

bool ColumnHints::isUnitOfRate(std::size_t column) const
{
    constexpr std::array<Raw4, 4> kUnits{kRawOne, 10 * kRawOne, 100 * kRawOne, 1000 * kRawOne};
    const auto& facts = m_facts[column];
    const auto isUnit = [&](Raw4 value) { return std::find(kUnits.begin(), kUnits.end(), value) != kUnits.end(); };
    const bool areUnits = facts.numbers > 0 && facts.numbers == facts.filled && isUnit(facts.min[0]) && isUnit(facts.max[0]);
    for (std::size_t at = 0; at < m_header.size() && areUnits; ++at) {
        if (at != column && m_facts[at].type() == ColumnType::Number && (hasWord(m_header[at], "kurs") || hasWord(m_header[at], "rate"))) {
            return true;
        }
    }
    return false;
}

bool ColumnHints::areRates() const
{
    const auto& synonyms = Synonyms::instance();
    bool hasUnit = false;
    bool hasCurrency = false;
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const auto& name = m_header[at];
        const bool isUnit = synonyms.score(domain::RecordKind::Rates, "unit", name) > 0 && isUnitOfRate(at);
        const bool isOther = m_facts[at].type() == ColumnType::Number && !isUnit && !hasWord(name, "kurs") && !hasWord(name, "rate") && plainWords(name) != "no";
        if (isOther) {
            return false;
        }
        hasUnit = hasUnit || isUnit;
        hasCurrency = hasCurrency || synonyms.score(domain::RecordKind::Rates, "currency", name) > 0;
    }
    return hasUnit && hasCurrency;
}

std::vector<std::pair<std::size_t, std::string>> ColumnHints::currencies(const std::string& base) const
{
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const auto& facts = m_facts[at];
        const auto code = currencyOfHeader(m_header[at], base);
        const bool isOfBase = code == base;
        if (facts.type() == ColumnType::Number && code.empty() && plainWords(m_header[at]) != "no") {
            return {};
        }
        if (!code.empty() && !isOfBase && (facts.filled == 0 || facts.type() == ColumnType::Number)) {
            found.emplace_back(at, code);
        }
    }
    return found;
}

}  // namespace kinerja::ingest
