// SPDX-License-Identifier: GPL-3.0-or-later
#include "synonyms.h"

#include <algorithm>
#include <array>
#include <span>

#include <nlohmann/json.hpp>

#include "kinerja/base/embedded.h"

namespace kinerja::ingest {

std::span<const EmbeddedText> synonymFiles() noexcept;

namespace {

constexpr double kBestExact = 1.0;
constexpr double kExactStep = 0.0025;
constexpr double kBestContained = 0.8;

bool isLower(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }
bool isWordByte(char c) noexcept { return isLower(c) || isUpper(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80; }

/// "OrderID" is two words, "SKUCode" too.
bool startsWord(std::string_view text, std::size_t at) noexcept
{
    if (at == 0 || !isUpper(text[at])) {
        return false;
    }
    const bool afterLower = isLower(text[at - 1]) || isDigit(text[at - 1]);
    const bool endsCapitals = isUpper(text[at - 1]) && at + 1 < text.size() && isLower(text[at + 1]);
    return afterLower || endsCapitals;
}

/// Bytes of the blank beyond ASCII that the text begins with: no-break and narrow ones, those without width; else 0.
std::size_t blankLength(std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 6> kBlanks{"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    const auto found = std::find_if(kBlanks.begin(), kBlanks.end(), [&](auto blank) { return text.starts_with(blank); });
    return found == kBlanks.end() ? 0 : found->size();
}

bool isIn(const std::vector<std::string>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Penjualan Harga": a word beside the name says what the column is, unless the name ends it as a sum ("Sales Price Total").
bool isOfAnother(std::string_view words, std::string_view name, const std::vector<std::string>& beside)
{
    const auto at = words.find(name);
    const auto before = words.substr(0, at);
    const auto behind = words.substr(at + name.size());
    const auto isBeside = [&](std::string_view side) {
        return std::any_of(beside.begin(), beside.end(), [&](const auto& word) { return containsWords(side, word); });
    };
    const bool isSum = behind.empty() && name.ends_with("total");
    return !isSum && (isBeside(before) || isBeside(behind));
}

std::vector<std::string> strings(const nlohmann::json& array)
{
    return array.get<std::vector<std::string>>();
}

}  // namespace

std::string plainWords(std::string_view header)
{
    std::string words;
    int depth = 0;
    for (std::size_t at = 0; at < header.size(); ++at) {
        if (const auto length = blankLength(header.substr(at)); length > 0) {
            words += ' ';
            at += length - 1;
            continue;
        }
        const char c = header[at];
        depth += c == '(' || c == '[' ? 1 : 0;
        if (c == ')' || c == ']') {
            depth = std::max(0, depth - 1);
            continue;
        }
        if (depth > 0) {
            continue;
        }
        const std::string_view sign = c == '%' ? " percent " : c == '#' ? " no " : isWordByte(c) ? "" : " ";
        if (!sign.empty() || startsWord(header, at)) {
            words += sign.empty() ? " " : sign;
        }
        if (isWordByte(c)) {
            words += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    std::string tidy;
    for (const char c : words) {
        if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) {
            tidy += c;
        }
    }
    if (tidy.ends_with(' ')) {
        tidy.pop_back();
    }
    return tidy;
}

std::string bracketText(std::string_view header)
{
    const auto open = header.find_first_of("([");
    const auto close = header.find_last_of(")]");
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return {};
    }
    return std::string{header.substr(open + 1, close - open - 1)};
}

bool saysPercent(std::string_view header)
{
    constexpr std::array<std::string_view, 6> kPercent{"percent", "percentage", "pct", "persen", "persentase", "prosen"};
    const auto saysIt = [&](std::string_view words) {
        std::string_view before;
        for (std::string_view word; !words.empty(); before = word) {
            const auto end = std::min(words.find(' '), words.size());
            word = words.substr(0, end);
            words.remove_prefix(std::min(end + 1, words.size()));
            if (std::find(kPercent.begin(), kPercent.end(), word) != kPercent.end() && (before.empty() || !isDigit(before.back()))) {
                return true;
            }
        }
        return false;
    };
    return saysIt(plainWords(header)) || saysIt(plainWords(bracketText(header)));
}

std::string joined(std::string_view words)
{
    std::string text;
    std::copy_if(words.begin(), words.end(), std::back_inserter(text), [](char c) { return c != ' '; });
    return text;
}

bool containsWords(std::string_view words, std::string_view part) noexcept
{
    for (auto at = words.find(part); at != std::string_view::npos; at = words.find(part, at + 1)) {
        const auto end = at + part.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) {
            return true;
        }
    }
    return false;
}

Synonyms::Synonyms()
{
    // The file is part of the program: a mistake in it is found by the first test that runs.
    const auto json = nlohmann::json::parse(synonymFiles().front().text);
    for (const auto& [kind, fields] : json.at("fields").items()) {
        for (const auto& [name, field] : fields.items()) {
            m_fields[kind][name] = Field{strings(field.at("names")), strings(field.at("not")), strings(field.value("beside", nlohmann::json::array()))};
        }
    }
    const auto readGroups = [&json](const char* name, auto& into) {
        for (const auto& [group, words] : json.at(name).items()) {
            into[group] = strings(words);
        }
    };
    readGroups("headers", m_headers);
    readGroups("values", m_values);
    readGroups("levels", m_levels);
    readGroups("event kinds", m_eventKinds);
    readGroups("kpis", m_kpis);
    m_fractions = strings(json.at("fractions"));
    m_counts = strings(json.at("counts"));
    m_money = strings(json.at("money"));
}

const Synonyms& Synonyms::instance()
{
    static const Synonyms synonyms;
    return synonyms;
}

double Synonyms::score(domain::RecordKind kind, const std::string& field, std::string_view header) const
{
    // Headers and lines of orders have the names that both have in one file.
    const bool isSale = kind == domain::RecordKind::Orders || kind == domain::RecordKind::Lines;
    const auto fields = m_fields.find(std::string{domain::recordKindId(isSale ? domain::RecordKind::Sales : kind)});
    const auto found = fields->second.find(field);
    if (found == fields->second.end()) {
        return 0;
    }
    const auto words = field == "total" || field == "price" ? withoutTaxWords(plainWords(header)) : plainWords(header);
    const auto letters = joined(words);
    const auto& [names, ruledOut, beside] = found->second;
    // "Laba (%)" is no amount, whatever it is called.
    const bool isPercent = bracketText(header).find('%') != std::string::npos || saysPercent(header);
    if (isPercent && std::find(ruledOut.begin(), ruledOut.end(), "percent") != ruledOut.end()) {
        return 0;
    }
    double best = 0;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const bool exactOnly = names[at].starts_with('=');
        const auto name = std::string_view{names[at]}.substr(exactOnly ? 1 : 0);
        if (joined(name) == letters) {
            return kBestExact - kExactStep * static_cast<double>(at);
        }
        if (!exactOnly && containsWords(words, name) && !isOfAnother(words, name, beside)) {
            const auto share = static_cast<double>(name.size()) / static_cast<double>(words.size());
            best = std::max(best, kBestContained * (0.5 + share / 2) - kExactStep * static_cast<double>(at) / 4);
        }
    }
    const bool isRuledOut
        = std::any_of(ruledOut.begin(), ruledOut.end(), [&](const auto& word) { return containsWords(words, word); });
    return isRuledOut ? 0 : best;
}

std::string Synonyms::withoutTaxWords(std::string_view words) const
{
    std::string rest{words};
    for (const auto* group : {"holds tax", "without tax"}) {
        for (const auto& phrase : m_headers.at(group)) {
            const auto at = containsWords(rest, phrase) ? rest.find(phrase) : std::string::npos;
            // What is nothing but such words names no amount.
            if (at != std::string::npos && phrase.size() < rest.size()) {
                rest.erase(at > 0 ? at - 1 : at, phrase.size() + 1);
            }
        }
    }
    return rest;
}

bool Synonyms::headerIs(std::string_view header, const std::string& group) const
{
    const auto& names = m_headers.at(group);
    const auto letters = joined(plainWords(header));
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return joined(name) == letters; });
}

bool Synonyms::headerHas(std::string_view header, const std::string& group) const
{
    const auto words = plainWords(header);
    const auto& names = m_headers.at(group);
    return std::any_of(names.begin(), names.end(), [&](const auto& name) {
        return containsWords(words, name) || joined(name) == joined(words);
    });
}

bool Synonyms::isHeader(std::string_view header, const std::string& group) const { return isIn(m_headers.at(group), plainWords(header)); }

bool Synonyms::isValue(std::string_view cell, const std::string& group) const
{
    return isIn(m_values.at(group), plainWords(cell));
}

bool Synonyms::hasWordOf(std::string_view cell, const std::string& group) const
{
    const auto words = plainWords(cell);
    const auto& names = m_values.at(group);
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return containsWords(words, name); });
}

std::optional<domain::TargetLevel> Synonyms::level(std::string_view cell) const
{
    using domain::TargetLevel;
    const auto words = plainWords(cell);
    return isIn(m_levels.at("minimum"), words)   ? std::optional{TargetLevel::Minimum}
           : isIn(m_levels.at("target"), words)  ? std::optional{TargetLevel::Target}
           : isIn(m_levels.at("stretch"), words) ? std::optional{TargetLevel::Stretch}
                                                 : std::nullopt;
}

std::optional<domain::EventKind> Synonyms::eventKind(std::string_view cell) const
{
    const auto words = plainWords(cell);
    for (const auto& [id, names] : m_eventKinds) {
        if (plainWords(id) == words || isIn(names, words)) {
            return domain::parseEventKind(id);
        }
    }
    return std::nullopt;
}

std::optional<std::string> Synonyms::kpi(std::string_view cell) const
{
    const auto words = plainWords(cell);
    for (const auto& [id, names] : m_kpis) {
        if (plainWords(id) == words || isIn(names, words)) {
            return id;
        }
    }
    return std::nullopt;
}

bool Synonyms::isFraction(std::string_view kpi) const { return isIn(m_fractions, plainWords(kpi)); }

bool Synonyms::isMoney(std::string_view kpi) const { return isIn(m_money, plainWords(kpi)); }

bool Synonyms::isCount(std::string_view kpi) const { return isIn(m_counts, plainWords(kpi)); }

}  // namespace kinerja::ingest
